import { hash as digest } from 'node:crypto';
import type { Hash } from './hash.js';
import type { LeafRange } from './leaf-range.js';

// Ranges of leaves, as in leaf-range.ts, for who grows many of them at a time: their hashes are bytes that stand in one array,
// not texts of their own. To copy one is to copy eight numbers, and nothing of it is left to the collector of garbage.

/** How many numbers of an `Int32Array` a hash is. */
export const WORDS = 8;

const BYTES = 4 * WORDS;

/** A range that grows; which leaves those are is for its owner to say, their hashes are with {@link digestRanges}. */
export interface DigestRange {
  readonly begin: number;
  end: number;
  /** Where the hash of its last complete subtree stands, and with it where the one before does; 0 where there is none. */
  last: number;
}

/** A hash and where the next of its range stands. */
const SLOT = WORDS + 1;

// What is hashed for a node: a byte 0x01, and two hashes, which begin where a number does.
const LEFT = 1;
const RIGHT = LEFT + WORDS;
const pair = new Int32Array(RIGHT + WORDS);
const node = new Uint8Array(pair.buffer, 4 * LEFT - 1);
node[0] = 0x01;
const nodeRight = new Uint8Array(pair.buffer, 4 * RIGHT);

const copyWords = (from: Int32Array, at: number, to: Int32Array, where: number): void => {
  for (let i = 0; i < WORDS; i += 1) to[where + i] = from[at + i] ?? 0;
};

/** SHA-256 of bytes, put as bytes into `to`. As text it is made in half the time of a buffer, however short. */
export const writeSha256 = (bytes: Uint8Array, to: Uint8Array, at: number): void => {
  const text = digest('sha256', bytes, 'binary');
  for (let i = 0; i < BYTES; i += 1) to[at + i] = text.charCodeAt(i);
};

/** Room for ranges that grow. */
export const digestRanges = () => {
  let slots = new Int32Array(SLOT * 1024);
  /** Where nothing was ever put; 0 stands for nowhere. */
  let unused = SLOT;
  /** The first of those that were given back, each of which leads to the next. */
  let free = 0;

  const push = (range: DigestRange, from: Int32Array, at: number): void => {
    let slot = free;
    if (slot === 0) {
      slot = unused;
      unused += SLOT;
      if (unused > slots.length) {
        const larger = new Int32Array(2 * slots.length);
        larger.set(slots);
        slots = larger;
      }
    } else free = slots[slot + WORDS] ?? 0;
    copyWords(from, at, slots, slot);
    slots[slot + WORDS] = range.last;
    range.last = slot;
  };

  return {
    /**
     * Appends the leaf whose hash stands in `completed` at `at`, and puts after it those of the subtrees of the range that become complete
     * by it, the least first. Says where they end.
     */
    append: (range: DigestRange, completed: Int32Array, at: number): number => {
      range.end += 1;
      const { begin, end } = range;
      copyWords(completed, at, pair, RIGHT);
      let filled = at + WORDS;
      for (let span = 2; end % span === 0 && end - span >= begin; span *= 2) {
        const left = range.last;
        copyWords(slots, left, pair, LEFT);
        range.last = slots[left + WORDS] ?? 0;
        slots[left + WORDS] = free;
        free = left;
        writeSha256(node, nodeRight, 0);
        copyWords(pair, RIGHT, completed, filled);
        filled += WORDS;
      }
      push(range, pair, RIGHT);
      return filled;
    },

    /** A range that holds already what is known of it. */
    from: ({ begin, end, hashes }: LeafRange): DigestRange => {
      const range = { begin, end, last: 0 };
      for (const hash of hashes) {
        nodeRight.set(Buffer.from(hash, 'hex'));
        push(range, pair, RIGHT);
      }
      return range;
    },

    /** The range as it is now. */
    range: ({ begin, end, last }: DigestRange): LeafRange => {
      const hashes: Hash[] = [];
      for (let slot = last; slot !== 0; slot = slots[slot + WORDS] ?? 0)
        hashes.push(Buffer.from(slots.buffer, 4 * slot, BYTES).toString('hex'));
      return { begin, end, hashes: hashes.reverse() };
    },
  };
};
