import * as E from 'fp-ts/lib/Either.js';
import type { TreeHead } from '../stores/seal/proof.js';
import { openCheckpoint, type OpenedCheckpoint, type StreamsHead } from './checkpoint.js';
import type { Flaws } from './flaws.js';
import type { VerifierKey } from './verifier-key.js';

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

/** The kept checkpoints that trusted keys signed, the earliest first; what counts for nothing is told. */
export const openKept = (
  kept: ReadonlyArray<KeptCheckpoint>,
  trusted: ReadonlyArray<VerifierKey>,
  flaws: Flaws,
): ReadonlyArray<OpenedKept> =>
  kept
    .flatMap(({ name, note }): ReadonlyArray<OpenedKept> => {
      const opened = openCheckpoint(note, trusted);
      if (E.isRight(opened)) return [{ name, checkpoint: opened.right }];
      flaws.refuse(opened.left, name);
      return [];
    })
    .sort((a, b) => a.checkpoint.size - b.checkpoint.size);

/** The root of a log at some size, and what its streams were then. */
export interface LogHead extends TreeHead {
  readonly streams: StreamsHead;
}

/**
 * Compares a log with checkpoints of it that were kept, the earliest first. `headAt` gives what was computed anew from the log; undefined
 * where the log could not be read so far. Gives the sizes at which the log is still what it was. The first checkpoint that does not
 * fit, and the last before it that does, tell between which events something was changed.
 */
export const compareKept = (
  kept: ReadonlyArray<OpenedKept>,
  size: number,
  headAt: (size: number) => LogHead | undefined,
  flaws: Flaws,
): ReadonlyArray<number> => {
  const origin = kept[0]?.checkpoint.origin;
  const fitting: number[] = [];
  for (const { name, checkpoint } of kept) {
    const head = headAt(checkpoint.size);
    if (checkpoint.origin !== origin)
      flaws.add(
        'other-origin',
        { file: name },
        `${checkpoint.origin}, where others are of ${origin ?? 'none'}`,
      );
    else if (checkpoint.size > size)
      flaws.add('shorter-than-kept', { file: name }, `${checkpoint.size} events kept, ${size} here`);
    else if (head === undefined) flaws.add('not-reached', { file: name });
    else if (head.root !== checkpoint.root)
      flaws.add(
        'not-consistent',
        { file: name },
        `among the events ${(fitting.findLast((before) => before < checkpoint.size) ?? 0) + 1} to ${checkpoint.size}`,
      );
    else if (
      checkpoint.streams !== undefined &&
      (checkpoint.streams.root !== head.streams.root || checkpoint.streams.count !== head.streams.count)
    )
      flaws.add('streams-differ', { file: name });
    else fitting.push(checkpoint.size);
  }
  return fitting;
};
