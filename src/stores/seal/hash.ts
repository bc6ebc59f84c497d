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
