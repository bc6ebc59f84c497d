import * as E from 'fp-ts/lib/Either.js';
import type { Append, Appended, AppendRefusal, EventStore } from '../stores/event-store.js';
import { anew, ATTEMPTS, begins, type Asked, type AskedAlone, type AskedTogether } from './asked.js';
import { REUSED, type Draft, type Outcome } from './draft.js';
import type { Refusal } from './ledger-error.js';
import type { StoreError } from '../stores/store-error.js';
import type { StreamCache } from './stream-cache.js';
import { refusalTogether, type Outcomes } from './together.js';
import { arrived, type Upcoming } from './upcoming.js';

/** A command decided on whose append has not been made. */
export interface Pending {
  readonly asked: AskedAlone;
  readonly draft: Extract<Draft, { readonly step: 'append' }>;
}

/**
 * Commands about one stream that wait to be appended: together or not at all, because each was decided on what the ones
 * before it leave behind. Appended one by one, the second could pass where another program wrote in place of the first.
 */
export interface Group {
  readonly stream: string;
  readonly members: [Pending, ...Pending[]];
}

/** Commands decided on together whose append has not been made. */
export interface Together {
  readonly stream: string;
  readonly asked: AskedTogether;
  readonly append: Append;
  readonly outcomes: Outcomes;
  readonly places: ReadonlyArray<Upcoming>;
}

const CONTENDED: Outcome = E.left({
  _tag: 'Contended',
  message: 'other writers kept writing about the same person; record the command again',
});

const TOO_LARGE_REFUSAL: Refusal = {
  _tag: 'TooLarge',
  message: 'the command makes an event larger than a ledger takes; shorten its texts and lists',
};
const TOO_LARGE: Outcome = E.left(TOO_LARGE_REFUSAL);

const appendOf = (made: Group | Together): Append => {
  if ('append' in made) return made.append;
  const [{ draft: first }, ...others] = made.members;
  return others.length === 0
    ? first.append
    : { ...first.append, events: made.members.flatMap(({ draft }) => draft.append.events) };
};

/** What an append means for one command of a group; undefined: decide anew. */
const answerOf = (
  outcome: E.Either<AppendRefusal, Appended>,
  { draft: { append, recorded }, asked: { attempt } }: Pending,
  alone: boolean,
): Outcome | undefined => {
  if (E.isRight(outcome))
    return E.right(outcome.right.duplicate ? { ...recorded, duplicate: true } : recorded);
  const refusal = outcome.left;
  if (refusal._tag === 'EventTooLarge' && append.events.some(({ id }) => id === refusal.id)) return TOO_LARGE;
  // Among others, the id may be there because of a retry; alone it is not, for then its stream was read before.
  if (refusal._tag === 'EventIdConflict' && alone) return E.left(REUSED);
  return attempt >= ATTEMPTS ? CONTENDED : undefined;
};

/** What an append means for commands recorded together; undefined: decide anew. */
const answersOf = (
  outcome: E.Either<AppendRefusal, Appended>,
  { asked: { attempt }, outcomes }: Together,
): Outcomes | undefined => {
  if (E.isRight(outcome))
    return outcome.right.duplicate
      ? outcomes.map(E.map((recorded) => ({ ...recorded, duplicate: true })))
      : outcomes;
  const refused = refusalTogether(outcomes, outcome.left, TOO_LARGE_REFUSAL, attempt > 1);
  return refused ?? (attempt >= ATTEMPTS ? outcomes.map(() => CONTENDED) : undefined);
};

/** Answers everybody who waits for this append. What another writer came before is put with what is decided again. */
const answerAll = (
  made: Group | Together,
  outcome: E.Either<AppendRefusal, Appended>,
  again: Asked[],
): void => {
  if ('append' in made) {
    const answers = answersOf(outcome, made);
    if (answers === undefined) again.push(anew(made.asked));
    else made.asked.answer(E.right(answers));
    return;
  }
  for (const member of made.members) {
    const answer = answerOf(outcome, member, made.members.length === 1);
    if (answer === undefined) again.push(anew(member.asked));
    else member.asked.answer(E.right(answer));
  }
};

const placesOf = (made: Group | Together): ReadonlyArray<Upcoming> => {
  if ('append' in made) return made.places;
  const [{ draft: first }, ...others] = made.members;
  return others.length === 0 ? first.places : made.members.flatMap(({ draft }) => draft.places);
};

/** What is kept of streams: it supposes that appends are made. */
type Supposed = Pick<StreamCache, 'forget' | 'recorded'>;

/** What was kept of a stream supposed that this append would be made, and be the last. */
const settle = (
  cache: Supposed,
  made: Group | Together,
  outcome: E.Either<AppendRefusal, Appended>,
): void => {
  if (E.isLeft(outcome) || outcome.right.duplicate) cache.forget(made.stream);
  else if (arrived(placesOf(made), outcome.right)) cache.recorded(made.stream, outcome.right.version);
};

/** What came of appends that were made in one transaction. */
const answerEach = (
  cache: Supposed,
  pending: ReadonlyArray<Group | Together>,
  outcomes: E.Either<StoreError, ReadonlyArray<E.Either<AppendRefusal, Appended>>>,
): ReadonlyArray<Asked> => {
  const again: Asked[] = [];
  pending.forEach((made, i) => {
    if (E.isLeft(outcomes)) {
      cache.forget(made.stream);
      if ('append' in made) made.asked.answer(outcomes);
      else if (outcomes.left._tag === 'ReadOnly' && made.members.some(({ asked }) => begins(asked)))
        // What begins a stream was not looked for; it may be there, and then nothing has to be written.
        again.push(...made.members.map(({ asked }) => anew(asked)));
      else for (const { asked } of made.members) asked.answer(outcomes);
      return;
    }
    const outcome = outcomes.right[i];
    if (outcome === undefined) throw new Error('the store answered for fewer appends than it was given');
    settle(cache, made, outcome);
    answerAll(made, outcome, again);
  });
  return again;
};

/** Appends what is pending in one transaction. What another writer came before is given back, to be decided anew. */
export const appendAll = (
  store: EventStore,
  cache: Supposed,
  pending: ReadonlyArray<Group | Together>,
): Promise<ReadonlyArray<Asked>> =>
  store
    .append(pending.map(appendOf))()
    .then((outcomes) => answerEach(cache, pending, outcomes));
