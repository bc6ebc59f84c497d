/**
 * Norwegian identity numbers (fødselsnummer, D-number, H-number and the synthetic series for testing), recognised
 * in order to keep them *out* of identifiers and free text. Written together or parted: `020132 99997`.
 *
 * Source: the check digits' weights and the rule for numbers issued from 2032 (remainder 0-3 for the first),
 * as published by Skatteetaten.
 */

const K1_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const K2_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Eleven digits, together or parted anywhere by a few characters that are no letters or digits: people, word processors and
 * makers of keys part them by blanks of all kinds, dots, dashes, brackets. What follows may not be a further digit.
 */
const CANDIDATE = /(?<!\d)(?=(\d(?:[^\p{L}\p{N}]{0,4}\d){10})(?!\d))/gu;

/** The same with the year of birth in full: `02.01.1932 99997`. */
const WITH_FULL_YEAR =
  /(?<!\d)(?=(\d{2}[^\p{L}\p{N}]{0,4}\d{2}[^\p{L}\p{N}]{0,4})(?:19|20)(\d{2}[^\p{L}\p{N}]{0,4}\d{3}[^\p{L}\p{N}]{0,4}\d{2})(?!\d))/gu;

const remainder = (digits: ReadonlyArray<number>, weights: ReadonlyArray<number>): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11;

/** Days 1-31, plus 40 in D-numbers. */
const isDay = (day: number): boolean => (day >= 1 && day <= 31) || (day >= 41 && day <= 71);

/** Months 1-12, plus 40 (H-numbers, and NAV's synthetic), 65 or 80 (Skatteetaten's and NHN's synthetic). */
const isMonth = (month: number): boolean =>
  [0, 40, 65, 80].some((plus) => month > plus && month <= plus + 12);

/**
 * Whether eleven digits are an identity number, by today's check digits or by those from 2032.
 *
 * @example
 * import { isIdentityNumber } from 'forsvarlig';
 *
 * assert.equal(isIdentityNumber('02013299997'), true);
 * assert.equal(isIdentityNumber('02013299998'), false);
 */
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

/** Fewer digits than this in a text, and there is no identity number in it. */
export const IDENTITY_NUMBER_DIGITS = 11;

/** Characters from here on may be digits of other scripts, or the wide ones of ours. */
export const OTHER_SCRIPTS = 0x660;

/** Whether there can be eleven digits at all. Asked first, because most texts have few and this costs a hundredth. */
const hasEnoughDigits = (text: string): boolean => {
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 48 && code <= 57) || code >= OTHER_SCRIPTS) digits += 1;
  }
  return digits >= IDENTITY_NUMBER_DIGITS || digitsOfOtherScripts.test(text);
};

const digitsOfOtherScripts = /[^\P{Nd}0-9]/u;

/** The zeros of scripts whose digits people here may type. */
const ZEROS = [0x660, 0x6f0, 0x966];

/** The text as it reads: digits as ours, and without characters that can't be seen. */
const asRead = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\P{Nd}0-9]/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((start) => code >= start && code < start + 10);
      return zero === undefined ? digit : String(code - zero);
    });

/**
 * Whether a text has an identity number in it.
 *
 * @example
 * import { hasIdentityNumber } from 'forsvarlig';
 *
 * assert.equal(hasIdentityNumber('born 020132 99997'), true);
 * assert.equal(hasIdentityNumber('phone 62 94 20 00'), false);
 */
export const hasIdentityNumber = (text: string): boolean => {
  if (!hasEnoughDigits(text)) return false;
  const read = asRead(text);
  for (const [, digits = ''] of read.matchAll(CANDIDATE))
    if (isIdentityNumber(digits.replace(/\D/g, ''))) return true;
  for (const [, day = '', rest = ''] of read.matchAll(WITH_FULL_YEAR))
    if (isIdentityNumber((day + rest).replace(/\D/g, ''))) return true;
  return false;
};
