import type { Label } from '../vocabulary/code-list.js';
import { isLocalDate, plusDays, type LocalDate } from '../values/local-date.js';

/** A public holiday in Norway on its day. */
export interface Holiday extends Label {
  readonly day: LocalDate;
}

const dayOf = (year: number, month: number, day: number): LocalDate => {
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  if (!isLocalDate(text)) throw new RangeError('a year outside the calendar of the ledger');
  return text;
};

/**
 * Easter Sunday in the Gregorian calendar, by the anonymous rule (Meeus, Jones, Butcher). Whole years from 1900 to 9999; others throw
 * a RangeError.
 *
 * @example
 * import { easterSunday } from 'forsvarlig';
 *
 * assert.equal(easterSunday(2020), '2020-04-12');
 */
export const easterSunday = (year: number): LocalDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const counted = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(counted / 31), (counted % 31) + 1);
};

const FIXED: ReadonlyArray<readonly [month: number, day: number, nb: string, en: string]> = [
  [1, 1, 'første nyttårsdag', "New Year's Day"],
  [5, 1, 'arbeidernes dag', 'Labour Day'],
  [5, 17, 'grunnlovsdagen', 'Constitution Day'],
  [12, 25, 'første juledag', 'Christmas Day'],
  [12, 26, 'andre juledag', 'Boxing Day'],
];

const AROUND_EASTER: ReadonlyArray<readonly [days: number, nb: string, en: string]> = [
  [-3, 'skjærtorsdag', 'Maundy Thursday'],
  [-2, 'langfredag', 'Good Friday'],
  [0, 'første påskedag', 'Easter Sunday'],
  [1, 'andre påskedag', 'Easter Monday'],
  [39, 'Kristi himmelfartsdag', 'Ascension Day'],
  [49, 'første pinsedag', 'Whit Sunday'],
  [50, 'andre pinsedag', 'Whit Monday'],
];

/**
 * The public holidays of a year in Norway, in order. Two may fall on one day, and each is
 * listed. Christmas Eve, New Year's Eve and Easter Eve are none.
 */
export const holidaysOf = (year: number): ReadonlyArray<Holiday> => {
  const easter = easterSunday(year);
  return [
    ...FIXED.map(([month, day, nb, en]) => ({ day: dayOf(year, month, day), nb, en })),
    ...AROUND_EASTER.map(([days, nb, en]) => ({ day: plusDays(easter, days), nb, en })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** The public holidays on a day; mostly none, now and then two. */
export const holidaysOn = (day: LocalDate): ReadonlyArray<Holiday> =>
  holidaysOf(yearOf(day)).filter((holiday) => holiday.day === day);

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/**
 * Whether a day is a working day in Norway: Monday to Friday and no public holiday.
 *
 * @example
 * import { isLocalDate, isWorkingDay } from 'forsvarlig';
 *
 * const maundyThursday = '2020-04-09';
 * assert.ok(isLocalDate(maundyThursday));
 * assert.equal(isWorkingDay(maundyThursday), false);
 */
export const isWorkingDay = (day: LocalDate): boolean => weekdayOf(day) <= 5 && holidaysOn(day).length === 0;

/** The day itself if it is a working day, or else the next one. */
export const workingDayFrom = (day: LocalDate): LocalDate =>
  isWorkingDay(day) ? day : workingDayFrom(plusDays(day, 1));
