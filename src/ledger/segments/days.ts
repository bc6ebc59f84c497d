import { daysBetween, isLocalDate, plusDays, type LocalDate } from '../../domain/values/local-date.js';

const first = '1900-01-01';
if (!isLocalDate(first)) throw new Error('the calendar of the ledger begins later than it did');
const FIRST: LocalDate = first;

const numbers = new Map<LocalDate, number>();
const days: LocalDate[] = [];

/** The number of a day, 0 being the first that the calendar has. */
export const dayNumber = (day: LocalDate): number => {
  let number = numbers.get(day);
  if (number === undefined) numbers.set(day, (number = daysBetween(FIRST, day)));
  return number;
};

/** The day with a number: the same text each time it is asked for, so that millions of days are a few thousand texts. */
export const dayOf = (number: number): LocalDate => (days[number] ??= plusDays(FIRST, number));
