import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';
import { hasIdentityNumber } from './identity-number.js';

/**
 * The public half of a key that signs a ledger's checkpoints, as a line of text: name, id and key with plus signs between
 * (c2sp.org/signed-note, Ed25519). Whether the id is that of the key is known to who checks signatures.
 */
export type VerifierKeyText = Branded<string, 'VerifierKeyText'>;

// 33 bytes in Base 64, the first of them 1.
const FORM = /^[^\p{White_Space}\p{C}+]{1,200}\+[\da-f]{8}\+A[Q-Za-f][A-Za-z\d+/]{42}$/u;

const isVerifierKey = (u: unknown): u is VerifierKeyText =>
  typeof u === 'string' && FORM.test(u) && !hasIdentityNumber(u.slice(0, u.indexOf('+')));

/** See {@link VerifierKeyText}. */
export const VerifierKeyText = new Scalar<VerifierKeyText, string>(
  'VerifierKeyText',
  isVerifierKey,
  'a verifier key, NAME+ID+KEY, as forsvarlig keys prints it',
);

/** Whose key it is: the name that stands in front, which is the origin of the checkpoints that it signs. */
export const nameOfKey = (key: VerifierKeyText): string => key.slice(0, key.indexOf('+'));
