import { commonDivisor } from '../common-divisor.js';
import type { WholePrices } from '../exact-bound.js';
import type { Program } from './program.js';

/** Half of what whole numbers are exact to: sums of what stays below are exact, in whatever order. */
const SAFE = 2 ** 52;
const FINEST = 2 ** 20;

/** What the harm of any plan is made of: one such harm, a number that divides the difference to any other, and the most there can be. */
export interface Harms {
  readonly one: number;
  readonly step: number;
  readonly most: number;
}

export const harmsOf = ({ first, groups, harm }: Program): Harms => {
  let [one, step, most] = [0, 0, 0];
  for (const [g, { length }] of groups.entries()) {
    const start = first[g] ?? 0;
    let worst = 0;
    for (let c = start; c < (first[g + 1] ?? 0); c += 1) {
      step = commonDivisor(step, (harm[c] ?? 0) - (harm[start] ?? 0));
      worst = Math.max(worst, harm[c] ?? 0);
    }
    one += length * (harm[start] ?? 0);
    most += length * worst;
  }
  return { one, step, most };
};

/** The most that a sum over the program can come to at some prices, in absolute value. */
const mostOf = (
  { capacity, first, from, groups, harm, amount, resource }: Program,
  { denominator, prices }: WholePrices,
): number => {
  let most = 0;
  for (let r = 0; r < capacity.length; r += 1) most += (capacity[r] ?? 0) * (prices[r] ?? 0);
  for (const [g, { length }] of groups.entries()) {
    let own = 0;
    for (let c = first[g] ?? 0; c < (first[g + 1] ?? 0); c += 1) {
      let cost = (harm[c] ?? 0) * denominator;
      for (let k = from[c] ?? 0; k < (from[c + 1] ?? 0); k += 1)
        cost += Math.abs(amount[k] ?? 0) * (prices[resource[k] ?? 0] ?? 0);
      own = Math.max(own, cost);
    }
    most += length * own;
  }
  return most;
};

/** Prices rounded to whole numbers, as fine as can be reckoned with exactly. */
export const roundedPrices = (program: Program, prices: Float64Array): WholePrices => {
  for (let scale = FINEST; ; scale /= 4) {
    // Prices that are too high to be reckoned with are lowered: they only show less then.
    const whole = {
      denominator: Math.max(1, scale),
      prices: prices.map((price) => Math.round(price * scale)),
    };
    if (mostOf(program, whole) < SAFE) return whole;
  }
};

/** The least harm that whole prices prove for the open choices; infinite where they prove that there is no plan. */
export const provenBy = (
  { capacity, first, from, groups, harm, amount, resource }: Program,
  { one, step, most }: Harms,
  open: Uint8Array,
  { denominator, prices }: WholePrices,
): number => {
  let sum = 0;
  for (const [g, { length }] of groups.entries()) {
    let least = Infinity;
    for (let c = first[g] ?? 0; c < (first[g + 1] ?? 0); c += 1) {
      if (open[c] !== 1) continue;
      let cost = (harm[c] ?? 0) * denominator;
      for (let k = from[c] ?? 0; k < (from[c + 1] ?? 0); k += 1)
        cost += (amount[k] ?? 0) * (prices[resource[k] ?? 0] ?? 0);
      if (cost < least) least = cost;
    }
    if (least === Infinity) return Infinity;
    sum += length * least;
  }
  for (let r = 0; r < capacity.length; r += 1) sum -= (capacity[r] ?? 0) * (prices[r] ?? 0);
  if (step === 0) return sum > one * denominator ? Infinity : one;
  const bound = one + step * Math.ceil((sum - one * denominator) / (denominator * step));
  return bound > most ? Infinity : bound;
};
