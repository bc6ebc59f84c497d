import type { AsOf } from '../domain/changes/as-of.js';
import { END_OF_TIME, type Instant } from '../domain/values/instant.js';
import type { LocalDate } from '../domain/values/local-date.js';
import { osloDate, osloTime } from '../domain/values/oslo.js';
import type { Language } from '../domain/vocabulary/code-list.js';

const MONTHS: Readonly<Record<Language, ReadonlyArray<string>>> = {
  nb: [
    ...['januar', 'februar', 'mars', 'april', 'mai', 'juni'],
    ...['juli', 'august', 'september', 'oktober', 'november', 'desember'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

/** A day as people write it: `13. mars 2020`, `13 March 2020`. */
export const showDate = (date: LocalDate, language: Language): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  return language === 'nb' ? `${Number(day)}. ${name} ${year}` : `${Number(day)} ${name} ${year}`;
};

/** An instant by the clock in Norway, to the minute: `13. mars 2020 kl. 09.30`, `13 March 2020 at 09:30`. */
export const showMoment = (instant: Instant, language: Language): string => {
  const date = showDate(osloDate(instant), language);
  const time = showClock(osloTime(instant), language);
  return language === 'nb' ? `${date} kl. ${time}` : `${date} at ${time}`;
};

/** A time of the day by the clock: `08.00`, `08:00`. */
export const showClock = (time: string, language: Language): string =>
  language === 'nb' ? time.replace(':', '.') : time;

/** From one time of the day to another: `kl. 08.00–15.30`, `08:00–15:30`. */
export const showTimes = (from: string, to: string, language: Language): string =>
  `${language === 'nb' ? 'kl. ' : ''}${showClock(from, language)}–${showClock(to, language)}`;

/** The two times of a view: the day, and what was known, where that isn't everything. */
export const showAsOf = ({ at, knownAt }: AsOf, language: Language): string => {
  const day = showDate(at, language);
  if (knownAt === END_OF_TIME) return day;
  return language === 'nb'
    ? `${day}, slik det var kjent ${showMoment(knownAt, language)}`
    : `${day}, as known on ${showMoment(knownAt, language)}`;
};
