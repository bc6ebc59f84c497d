/** The greatest whole number that divides two; of none and another, the other. */
export const commonDivisor = (a: number, b: number): number => {
  let [high, low] = [Math.abs(a), Math.abs(b)];
  while (low > 0) [high, low] = [low, high % low];
  return high;
};
