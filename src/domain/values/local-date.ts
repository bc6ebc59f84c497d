import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';

/** A day in Norway's calendar, written `YYYY-MM-DD`. Texts compare as days do. */
export type LocalDate = Branded<string, 'LocalDate'>;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

const DASH = 45;

/** The number that stands in a text from a place on; NaN where there is anything but digits. */
const digitsAt = (text: string, from: number, length: number): number => {
  let value = 0;
  for (let i = from; i < from + length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

/**
 * Whether a text is a day that exists, from the year 1900 on. Read by hand: replays ask it several times an event.
 *
 * @example
 * import { isLocalDate } from 'forsvarlig';
 *
 * assert.equal(isLocalDate('2020-02-29'), true);
 * assert.equal(isLocalDate('2021-02-29'), false);
 */
export const isLocalDate = (u: unknown): u is LocalDate => {
  if (typeof u !== 'string' || u.length !== 10) return false;
  if (u.charCodeAt(4) !== DASH || u.charCodeAt(7) !== DASH) return false;
  const year = digitsAt(u, 0, 4);
  const month = digitsAt(u, 5, 2);
  const day = digitsAt(u, 8, 2);
  return year >= 1900 && day >= 1 && day <= daysIn(year, month);
};

/** Codec of {@link LocalDate}. */
export const LocalDate = new Scalar<LocalDate, string>(
  'LocalDate',
  isLocalDate,
  'a day that exists, as YYYY-MM-DD',
);

const MS_PER_DAY = 86_400_000;

/** Midnight of a day in UTC, where every day is as long. */
const midnightOf = (date: LocalDate): number =>
  Date.UTC(digitsAt(date, 0, 4), digitsAt(date, 5, 2) - 1, digitsAt(date, 8, 2));

/** The number of a day, counted from 1 January 1970. */
const numberOf = (date: LocalDate): number =>
  Date.UTC(digitsAt(date, 0, 4), digitsAt(date, 5, 2) - 1, digitsAt(date, 8, 2)) / MS_PER_DAY;

/**
 * The day a number of days later (earlier when negative). Total over existing days until year 9999.
 *
 * @example
 * import { isLocalDate, plusDays } from 'forsvarlig';
 *
 * const friday = '2020-02-28';
 * assert.ok(isLocalDate(friday));
 * assert.equal(plusDays(friday, 2), '2020-03-01');
 */
export const plusDays = (date: LocalDate, days: number): LocalDate => {
  // Within a month the day alone changes, which is the common case of a day after another.
  const day = digitsAt(date, 8, 2) + days;
  if (Number.isInteger(days) && day >= 1 && day <= daysIn(digitsAt(date, 0, 4), digitsAt(date, 5, 2)))
    return `${date.slice(0, 8)}${String(day).padStart(2, '0')}` as LocalDate;
  const shifted = new Date((numberOf(date) + days) * MS_PER_DAY).toISOString().slice(0, 10);
  if (!isLocalDate(shifted)) throw new RangeError('a day outside the calendar of the ledger');
  return shifted;
};

/** Whole days from one day to another: 1 from a day to the next. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((midnightOf(to) - midnightOf(from)) / MS_PER_DAY);
