import { growingTree, type GrowingTree } from '../stores/seal/growing.js';
import type { Hash } from '../stores/seal/hash.js';
import type { TreeHead } from '../stores/seal/proof.js';
import { streamTree, type StreamHead, type StreamTree } from './stream-tree.js';

/** A log after so many of its events: its root, and the tree of its streams. */
export interface LogState extends TreeHead {
  readonly streams: StreamTree;
  /** What the log holds of a stream; undefined where it holds nothing of it. */
  readonly headOf: (stream: string) => StreamHead | undefined;
}

/** Reads a log from its first event on, in order, and can tell its state at any time. Keeps a few hashes a stream. */
export interface LogFold {
  /** `subtree`: the root of the largest complete subtree of the log that ends with the event, where it is known already. */
  readonly take: (event: { readonly stream: string }, leaf: Hash, subtree?: Hash) => void;
  readonly size: () => number;
  readonly state: () => LogState;
}

export const logFold = (): LogFold => {
  const whole = growingTree();
  const streams = new Map<string, GrowingTree>();
  return {
    take: ({ stream }, leaf, subtree) => {
      if (subtree === undefined) whole.append(leaf);
      else whole.appendSubtree(subtree);
      let tree = streams.get(stream);
      if (tree === undefined) {
        tree = growingTree();
        streams.set(stream, tree);
      }
      tree.append(leaf);
    },
    size: whole.size,
    state: () => {
      const heads = new Map<string, StreamHead>();
      for (const [stream, tree] of streams)
        heads.set(stream, { stream, count: tree.size(), root: tree.root() });
      return {
        size: whole.size(),
        root: whole.root(),
        streams: streamTree(heads.values()),
        headOf: (stream) => heads.get(stream),
      };
    },
  };
};
