import type { UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { StaffCapacity } from '../staffing/capacity.js';
import type { CaseWork } from '../staffing/case-work.js';
import { cover } from '../staffing/cover.js';
import type { Load } from '../staffing/loads.js';
import { dayNumber, daysOf, minutesOn } from '../staffing/spreading.js';
import type { Pool } from '../staffing/work.js';
import type { WorkRules } from '../staffing/work-rules.js';
import type { ServingTime } from './supply-options.js';

/** Work and staff of a unit on one day: minutes needed by skill, in all and of what is necessary, and there by set of skills. */
export interface StaffCell {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly needs: Float64Array;
  readonly necessary: Float64Array;
  readonly times: Float64Array;
}

/** What is needed and there, cell by cell, while work is entered and staff are moved. */
export interface StaffCells {
  readonly all: () => ReadonlyArray<StaffCell>;
  readonly at: (place: Pick<StaffCell, 'unit' | 'pool' | 'day'>) => StaffCell;
  readonly enter: (
    of: 'needs' | 'necessary',
    work: CaseWork,
    loads: ReadonlyArray<Load>,
    turn: number,
  ) => void;
  /** Adds time of staff, so many times over: once, or less than nothing to take it away. */
  readonly addTime: (time: ServingTime, times: number) => void;
}

/** Cells with the staff there are, and no work yet. */
export const staffCells = (capacity: StaffCapacity, rules: WorkRules): StaffCells => {
  const cells = new Map<string, StaffCell>();
  const days = daysOf(capacity.week);
  const size = rules.skills.length;
  const at: StaffCells['at'] = ({ unit, pool, day }) => {
    const key = `${unit} ${pool} ${day}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const [needs, necessary] = [new Float64Array(size), new Float64Array(size)];
    const cell = { unit, pool, day, needs, necessary, times: new Float64Array(1 << size) };
    cells.set(key, cell);
    return cell;
  };
  const addTime: StaffCells['addTime'] = ({ unit, pool, day, serves, minutes }, many) => {
    const { times } = at({ unit, pool, day });
    const set = serves.reduce((bits, skill) => bits | (1 << rules.placeOf(skill)), 0);
    times[set] = (times[set] ?? 0) + many * minutes;
  };
  for (const line of capacity.lines) addTime({ ...line, minutes: line.forUsers }, 1);
  return {
    all: () => [...cells.values()],
    at,
    addTime,
    enter: (of, { unit, pool, first, last }, loads, turn) => {
      for (let i = first; i <= last; i += 1) {
        const day = days[i];
        if (day === undefined) continue;
        const sums = at({ unit, pool, day })[of];
        for (const { skill, minutes, weekdays } of loads)
          sums[skill] = (sums[skill] ?? 0) + minutesOn(minutes, weekdays, dayNumber(day), turn);
      }
    },
  };
};

/** What can't be covered in a cell, by the place of the skill: more demanding skills are covered first. */
export const shortIn = ({ needs, necessary, times }: StaffCell, of: 'needs' | 'necessary'): Float64Array => {
  const wanted = of === 'needs' ? needs : necessary;
  const covered = new Float64Array(wanted.length);
  // What somebody takes along is rounded up: it may be a minute more than there was.
  cover(
    wanted,
    times.map((minutes) => Math.max(0, minutes)),
    covered,
  );
  return wanted.map((minutes, place) => minutes - (covered[place] ?? 0));
};

/** The sum of it. */
export const shortInAll = (cell: StaffCell, of: 'needs' | 'necessary'): number =>
  shortIn(cell, of).reduce((sum, minutes) => sum + minutes, 0);
