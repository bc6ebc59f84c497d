import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import type { UserKey } from '../domain/values/keys.js';
import type { Entry } from '../domain/views/story.js';
import type { LedgerError } from '../ledger/ledger-error.js';
import type { Ledger, Progress } from '../ledger/ledger.js';
import type { When } from '../ledger/questions.js';
import {
  fork,
  withoutSuppositions,
  type CannotSuppose,
  type Scenario,
  type Supposition,
} from '../scenario/fork/index.js';

/** What a ledger is asked for: nothing that could write to it. */
export type ReadableLedger = Pick<Ledger, 'asOf' | 'situation' | 'story'>;

/** How a ledger is read into scenarios. */
export interface WhatIfOptions {
  /** The law and the services that supposed commands are decided by; the package's own when left out. */
  readonly catalogue?: Catalogue;
  /** Called as the ledger is read, with how far it is. */
  readonly progress?: Progress;
}

/** A ledger read into scenarios. Nothing that is supposed in them comes back to it. */
export interface WhatIf {
  /** The facts at the two times that were asked about. */
  readonly facts: Scenario;
  /**
   * Forks the facts, or a scenario of them, under a name. Of the people whom supposed commands are about, the stories are read from the
   * ledger, since the deciders ask for more than scenarios keep.
   */
  readonly fork: (
    scenario: Scenario,
    name: string,
    suppositions: ReadonlyArray<Supposition>,
  ) => TaskEither<LedgerError | CannotSuppose, Scenario>;
}

const storiesOf = async (
  { story }: ReadableLedger,
  suppositions: ReadonlyArray<Supposition>,
): Promise<E.Either<LedgerError, ReadonlyMap<UserKey, ReadonlyArray<Entry>>>> => {
  const stories = new Map<UserKey, ReadonlyArray<Entry>>();
  for (const supposition of suppositions) {
    if (supposition.suppose !== 'command' || !('user' in supposition.command)) continue;
    const { user } = supposition.command;
    if (stories.has(user)) continue;
    const told = await story(user)();
    if (E.isRight(told)) stories.set(user, told.right.entries);
    // Of somebody new there is nothing to read.
    else if (told.left._tag === 'NotFound') stories.set(user, []);
    else return told;
  }
  return E.right(stories);
};

/**
 * Reads a ledger into scenarios: what if? Everything is read once, into memory (or what is new where views are kept); what is asked afterwards asks
 * the ledger no more, but for the stories of people whom supposed commands are about. The ledger is never written to.
 *
 * @example
 * import { openLedger, run, supposition, whatIf } from 'forsvarlig';
 *
 * const ledger = await run(openLedger('memory:'));
 * const { facts, fork } = await run(whatIf(ledger, { at: '2020-03-29' }));
 * const paused = supposition({
 *   suppose: 'paused',
 *   who: { services: ['respite'] },
 *   from: '2020-03-30',
 *   until: '2020-04-05',
 * });
 * const scenario = await run(fork(facts, 'no-respite', [paused.right]));
 * assert.deepEqual(scenario.applied[0].users, []);
 * await run(ledger.close);
 */
export const whatIf =
  (
    ledger: ReadableLedger,
    when: When = {},
    { catalogue = BUILT_IN, progress }: WhatIfOptions = {},
  ): TaskEither<LedgerError, WhatIf> =>
  async () => {
    const asOf = ledger.asOf(when);
    if (E.isLeft(asOf)) return asOf;
    const read = await ledger.situation(progress)();
    if (E.isLeft(read)) return read;
    return E.right({
      facts: withoutSuppositions({ asOf: asOf.right, ...read.right }),
      fork: (scenario, name, suppositions) => async () => {
        const stories = await storiesOf(ledger, suppositions);
        if (E.isLeft(stories)) return stories;
        return fork(scenario, name, suppositions, {
          catalogue,
          storyOf: (user) => stories.right.get(user),
        });
      },
    });
  };
