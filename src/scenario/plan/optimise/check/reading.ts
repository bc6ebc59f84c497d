import type { PriceList } from '../certificate.js';
import { goesWith, type Assumed } from './assumed.js';
import type { Given } from './given.js';
import { commonDivisor, lesser, roundedUp } from './whole.js';

export const isWhole = (n: number, least: number): boolean => Number.isSafeInteger(n) && n >= least;

export const pricesIn = ({ problem }: Given, list: PriceList): ReadonlyMap<number, bigint> | undefined => {
  if (!isWhole(list.denominator, 1)) return undefined;
  const prices = new Map<number, bigint>();
  for (const [resource, price] of list.prices) {
    if (!isWhole(price, 0) || !(resource in problem.capacities) || prices.has(resource)) return undefined;
    prices.set(resource, BigInt(price));
  }
  return prices;
};

/** What each case chooses for itself at some prices. */
export interface Read {
  /** Harm and price of the best choices, less the price of what is there. */
  readonly sum: bigint;
  /** The most harm that can be done; beyond it there is no plan. */
  readonly most: bigint;
  /** One harm that there can be, and a number that divides the difference to any other. */
  readonly one: bigint;
  readonly step: bigint;
  /** By case, the choices that are open, and how far they are above the best. */
  readonly above: ReadonlyMap<number, ReadonlyMap<number, bigint>>;
}

/** Undefined where some case has nothing left to choose: what was assumed can't be. */
export const readAt = (
  { problem, left, beyond }: Given,
  cases: ReadonlyArray<number>,
  denominator: bigint,
  prices: ReadonlyMap<number, bigint>,
  assumed: Assumed,
): Read | undefined => {
  let [sum, most, one, step] = [0n, 0n, 0n, 0n];
  const all = new Map<number, ReadonlyMap<number, bigint>>();
  for (const at of cases) {
    const own = problem.cases[at];
    const above = new Map<number, bigint>();
    let [least, worst, some]: [bigint | undefined, bigint, bigint | undefined] = [undefined, 0n, undefined];
    for (const [number, choice] of own?.choices.entries() ?? []) {
      if (own === undefined || !goesWith(assumed, at, own, choice, number)) continue;
      const harm = BigInt(choice.harm);
      some ??= harm;
      step = commonDivisor(step, harm - some);
      let cost = harm * denominator;
      for (const [resource, minutes] of beyond[at]?.[number] ?? [])
        cost += (prices.get(resource) ?? 0n) * minutes;
      above.set(number, cost);
      least = lesser(least, cost);
      if (harm > worst) worst = harm;
    }
    if (least === undefined || some === undefined) return undefined;
    one += some;
    for (const [number, cost] of above) above.set(number, cost - least);
    all.set(at, above);
    sum += least;
    most += worst;
  }
  for (const [resource, price] of prices) sum -= price * (left[resource] ?? 0n);
  return { sum, most, one, step, above: all };
};

/** The least harm that there can be at or above what was read: harms go in whole steps. Undefined where that is more than there can be. */
export const harmAbove = (
  { sum, most, one, step }: Pick<Read, 'sum' | 'most' | 'one' | 'step'>,
  denominator: bigint,
): bigint | undefined => {
  // Where nothing is left to choose there is one harm, or no plan.
  if (step === 0n) return sum > one * denominator ? undefined : one;
  const bound = one + step * roundedUp(sum - one * denominator, denominator * step);
  return bound > most ? undefined : bound;
};
