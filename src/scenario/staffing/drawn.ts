import { uniform } from './random.js';

/** So many of a list, drawn by a seed and the places in the list alone: what those in it are called draws nobody. In the order of the list. */
export const drawn = <A>(list: ReadonlyArray<A>, count: number, seed: number): ReadonlyArray<A> => {
  const places = list.map((_, place) => place);
  for (let i = 0; i < Math.min(count, places.length); i += 1) {
    const other = i + Math.floor(uniform(seed, 0, 0, i) * (places.length - i));
    [places[i], places[other]] = [places[other] ?? other, places[i] ?? i];
  }
  const chosen = new Set(places.slice(0, count));
  return list.filter((_, place) => chosen.has(place));
};
