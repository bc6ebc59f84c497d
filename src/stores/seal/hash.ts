import { hash as digest } from 'node:crypto';

/**
 * A SHA-256 hash as 64 hexadecimal digits in lower case. As text and not as bytes, because it can be read in the plain SQLite
 * shell, and because Node.js makes a short text in half the time of a short buffer.
 */
export type Hash = string;

export const HASH_DIGITS = 64;

const HASH = /^[\da-f]{64}$/;

export const isHash = (value: unknown): value is Hash => typeof value === 'string' && HASH.test(value);

/** SHA-256 of bytes, or of a text's UTF-8 bytes. */
export const sha256 = (data: string | Uint8Array): Hash => digest('sha256', data, 'hex');

/** The root of a tree without leaves: the hash of no bytes (RFC 6962, 2.1). */
export const EMPTY_ROOT: Hash = sha256('');

/** The hash of a leaf: of a byte 0x00 and the entry (RFC 6962, 2.1). */
export const leafHash = (entry: string): Hash => sha256(`\0${entry}`);

// One for all: hashing is done at once, and a new buffer each time would cost more than the hash.
const pair = Buffer.alloc(65);
pair[0] = 0x01;

/** The hash of two subtrees side by side: of a byte 0x01 and both hashes (RFC 6962, 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  pair.write(left, 1, 32, 'hex');
  pair.write(right, 33, 32, 'hex');
  return digest('sha256', pair, 'hex');
};

/**
 * A hash as a text of 32 characters, one for each byte: for who computes many that nobody reads. It takes less to make and to hash again
 * than one of digits.
 */
export type Digest = string;

const DIGEST_BYTES = 32;

/** SHA-256 of bytes, as a digest. */
export const digestOf = (bytes: Uint8Array): Digest => digest('sha256', bytes, 'binary');

export const hashOfDigest = (bytes: Digest): Hash => Buffer.from(bytes, 'latin1').toString('hex');

export const digestOfHash = (hash: Hash): Digest => Buffer.from(hash, 'hex').toString('latin1');

/** Writes a digest as bytes, and says where they end. By hand, which takes less than asking for 32 bytes to be written. */
export const writeDigest = (bytes: Digest, to: Uint8Array, at: number): number => {
  for (let i = 0; i < DIGEST_BYTES; i += 1) to[at + i] = bytes.charCodeAt(i);
  return at + DIGEST_BYTES;
};

/** {@link nodeHash} of digests. */
export const nodeDigest = (left: Digest, right: Digest): Digest => {
  writeDigest(right, pair, writeDigest(left, pair, 1));
  return digest('sha256', pair, 'binary');
};
