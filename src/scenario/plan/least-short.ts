import type { Draw } from './draws.js';
import type { Resource } from './resources.js';

type Uses = Draw['uses'];

/** More rounds than this are not made: after a few nothing moves any more. */
const MOST_ROUNDS = 8;

/**
 * Chooses one way for each of many, so that little is short: from a first choice on, one after the other is moved where less is short then,
 * until nobody's other way leaves less. What is short in a unit on a day is what the set of skills lacks that lacks most (Hall's theorem).
 */
export const leastShort = (
  resources: ReadonlyArray<Resource>,
  ways: ReadonlyArray<ReadonlyArray<Uses>>,
  first: ReadonlyArray<number>,
): ReadonlyArray<number> => {
  const cellAt = new Map<string, number>();
  const resourcesIn: number[][] = [];
  const cellOf = resources.map(({ unit, pool, day }, number) => {
    const key = `${unit} ${pool} ${day}`;
    const cell = cellAt.get(key) ?? resourcesIn.length;
    cellAt.set(key, cell);
    (resourcesIn[cell] ??= []).push(number);
    return cell;
  });
  const lacks = Float64Array.from(resources, ({ minutes }) => -minutes);
  const add = (uses: Uses, times: 1 | -1): void => {
    for (const [resource, minutes] of uses) lacks[resource] = (lacks[resource] ?? 0) + times * minutes;
  };
  const shortIn = (cells: Iterable<number>): number => {
    let sum = 0;
    for (const cell of cells) {
      let most = 0;
      for (const resource of resourcesIn[cell] ?? []) most = Math.max(most, lacks[resource] ?? 0);
      sum += most;
    }
    return sum;
  };
  const chosen = [...first];
  const usesOf = (at: number, way: number): Uses => ways[at]?.[way] ?? [];
  for (const at of ways.keys()) add(usesOf(at, chosen[at] ?? 0), 1);
  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round += 1) {
    moved = false;
    for (const [at, own] of ways.entries()) {
      if (own.length < 2) continue;
      const cells = new Set(own.flatMap((uses) => uses.map(([resource]) => cellOf[resource] ?? 0)));
      let [best, least] = [chosen[at] ?? 0, shortIn(cells)];
      if (least === 0) continue;
      add(usesOf(at, best), -1);
      const now = best;
      for (const [way, uses] of own.entries()) {
        if (way === now) continue;
        add(uses, 1);
        const short = shortIn(cells);
        add(uses, -1);
        if (short < least) [best, least] = [way, short];
      }
      add(usesOf(at, best), 1);
      if (best !== now) {
        chosen[at] = best;
        moved = true;
      }
    }
  }
  return chosen;
};
