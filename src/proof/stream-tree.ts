import { EMPTY_ROOT, leafHash, nodeHash, sha256, type Hash } from '../stores/seal/hash.js';
import { isHash } from '../stores/seal/hash.js';
import type { StreamsHead } from './checkpoint.js';

/**
 * The tree of streams: a Merkle tree in which each stream has one place only, given by the SHA-256 of its name, bit for bit from the
 * root down. Whoever walks down by a stream's bits comes to that stream's leaf, or to a place where it would be and is not. So one
 * root can't say two things of a stream, and a proof names no other stream.
 */

/** A stream as it stands at one time: how many events it has, and the root of the RFC 6962 tree over their leaves, in order. */
export interface StreamHead {
  readonly stream: string;
  readonly count: number;
  readonly root: Hash;
}

/** What a leaf of the tree of streams is made of: where it lies, and what it commits to. Neither can be read back. */
export interface StreamLeaf {
  /** SHA-256 of the stream's name. */
  readonly key: Hash;
  /** SHA-256 of the number of events in decimal digits, NUL, and the root in hexadecimal. */
  readonly content: Hash;
}

/** What is found where a stream lies, or would lie. */
export interface StreamProof {
  /** The hashes beside the way, from the leaf's sibling up to the root's child. */
  readonly path: ReadonlyArray<Hash>;
  /** The stream itself, or the only one on this way, which then is another; undefined: none is there. */
  readonly found: StreamLeaf | undefined;
}

export const streamKey = (stream: string): Hash => sha256(stream);

export const streamLeafOf = ({ stream, count, root }: StreamHead): StreamLeaf => ({
  key: streamKey(stream),
  content: sha256(`${count}\0${root}`),
});

const hashOfLeaf = ({ key, content }: StreamLeaf): Hash =>
  leafHash(`forsvarlig stream 1\0${key}\0${content}`);

/** A place where no stream lies has the root of a tree without leaves. */
const hashOf = (found: StreamLeaf | undefined): Hash =>
  found === undefined ? EMPTY_ROOT : hashOfLeaf(found);

/** A bit of a key, the greatest of its first byte being the 0th. */
const goesRight = (key: Hash, bit: number): boolean =>
  ((Number.parseInt(key.charAt(bit >> 2), 16) >> (3 - (bit & 3))) & 1) === 1;

const DEEPEST = 256;

type Node =
  | { readonly found: StreamLeaf | undefined; readonly hash: Hash }
  | { readonly left: Node; readonly right: Node; readonly hash: Hash };

/** `leaves` from `from` up to and without `to` share the first `depth` bits of their keys, in whose order they are. */
const grow = (leaves: ReadonlyArray<StreamLeaf>, from: number, to: number, depth: number): Node => {
  if (to - from < 2) {
    const found = from === to ? undefined : leaves[from];
    return { found, hash: hashOf(found) };
  }
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const leaf = leaves[middle];
    if (leaf === undefined || goesRight(leaf.key, depth)) high = middle;
    else low = middle + 1;
  }
  const left = grow(leaves, from, low, depth + 1);
  const right = grow(leaves, low, to, depth + 1);
  return { left, right, hash: nodeHash(left.hash, right.hash) };
};

/** The tree over the streams of a log. */
export interface StreamTree extends StreamsHead {
  /** Shows what the log holds of a stream, or that it holds nothing of it. */
  readonly prove: (stream: string) => StreamProof;
}

/** The tree over these streams, each of which must be named once. */
export const streamTree = (heads: Iterable<StreamHead>): StreamTree => {
  const leaves = Array.from(heads, streamLeafOf).sort((a, b) => (a.key < b.key ? -1 : 1));
  if (leaves.some(({ key }, i) => key === leaves[i + 1]?.key))
    throw new RangeError('a stream is named twice');
  const top = grow(leaves, 0, leaves.length, 0);
  return {
    count: leaves.length,
    root: top.hash,
    prove: (stream) => {
      const key = streamKey(stream);
      const path: Hash[] = [];
      let node = top;
      for (let depth = 0; 'left' in node; depth += 1) {
        const right = goesRight(key, depth);
        path.push(right ? node.left.hash : node.right.hash);
        node = right ? node.right : node.left;
      }
      return { path: path.reverse(), found: node.found };
    },
  };
};

/** The root that a way leads to, from what is found at its end. */
const rootFrom = (key: Hash, { path, found }: StreamProof): Hash => {
  let hash = hashOf(found);
  for (const [i, other] of path.entries())
    hash = goesRight(key, path.length - 1 - i) ? nodeHash(other, hash) : nodeHash(hash, other);
  return hash;
};

const isWellFormed = ({ path, found }: StreamProof): boolean =>
  path.length <= DEEPEST &&
  path.every(isHash) &&
  (found === undefined || (isHash(found.key) && isHash(found.content)));

/**
 * Whether the log with this root of streams holds exactly these events of a stream: so many, with this root over their leaves. There
 * can be no other answer under the same root.
 *
 * @example
 * import { EMPTY_ROOT, streamTree, verifyStream, verifyNoStream } from 'forsvarlig';
 *
 * const heads = ['user-1', 'user-2', 'user-3'].map((stream) => ({ stream, count: 1, root: EMPTY_ROOT }));
 * const tree = streamTree(heads);
 * const proof = tree.prove('user-2');
 * assert.equal(verifyStream(heads[1], proof.path, tree.root), true);
 * assert.equal(verifyStream({ ...heads[1], count: 2 }, proof.path, tree.root), false);
 * assert.equal(verifyNoStream('user-4', tree.prove('user-4'), tree.root), true);
 * assert.equal(verifyNoStream('user-2', proof, tree.root), false);
 */
export const verifyStream = (head: StreamHead, path: ReadonlyArray<Hash>, root: Hash): boolean => {
  const found = streamLeafOf(head);
  const proof = { path, found };
  return isHash(root) && isWellFormed(proof) && rootFrom(found.key, proof) === root;
};

/** Whether the log with this root of streams holds nothing of a stream: where it would lie is nothing, or another. */
export const verifyNoStream = (stream: string, proof: StreamProof, root: Hash): boolean => {
  const key = streamKey(stream);
  const { path, found } = proof;
  if (!isHash(root) || !isWellFormed(proof)) return false;
  if (found !== undefined) {
    if (found.key === key) return false;
    for (let bit = 0; bit < path.length; bit += 1)
      if (goesRight(found.key, bit) !== goesRight(key, bit)) return false;
  }
  return rootFrom(key, proof) === root;
};
