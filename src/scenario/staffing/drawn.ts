/** Random numbers from 0 to less than 1 that follow from a seed: mulberry32, in the public domain. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

/** So many of a list, drawn by a seed and the places in the list alone: what those in it are called draws nobody. In the order of the list. */
export const drawn = <A>(list: ReadonlyArray<A>, count: number, seed: number): ReadonlyArray<A> => {
  const next = numbersFrom(seed);
  const places = list.map((_, place) => place);
  for (let i = 0; i < Math.min(count, places.length); i += 1) {
    const other = i + Math.floor(next() * (places.length - i));
    [places[i], places[other]] = [places[other] ?? other, places[i] ?? i];
  }
  const chosen = new Set(places.slice(0, count));
  return list.filter((_, place) => chosen.has(place));
};
