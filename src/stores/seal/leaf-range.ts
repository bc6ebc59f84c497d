import { EMPTY_ROOT, nodeHash, type Hash } from './hash.js';

/**
 * Leaves of a tree from any of them to any other, as the roots of the complete subtrees that they fall into, from left to right
 * (a compact range). Ranges can be computed apart from each other and joined, so a tree can be grown in several places at once.
 */
export interface LeafRange {
  readonly begin: number;
  end: number;
  readonly hashes: Hash[];
}

/** A range without leaves that the leaf at `begin` will be the first of. */
export const emptyRange = (begin: number): LeafRange => ({ begin, end: begin, hashes: [] });

/** Appends the root of a complete subtree of `width` leaves, a power of two, which must begin at a multiple of it. */
const appendSubtree = (range: LeafRange, root: Hash, width: number): void => {
  const { begin, hashes } = range;
  range.end += width;
  let whole = root;
  for (let span = width * 2; range.end % span === 0 && range.end - span >= begin; span *= 2) {
    const left = hashes.pop();
    if (left === undefined) break;
    whole = nodeHash(left, whole);
  }
  hashes.push(whole);
};

/** How many leaves the first complete subtree of a range has. */
const widthAt = (begin: number, end: number): number => {
  let width = 1;
  while (begin % (width * 2) === 0 && begin + width * 2 <= end) width *= 2;
  return width;
};

/** How many hashes a range from one leaf to another has. */
export const hashesIn = (begin: number, end: number): number => {
  let count = 0;
  for (let at = begin; at < end; at += widthAt(at, end)) count += 1;
  return count;
};

/** Appends a range that begins where this one ends. */
export const appendRange = (range: LeafRange, next: LeafRange): void => {
  if (next.begin !== range.end) throw new RangeError('ranges of leaves that do not meet');
  let at = next.begin;
  for (const hash of next.hashes) {
    const width = widthAt(at, next.end);
    appendSubtree(range, hash, width);
    at += width;
  }
};

/** The root over the leaves of a range that begins with the first (RFC 6962, 2.1). */
export const rootOfRange = ({ begin, hashes }: LeafRange): Hash => {
  if (begin !== 0) throw new RangeError('a root is of all leaves from the first on');
  return (
    hashes.reduceRight<Hash | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    ) ?? EMPTY_ROOT
  );
};
