import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../domain/commands/command.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { Append, AppendRefusal, NewEvent } from '../stores/event-store.js';
import { draft, REUSED, streamsReadBy, type Outcome } from './draft.js';
import type { LedgerError, Refusal } from './ledger-error.js';
import type { Loaded } from './loaded.js';
import type { StreamCache } from './stream-cache.js';
import type { Upcoming } from './upcoming.js';

/** What came of commands that are recorded together or not at all. */
export type Outcomes = ReadonlyArray<Outcome>;

/** Commands about one stream decided on together: answered, or one append for all of them. */
export type DraftTogether =
  | { readonly step: 'answered'; readonly outcomes: Outcomes }
  | {
      readonly step: 'append';
      readonly append: Append;
      readonly outcomes: Outcomes;
      readonly places: ReadonlyArray<Upcoming>;
    };

const WITH_OTHERS: Refusal = {
  _tag: 'WithOthers',
  message:
    'not recorded, because another command about the same person was refused and they are recorded together; mend that one and record them again',
};

/** None is recorded: the one at fault with its own refusal, the others because of it. */
export const refusedTogether = (count: number, at: number, refusal: Refusal): Outcomes =>
  Array.from({ length: count }, (_, i) => E.left(i === at ? refusal : WITH_OTHERS));

/** What a refused append means for commands that were to be recorded together; undefined: decide anew. */
export const refusalTogether = (
  outcomes: Outcomes,
  refusal: AppendRefusal,
  tooLarge: Refusal,
  again: boolean,
): Outcomes | undefined => {
  if (refusal._tag !== 'EventTooLarge' && refusal._tag !== 'EventIdConflict') return undefined;
  const at = outcomes.findIndex((one) => E.isRight(one) && one.right.events.includes(refusal.id));
  if (refusal._tag === 'EventTooLarge') return refusedTogether(outcomes.length, at, tooLarge);
  // At first the id may be there because of a retry, which is seen when the stream is read anew.
  return again ? refusedTogether(outcomes.length, at, REUSED) : undefined;
};

/**
 * Decides on commands about one stream in order, each on what the ones before it would leave behind. The first that is
 * refused refuses all. What is kept of the stream then supposes the append.
 */
const decideInOrder = async (
  commands: ReadonlyArray<Command>,
  cache: StreamCache,
  clock: () => Instant,
  catalogue: Catalogue,
): Promise<E.Either<LedgerError, DraftTogether>> => {
  const outcomes: Outcome[] = [];
  const events: NewEvent[] = [];
  const places: Upcoming[] = [];
  let first: Append | undefined;
  // With its record, which a correction among these would ask for, and which is not kept between commands.
  let latest: Loaded | undefined;
  for (const [at, command] of commands.entries()) {
    const streams = streamsReadBy(command);
    const basis = await cache.load(streams);
    if (E.isLeft(basis)) return basis;
    const upToHere = latest === undefined ? basis.right : { ...basis.right, own: latest, fresh: false };
    const made = draft(command, streams, upToHere, clock(), catalogue);
    if (made.step === 'answered') {
      if (E.isLeft(made.outcome))
        return E.right({
          step: 'answered',
          outcomes: refusedTogether(commands.length, at, made.outcome.left),
        });
      outcomes.push(made.outcome);
      continue;
    }
    first ??= made.append;
    events.push(...made.append.events);
    places.push(...made.places);
    outcomes.push(E.right(made.recorded));
    latest = made.next;
  }
  if (first === undefined || latest === undefined) return E.right({ step: 'answered', outcomes });
  cache.keep(first.stream, latest);
  return E.right({ step: 'append', append: { ...first, events }, outcomes, places });
};

const isRefused = ({ step, outcomes }: DraftTogether): boolean =>
  step === 'answered' && outcomes.some(E.isLeft);

/** Decides on commands about one stream that are recorded together or not at all. */
export const draftTogether = async (
  commands: ReadonlyArray<Command>,
  cache: StreamCache,
  clock: () => Instant,
  catalogue: Catalogue,
): Promise<E.Either<LedgerError, DraftTogether>> => {
  const forget = (): void => {
    for (const command of commands) streamsReadBy(command).forEach(cache.forget);
  };
  const drafted = await decideInOrder(commands, cache, clock, catalogue);
  if (E.isRight(drafted) && !isRefused(drafted.right)) return drafted;
  forget();
  if (E.isLeft(drafted)) return drafted;
  // A refusal must not rest on what another program may have changed since the stream was folded.
  const anew = await decideInOrder(commands, cache, clock, catalogue);
  if (E.isLeft(anew) || isRefused(anew.right)) forget();
  return anew;
};
