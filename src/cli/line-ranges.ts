/** Numbers of lines, kept as ranges: `[[1, 3], [5, 5]]` is 1, 2, 3 and 5. */
export type Ranges = ReadonlyArray<readonly [from: number, to: number]>;

/** A growing set of line numbers that come in order, and how many they are. */
export interface LineSet {
  readonly count: number;
  readonly ranges: Ranges;
}

/** Collects line numbers in order; runs of neighbours take no more room than one. */
export const lineSet = (): { readonly add: (line: number) => void; readonly get: () => LineSet } => {
  const ranges: Array<[number, number]> = [];
  let count = 0;
  return {
    add: (line) => {
      count += 1;
      const last = ranges.at(-1);
      if (last?.[1] === line - 1) last[1] = line;
      else ranges.push([line, line]);
    },
    get: () => ({ count, ranges }),
  };
};

/** `1-3, 5` */
export const showRanges = (ranges: Ranges): string =>
  ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
