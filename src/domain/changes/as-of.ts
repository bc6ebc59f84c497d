import { END_OF_TIME, type Instant } from '../values/instant.js';
import type { LocalDate } from '../values/local-date.js';
import type { Ref } from './change.js';

/** The two times of every view: the day that is asked about, and how much of the ledger is taken as known. */
export interface AsOf {
  readonly at: LocalDate;
  readonly knownAt: Instant;
}

/** A day by everything recorded so far. */
export const asKnownNow = (at: LocalDate): AsOf => ({ at, knownAt: END_OF_TIME });

/** Those recorded by an instant, in their order; all of them, as they are, where nothing came later. */
export const knownBy = <A extends { readonly ref: Ref }>(
  entries: ReadonlyArray<A>,
  knownAt: Instant,
): ReadonlyArray<A> => {
  for (const { ref } of entries)
    if (ref.recordedAt > knownAt) return entries.filter((one) => one.ref.recordedAt <= knownAt);
  return entries;
};

/** Whether a fact was recorded by then. A filter over the ledger, never a new order of it. */
export const isKnown = (ref: Ref, { knownAt }: AsOf): boolean => ref.recordedAt <= knownAt;
