import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { malformed, type Malformed } from './malformed.js';
import {
  isKeyName,
  isSameKey,
  parseVerifierKey,
  showVerifierKey,
  verifierKey,
  type VerifierKey,
} from './verifier-key.js';

/** A key that a ledger's checkpoints are signed with. It shows its public half only. */
export interface SigningKey {
  readonly verifier: VerifierKey;
  /** Signs the UTF-8 bytes of a text. The same text has the same signature. */
  readonly sign: (text: string) => Uint8Array;
}

/** What stands before the 32 secret bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const signingKey = (name: string, key: KeyObject): SigningKey => {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    verifier: verifierKey(name, Buffer.from(x, 'base64url')),
    sign: (text) => sign(null, Buffer.from(text), key),
  };
};

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

const isSeed = (seed: Uint8Array): boolean => seed.length === 32;

/**
 * A key made of 32 secret bytes, which must come from a source of chance fit for secrets. Undefined for another number of them, or
 * where the name can't be one.
 *
 * @example
 * import { showVerifierKey, signingKeyOf } from 'forsvarlig';
 *
 * const key = signingKeyOf('example.no/ledger', new Uint8Array(32));
 * assert.match(showVerifierKey(key.verifier), /^example\.no\/ledger\+[0-9a-f]{8}\+/);
 */
export const signingKeyOf = (name: string, seed: Uint8Array): SigningKey | undefined =>
  isSeed(seed) && isKeyName(name) ? signingKey(name, privateKeyOf(seed)) : undefined;

const BEGIN = '-----BEGIN PRIVATE KEY-----';

/**
 * The file that a key is kept in: the line of its public half, which names it, and the secret in PKCS #8 as PEM, which
 * other programs read too (text before it is passed over, RFC 7468).
 */
export const signingKeyFile = (name: string, seed: Uint8Array): string | undefined => {
  const key = signingKeyOf(name, seed);
  if (key === undefined) return undefined;
  const pem = privateKeyOf(seed).export({ format: 'pem', type: 'pkcs8' }).toString();
  return `${showVerifierKey(key.verifier)}\n${pem}`;
};

/** Reads the file that a key is kept in. What it says of itself must be so: a wrong name would sign for another ledger. */
export const parseSigningKey = (file: string): E.Either<Malformed, SigningKey> => {
  const wrong = (line: number, message: string): E.Either<Malformed, never> =>
    E.left(malformed(line, message));
  const [first = '', begin, ...rest] = file.split('\n');
  const named = parseVerifierKey(first);
  if (E.isLeft(named)) return named;
  if (begin !== BEGIN) return wrong(2, `a key file goes on with ${BEGIN}`);
  let key: KeyObject;
  try {
    key = createPrivateKey([begin, ...rest].join('\n'));
  } catch {
    return wrong(2, 'the private key can not be read; it is expected as PKCS #8 without a password');
  }
  if (key.asymmetricKeyType !== 'ed25519') return wrong(2, 'the private key is not for Ed25519');
  const read = signingKey(named.right.name, key);
  return isSameKey(read.verifier, named.right)
    ? E.right(read)
    : wrong(1, 'the verifier key is not that of the private key below it');
};
