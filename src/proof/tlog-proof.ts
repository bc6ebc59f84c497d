import * as E from 'fp-ts/lib/Either.js';
import type { Hash } from '../stores/seal/hash.js';
import { fromBase64, hashToBase64, toBase64 } from './base64.js';
import { fromDecimal } from './decimal.js';
import { hashesIn } from './hash-lines.js';
import { malformed, type Malformed } from './malformed.js';

const FIRST = 'c2sp.org/tlog-proof@v1';
const EXTRA = 'extra ';

/** Shows that an entry is in the log of a checkpoint (C2SP tlog-proof). */
export interface TlogProof {
  /** The entry's place among all, from 0. */
  readonly index: number;
  readonly path: ReadonlyArray<Hash>;
  /** The checkpoint, a signed note, as it was issued. */
  readonly checkpoint: string;
  /** What stands beside the proof, and is not vouched for by it. */
  readonly extra?: Uint8Array;
}

/**
 * A proof as the text of a `.tlog-proof` file.
 *
 * @see https://c2sp.org/tlog-proof
 */
export const tlogProofText = ({ index, path, checkpoint, extra }: TlogProof): string =>
  [
    FIRST,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...path.map(hashToBase64),
    '',
    checkpoint,
  ].join('\n');

/** Reads a `.tlog-proof` file, signatures aside. */
export const parseTlogProof = (text: string): E.Either<Malformed, TlogProof> => {
  const wrong = (line: number, message: string): E.Either<Malformed, never> =>
    E.left(malformed(line, message));
  const gap = text.indexOf('\n\n');
  if (gap < 0) return wrong(1, 'no empty line between the proof and its checkpoint');
  const [first, ...lines] = text.slice(0, gap).split('\n');
  if (first !== FIRST) return wrong(1, `a proof begins with ${FIRST}`);
  const added = lines[0]?.startsWith(EXTRA) === true ? lines.shift() : undefined;
  const extra = added === undefined ? undefined : fromBase64(added.slice(EXTRA.length));
  if (added !== undefined && extra === undefined) return wrong(2, 'the extra data is not Base 64');
  const next = added === undefined ? 2 : 3;
  const index = fromDecimal(/^index (?<index>\d+)$/.exec(lines.shift() ?? '')?.groups?.['index'] ?? '');
  if (index === undefined) return wrong(next, 'no line with the index');
  return E.map((path: ReadonlyArray<Hash>) => ({
    index,
    path,
    checkpoint: text.slice(gap + 2),
    ...(extra === undefined ? {} : { extra }),
  }))(hashesIn(lines, next + 1));
};
