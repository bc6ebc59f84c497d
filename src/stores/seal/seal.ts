import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { StoreError } from '../store-error.js';
import { HASH_DIGITS, type Hash } from './hash.js';
import type { ConsistencyProof, InclusionProof, TreeHead } from './proof.js';
import { consistencyPath, inclusionPath, rootAt, type CompletedWith } from './tree.js';

/**
 * The Merkle tree (RFC 6962, SHA-256) over everything that a store has recorded, in order. It grows with each append, and no answer
 * reads the log again. Whoever kept a head can later check what the store says with {@link verifyInclusion} and
 * {@link verifyConsistency}; a head that only the store's owner holds proves nothing.
 */
export interface Seal {
  /** The root over the first `size` events, over all of them when left out. */
  readonly head: (size?: number) => TaskEither<StoreError, TreeHead>;
  /** Shows that the event at a position is among the first `size` events, or among all. */
  readonly inclusion: (position: number, size?: number) => TaskEither<StoreError, InclusionProof>;
  /** Shows that the first `before` events are the beginning of the first `size`, or of all. */
  readonly consistency: (before: number, size?: number) => TaskEither<StoreError, ConsistencyProof>;
  /**
   * The roots of complete subtrees of 2 to the power of `level` events each, from the `from`th (counted from 0) up to and without
   * the `to`th: what tiles are made of. On level 0 they are the hashes of leaves.
   */
  readonly subtrees: (level: number, from: number, to: number) => TaskEither<StoreError, ReadonlyArray<Hash>>;
  /** The places among all, from 0, of the events at these positions, in the order asked. */
  readonly places: (positions: ReadonlyArray<number>) => TaskEither<StoreError, ReadonlyArray<number>>;
}

/** What a store keeps for its tree, as it is now. */
export interface SealedLog {
  readonly size: number;
  readonly completedWith: CompletedWith;
  /** The place among all, from 0, of the event at a position; undefined where there is none. */
  readonly indexOf: (position: number) => number | undefined;
}

/** Gives what is asked of the log as it is now. */
export type AskLog = <A>(use: (log: SealedLog) => E.Either<StoreError, A>) => TaskEither<StoreError, A>;

const isSize = (size: number, most: number): boolean => Number.isInteger(size) && size >= 0 && size <= most;

/** The seal of a store over what it keeps. */
export const sealOver = (location: string, ask: AskLog): Seal => {
  const misuse = (message: string): E.Either<StoreError, never> =>
    E.left({ _tag: 'StoreFailed', location, code: 'Misuse', message });
  const noSize = (size: number, all: number): E.Either<StoreError, never> =>
    misuse(`The ledger ${location} has ${all} events; a size of ${size} can't be proven of it.`);
  return {
    head: (wanted) =>
      ask((log) => {
        const size = wanted ?? log.size;
        return isSize(size, log.size)
          ? E.right({ size, root: rootAt(log.completedWith, size) })
          : noSize(size, log.size);
      }),
    inclusion: (position, wanted) =>
      ask((log) => {
        const size = wanted ?? log.size;
        if (!isSize(size, log.size)) return noSize(size, log.size);
        const index = log.indexOf(position);
        if (index === undefined || index >= size)
          return misuse(`No event stands at position ${position} among the first ${size} of ${location}.`);
        const leaf = log.completedWith(index + 1).slice(0, HASH_DIGITS);
        return E.right({ index, size, leaf, path: inclusionPath(log.completedWith, index, size) });
      }),
    consistency: (before, wanted) =>
      ask((log) => {
        const size = wanted ?? log.size;
        if (!isSize(size, log.size)) return noSize(size, log.size);
        if (!isSize(before, size)) return noSize(before, size);
        return E.right({ before, size, path: consistencyPath(log.completedWith, before, size) });
      }),
    subtrees: (level, from, to) =>
      ask((log) => {
        const span = 2 ** level;
        if (!isSize(level, 52) || !isSize(to * span, log.size) || !isSize(from, to))
          return misuse(`The ledger ${location} has no such subtrees.`);
        const hashes: Hash[] = [];
        const start = level * HASH_DIGITS;
        for (let i = from; i < to; i += 1)
          hashes.push(log.completedWith((i + 1) * span).slice(start, start + HASH_DIGITS));
        return E.right(hashes);
      }),
    places: (positions) =>
      ask((log) => {
        const places: number[] = [];
        for (const position of positions) {
          const index = log.indexOf(position);
          if (index === undefined) return misuse(`No event stands at position ${position} of ${location}.`);
          places.push(index);
        }
        return E.right(places);
      }),
  };
};
