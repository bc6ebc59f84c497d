import { createHash, createPublicKey, verify } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { fromBase64, toBase64 } from './base64.js';
import { malformed, type Malformed } from './malformed.js';

/** A public key that signed notes are checked with (C2SP signed-note, Ed25519). */
export interface VerifierKey {
  /** Whose it is; of a ledger's key this is the origin of its checkpoints. */
  readonly name: string;
  /** Tells the keys of one name apart: eight hexadecimal digits. */
  readonly id: string;
  /** 32 bytes (RFC 8032), in hexadecimal. */
  readonly publicKey: string;
}

/** The signature type of Ed25519 in the specification. */
const ED25519 = 0x01;

/**
 * Whether a text can be the name of a key: not empty, no space of any kind, no plus, nothing unprintable.
 *
 * @example
 * import { isKeyName } from 'forsvarlig';
 *
 * assert.equal(isKeyName('asker.kommune.no/omsorg'), true);
 * assert.equal(isKeyName('Asker kommune'), false);
 */
export const isKeyName = (name: string): boolean => /^[^\p{White_Space}\p{C}+]+$/u.test(name);

/** SHA-256(name || 0x0A || type || public key), of which the first four bytes. */
const idOf = (name: string, publicKey: Uint8Array): string =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ED25519))
    .update(publicKey)
    .digest('hex')
    .slice(0, 8);

/** The key of this name; `publicKey` has 32 bytes. */
export const verifierKey = (name: string, publicKey: Uint8Array): VerifierKey => ({
  name,
  id: idOf(name, publicKey),
  publicKey: Buffer.from(publicKey).toString('hex'),
});

export const isSameKey = (a: VerifierKey, b: VerifierKey): boolean =>
  a.name === b.name && a.publicKey === b.publicKey;

/**
 * A key as one line of text, to be handed to those who check: name, id and key with plus signs between (a _vkey_ of the specification).
 *
 * @see https://c2sp.org/signed-note
 */
export const showVerifierKey = ({ name, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${toBase64(Buffer.concat([Uint8Array.of(ED25519), Buffer.from(publicKey, 'hex')]))}`;

/**
 * Reads a key from its line. Left where it is none, its id is not that of its name and key, or it is for another algorithm than Ed25519.
 *
 * @see https://c2sp.org/signed-note
 *
 * @example
 * import { parseVerifierKey, showVerifierKey } from 'forsvarlig';
 *
 * const line = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
 * const key = parseVerifierKey(line);
 * assert.equal(key.right.name, 'example.com/foo');
 * assert.equal(showVerifierKey(key.right), line);
 * assert.equal(parseVerifierKey(line.replace('530d903a', '530d903b'))._tag, 'Left');
 */
export const parseVerifierKey = (line: string): E.Either<Malformed, VerifierKey> => {
  const wrong = (message: string): E.Either<Malformed, never> => E.left(malformed(1, message));
  // Base 64 can hold plus signs, names and ids can't.
  const parts = /^(?<name>[^+]+)\+(?<id>[\da-f]{8})\+(?<key>.+)$/su.exec(line)?.groups;
  const { name = '', id, key = '' } = parts ?? {};
  if (!isKeyName(name)) return wrong('a verifier key is written NAME+ID+KEY, the name without spaces');
  const [type, ...publicKey] = fromBase64(key) ?? [];
  if (type === undefined) return wrong('the key at the end is not Base 64');
  if (type !== ED25519 || publicKey.length !== 32) return wrong('only Ed25519 keys (type 1) are known here');
  const read = verifierKey(name, Uint8Array.from(publicKey));
  return read.id === id ? E.right(read) : wrong('the id in the middle is not that of this name and key');
};

/** Whether a key made a signature over a text (RFC 8032, over its UTF-8 bytes). */
export const isSignedBy = ({ publicKey }: VerifierKey, text: string, signature: Uint8Array): boolean => {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(text), key, signature);
};
