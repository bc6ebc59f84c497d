/** The first of many, and how many there are: what a page shows of a list that has no end. */
export interface Shortlist<A> {
  readonly first: ReadonlyArray<A>;
  readonly total: number;
}

/** A shortlist that its owner still adds to. */
export interface GrowingShortlist<A> {
  readonly add: (one: A) => void;
  /** Goes on with a shortlist of what comes after. */
  readonly join: (more: Shortlist<A>) => void;
  /** How many more it would still keep. */
  readonly room: () => number;
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
    join: (more) => {
      total += more.total;
      first.push(...more.first.slice(0, most - first.length));
    },
    room: () => most - first.length,
    list: () => ({ first, total }),
  };
};

/** Counts by key, in the order in which keys came up. */
export const addTo = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** Adds counts of what comes after. */
export const addAll = <K>(counts: Map<K, number>, more: ReadonlyMap<K, number>): void => {
  for (const [key, count] of more) addTo(counts, key, count);
};
