/**
 * Norwegian identity numbers (fødselsnummer, D-number, H-number and the synthetic series for testing), recognised
 * in order to keep them *out* of identifiers and free text. Written together or parted: `020132 99997`.
 *
 * Source: the check digits' weights and the rule for numbers issued from 2032 (remainder 0-3 for the first),
 * as published by Skatteetaten.
 */

const K1_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const K2_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Eleven digits with at most one separator between the groups in which people write them. */
const CANDIDATE = /(?<!\d)(?=((?:\d{2}[ .-]?){3}\d{3}[ .-]?\d{2})(?!\d))/g;

const remainder = (digits: ReadonlyArray<number>, weights: ReadonlyArray<number>): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11;

/** Days 1-31, plus 40 in D-numbers. */
const isDay = (day: number): boolean => (day >= 1 && day <= 31) || (day >= 41 && day <= 71);

/** Months 1-12, plus 40 (H-numbers, and NAV's synthetic), 65 or 80 (Skatteetaten's and NHN's synthetic). */
const isMonth = (month: number): boolean =>
  [0, 40, 65, 80].some((plus) => month > plus && month <= plus + 12);

/** Whether eleven digits are an identity number, by today's check digits or by those from 2032. */
export const isIdentityNumber = (text: string): boolean => {
  if (!/^\d{11}$/.test(text)) return false;
  const digits = Array.from(text, Number);
  return (
    isDay(Number(text.slice(0, 2))) &&
    isMonth(Number(text.slice(2, 4))) &&
    remainder(digits, K1_WEIGHTS) <= 3 &&
    remainder(digits, K2_WEIGHTS) === 0
  );
};

/** Whether a text has an identity number in it. */
export const hasIdentityNumber = (text: string): boolean => {
  for (const match of text.matchAll(CANDIDATE))
    if (isIdentityNumber((match[1] ?? '').replace(/[ .-]/g, ''))) return true;
  return false;
};
