import { randomFillSync } from 'node:crypto';
import { sha256 } from '../../seal/hash.js';
import { BETWEEN } from './grouped.js';

// Whether two tables hold the same ids at the same positions, told by a sum over each that doesn't hang on the order of what is
// added: each is read once, as it lies, and in pieces apart from each other. To look each id up took several times as long.

/** What ids at positions come to, in numbers of 32 bits. */
export type IdSum = Int32Array;

const LANES = 4;

/** The bytes of the longest id that is taken as it is; in place of a longer one its hash is, which has as many digits. */
const LONGEST = 64;

/** An id is taken in words of two bytes, after its length and the three words of its position. */
const FRONT = 4;
const WORDS = FRONT + LONGEST / 2;
const MOST = 0xffff;

/** A key that nobody can know before: what is checked by it comes out the same with any other. */
export const newIdKey = (): Uint32Array => randomFillSync(new Uint32Array(2 * WORDS + LANES));

/** Up to which position ids are in their index, and the key to add them by. */
export interface IdRequest {
  readonly indexed: number;
  readonly key: Uint32Array;
}

export const noIds = (): IdSum => new Int32Array(LANES);

/** Takes what was added up elsewhere. */
export const addSum = (to: IdSum, sum: IdSum): void => {
  for (let lane = 0; lane < LANES; lane += 1) to[lane] = (to[lane] ?? 0) + (sum[lane] ?? 0);
};

export const isSameSum = (a: IdSum, b: IdSum): boolean => a.every((word, lane) => word === b[lane]);

/** Of numbers of 32 bits each to another, whose every bit hangs on every bit (what MurmurHash3 ends with). */
const mix = (word: number): number => {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

/**
 * Adds ids by a key, which is to be drawn anew each time. An id at a position is told by two sums of its words, each word times a
 * number of 31 bits of the key. The sums stay below 2^53, so nothing is rounded, and two that differ in anything have the same
 * sums by one key in 2^62: whoever does not know the key can't make such a pair.
 */
export const idSums = (key: Uint32Array) => {
  const factors = Float64Array.from(key, (word) => word >>> 1);
  const [end0 = 0, end1 = 0, end2 = 0, end3 = 0] = key.subarray(2 * WORDS);
  const [length0 = 0, low0 = 0, middle0 = 0, high0 = 0] = factors;
  const [length1 = 0, low1 = 0, middle1 = 0, high1 = 0] = factors.subarray(WORDS);

  /** Adds the id that begins in `bytes` at a place, and says where it ends. */
  const add = (
    sum: IdSum,
    bytes: Uint8Array,
    from: number,
    position: number,
    length: number | undefined,
  ): number => {
    const low = position & MOST;
    const middle = (position >>> 16) & MOST;
    const high = Math.floor(position / 0x1_0000_0000) & MOST;
    let one = low * low0 + middle * middle0 + high * high0;
    let other = low * low1 + middle * middle1 + high * high1;
    let at = from;
    for (let place = FRONT; place < WORDS; place += 1) {
      const first = bytes[at] ?? BETWEEN;
      if (first === BETWEEN) break;
      at += 1;
      const second = bytes[at] ?? BETWEEN;
      const word = second === BETWEEN ? first : first | (second << 8);
      one += word * (factors[place] ?? 0);
      other += word * (factors[WORDS + place] ?? 0);
      if (second === BETWEEN) break;
      at += 1;
    }
    if (at - from === LONGEST && (bytes[at] ?? BETWEEN) !== BETWEEN) {
      while ((bytes[at] ?? BETWEEN) !== BETWEEN) at += 1;
      add(sum, Buffer.from(sha256(bytes.subarray(from, at))), 0, position, MOST);
      return at;
    }
    const told = length ?? at - from;
    one += told * length0;
    other += told * length1;
    // What is added has to be no sum itself, or what two ids swap would not show.
    const a = mix(one ^ end0);
    const b = mix(a ^ (one / 0x1_0000_0000) ^ end1);
    const c = mix(b ^ other ^ end2);
    const d = mix(c ^ (other / 0x1_0000_0000) ^ end3);
    sum[0] = (sum[0] ?? 0) + a;
    sum[1] = (sum[1] ?? 0) + b;
    sum[2] = (sum[2] ?? 0) + c;
    sum[3] = (sum[3] ?? 0) + d;
    return at;
  };
  return (sum: IdSum, bytes: Uint8Array, from: number, position: number): number =>
    add(sum, bytes, from, position, undefined);
};
