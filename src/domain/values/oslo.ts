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
  let date = dates.get(hour);
  if (date === undefined) {
    if (dates.size >= MOST_HOURS) dates.clear();
    dates.set(hour, (date = dateAt(instant)));
  }
  return date;
};

const dateAt = (instant: Instant): LocalDate => {
  const date = DateTime.fromMillis(instant, { zone: 'Europe/Oslo' }).toFormat('yyyy-MM-dd');
  if (!isLocalDate(date)) throw new RangeError('an instant outside the calendar of the ledger');
  return date;
};

const MS_PER_HOUR = 3_600_000;

/**
 * The hours asked about before. Norway's clocks differ from UTC by whole hours, so within an hour of UTC the day is one; and who reads
 * or records much asks for the same hours again and again, which the calendar takes ten microseconds to answer. Two years of them.
 */
const dates = new Map<number, LocalDate>();
const MOST_HOURS = 20_000;
