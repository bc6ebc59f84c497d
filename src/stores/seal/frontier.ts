import { EMPTY_ROOT, HASH_DIGITS, nodeHash, type Hash } from './hash.js';

/**
 * What is kept with each leaf: the hashes of all complete subtrees that end with it, one after the other, its own
 * first. The `n`th leaf (from 1) ends as many of them as 2 divides n, and one: two on average. So the tree grows by what is
 * written beside each event, nothing written is ever changed, and each hash in it has one place where it is found.
 */
export type Completed = string;

/** How many hashes stand with the `n`th leaf (from 1). */
export const completedBy = (n: number): number => {
  let levels = 1;
  for (let rest = n; rest % 2 === 0; rest /= 2) levels += 1;
  return levels;
};

/** The right edge of a growing tree: the complete subtrees that it falls into, at most one a level. */
export interface Frontier {
  /** By level; a hash where the tree has a complete subtree that none of the next level holds. */
  readonly peaks: ReadonlyArray<Hash | undefined>;
}

export const NO_LEAVES: Frontier = { peaks: [] };

/** The frontier of a tree with so many leaves, from what stands with some of them. */
export const frontierAt = (size: number, completedWith: (n: number) => Completed): Frontier => {
  const peaks: Array<Hash | undefined> = [];
  for (let level = 0, span = 1; span <= size; level += 1, span *= 2) {
    const whole = Math.floor(size / span);
    const start = level * HASH_DIGITS;
    peaks.push(whole % 2 === 1 ? completedWith(whole * span).slice(start, start + HASH_DIGITS) : undefined);
  }
  return { peaks };
};

/** The root over all leaves before a frontier (RFC 6962, 2.1). */
export const rootOfFrontier = ({ peaks }: Frontier): Hash =>
  peaks.reduce<Hash | undefined>((right, left) => {
    if (left === undefined || right === undefined) return left ?? right;
    return nodeHash(left, right);
  }, undefined) ?? EMPTY_ROOT;

/** Appends leaves one by one, from a frontier on, which stays as it is. */
export const growFrom = (frontier: Frontier) => {
  const peaks = frontier.peaks.slice();
  return {
    /**
     * Appends a leaf, of which `known` is the beginning of what is to be kept with it: its own hash at least, and as many of those after
     * it as somebody has worked out already.
     */
    append: (known: Completed): Completed => {
      let completed = known;
      let whole = known.slice(0, HASH_DIGITS);
      let level = 0;
      for (let left = peaks[0]; left !== undefined; left = peaks[level]) {
        peaks[level] = undefined;
        level += 1;
        const start = level * HASH_DIGITS;
        if (start < known.length) {
          whole = known.slice(start, start + HASH_DIGITS);
        } else {
          whole = nodeHash(left, whole);
          completed += whole;
        }
      }
      peaks[level] = whole;
      return completed;
    },
    /** The frontier after what was appended. */
    frontier: (): Frontier => ({ peaks }),
  };
};

/**
 * Works out for leaves that follow one another somewhere in a tree what is kept with each, as far as it is made of these leaves alone:
 * the beginning of it, for who appends them to the whole tree.
 */
export const growWithin = () => {
  const peaks: Array<Hash | undefined> = [];
  let last: number | undefined;
  return {
    /** The next leaf, the `n`th of its tree (from 1). One that does not follow the last begins anew. */
    append: (n: number, leaf: Hash): Completed => {
      if (last === undefined || n !== last + 1) peaks.length = 0;
      last = n;
      let completed = leaf;
      let whole = leaf;
      let level = 0;
      for (let rest = n; rest % 2 === 0; rest /= 2) {
        const left = peaks[level];
        // Its sibling stands before these leaves, and so does a part of each subtree above.
        if (left === undefined) return completed;
        whole = nodeHash(left, whole);
        completed += whole;
        peaks[level] = undefined;
        level += 1;
      }
      peaks[level] = whole;
      return completed;
    },
  };
};
