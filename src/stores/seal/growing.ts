import { EMPTY_ROOT, nodeHash, type Hash } from './hash.js';

/** A tree of which only the right edge is kept: for its root, with a handful of hashes in memory however large it grows. */
export interface GrowingTree {
  readonly append: (leaf: Hash) => void;
  /** Appends a leaf by the root of the largest complete subtree that ends with it, for who has computed that already. */
  readonly appendSubtree: (root: Hash) => void;
  readonly size: () => number;
  /** The root over what was appended (RFC 6962, 2.1). */
  readonly root: () => Hash;
}

export const growingTree = (): GrowingTree => {
  /** The roots of the complete subtrees that the leaves fall into, the largest first. */
  const edge: Hash[] = [];
  let size = 0;
  return {
    append: (leaf) => {
      let whole = leaf;
      size += 1;
      // As many subtrees end with this leaf as 2 divides the number of leaves.
      for (let rest = size; rest % 2 === 0; rest /= 2) {
        const left = edge.pop();
        if (left !== undefined) whole = nodeHash(left, whole);
      }
      edge.push(whole);
    },
    appendSubtree: (root) => {
      size += 1;
      for (let rest = size; rest % 2 === 0; rest /= 2) edge.pop();
      edge.push(root);
    },
    size: () => size,
    root: () =>
      edge.reduceRight<Hash | undefined>(
        (right, left) => (right === undefined ? left : nodeHash(left, right)),
        undefined,
      ) ?? EMPTY_ROOT,
  };
};
