import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';

/** A day in Norway's calendar, written `YYYY-MM-DD`. Texts compare as days do. */
export type LocalDate = Branded<string, 'LocalDate'>;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const exists = (text: string): boolean => {
  const match = PATTERN.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && day >= 1 && day <= daysIn(year, month);
};

/** A crisis has few days and a ledger many events: days seen to exist are remembered, up to this many. */
const REMEMBERED = 20_000;
const known = new Set<string>();

/** Whether a text is a day that exists, from the year 1900 on. */
export const isLocalDate = (u: unknown): u is LocalDate => {
  if (typeof u !== 'string') return false;
  if (known.has(u)) return true;
  if (!exists(u)) return false;
  if (known.size < REMEMBERED) known.add(u);
  return true;
};

/** Codec of {@link LocalDate}. */
export const LocalDate = new Scalar<LocalDate, string>(
  'LocalDate',
  isLocalDate,
  'a day that exists, as YYYY-MM-DD',
);

const MS_PER_DAY = 86_400_000;

/** The day a number of days later (earlier when negative). Total over existing days until year 9999. */
export const plusDays = (date: LocalDate, days: number): LocalDate => {
  const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
  if (!isLocalDate(shifted)) throw new RangeError('a day outside the calendar of the ledger');
  return shifted;
};

/** Whole days from one day to another: 1 from a day to the next. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
