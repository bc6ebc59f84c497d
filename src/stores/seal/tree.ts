import { HASH_DIGITS, EMPTY_ROOT, nodeHash, type Hash } from './hash.js';
import type { Completed } from './frontier.js';

/**
 * The Merkle tree of RFC 6962 (2.1), computed from what is kept with its leaves. Each answer looks at a number of leaves that
 * grows with the logarithm of the tree. Leaves are counted from 0 here, as in the RFC; `size` is how many of them count.
 */

/** What is kept with the `n`th leaf (from 1). */
export type CompletedWith = (n: number) => Completed;

/** The greatest power of two that is less than `n` (2 or more). */
const splitOf = (n: number): number => {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
};

/** The root over the leaves from `from` up to and without `to`. */
const rootOver = (completedWith: CompletedWith, from: number, to: number): Hash => {
  const count = to - from;
  const level = Math.log2(count);
  if (Number.isInteger(level)) {
    // A complete subtree; in this arithmetic it always starts at a multiple of its size.
    const start = level * HASH_DIGITS;
    return completedWith(to).slice(start, start + HASH_DIGITS);
  }
  const middle = from + splitOf(count);
  return nodeHash(rootOver(completedWith, from, middle), rootOver(completedWith, middle, to));
};

export const rootAt = (completedWith: CompletedWith, size: number): Hash =>
  size === 0 ? EMPTY_ROOT : rootOver(completedWith, 0, size);

/** The hashes that lead from a leaf to the root of a tree of this size, the deepest first (RFC 6962, 2.1.1). */
export const inclusionPath = (
  completedWith: CompletedWith,
  index: number,
  size: number,
): ReadonlyArray<Hash> => {
  const path = (from: number, to: number): ReadonlyArray<Hash> => {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...path(from, middle), rootOver(completedWith, middle, to)]
      : [...path(middle, to), rootOver(completedWith, from, middle)];
  };
  return path(0, size);
};

/** The hashes that show a tree of `size` leaves to begin with the tree of `before` leaves (RFC 6962, 2.1.2). */
export const consistencyPath = (
  completedWith: CompletedWith,
  before: number,
  size: number,
): ReadonlyArray<Hash> => {
  /** `known`: whether this subtree is the whole tree of before, whose root the verifier has. */
  const path = (from: number, to: number, known: boolean): ReadonlyArray<Hash> => {
    if (to === before) return known ? [] : [rootOver(completedWith, from, to)];
    const middle = from + splitOf(to - from);
    return before <= middle
      ? [...path(from, middle, known), rootOver(completedWith, middle, to)]
      : [...path(middle, to, false), rootOver(completedWith, from, middle)];
  };
  return before === 0 ? [] : path(0, size, true);
};
