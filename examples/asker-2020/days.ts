import { isLocalDate, plusDays, type LocalDate } from 'forsvarlig';

/** A day written in this example. */
export const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
};

/** Public holidays on weekdays in the months that the example is about. */
const HOLIDAYS: ReadonlySet<string> = new Set([
  '2020-04-09',
  '2020-04-10',
  '2020-04-13',
  '2020-05-01',
  '2020-05-21',
  '2020-06-01',
]);

const isWorkingDay = (date: LocalDate): boolean => {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(date);
};

/** The day itself if people are at work on it, otherwise the next one on which they are. */
export const workingDay = (date: LocalDate): LocalDate =>
  isWorkingDay(date) ? date : workingDay(plusDays(date, 1));

/** A number of working days later. */
export const workingDaysLater = (date: LocalDate, days: number): LocalDate =>
  days === 0 ? workingDay(date) : workingDaysLater(workingDay(plusDays(date, 1)), days - 1);

/** The later of some days. */
export const latest = (first: LocalDate, ...others: ReadonlyArray<LocalDate>): LocalDate =>
  others.reduce((a, b) => (b > a ? b : a), first);
