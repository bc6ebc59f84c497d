/** The first of many, and how many there are: what a page shows of a list that has no end. */
export interface Shortlist<A> {
  readonly first: ReadonlyArray<A>;
  readonly total: number;
}

/** A shortlist that its owner still adds to. */
export interface GrowingShortlist<A> {
  readonly add: (one: A) => void;
  readonly list: () => Shortlist<A>;
}

export const shortlist = <A>(most: number): GrowingShortlist<A> => {
  const first: A[] = [];
  let total = 0;
  return {
    add: (one) => {
      total += 1;
      if (first.length < most) first.push(one);
    },
    list: () => ({ first, total }),
  };
};

/** Counts by key, in the order in which keys came up. */
export const addTo = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};
