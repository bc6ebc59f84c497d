import type { Rate } from '../../domain/values/extent.js';
import { daysBetween, plusDays, type LocalDate } from '../../domain/values/local-date.js';

/** The days looked at, first and last included. Most often seven of them. */
export interface Week {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The seven days from one on. */
export const weekFrom = (from: LocalDate): Week => ({ from, to: plusDays(from, 6) });

/** The days of a week in order; none where it ends before it begins. */
export const daysOf = ({ from, to }: Week): ReadonlyArray<LocalDate> => {
  const length = daysBetween(from, to) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, i) => plusDays(from, i));
};

/** Days from Monday 1 January 1900, the first day that can be written, to 1 January 1970. */
const FIRST_MONDAY = 25_567;
const MS_PER_DAY = 86_400_000;

/** The number of a day, counted from a Monday: divisible by seven on each Monday. */
export const dayNumber = (day: LocalDate): number => Math.round(Date.parse(day) / MS_PER_DAY) + FIRST_MONDAY;

const GOLDEN = 0.6180339887498949;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

const strides = new Map<number, number>();

/** A step that goes through all the places of a round before it comes back to one, and far from the last each time. */
const strideOf = (places: number): number => {
  const known = strides.get(places);
  if (known !== undefined) return known;
  let stride = Math.max(1, Math.round(places * GOLDEN));
  while (gcd(stride, places) !== 1) stride += 1;
  strides.set(places, stride);
  return stride;
};

/**
 * The whole minutes of a rate that fall on one day. The record seldom says on which day a visit comes, so that work is spread evenly:
 * - each day of the round (7 days for each week of the rate, or 5 from Monday to Friday) has its even share in whole minutes, and
 *   what is left of the division is dealt out a minute a day, to days far from each other, beginning elsewhere for each `turn`;
 * - any days that make a whole round add up to the amount exactly;
 * - of two amounts in the same weeks, the greater has no fewer minutes on any day.
 */
export const minutesOn = ({ amount, weeks }: Rate, weekdays: boolean, day: number, turn: number): number => {
  if (amount === 0) return 0;
  const ofWeek = day % 7;
  if (weekdays && ofWeek > 4) return 0;
  const places = weekdays ? 5 * weeks : 7 * weeks;
  const even = Math.floor(amount / places);
  const left = amount - even * places;
  if (left === 0) return even;
  const place = ((weekdays ? 5 * Math.floor(day / 7) + ofWeek : day) + turn) % places;
  return (place * strideOf(places)) % places < left ? even + 1 : even;
};
