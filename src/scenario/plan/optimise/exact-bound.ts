import { commonDivisor } from './common-divisor.js';
import type { Open } from './relaxation.js';
import type { Table } from './table.js';

/** Prices as whole numbers over one denominator, so that what they prove can be worked out exactly. */
export interface WholePrices {
  readonly denominator: number;
  readonly prices: Float64Array;
}

const FINEST = 2 ** 24;
/** Half of what whole numbers are exact to: sums of what stays below are exact, in whatever order. */
const SAFE = 2 ** 52;

/** The most that a sum over the relaxation can come to, in absolute value. */
const mostOf = (table: Table, { denominator, prices }: WholePrices): number => {
  let most = table.base * denominator;
  for (let r = 0; r < table.resources; r += 1) most += Math.abs(table.capacity[r] ?? 0) * (prices[r] ?? 0);
  for (let i = 0; i < table.cases; i += 1) {
    let own = 0;
    for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1) {
      let cost = (table.harm[o] ?? 0) * denominator;
      for (let k = table.from[o] ?? 0; k < (table.from[o + 1] ?? 0); k += 1)
        cost += Math.abs(table.amount[k] ?? 0) * (prices[table.resource[k] ?? 0] ?? 0);
      own = Math.max(own, cost);
    }
    most += own;
  }
  return most;
};

/** Prices rounded to whole numbers, as fine as can be reckoned with exactly. */
export const wholePrices = (table: Table, prices: Float64Array): WholePrices => {
  for (let denominator = FINEST; ; denominator /= 4) {
    const whole = { denominator, prices: prices.map((price) => Math.round(price * denominator)) };
    if (denominator <= 1 || mostOf(table, whole) < SAFE) return whole;
  }
};

/** The most harm that choices can do: what is beyond it can't be. */
export const mostHarm = ({ cases, first, worst, baseWorst }: Table, open: Open): number => {
  let sum = baseWorst;
  for (let i = 0; i < cases; i += 1) {
    let most = 0;
    for (let o = first[i] ?? 0; o < (first[i + 1] ?? 0); o += 1)
      if (open[o] === 1) most = Math.max(most, worst[o] ?? 0);
    sum += most;
  }
  return sum;
};

/** Harm and price of one choice, over the denominator. */
const wholeCost = (table: Table, { denominator, prices }: WholePrices, o: number): number => {
  let cost = (table.harm[o] ?? 0) * denominator;
  for (let k = table.from[o] ?? 0; k < (table.from[o + 1] ?? 0); k += 1)
    cost += (table.amount[k] ?? 0) * (prices[table.resource[k] ?? 0] ?? 0);
  return cost;
};

const leastCost = (table: Table, open: Open, whole: WholePrices, i: number): number => {
  let least = Infinity;
  for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1)
    if (open[o] === 1) least = Math.min(least, wholeCost(table, whole, o));
  return least;
};

const sumAt = (table: Table, open: Open, whole: WholePrices): number => {
  let sum = table.base * whole.denominator;
  for (let i = 0; i < table.cases; i += 1) sum += leastCost(table, open, whole, i);
  for (let r = 0; r < table.resources; r += 1) sum -= (table.capacity[r] ?? 0) * (whole.prices[r] ?? 0);
  return sum;
};

/** What the harm of any plan with open choices is made of: one such harm, and a number that divides the difference to any other. */
export const stepsOf = (table: Table, open: Open): { readonly one: number; readonly step: number } => {
  let [one, step] = [table.base, table.baseGrain];
  for (let i = 0; i < table.cases; i += 1) {
    let own = -1;
    for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1) {
      if (open[o] !== 1) continue;
      const harm = table.harm[o] ?? 0;
      if (own < 0) own = harm;
      if (step !== 1) step = commonDivisor(commonDivisor(step, table.grain[o] ?? 0), harm - own);
    }
    one += Math.max(0, own);
  }
  return { one, step };
};

/**
 * The least harm that whole prices prove for the open choices: a harm that there can be, since harms go in whole steps. Infinite where
 * they prove that there is no plan at all: more than the most harm that could be done.
 */
export const boundOf = (table: Table, open: Open, whole: WholePrices): number => {
  const sum = sumAt(table, open, whole);
  const { one, step } = stepsOf(table, open);
  const most = mostHarm(table, open);
  if (step === 0) return sum > one * whole.denominator ? Infinity : one;
  const bound = one + step * Math.ceil((sum - one * whole.denominator) / (whole.denominator * step));
  return bound > most ? Infinity : bound;
};

/** What is left open when what is too dear at whole prices is ruled out: choices with which any plan does at least so much harm. */
export const openBelow = (table: Table, open: Open, whole: WholePrices, atLeast: number): Open => {
  const sum = sumAt(table, open, whole);
  const left = new Uint8Array(open.length);
  for (let i = 0; i < table.cases; i += 1) {
    const least = leastCost(table, open, whole, i);
    for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1)
      if (open[o] === 1) {
        const above = wholeCost(table, whole, o) - least;
        if (Math.ceil((sum + above) / whole.denominator) < atLeast) left[o] = 1;
      }
  }
  return left;
};
