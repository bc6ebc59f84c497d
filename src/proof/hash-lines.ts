import * as E from 'fp-ts/lib/Either.js';
import type { Hash } from '../stores/seal/hash.js';
import { hashFromBase64 } from './base64.js';
import { malformed, type Malformed } from './malformed.js';

/** A tree has at most 2^63 leaves, so no proof has more hashes than this. */
const MOST_HASHES = 63;

/** Hashes in Base 64, one a line; `first` is the number of the first of these lines. */
export const hashesIn = (
  lines: ReadonlyArray<string>,
  first: number,
): E.Either<Malformed, ReadonlyArray<Hash>> => {
  const hashes: Hash[] = [];
  for (const [i, line] of lines.entries()) {
    if (i >= MOST_HASHES) return E.left(malformed(first + i, `more than ${MOST_HASHES} hashes`));
    const hash = hashFromBase64(line);
    if (hash === undefined) return E.left(malformed(first + i, 'not a SHA-256 hash in Base 64'));
    hashes.push(hash);
  }
  return E.right(hashes);
};
