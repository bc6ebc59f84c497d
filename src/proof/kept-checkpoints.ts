import * as E from 'fp-ts/lib/Either.js';
import type { TreeHead } from '../stores/seal/proof.js';
import { openCheckpoint, unopenedCheckpoint, type OpenedCheckpoint, type StreamsHead } from './checkpoint.js';
import type { Flaws } from './flaws.js';
import { keysThen, type KeyChange } from './key-history.js';
import { isSameKey, type VerifierKey } from './verifier-key.js';

/** A checkpoint that somebody kept, as it lies before the verifier. */
export interface KeptCheckpoint {
  /** What it is called in what is told: the name of its file. */
  readonly name: string;
  /** The signed note. */
  readonly note: string;
}

/** A kept checkpoint whose signature was checked. */
export interface OpenedKept {
  readonly name: string;
  readonly checkpoint: OpenedCheckpoint;
}

/** How many events a checkpoint says to be of, whoever signed it. */
const sizeOf = ({ note }: KeptCheckpoint): number => {
  const read = unopenedCheckpoint(note);
  return E.isRight(read) ? read.right.size : 0;
};

/** The earliest first: what they say of keys is known when the next is looked at. */
export const inOrderOfSize = (kept: ReadonlyArray<KeptCheckpoint>): ReadonlyArray<KeptCheckpoint> =>
  kept.toSorted((a, b) => sizeOf(a) - sizeOf(b));

/** The sizes that a log has to be looked at to compare it with these. */
export const sizesOf = (kept: ReadonlyArray<KeptCheckpoint>): ReadonlySet<number> =>
  new Set(kept.map(sizeOf));

/** Whether every key that signed was retired by the time that the ledger had so many events. */
export const isRetired = (
  by: ReadonlyArray<VerifierKey>,
  changes: ReadonlyArray<KeyChange>,
  size: number,
): boolean => {
  const retired = keysThen(changes, 'retired', size);
  return by.every((key) => retired.some((one) => isSameKey(one, key)));
};

/** Opens a kept checkpoint; what counts for nothing is told. */
export const openKept = (
  { name, note }: KeptCheckpoint,
  trusted: ReadonlyArray<VerifierKey>,
  flaws: Flaws,
): OpenedKept | undefined => {
  const opened = openCheckpoint(note, trusted);
  if (E.isRight(opened)) return { name, checkpoint: opened.right };
  flaws.refuse(opened.left, name);
  return undefined;
};

/** The root of a log at some size, and what its streams were then. */
export interface LogHead extends TreeHead {
  readonly streams: StreamsHead;
}

/** A log as it was computed anew. */
export interface ReadLog {
  /** How many events it has; more than any where it could not be read to its end. */
  readonly size: number;
  /** What it was at a size; undefined where it could not be read so far. */
  readonly headAt: (size: number) => LogHead | undefined;
  /** What it says of the keys that it is signed with. */
  readonly keys: ReadonlyArray<KeyChange>;
}

/**
 * Compares a log with checkpoints of it that were kept. Gives the sizes at which it is still what it was. The first checkpoint that
 * does not fit, and the last before it that does, tell between which events something was changed. A key that the log introduces is
 * trusted from the first checkpoint on that fits, was signed by a key trusted before, and is over the event that introduces it.
 */
export const compareKept = (
  kept: ReadonlyArray<KeptCheckpoint>,
  trusted: ReadonlyArray<VerifierKey>,
  { size, headAt, keys }: ReadLog,
  flaws: Flaws,
): ReadonlyArray<number> => {
  let known = trusted;
  let origin: string | undefined;
  const fitting: number[] = [];
  for (const one of inOrderOfSize(kept)) {
    const opened = openKept(one, known, flaws);
    if (opened === undefined) continue;
    const { name, checkpoint } = opened;
    origin ??= checkpoint.origin;
    const head = headAt(checkpoint.size);
    if (checkpoint.origin !== origin)
      flaws.add('other-origin', { file: name }, `${checkpoint.origin}, where others are of ${origin}`);
    else if (checkpoint.size > size)
      flaws.add('shorter-than-kept', { file: name }, `${checkpoint.size} events kept, ${size} here`);
    else if (head === undefined) flaws.add('not-reached', { file: name });
    else if (head.root !== checkpoint.root)
      flaws.add(
        'not-consistent',
        { file: name },
        `among the events ${(fitting.findLast((before) => before < checkpoint.size) ?? 0) + 1} to ${checkpoint.size}`,
      );
    else if (isRetired(checkpoint.by, keys, checkpoint.size)) flaws.add('retired-key', { file: name });
    else if (
      checkpoint.streams !== undefined &&
      (checkpoint.streams.root !== head.streams.root || checkpoint.streams.count !== head.streams.count)
    )
      flaws.add('streams-differ', { file: name });
    else {
      fitting.push(checkpoint.size);
      known = [
        ...known,
        ...keysThen(keys, 'introduced', checkpoint.size).filter(({ name: of }) => of === origin),
      ];
    }
  }
  return fitting;
};
