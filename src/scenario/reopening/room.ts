import type { UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { cover } from '../staffing/cover.js';
import type { Staffing } from '../staffing/gap.js';
import type { Pool, Work } from '../staffing/work.js';
import type { WorkRules } from '../staffing/work-rules.js';

/** Minutes of work more (or less, below zero) on one day of one unit, by the place of the skill. */
interface More {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly minutes: Float64Array;
}

/** What would be short more than it is, on one day of one unit. */
export interface Lack {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly minutes: number;
}

/** The room that is left in a week, as it is filled. */
export interface Room {
  /** Takes more work on where nothing more is short by it; otherwise takes nothing, and tells what would be. */
  readonly take: (before: ReadonlyArray<Work>, after: ReadonlyArray<Work>) => ReadonlyArray<Lack>;
}

const keyOf = ({ unit, pool, day }: Pick<More, 'unit' | 'pool' | 'day'>): string => `${unit} ${pool} ${day}`;

const differences = (
  before: ReadonlyArray<Work>,
  after: ReadonlyArray<Work>,
  rules: WorkRules,
): ReadonlyArray<More> => {
  const found = new Map<string, More>();
  const add = (work: Work, sign: 1 | -1): void => {
    const key = keyOf(work);
    const { unit, pool, day, skill, minutes } = work;
    const more = found.get(key) ?? { unit, pool, day, minutes: new Float64Array(rules.skills.length) };
    found.set(key, more);
    const place = rules.placeOf(skill);
    more.minutes[place] = (more.minutes[place] ?? 0) + sign * minutes;
  };
  for (const work of before) add(work, -1);
  for (const work of after) add(work, 1);
  return [...found.values()];
};

/** The room between the demand and the capacity of a week. */
export const roomIn = ({ demand, capacity }: Staffing, rules: WorkRules): Room => {
  const skills = rules.skills.length;
  const needs = new Map<string, Float64Array>();
  const times = new Map<string, Float64Array>();
  const sumsIn = (map: Map<string, Float64Array>, key: string, size: number): Float64Array => {
    const sums = map.get(key) ?? new Float64Array(size);
    map.set(key, sums);
    return sums;
  };
  for (const line of demand.lines) {
    const sums = sumsIn(needs, keyOf(line), skills);
    const place = rules.placeOf(line.skill);
    sums[place] = (sums[place] ?? 0) + line.minutes;
  }
  for (const line of capacity.lines) {
    const sums = sumsIn(times, keyOf(line), 1 << skills);
    const set = line.serves.reduce((bits, skill) => bits | (1 << rules.placeOf(skill)), 0);
    sums[set] = (sums[set] ?? 0) + line.forUsers;
  }
  const covered = new Float64Array(skills);
  const short = (need: Float64Array, key: string): number => {
    cover(need, sumsIn(times, key, 1 << skills), covered);
    return (
      need.reduce((all, minutes) => all + minutes, 0) - covered.reduce((all, minutes) => all + minutes, 0)
    );
  };
  return {
    take: (before, after) => {
      const all = differences(before, after, rules).map((more) => {
        const key = keyOf(more);
        const need = sumsIn(needs, key, skills);
        const next = need.map((minutes, place) => minutes + (more.minutes[place] ?? 0));
        return { more, key, next, lack: short(next, key) - short(need, key) };
      });
      const lacking = all.filter(({ lack }) => lack > 0);
      if (lacking.length === 0) for (const { key, next } of all) needs.set(key, next);
      return lacking.map(({ more: { unit, pool, day }, lack }) => ({ unit, pool, day, minutes: lack }));
    },
  };
};
