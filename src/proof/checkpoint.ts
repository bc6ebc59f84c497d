import * as E from 'fp-ts/lib/Either.js';
import type { Hash } from '../stores/seal/hash.js';
import { EMPTY_ROOT } from '../stores/seal/hash.js';
import type { TreeHead } from '../stores/seal/proof.js';
import { hashFromBase64, hashToBase64 } from './base64.js';
import { fromDecimal } from './decimal.js';
import { malformed, type Malformed } from './malformed.js';
import { openNote, parseNote, signNote, type NoteRefusal, type OpenedNote } from './signed-note.js';
import type { SigningKey } from './signing-key.js';
import type { VerifierKey } from './verifier-key.js';

/** The root of the tree of streams, and how many streams it holds. */
export interface StreamsHead {
  readonly count: number;
  readonly root: Hash;
}

/** What a signature under a ledger is about: everything that it held at one time (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** Which ledger it is of: the name of the key that signs it. */
  readonly origin: string;
  /** Undefined where the checkpoint says nothing about streams: then nothing tells that a stream is complete. */
  readonly streams: StreamsHead | undefined;
}

const STREAMS = 'forsvarlig streams 1';

/** How the lines begin that say something of the streams, in this version and in others. */
const ANY_STREAMS = 'forsvarlig streams ';

/**
 * The text of a checkpoint: origin, size, root in Base 64, and one extension line for the tree of streams:
 * `forsvarlig streams 1`, their number, the root of their tree.
 *
 * @see https://c2sp.org/tlog-checkpoint
 */
export const checkpointText = ({ origin, size, root, streams }: Checkpoint): string => {
  const extension =
    streams === undefined ? '' : `${STREAMS} ${streams.count} ${hashToBase64(streams.root)}\n`;
  return `${origin}\n${size}\n${hashToBase64(root)}\n${extension}`;
};

const streamsIn = (line: string): StreamsHead | undefined => {
  const [count = '', hash = '', ...more] = line.slice(STREAMS.length + 1).split(' ');
  const counted = fromDecimal(count);
  const root = hashFromBase64(hash);
  return counted === undefined || root === undefined || more.length > 0
    ? undefined
    : { count: counted, root };
};

/** Reads the text of a checkpoint, to the letter. Lines of others after the third are passed over, as they must be. */
export const parseCheckpointText = (text: string): E.Either<Malformed, Checkpoint> => {
  const wrong = (line: number, message: string): E.Either<Malformed, never> =>
    E.left(malformed(line, message));
  const lines = text.split('\n');
  if (lines.pop() !== '') return wrong(lines.length + 1, 'the last line does not end with a newline');
  const empty = lines.indexOf('');
  if (empty >= 0) return wrong(empty + 1, 'an empty line in a checkpoint');
  const [origin, written, hash, ...extensions] = lines;
  if (origin === undefined || written === undefined || hash === undefined)
    return wrong(lines.length, 'a checkpoint has an origin, a size and a root, a line each');
  const size = fromDecimal(written);
  if (size === undefined) return wrong(2, 'the size is not a whole number in decimal digits');
  const root = hashFromBase64(hash);
  if (root === undefined) return wrong(3, 'the root is not a SHA-256 hash in Base 64');
  if (size === 0 && root !== EMPTY_ROOT) return wrong(3, 'the root is not that of an empty tree');
  let streams: StreamsHead | undefined;
  for (const [i, line] of extensions.entries()) {
    if (!line.startsWith(ANY_STREAMS)) continue;
    const read = line.startsWith(`${STREAMS} `) ? streamsIn(line) : undefined;
    if (read === undefined || streams !== undefined)
      return wrong(4 + i, 'what it says of the streams is not in a form known here, or is said twice');
    streams = read;
  }
  return E.right({ origin, size, root, streams });
};

/** A checkpoint whose signature was checked. */
export interface OpenedCheckpoint extends Checkpoint {
  readonly by: OpenedNote['by'];
  /** The signed note as it was given. */
  readonly note: string;
}

/** Why a checkpoint counts for nothing. */
export type CheckpointRefusal =
  | NoteRefusal
  /** It is signed by a key of another name than its origin: one ledger's key on another ledger's checkpoint. */
  | { readonly _tag: 'OtherOrigin'; readonly origin: string; readonly signer: VerifierKey };

/**
 * The checkpoint in a signed note, if one of these keys signed it and has the name of its origin.
 *
 * @example
 * import { EMPTY_ROOT, openCheckpoint, signCheckpoint, signingKeyOf } from 'forsvarlig';
 *
 * const key = signingKeyOf('example.no/ledger', new Uint8Array(32));
 * const streams = { count: 0, root: EMPTY_ROOT };
 * const note = signCheckpoint({ size: 0, root: EMPTY_ROOT, streams }, [key]);
 * const { origin, size } = openCheckpoint(note, [key.verifier]).right;
 * assert.deepEqual([origin, size], ['example.no/ledger', 0]);
 */
export const openCheckpoint = (
  note: string,
  trusted: ReadonlyArray<VerifierKey>,
): E.Either<CheckpointRefusal, OpenedCheckpoint> => {
  const opened = openNote(note, trusted);
  if (E.isLeft(opened)) return opened;
  const read = parseCheckpointText(opened.right.text);
  if (E.isLeft(read)) return read;
  const [signer] = opened.right.by;
  const { origin } = read.right;
  return opened.right.by.some(({ name }) => name === origin)
    ? E.right({ ...read.right, by: opened.right.by, note })
    : E.left({ _tag: 'OtherOrigin', origin, signer });
};

/** What a note says to be a checkpoint of, signatures aside: to tell people about, and to be believed by nobody. */
export const unopenedCheckpoint = (note: string): E.Either<Malformed, Checkpoint> => {
  const read = parseNote(note);
  return E.isLeft(read) ? read : parseCheckpointText(read.right.text);
};

/** Signs a checkpoint; its origin is the name of the keys, which must be one. */
export const signCheckpoint = (
  head: Omit<Checkpoint, 'origin'>,
  keys: readonly [SigningKey, ...SigningKey[]],
): string => {
  const origin = keys[0].verifier.name;
  if (keys.some(({ verifier }) => verifier.name !== origin))
    throw new RangeError('the keys that sign one checkpoint have one name');
  return signNote(checkpointText({ ...head, origin }), keys);
};
