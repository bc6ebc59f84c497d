/** Reckoning with whole numbers of any size. */
export const lesser = (a: bigint | undefined, b: bigint | undefined): bigint | undefined =>
  a === undefined ? b : b === undefined ? a : a < b ? a : b;

export const roundedUp = (sum: bigint, denominator: bigint): bigint =>
  sum > 0n ? (sum + denominator - 1n) / denominator : sum / denominator;

export const commonDivisor = (a: bigint, b: bigint): bigint => {
  let [high, low] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (low > 0n) [high, low] = [low, high % low];
  return high;
};
