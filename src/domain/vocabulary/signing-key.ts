import type * as t from 'io-ts';
import { LocalDate } from '../values/local-date.js';
import { VerifierKeyText } from '../values/verifier-key.js';
import { Official } from './access.js';
import { codeList } from './code-list.js';
import { statement } from './statement.js';

/** Why a key signs no longer. */
export const KeyRetiredBecause = codeList('KeyRetiredBecause', {
  replaced: { nb: 'byttet ut etter plan', en: 'replaced as planned' },
  lost: { nb: 'tapt, kan ikke lenger signere', en: 'lost, can not sign any longer' },
  disclosed: {
    nb: 'kommet på avveie, kan være brukt av andre',
    en: 'disclosed, may have been used by others',
  },
});
export type KeyRetiredBecause = t.TypeOf<typeof KeyRetiredBecause>;

/** What is said of a key that begins to sign. */
export const SIGNING_KEY_START = statement({
  signingKey: VerifierKeyText,
  official: Official,
  on: LocalDate,
});

/** What is said of a key that signs no longer. */
export const SIGNING_KEY_END = statement({
  signingKey: VerifierKeyText,
  retiredBecause: KeyRetiredBecause,
  official: Official,
  on: LocalDate,
});
