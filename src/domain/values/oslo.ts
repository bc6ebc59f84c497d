import { DateTime } from 'luxon';
import type { Instant } from './instant.js';
import { isLocalDate, type LocalDate } from './local-date.js';

/**
 * The day it was in Norway at an instant: what "today" means for a decision.
 *
 * @example
 * import { osloDate } from 'forsvarlig';
 *
 * // Half past eleven in the evening, UTC, is the next day in Norway.
 * assert.equal(osloDate(Date.parse('2020-03-12T23:30:00Z')), '2020-03-13');
 */
export const osloDate = (instant: Instant): LocalDate => {
  const hour = Math.floor(instant / MS_PER_HOUR);
  if (hour !== last.hour) last = { hour, date: dateAt(instant) };
  return last.date;
};

const dateAt = (instant: Instant): LocalDate => {
  const date = DateTime.fromMillis(instant, { zone: 'Europe/Oslo' }).toFormat('yyyy-MM-dd');
  if (!isLocalDate(date)) throw new RangeError('an instant outside the calendar of the ledger');
  return date;
};

const MS_PER_HOUR = 3_600_000;

/**
 * The hour asked about last. Norway's clocks differ from UTC by whole hours, so within an hour of UTC the day is one;
 * and who records much asks for the same hour again and again, which the calendar takes ten microseconds to answer.
 */
let last: { readonly hour: number; readonly date: LocalDate } = { hour: 0, date: dateAt(0 as Instant) };
