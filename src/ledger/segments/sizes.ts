/** How a ledger is cut, as levels of its tree: 16 is 65,536 events. */
export interface SegmentSizes {
  /** The smallest segments: what is recorded after the last of them is read from the ledger itself. */
  readonly small: number;
  /** So many events are kept together once there are as many. */
  readonly large: number;
  /** After so many the standing of everybody is kept. */
  readonly standing: number;
}

/**
 * A small segment's worth of events is read from the ledger in a third of a second. A large one can be built in some hundred megabytes
 * of memory, and a question goes through few of them. The standing of 300,000 people takes some sixty megabytes, and from one to the
 * next four million events are read in about a second.
 */
export const SIZES: SegmentSizes = { small: 16, large: 20, standing: 22 };

/** A range of places in a ledger that a complete subtree of its tree is over. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** The ranges that so many events are cut into: large ones as far as they go, then small ones. What is left over is in none. */
export const rangesOf = (events: number, { small, large }: SegmentSizes): ReadonlyArray<Range> => {
  const ranges: Range[] = [];
  let from = 0;
  for (const level of [large, small])
    for (const size = 2 ** level; from + size <= events; from += size)
      ranges.push({ from, to: from + size, level });
  return ranges;
};

/** After which of some ranges the standing of everybody is kept: after so many events each, and after the last. */
export const standingsOf = (
  ranges: ReadonlyArray<Range>,
  { standing }: SegmentSizes,
): ReadonlyArray<number> => {
  const last = ranges.at(-1)?.to;
  return ranges.map(({ to }) => to).filter((to) => to === last || to % 2 ** standing === 0);
};
