import type { CaseWork } from '../staffing/case-work.js';
import type { Load } from '../staffing/loads.js';
import { dayNumber, minutesOn, type Week } from '../staffing/spreading.js';
import type { Resources } from './resources.js';

/** What some work takes: of each resource, and of working time in all. */
export interface Draw {
  readonly uses: ReadonlyArray<readonly [resource: number, minutes: number]>;
  /** Minutes of working time in the week. */
  readonly minutes: number;
}

/** Works out what work takes in a week, and adds it up. */
export interface Draws {
  /** What loads take where some work stands, on its days; `turn` is the person's place among everybody. */
  readonly of: (
    where: Pick<CaseWork, 'unit' | 'pool' | 'first' | 'last'>,
    loads: ReadonlyArray<Load>,
    turn: number,
  ) => Draw;
  /** What several take together: each resource once. */
  readonly sumOf: (draws: ReadonlyArray<Draw>) => Draw['uses'];
}

/** Sums up in one array for all people: there are many of them, and each draws on few resources. */
export const drawsIn = (week: Week, resources: Resources): Draws => {
  const monday = dayNumber(week.from);
  const sums = new Float64Array(resources.all.length);
  const touched: number[] = [];
  const add = (resource: number, minutes: number): void => {
    if (sums[resource] === 0) touched.push(resource);
    sums[resource] = (sums[resource] ?? 0) + minutes;
  };
  const taken = (): Draw['uses'] => {
    const uses: Array<readonly [number, number]> = [];
    for (const resource of touched) {
      const minutes = sums[resource] ?? 0;
      // Entered twice where it came to nothing in between.
      if (minutes !== 0) uses.push([resource, minutes]);
      sums[resource] = 0;
    }
    touched.length = 0;
    return uses;
  };
  return {
    of: (where, loads, turn) => {
      const drawn = resources.drawnOnIn(where);
      let all = 0;
      for (let day = where.first; day <= where.last; day += 1) {
        const bySkill = drawn[day];
        if (bySkill === undefined) continue;
        for (const { skill, minutes, weekdays } of loads) {
          const there = minutesOn(minutes, weekdays, monday + day, turn);
          if (there === 0) continue;
          all += there;
          for (const resource of bySkill[skill] ?? []) add(resource, there);
        }
      }
      return { uses: taken(), minutes: all };
    },
    sumOf: (draws) => {
      const [only] = draws;
      if (only !== undefined && draws.length === 1) return only.uses;
      for (const { uses } of draws) for (const [resource, minutes] of uses) add(resource, minutes);
      return taken();
    },
  };
};
