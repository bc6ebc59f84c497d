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
export const osloDate = (instant: Instant): LocalDate => osloHour(instant).date;

/** The time of the day it was in Norway at an instant, `HH:mm`. */
export const osloTime = (instant: Instant): string => {
  const minute = Math.floor((instant % MS_PER_HOUR) / MS_PER_MINUTE);
  return `${osloHour(instant).hour}:${minute < 10 ? '0' : ''}${minute}`;
};

interface OsloHour {
  readonly date: LocalDate;
  readonly hour: string;
}

const osloHour = (instant: Instant): OsloHour => {
  const since = Math.floor(instant / MS_PER_HOUR);
  let known = hours.get(since);
  if (known === undefined) {
    if (hours.size >= MOST_HOURS) hours.clear();
    hours.set(since, (known = hourAt(instant)));
  }
  return known;
};

const hourAt = (instant: Instant): OsloHour => {
  const time = DateTime.fromMillis(instant, { zone: 'Europe/Oslo' });
  const date = time.toFormat('yyyy-MM-dd');
  if (!isLocalDate(date)) throw new RangeError('an instant outside the calendar of the ledger');
  return { date, hour: time.toFormat('HH') };
};

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;

/**
 * The hours asked about before. Norway's clocks differ from UTC by whole hours, so within an hour of UTC the day is one, and the
 * minutes are those of UTC; and who reads or records much asks for the same hours again and again, which the calendar takes ten
 * microseconds to answer. Two years of them.
 */
const hours = new Map<number, OsloHour>();
const MOST_HOURS = 20_000;
