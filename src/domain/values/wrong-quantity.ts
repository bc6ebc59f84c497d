import type { WrongInside } from '../codec/codec-node.js';
import {
  compareRates,
  isAmount,
  isPeriod,
  isUnit,
  LONGEST_PERIOD,
  MOST,
  UNITS,
  type Rate,
} from './extent.js';

type Field = Readonly<Record<string, unknown>>;

const isObject = (u: unknown): u is Field => typeof u === 'object' && u !== null && !Array.isArray(u);

const quoted = (words: ReadonlyArray<string>): string =>
  words
    .map((word) => `"${word}"`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');

const AMOUNT = `a whole number from 0 to ${MOST}`;
const WEEKS = `a whole number of weeks from 1 to ${LONGEST_PERIOD}`;

const wrong = (path: string, value: unknown, expected: string): WrongInside => ({ path, value, expected });

const wrongRate = (at: string, { amount, weeks }: Field): WrongInside | undefined => {
  if (!isAmount(amount)) return wrong(`${at}amount`, amount, AMOUNT);
  return isPeriod(weeks) ? undefined : wrong(`${at}weeks`, weeks, WEEKS);
};

/** A bound of a range; where it has nothing wrong in itself it is a rate. */
const wrongBound = (name: string, bound: unknown): WrongInside | undefined =>
  isObject(bound) ? wrongRate(`${name}.`, bound) : wrong(name, bound, 'an object with amount and weeks');

const isRate = (u: unknown): u is Rate => isObject(u) && wrongRate('', u) === undefined;

/** A field that belongs to another kind of quantity. */
const misplaced = (u: Field, names: ReadonlyArray<string>, beside: string): WrongInside | undefined => {
  const name = names.find((one) => u[one] !== undefined);
  return name === undefined ? undefined : wrong(name, u[name], `nothing, beside ${beside}`);
};

/**
 * The first field that keeps an object from being a quantity. Quantities are told apart by the fields they have, so a field
 * of another kind counts as wrong where it stands.
 */
export const wrongInQuantity = (u: unknown): WrongInside | undefined => {
  if (!isObject(u)) return undefined;
  if (!isUnit(u['unit'])) return wrong('unit', u['unit'], quoted(UNITS));
  if (u['unknown'] !== undefined && !('amount' in u)) {
    if (u['unknown'] !== true) return wrong('unknown', u['unknown'], 'true');
    return misplaced(u, ['weeks', 'atLeast', 'atMost'], 'unknown');
  }
  if (u['atLeast'] === undefined && u['atMost'] === undefined)
    return wrongRate('', u) ?? misplaced(u, ['unknown'], 'an amount');
  const { atLeast: low, atMost: high } = u;
  if ('amount' in u) return misplaced(u, ['atLeast', 'atMost'], 'an amount');
  const bound = wrongBound('atLeast', low) ?? (high === undefined ? undefined : wrongBound('atMost', high));
  if (bound !== undefined) return bound;
  if (isRate(low) && isRate(high) && compareRates(low, high) >= 0)
    return wrong('atMost', high, 'more than atLeast');
  return misplaced(u, ['weeks'], 'atLeast');
};
