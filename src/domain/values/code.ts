import { Scalar } from '../codec/scalar.js';
import { hasIdentityNumber, IDENTITY_NUMBER_DIGITS } from './identity-number.js';

const LONGEST = 64;

const HYPHEN = 45;

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Words of small letters and digits with one hyphen between them. Read by hand: replays ask it once an event. */
const isCode = (u: unknown): boolean => {
  if (typeof u !== 'string' || u.length === 0 || u.length > LONGEST) return false;
  let digits = 0;
  let before = HYPHEN;
  for (let i = 0; i < u.length; i += 1) {
    const code = u.charCodeAt(i);
    if (isDigit(code)) digits += 1;
    else if (code === HYPHEN ? before === HYPHEN : !isLetter(code)) return false;
    before = code;
  }
  return before !== HYPHEN && (digits < IDENTITY_NUMBER_DIGITS || !hasIdentityNumber(u));
};

/** What a code looks like, in words. */
const EXPECTED =
  'a code of 1 to 64 small letters (a-z) and digits in words with a hyphen between them, without an identity number';

/**
 * A list of codes that stays open: whoever writes may know more of them than who reads, so reading asks only that it looks like
 * a code. Whether it is one that the catalogue has is asked when a decision is made.
 */
export const openCode = <A extends string, O extends string = string>(name: string): Scalar<A & O, O> =>
  new Scalar<A & O, O>(name, (u): u is A & O => isCode(u), EXPECTED);
