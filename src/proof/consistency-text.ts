import * as E from 'fp-ts/lib/Either.js';
import type { Hash } from '../stores/seal/hash.js';
import { hashToBase64 } from './base64.js';
import { fromDecimal } from './decimal.js';
import { hashesIn } from './hash-lines.js';
import { malformed, type Malformed } from './malformed.js';

/** Shows that the log of a checkpoint begins with everything that it held when it had `before` events. */
export interface ConsistencyText {
  readonly before: number;
  readonly path: ReadonlyArray<Hash>;
  /** The later checkpoint, a signed note, as it was issued. */
  readonly checkpoint: string;
}

/**
 * A consistency proof as text: `old` and the earlier size, the hashes a line each in Base 64, an empty line, the later checkpoint.
 * These are the very bytes in which a witness is asked to sign it as well (C2SP tlog-witness, add-checkpoint).
 *
 * @see https://c2sp.org/tlog-witness
 */
export const consistencyText = ({ before, path, checkpoint }: ConsistencyText): string =>
  [`old ${before}`, ...path.map(hashToBase64), '', checkpoint].join('\n');

/** Reads a consistency proof. */
export const parseConsistencyText = (text: string): E.Either<Malformed, ConsistencyText> => {
  const gap = text.indexOf('\n\n');
  if (gap < 0) return E.left(malformed(1, 'no empty line between the proof and its checkpoint'));
  const [first = '', ...lines] = text.slice(0, gap).split('\n');
  const old = /^old (?<old>\d+)$/.exec(first)?.groups?.['old'];
  const before = old === undefined ? undefined : fromDecimal(old);
  if (before === undefined) return E.left(malformed(1, 'a consistency proof begins with old and a size'));
  return E.map((path: ReadonlyArray<Hash>) => ({ before, path, checkpoint: text.slice(gap + 2) }))(
    hashesIn(lines, 2),
  );
};
