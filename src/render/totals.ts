import type { Language } from '../domain/vocabulary/code-list.js';
import type { Total } from '../domain/views/service-summary.js';
import { BY, CONTACTS } from './quantities.js';

/** Digits in groups of three: `12 345` or `12,345`. */
const grouped = (digits: string, language: Language): string =>
  digits.replace(/\B(?=(?:\d{3})+$)/g, language === 'nb' ? ' ' : ',');

/** A count as people write it. */
export const showCount = (count: number, language: Language): string => grouped(String(count), language);

/**
 * A fraction of whole numbers to one decimal, halves rounded up; whole numbers stay whole. Counted in integers, so that
 * nothing is rounded before the end.
 */
export const showFraction = (numerator: number, denominator: number, language: Language): string => {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (n % d === 0n) return grouped(String(n / d), language);
  const tenths = (20n * n + d) / (2n * d);
  return `${grouped(String(tenths / 10n), language)}${language === 'nb' ? ',' : '.'}${tenths % 10n}`;
};

/** Whether a sum is of nothing. */
export const isNone = ({ known, unknown }: Total): boolean => known.amount === 0 && unknown === 0;

const amountOf = ({ unit, mode, known }: Total, language: Language): string => {
  if (unit === 'visits')
    return `${showFraction(known.amount, known.weeks, language)} ${CONTACTS[mode][language].many}`;
  const hours = `${showFraction(known.amount, known.weeks * 60, language)} ${language === 'nb' ? 't' : 'h'}`;
  const by = BY[mode];
  return by === undefined ? hours : `${hours} ${by[language]}`;
};

/** A sum, hours or visits, and how many of its parts are not known: `1 234,5 t + 2 ukjente`. */
export const showTotal = (total: Total, language: Language): string => {
  const amount = amountOf(total, language);
  const { unknown } = total;
  if (unknown === 0) return amount;
  const unknowns =
    language === 'nb' ? `${unknown} ${unknown === 1 ? 'ukjent' : 'ukjente'}` : `${unknown} unknown`;
  return `${amount} + ${unknowns}`;
};
