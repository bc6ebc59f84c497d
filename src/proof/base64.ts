import type { Hash } from '../stores/seal/hash.js';

const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** Base 64 of RFC 4648, section 4, with its padding. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/**
 * The bytes of a Base 64 text; undefined where it is not the one way to write them. Node.js would pass over what does not belong to it,
 * and so take many texts for the same bytes.
 */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  if (!BASE64.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};

export const hashToBase64 = (hash: Hash): string => Buffer.from(hash, 'hex').toString('base64');

/** A hash in Base 64; undefined where it is none. */
export const hashFromBase64 = (text: string): Hash | undefined => {
  const bytes = fromBase64(text);
  return bytes?.length === 32 ? Buffer.from(bytes).toString('hex') : undefined;
};
