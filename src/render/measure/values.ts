import { Weekday } from '../../domain/vocabulary/weekday.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import {
  OwnAmount,
  TimeUnit,
  type AmountForMany,
  type HowMany,
  type Duration,
} from '../../domain/vocabulary/measure/amounts.js';
import { showTimes } from '../dates.js';
import { OpenAs, type Hours } from '../../domain/vocabulary/measure/hours.js';
import { showQuantity } from '../quantities.js';

const UNKNOWN: Readonly<Record<Language, string>> = { nb: 'ikke kjent', en: 'not known' };
const NO_LIMIT: Readonly<Record<Language, string>> = { nb: 'uten grense', en: 'no limit' };
const AT_MOST: Readonly<Record<Language, string>> = { nb: 'høyst', en: 'at most' };
const AT_LEAST: Readonly<Record<Language, string>> = { nb: 'minst', en: 'at least' };

/** How much, for many: `7 besøk i uka`, `mindre enn innvilget`, `50 % av det innvilgede`. */
export const showAmount = (amount: AmountForMany, language: Language): string => {
  if ('own' in amount) return OwnAmount.keys[amount.own][language];
  if ('percentOfGranted' in amount)
    return language === 'nb'
      ? `${amount.percentOfGranted} % av det innvilgede`
      : `${amount.percentOfGranted}% of what was granted`;
  return 'unknown' in amount ? UNKNOWN[language] : showQuantity(amount, language);
};

/** How many: `10`, `høyst 10`, `8–10`, `uten grense`. */
export const showHowMany = (count: HowMany, language: Language): string => {
  if ('exactly' in count) return String(count.exactly);
  if ('limit' in count) return NO_LIMIT[language];
  if ('unknown' in count) return UNKNOWN[language];
  if (!('atLeast' in count)) return `${AT_MOST[language]} ${count.atMost}`;
  return count.atMost === undefined
    ? `${AT_LEAST[language]} ${count.atLeast}`
    : `${count.atLeast}–${count.atMost}`;
};

/** How long: `30 minutter`, `høyst 2 dager`, `uten grense`. */
export const showDuration = (duration: Duration, language: Language): string => {
  if ('limit' in duration) return NO_LIMIT[language];
  if ('unknown' in duration) return UNKNOWN[language];
  const unit = TimeUnit.keys[duration.in][language];
  return 'amount' in duration
    ? `${duration.amount} ${unit}`
    : `${AT_MOST[language]} ${duration.atMost} ${unit}`;
};

/** Days of the week: `mandag, onsdag`. */
export const showDays = (days: ReadonlyArray<Weekday>, language: Language): string =>
  days.length === 0
    ? language === 'nb'
      ? 'ingen dager'
      : 'no days'
    : days.map((day) => Weekday.keys[day][language]).join(', ');

/** When it is open: `mandag, tirsdag kl. 09.00–12.00`, `stengt`. */
export const showHours = (hours: Hours, language: Language): string =>
  'open' in hours
    ? OpenAs.keys[hours.open][language]
    : hours.periods
        .map(({ days, from, to }) => `${showDays(days, language)} ${showTimes(from, to, language)}`)
        .join('; ');
