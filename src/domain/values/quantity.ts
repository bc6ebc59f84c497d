import { looksLikeCode } from '../codec/code.js';
import type { FieldNames } from '../codec/codec-node.js';
import { Scalar } from '../codec/scalar.js';
import { compareRates, isAmount, isPeriod, isUnit, NONE, type Rate, type Unit } from './extent.js';
import { wrongInQuantity } from './wrong-quantity.js';

/**
 * How much, as far as it is known. Not knowing is a value and never zero:
 * - `{ unit: 'visits', amount: 7, weeks: 1 }`: seven visits a week, exactly;
 * - `{ unit: 'minutes', atLeast: { amount: 60, weeks: 2 }, atMost: { amount: 120, weeks: 2 } }`: one to two hours
 *   in two weeks; without `atMost` one hour or more;
 * - `{ unit: 'minutes', unknown: true }`: it was never written down.
 */
export type Quantity = Exact | Range | Unknown;

interface Exact {
  readonly unit: Unit;
  readonly amount: number;
  readonly weeks: number;
}
interface Range {
  readonly unit: Unit;
  readonly atLeast: Rate;
  readonly atMost?: Rate;
}
interface Unknown {
  readonly unit: Unit;
  readonly unknown: true;
}

type Field = Readonly<Record<string, unknown>>;

const isExact = (u: Field): boolean => isAmount(u['amount']) && isPeriod(u['weeks']);

const isObject = (u: unknown): u is Field => typeof u === 'object' && u !== null;

const isRate = (u: unknown): u is Rate => isObject(u) && isAmount(u['amount']) && isPeriod(u['weeks']);

const isRange = (u: Field): boolean => {
  const [low, high] = [u['atLeast'], u['atMost']];
  return isRate(low) && (high === undefined || (isRate(high) && compareRates(low, high) < 0));
};

/** Whether it says how much, whatever it is counted in. */
const saysHowMuch = (u: Field): boolean => {
  const { weeks, atLeast: low, atMost: high, unknown } = u;
  // A field of another kind of quantity would be lost without a word; kinds are told apart by the fields they have.
  if ('amount' in u) return isExact(u) && low === undefined && high === undefined && unknown === undefined;
  if (weeks !== undefined) return false;
  return 'unknown' in u ? unknown === true && low === undefined && high === undefined : isRange(u);
};

export const isQuantity = (u: unknown): u is Quantity => isObject(u) && isUnit(u['unit']) && saysHowMuch(u);

/** A quantity of what may be no unit known here. */
export const isOpenQuantity = (u: unknown): u is Field =>
  isObject(u) && looksLikeCode(u['unit']) && saysHowMuch(u);

/** What {@link isQuantity} takes, in words. */
export const QUANTITY_EXPECTED =
  'a quantity: unit "visits", "minutes", "days", "nights" or "meals" with whole amount and weeks, or atLeast (and a greater atMost), each with amount and weeks, or unknown: true';

const RATE_FIELDS: FieldNames = { amount: {}, weeks: {} };

/** The fields that a quantity can have. */
export const QUANTITY_FIELDS: FieldNames = {
  unit: {},
  ...RATE_FIELDS,
  atLeast: RATE_FIELDS,
  atMost: RATE_FIELDS,
  unknown: {},
};

/** Codec of {@link Quantity}. */
export const Quantity = new Scalar<Quantity>(
  'Quantity',
  isQuantity,
  QUANTITY_EXPECTED,
  QUANTITY_FIELDS,
  wrongInQuantity,
  isOpenQuantity,
);

/** A quantity as the interval that it stands for; no `high` is no upper bound. */
interface Interval {
  readonly low: Rate;
  readonly high: Rate | undefined;
}

export const intervalOf = (q: Quantity): Interval => {
  if ('amount' in q) return { low: q, high: q };
  if ('unknown' in q) return { low: NONE, high: undefined };
  return {
    low: q.atLeast,
    high: q.atMost,
  };
};

