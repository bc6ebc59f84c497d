import { compareRates, NONE, simplest, type Rate } from '../../domain/values/extent.js';
import { intervalOf, type Quantity } from '../../domain/values/quantity.js';

/** So many times as much. */
export const times = ({ amount, weeks }: Rate, factor: number): Rate => ({ amount: amount * factor, weeks });

/** One of so many equal parts, exactly. */
export const dividedBy = ({ amount, weeks }: Rate, parts: number): Rate =>
  parts === 1 ? { amount, weeks } : simplest({ amount, weeks: weeks * parts });

/** What is left of the first when the second is taken from it: nothing where the second is more. */
export const beyond = (a: Rate, b: Rate): Rate => {
  if (compareRates(a, b) <= 0) return NONE;
  return a.weeks === b.weeks
    ? { amount: a.amount - b.amount, weeks: a.weeks }
    : simplest({ amount: a.amount * b.weeks - b.amount * a.weeks, weeks: a.weeks * b.weeks });
};

export const lesser = (a: Rate, b: Rate): Rate => (compareRates(a, b) <= 0 ? a : b);
export const greater = (a: Rate, b: Rate): Rate => (compareRates(a, b) >= 0 ? a : b);

/**
 * The rate that is planned for: of a range the most, for whoever plans for less finds out too late; where there is no upper bound
 * what there is at least; nothing of what was never written down.
 */
export const plannedRate = (quantity: Quantity): Rate | undefined => {
  if ('unknown' in quantity) return undefined;
  const { low, high } = intervalOf(quantity);
  const { amount, weeks } = high ?? low;
  return { amount, weeks };
};
