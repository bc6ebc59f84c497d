/**
 * Chance that is looked up, not drawn in turn: a number is a function of the seed, the run, the stream and the place in it, so that a run
 * gives the same whoever works it out and in whatever order. Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror and Shaw:
 * Parallel random numbers: as easy as 1, 2, 3; 2011): the key is seed and run, the counter stream and place.
 */

const PARITY = 0x1bd11bda;
const EVEN = [13, 15, 26, 6] as const;
const ODD = [17, 29, 16, 24] as const;

/** The two words of a block, as Threefry-2x32-20 gives them. */
export const threefry = (
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array,
): void => {
  const key2 = PARITY ^ key0 ^ key1;
  let a = (counter0 + key0) | 0;
  let b = (counter1 + key1) | 0;
  for (let group = 1; group <= 5; group += 1) {
    const [r0, r1, r2, r3] = group % 2 === 1 ? EVEN : ODD;
    a = (a + b) | 0;
    b = ((b << r0) | (b >>> (32 - r0))) ^ a;
    a = (a + b) | 0;
    b = ((b << r1) | (b >>> (32 - r1))) ^ a;
    a = (a + b) | 0;
    b = ((b << r2) | (b >>> (32 - r2))) ^ a;
    a = (a + b) | 0;
    b = ((b << r3) | (b >>> (32 - r3))) ^ a;
    const place = group % 3;
    const first = place === 0 ? key0 : place === 1 ? key1 : key2;
    const second = place === 0 ? key1 : place === 1 ? key2 : key0;
    a = (a + first) | 0;
    b = (b + second + group) | 0;
  }
  out[0] = a;
  out[1] = b;
};

const words = new Uint32Array(2);

/** A number from 0 on and below 1, with 53 bits of chance. */
export const uniform = (seed: number, run: number, stream: number, place: number): number => {
  threefry(seed, run, stream, place, words);
  return (((words[0] ?? 0) >>> 5) * 67_108_864 + ((words[1] ?? 0) >>> 6)) / 9_007_199_254_740_992;
};
