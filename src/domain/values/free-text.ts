import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import type * as t from 'io-ts';
import { hasIdentityNumber } from './identity-number.js';

/** Longest free text, in UTF-16 code units: about a page. Longer documents belong in the journal. */
const LONGEST = 4_000;

type Prose = Branded<string, 'Prose'>;

const Prose = new Scalar<Prose, string>(
  'Prose',
  (u): u is Prose => typeof u === 'string' && u.length <= LONGEST && /\S/.test(u) && !hasIdentityNumber(u),
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
