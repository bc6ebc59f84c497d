import { effective } from '../changes/effective.js';
import { amends, type Amendable } from '../events/amendment.js';
import type { Noted } from './noted.js';

/** All that was recorded, the last first: a list that grows without being copied. */
export interface Recorded<E> {
  readonly last: Noted<E>;
  readonly before: Recorded<E> | undefined;
}

/** What was recorded, in the order recorded. */
export const inOrder = <E>(record: Recorded<E> | undefined): ReadonlyArray<Noted<E>> => {
  const entries: Array<Noted<E>> = [];
  for (let at = record; at !== undefined; at = at.before) entries.push(at.last);
  return entries.reverse();
};

/** A state, with what it was folded from. */
export interface WithRecord<S, E> {
  readonly state: S;
  /**
   * To be folded again when an entry of it is corrected. Nothing else needs it: who keeps many states and corrects in none of
   * them can leave it out.
   */
  readonly record: Recorded<Amendable<E>> | undefined;
}

/** How the entries of a stream make its state, corrections apart. */
export interface Fold<S, E> {
  readonly initial: S;
  readonly evolve: (state: S, noted: Noted<E>) => S;
}

/** The state that entries make as they stand. */
export const stateOf = <S, E>({ initial, evolve }: Fold<S, E>, standing: ReadonlyArray<Noted<E>>): S =>
  standing.reduce(evolve, initial);

/** A fold that keeps the record, and folds it again when an entry is corrected or redacted. */
export const withRecord = <S, E extends { readonly type: string }>(
  fold: Fold<S, E>,
): Fold<WithRecord<S, E>, Amendable<E>> => ({
  initial: { state: fold.initial, record: undefined },
  evolve: ({ state, record: before }, last) => {
    const record: Recorded<Amendable<E>> = { last, before };
    const { event, ref } = last;
    return {
      state: amends(event)
        ? stateOf(fold, effective<E>(inOrder(record)))
        : fold.evolve(state, { event, ref }),
      record,
    };
  },
});
