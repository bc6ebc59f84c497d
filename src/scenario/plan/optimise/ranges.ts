import type { LinkedComing } from './links.js';

/** A block tells apart no more combinations of counts than this. */
const MOST_COMBINATIONS = 800;

/** Ranges of single counts about one: as many as can be told apart when there are so many kinds. */
export const rangesAround = (
  comings: ReadonlyArray<LinkedComing>,
  counts: ReadonlyArray<number>,
): ReadonlyArray<ReadonlyArray<number>> => {
  let left = MOST_COMBINATIONS;
  return comings.map(({ most }, k) => {
    const kinds = comings.length - k;
    const number = Math.max(2, Math.floor(left ** (1 / kinds) + 1e-9)) - 1;
    const first = Math.max(1, Math.min((counts[k] ?? 0) - Math.floor((number - 1) / 2), most - number + 1));
    const from = Array.from({ length: number }, (_, i) => first + i).filter((least) => least <= most);
    left /= from.length + 1;
    return from;
  });
};

/** Ranges in which some counts stand alone: those that there are, or new ones about these where they would be too many. */
export const rangesWith = (
  comings: ReadonlyArray<LinkedComing>,
  from: ReadonlyArray<ReadonlyArray<number>>,
  counts: ReadonlyArray<number>,
): ReadonlyArray<ReadonlyArray<number>> => {
  const more = from.map((own, k) => {
    const [count, most] = [counts[k] ?? 0, comings[k]?.most ?? 0];
    const wanted = [count, count + 1].filter((least) => least >= 1 && least <= most && !own.includes(least));
    return [...own, ...wanted].sort((a, b) => a - b);
  });
  const combinations = more.reduce((all, own) => all * (own.length + 1), 1);
  return combinations <= MOST_COMBINATIONS * 2 ? more : rangesAround(comings, counts);
};
