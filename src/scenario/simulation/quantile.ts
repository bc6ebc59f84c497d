import type { Distribution } from './distribution.js';

const triangular = (u: number, least: number, likely: number, most: number): number => {
  const width = most - least;
  if (width === 0) return least;
  const turn = (likely - least) / width;
  return u < turn
    ? least + Math.sqrt(u * width * (likely - least))
    : most - Math.sqrt((1 - u) * width * (most - likely));
};

/** Adds up the chances from nothing on; by a mean of at most 500 the first of them is no zero. */
const poisson = (u: number, mean: number): number => {
  let chance = Math.exp(-mean);
  let sum = chance;
  let n = 0;
  while (u >= sum && chance > 0) {
    n += 1;
    chance *= mean / n;
    sum += chance;
    // Far out the chances are too small to move the sum.
    if (n > mean && chance < 1e-18) break;
  }
  return n;
};

/** The value below which a distribution falls with a chance of `u`: one number drawn is one value. */
export const quantile = (of: Distribution, u: number): number => {
  switch (of.kind) {
    case 'fixed':
      return of.value;
    case 'uniform':
      return of.from + u * (of.to - of.from);
    case 'triangular':
      return triangular(u, of.least, of.likely, of.most);
    case 'poisson':
      return poisson(u, of.mean);
    case 'geometric':
      return of.mean === 1 ? 1 : Math.max(1, Math.ceil(Math.log1p(-u) / Math.log1p(-1 / of.mean)));
    case 'weighted': {
      const whole = of.values.reduce((sum, { weight }) => sum + weight, 0);
      let left = u * whole;
      for (const { value, weight } of of.values) {
        left -= weight;
        if (left < 0 && weight > 0) return value;
      }
      return of.values.findLast(({ weight }) => weight > 0)?.value ?? 0;
    }
  }
};
