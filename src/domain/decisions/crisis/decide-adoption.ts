import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { asKnownNow } from '../../changes/as-of.js';
import { frameworkAt } from '../../changes/framework-life.js';
import type { CommandOf } from '../../commands/command.js';
import type { CrisisEvent } from '../../events/event.js';
import type { Authority } from '../../vocabulary/authority.js';
import type { MeasureLink } from '../../vocabulary/measure/parties.js';
import type { Context } from '../decider.js';
import { mandated } from '../policies/authority.js';
import { notRetroactive } from '../policies/days.js';
import { groundedByForce, wellFormed } from '../policies/framework-content.js';
import { termFrom } from '../policies/term.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import { lifeOf, type CrisisState } from './crisis-state.js';
import { going, notBefore } from './going.js';

type Adopt = CommandOf<'AdoptFrameworkMeasure'>;

const leadershipMandate = (by: Authority): Ruling =>
  unless(
    by.mandate.kind === 'crisis-leadership',
    reject(
      'crisis-mandate',
      "a measure for many was not adopted on the crisis leadership's mandate",
      'let the crisis leadership adopt it, and state a mandate of kind crisis-leadership',
    ),
  );

const takesOver = ({ kind }: MeasureLink): boolean => kind === 'supersedes' || kind === 'reverses';

const linked = ({ links = [], measure, effective, startsWhen }: Adopt, state: CrisisState): Ruling => {
  if (links.some((link) => link.measure === measure || lifeOf(state, link.measure) === undefined))
    return reject(
      'framework-life',
      'the measure is linked to one that was not adopted in this crisis, or to itself',
      'record the other measure first, or correct its key in links',
    );
  if (startsWhen !== undefined && links.some(takesOver))
    return reject(
      'framework-life',
      'a measure that waits for a condition would take over from another at once',
      'leave the link out, and end the other measure when this one starts',
    );
  const gone = links.filter(takesOver).some((link) => {
    const life = lifeOf(state, link.measure);
    return life !== undefined && frameworkAt(life, asKnownNow(effective))?.state === 'ended';
  });
  return gone
    ? reject(
        'framework-life',
        'the measure that it would take over from has ended by then',
        'leave the link out, or name a measure that holds',
      )
    : allowed;
};

/** What the adoption does to the measures that it takes over from. */
const overtaken = (
  { id, crisis, measure, decided, effective, ground: { reasons }, links = [] }: Adopt,
  by: Authority,
): ReadonlyArray<CrisisEvent> =>
  links.filter(takesOver).map(({ kind, measure: other }): CrisisEvent => {
    const common = {
      version: 1,
      crisis,
      measure: other,
      decision: id,
      by,
      decided,
      effective,
      reasons,
    } as const;
    return kind === 'reverses'
      ? { type: 'FrameworkMeasureReversed', ...common }
      : { type: 'FrameworkMeasureSuperseded', ...common, supersededBy: measure };
  });

/** What an event carries as it was stated, where it was. */
const stated = (command: Adopt) => {
  const { power, operative, startsWhen, terms, initiative, issuedBy, links } = command;
  return {
    ...(power === undefined ? {} : { power }),
    ...(operative === undefined ? {} : { operative }),
    ...(startsWhen === undefined ? {} : { startsWhen }),
    ...(terms === undefined ? {} : { terms }),
    ...(initiative === undefined ? {} : { initiative }),
    ...(issuedBy === undefined ? {} : { issuedBy }),
    ...(links === undefined ? {} : { links }),
  };
};

/** A measure for many: nobody's level moves by it. */
export const adopt = (
  command: Adopt,
  state: CrisisState,
  context: Context,
): Ruling<ReadonlyArray<CrisisEvent>> => {
  const { id, crisis, measure, force, target, decided, effective, operative, announcement } = command;
  return pipe(
    E.Do,
    E.bind('now', () => going(state, effective)),
    // What nobody decided came when it came; it can be noted on a later day.
    E.tap(() => (force === 'occurrence' ? allowed : notRetroactive(decided, effective, operative))),
    E.tap(() =>
      unless(
        lifeOf(state, measure) === undefined,
        reject(
          'crisis',
          'a measure was adopted under that key before',
          'use a key of its own for every measure',
        ),
      ),
    ),
    E.tap(({ now }) => notBefore(now, effective, 'the measure')),
    E.bind('by', () => mandated(command.by)),
    E.tap(({ by }) => leadershipMandate(by)),
    E.tap(() => wellFormed(command, context.catalogue)),
    E.tap(() => linked(command, state)),
    E.bind('ground', () => groundedByForce(command, context.catalogue)),
    E.bind('term', () => termFrom(command.term, effective)),
    E.map(({ by, ground, term }): ReadonlyArray<CrisisEvent> => [
      {
        ...{ type: 'FrameworkMeasureAdopted', version: 2, crisis, measure, decision: id, force, target, by },
        ...{ decided, effective, ground, term, announcement },
        ...stated(command),
      },
      ...overtaken(command, by),
    ]),
  );
};
