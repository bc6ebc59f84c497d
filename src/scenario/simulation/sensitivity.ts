/** What one assumption weighs in how much a number varies from week to week. */
export interface Weight {
  /**
   * The first-order index: the share of the variance that would go if the chance of this assumption alone were known. Estimated with an error, and near
   * nothing it may come out a little below zero.
   */
  readonly first: number;
  /** The standard error of that estimate. */
  readonly error: number;
  /** The total index: the share that this assumption has a part in, alone or together with others. */
  readonly total: number;
}

const meanOf = (values: ReadonlyArray<number>): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Variance-based indices by pick-freeze: runs of this hand, of the other, and of this with the chance of one assumption from the other. The first-order
 * index is Saltelli's estimator of 2010 (less the mean, which varies less), the total one Jansen's of 1999. Undefined where the number never varies.
 */
export const weightOf = (
  ofThis: ReadonlyArray<number>,
  ofOther: ReadonlyArray<number>,
  mixed: ReadonlyArray<number>,
): Weight | undefined => {
  const runs = ofThis.length;
  const both = [...ofThis, ...ofOther];
  const mean = meanOf(both);
  const variance = meanOf(both.map((value) => (value - mean) ** 2));
  if (runs === 0 || variance === 0) return undefined;
  const products = ofThis.map((value, i) => ((ofOther[i] ?? 0) - mean) * ((mixed[i] ?? 0) - value));
  const product = meanOf(products);
  const spread = meanOf(products.map((one) => (one - product) ** 2));
  const squares = ofThis.map((value, i) => (value - (mixed[i] ?? 0)) ** 2);
  return {
    first: product / variance,
    error: Math.sqrt(spread / runs) / variance,
    total: meanOf(squares) / (2 * variance),
  };
};
