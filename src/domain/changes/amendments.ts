/** An amendment as far as it matters which of several stands. */
export interface Amends {
  readonly id: string;
  /** The event that it is about: an entry, or another amendment of one. */
  readonly event: string;
  /** Whether it takes away, rather than says how it should read. */
  readonly removes: boolean;
}

/**
 * Of the amendments of entries, in the order recorded, the one that stands for each entry: the last that is not itself taken
 * away again. To take a correction away uncovers what was before it.
 */
export const standingAmendments = <A extends Amends>(
  amendments: ReadonlyArray<A>,
): ReadonlyMap<string, A> => {
  const standing = new Map<string, A>();
  const takenAway = new Set<string>();
  for (const amendment of amendments.toReversed()) {
    if (takenAway.has(amendment.id)) continue;
    if (amendment.removes) takenAway.add(amendment.event);
    if (!standing.has(amendment.event)) standing.set(amendment.event, amendment);
  }
  return standing;
};
