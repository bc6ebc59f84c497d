import type { Flat } from './flat.js';
import type { Problem } from './problem.js';

/** What is known of one case, as numbers: its choices with what they use of what could run short, and its ranks. */
const figuresOf = ({ cases }: Problem, flat: Flat, i: number): ReadonlyArray<number> => {
  const figures: number[] = [];
  for (let o = flat.first[i] ?? 0; o < (flat.first[i + 1] ?? 0); o += 1) {
    figures.push(flat.harm[o] ?? 0, flat.takes[o] ?? 0);
    for (let k = flat.from[o] ?? 0; k < (flat.from[o + 1] ?? 0); k += 1) {
      const r = flat.resource[k] ?? 0;
      if (flat.scarce[r] === 1) figures.push(r, flat.amount[k] ?? 0);
    }
    figures.push(-1);
  }
  for (const { rule, rank } of cases[i]?.ranks ?? []) figures.push(rule, rank);
  return figures;
};

/** A number that stands for others, for sorting: like figures, like number (FNV-1a over 32 bits). */
const digestOf = (figures: ReadonlyArray<number>): number => {
  let digest = 0x811c9dc5;
  for (const figure of figures) digest = Math.imul(digest ^ (figure | 0), 0x01000193) ^ (digest >>> 15);
  return digest >>> 0;
};

const compare = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): number => {
  if (a.length !== b.length) return a.length - b.length;
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Cases in an order made of their figures alone; those that are alike in all of them stay in the order they came. */
export const inOrderOfFigures = (
  problem: Problem,
  flat: Flat,
  members: ReadonlyArray<number>,
): Int32Array => {
  const digests = new Map<number, number>();
  for (const i of members) digests.set(i, digestOf(figuresOf(problem, flat, i)));
  return Int32Array.from(
    [...members].sort(
      (a, b) =>
        (digests.get(a) ?? 0) - (digests.get(b) ?? 0) ||
        compare(figuresOf(problem, flat, a), figuresOf(problem, flat, b)) ||
        a - b,
    ),
  );
};
