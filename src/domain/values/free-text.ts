import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import type * as t from 'io-ts';
import { hasIdentityNumber, IDENTITY_NUMBER_DIGITS, OTHER_SCRIPTS } from './identity-number.js';

/** Longest free text, in UTF-16 code units: about a page. Longer documents belong in the journal. */
const LONGEST = 4_000;

type Prose = Branded<string, 'Prose'>;

const SPACE = 32;
const DELETE = 127;

/** Read by hand in one go, since replays ask it several times an event; what is rare is asked of slower functions. */
const isProse = (u: unknown): boolean => {
  if (typeof u !== 'string' || u.length > LONGEST) return false;
  let digits = 0;
  let words = false;
  let otherScripts = false;
  for (let i = 0; i < u.length; i += 1) {
    const code = u.charCodeAt(i);
    if (code > SPACE && code < DELETE) words = true;
    if (code >= 48 && code <= 57) digits += 1;
    if (code >= OTHER_SCRIPTS) otherScripts = true;
  }
  if (!words && !/[^\s\p{Cf}]/u.test(u)) return false;
  return (digits < IDENTITY_NUMBER_DIGITS && !otherScripts) || !hasIdentityNumber(u);
};

const Prose = new Scalar<Prose, string>(
  'Prose',
  (u): u is Prose => isProse(u),
  `a text of 1 to ${LONGEST} characters that holds no identity number`,
);

/**
 * Words written by a human. A value of its own kind and not a bare text, so that it can be encrypted and
 * forgotten without touching the facts around it.
 */
export const FreeText = struct('FreeText', { text: Prose });
export type FreeText = t.TypeOf<typeof FreeText>;

/** Words as a command takes them. */
export const freeText = (text: string): t.OutputOf<typeof FreeText> => ({ text });
