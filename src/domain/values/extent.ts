/** What amounts are counted in. */
export const UNITS = ['visits', 'minutes', 'days', 'nights', 'meals'] as const;
export type Unit = (typeof UNITS)[number];

/** Bounds that keep every product of an amount and a period exact. */
export const MOST = 1_000_000;
export const LONGEST_PERIOD = 520;

const isWhole = (u: unknown, least: number, most: number): u is number =>
  typeof u === 'number' && Number.isInteger(u) && u >= least && u <= most;

export const isAmount = (u: unknown): u is number => isWhole(u, 0, MOST);
export const isPeriod = (u: unknown): u is number => isWhole(u, 1, LONGEST_PERIOD);
export const isUnit = (u: unknown): u is Unit =>
  u === 'visits' || u === 'minutes' || u === 'days' || u === 'nights' || u === 'meals';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * How much, exactly: a whole number in a whole number of weeks, never a floating point sum. Exact while the parts stay
 * within 2^53. A month counts as four weeks, as when hours a month are reported as hours a week divided by four.
 */
export interface Rate {
  readonly amount: number;
  readonly weeks: number;
}

/** Negative, zero or positive as the first is less than, equal to or more than the second. */
export const compareRates = (a: Rate, b: Rate): number => a.amount * b.weeks - b.amount * a.weeks;

/** The same rate in the smallest numbers: 4 in 2 weeks is 2 in 1. */
export const simplest = (rate: Rate): Rate => {
  const divisor = gcd(rate.amount, rate.weeks);
  return divisor <= 1
    ? { amount: rate.amount, weeks: rate.weeks }
    : { amount: rate.amount / divisor, weeks: rate.weeks / divisor };
};

/** The exact sum of two rates. */
export const addRates = (a: Rate, b: Rate): Rate => {
  if (a.weeks === b.weeks) return { amount: a.amount + b.amount, weeks: a.weeks };
  const common = (a.weeks / gcd(a.weeks, b.weeks)) * b.weeks;
  return simplest({
    amount: a.amount * (common / a.weeks) + b.amount * (common / b.weeks),
    weeks: common,
  });
};

export const NONE: Rate = { amount: 0, weeks: 1 };
