/** How likely something is by runs of chance, and how sure that is. */
export interface Chance {
  /** In how many of the runs it happened. */
  readonly times: number;
  readonly runs: number;
  readonly probability: number;
  /** Where the probability lies with 95 % confidence, by Wilson's score interval: more runs bring them together. */
  readonly from: number;
  readonly to: number;
}

const Z = 1.959963984540054;

export const chanceOf = (times: number, runs: number): Chance => {
  const probability = times / runs;
  const weight = 1 + (Z * Z) / runs;
  const middle = (probability + (Z * Z) / (2 * runs)) / weight;
  const reach =
    (Z / weight) * Math.sqrt((probability * (1 - probability)) / runs + (Z * Z) / (4 * runs * runs));
  return {
    times,
    runs,
    probability,
    from: times === 0 ? 0 : Math.max(0, middle - reach),
    to: times === runs ? 1 : Math.min(1, middle + reach),
  };
};

/** How whole minutes spread over the runs: the value that 5, 25, 50, 75 and 95 % of the runs do not exceed (nearest rank). */
export interface Band {
  readonly mean: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly most: number;
}

/** Sorts what it is given. */
export const bandOf = (values: Int32Array | Float64Array): Band => {
  const sorted = values.sort();
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  let sum = 0;
  for (const value of sorted) sum += value;
  return {
    mean: sorted.length === 0 ? 0 : sum / sorted.length,
    p5: rank(0.05),
    p25: rank(0.25),
    p50: rank(0.5),
    p75: rank(0.75),
    p95: rank(0.95),
    most: sorted.at(-1) ?? 0,
  };
};
