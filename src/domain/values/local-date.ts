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

/** The number of a day, counted from 1 January 1970. */
const numberOf = (date: LocalDate): number => {
  // Counted from March: the day that a leap year has more is then the last of its year.
  const month = digitsAt(date, 5, 2);
  const year = digitsAt(date, 0, 4) - (month <= 2 ? 1 : 0);
  const daysBefore = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + daysBefore + digitsAt(date, 8, 2) - MARCH_OF_YEAR_0;
};

/** Days from 1 March of the year 0 to 1 January 1970, and one more. */
const MARCH_OF_YEAR_0 = 719_469;

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
  const number = Math.floor(numberOf(date) + days);
  let day = written.get(number);
  if (day === undefined) {
    if (written.size >= MOST_WRITTEN) written.clear();
    written.set(number, (day = dayOf(number)));
  }
  return day;
};

const dayOf = (number: number): LocalDate => {
  const text = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  if (!isLocalDate(text)) throw new RangeError('a day outside the calendar of the ledger');
  return text;
};

/** The days written before, by their number: reports ask for the same ones again and again. A century of them. */
const written = new Map<number, LocalDate>();
const MOST_WRITTEN = 36_525;

/** Whole days from one day to another: 1 from a day to the next. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => numberOf(to) - numberOf(from);