const quantityOf = (unit: Unit, { low, high }: Interval): Quantity => {
  if (high === undefined) return low.amount === 0 ? { unit, unknown: true } : { unit, atLeast: rate(low) };
  return compareRates(low, high) === 0
    ? { unit, amount: low.amount, weeks: low.weeks }
    : { unit, atLeast: rate(low), atMost: rate(high) };
};

const rate = ({ amount, weeks }: Rate): Rate => ({ amount, weeks });

const smaller = (a: Rate, b: Rate): Rate => (compareRates(b, a) < 0 ? b : a);
const greater = (a: Rate, b: Rate): Rate => (compareRates(b, a) > 0 ? b : a);

/**
 * The first held down to the second: for known quantities the smaller of both. Keeps the first where they are equal.
 *
 * @example
 * import { atMost } from 'forsvarlig';
 *
 * const three = { unit: 'visits', amount: 3, weeks: 1 };
 * assert.deepEqual(atMost({ unit: 'visits', amount: 7, weeks: 1 }, three), three);
 * // Of something unknown, no more than three is left.
 * assert.deepEqual(atMost({ unit: 'visits', unknown: true }, three), {
 *   unit: 'visits',
 *   atLeast: { amount: 0, weeks: 1 },
 *   atMost: { amount: 3, weeks: 1 },
 * });
 */
export const atMost = (q: Quantity, bound: Quantity): Quantity => {
  const [a, b] = [intervalOf(q), intervalOf(bound)];
  const low = smaller(a.low, b.low);
  const high = a.high === undefined ? b.high : b.high === undefined ? a.high : smaller(a.high, b.high);
  return low === a.low && high === a.high ? q : quantityOf(q.unit, { low, high });
};

/** The first held up to the second: for known quantities the greater of both. Keeps the first where they are equal. */
export const atLeast = (q: Quantity, bound: Quantity): Quantity => {
  const [a, b] = [intervalOf(q), intervalOf(bound)];
  const low = greater(a.low, b.low);
  const high = a.high === undefined || b.high === undefined ? undefined : greater(a.high, b.high);
  return low === a.low && high === a.high ? q : quantityOf(q.unit, { low, high });
};

/** How a later quantity stands to an earlier one; `unclear` when what is known does not decide it. */
export type Direction = 'less' | 'same' | 'more' | 'unclear';

/**
 * Computed, never stored: see {@link Direction}.
 *
 * @example
 * import { directionOf, perWeek, visits } from 'forsvarlig';
 *
 * assert.equal(directionOf(perWeek(7), perWeek(3)), 'less');
 * assert.equal(directionOf(perWeek(1), visits(4, 4)), 'same');
 * assert.equal(directionOf({ unit: 'visits', unknown: true }, perWeek(3)), 'unclear');
 */
export const directionOf = (before: Quantity, after: Quantity): Direction => {
  if ('amount' in before && 'amount' in after) {
    const change = compareRates(after, before);
    return change === 0 ? 'same' : change < 0 ? 'less' : 'more';
  }
  const [a, b] = [intervalOf(before), intervalOf(after)];
  if (a.high !== undefined && b.high !== undefined) {
    const [low, high] = [compareRates(b.low, a.low), compareRates(b.high, a.high)];
    if (low === 0 && high === 0) return 'same';
    if (low <= 0 && high <= 0) return 'less';
    return low >= 0 && high >= 0 ? 'more' : 'unclear';
  }
  if (a.high === undefined && b.high === undefined)
    return compareRates(a.low, b.low) === 0 ? 'same' : 'unclear';
  if (a.high === undefined) return compareRates(b.low, a.low) <= 0 ? 'less' : 'unclear';
  return compareRates(b.low, a.low) >= 0 ? 'more' : 'unclear';
};

/** Whether it is known to be nothing at all. */
export const isNothing = (q: Quantity): boolean => 'amount' in q && q.amount === 0;
