import type { UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { StaffCapacity } from '../staffing/capacity.js';
import type { Skill } from '../staffing/skills.js';
import { daysOf } from '../staffing/spreading.js';
import type { Pool, Work } from '../staffing/work.js';
import type { WorkRules } from '../staffing/work-rules.js';

/** Time of those in a unit who can serve any of some skills on a day: work that needs these skills must fit in. */
export interface Resource {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly skills: ReadonlyArray<Skill>;
  readonly minutes: number;
}

/** The resources of a week, and which of them a piece of work draws on. */
export interface Resources {
  readonly all: ReadonlyArray<Resource>;
  /** By day of the week and place of the skill, what work in a unit draws on. */
  readonly drawnOnIn: (
    place: Pick<Work, 'unit' | 'pool'>,
  ) => ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>;
}

/**
 * For each unit and day the sets of skills that can run short together: of those served by the same people, the largest. Work
 * fits in if and only if it does for each set (Hall's theorem), whoever does it.
 */
export const resourcesOf = (
  capacity: StaffCapacity,
  places: ReadonlyArray<{ readonly unit: UnitKey; readonly pool: Pool }>,
  rules: WorkRules,
): Resources => {
  const bits = (skills: ReadonlyArray<Skill>): number =>
    skills.reduce((set, skill) => set | (1 << rules.placeOf(skill)), 0);
  const staff = new Map<string, Array<readonly [set: number, minutes: number]>>();
  for (const { unit, pool, day, serves, forUsers } of capacity.lines) {
    const key = `${unit} ${pool} ${day}`;
    staff.set(key, [...(staff.get(key) ?? []), [bits(serves), forUsers]]);
  }
  const all: Resource[] = [];
  const drawn = new Map<string, ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>>();
  for (const { unit, pool } of places) {
    const byDay = daysOf(capacity.week).map((day) => {
      const bySkill = rules.skills.map((): number[] => []);
      const key = `${unit} ${pool} ${day}`;
      const there = staff.get(key) ?? [];
      const largest = new Map<string, number>();
      for (let set = 1; set < 1 << rules.skills.length; set += 1) {
        const servers = there.map(([serves]) => ((serves & set) === 0 ? 0 : 1)).join('');
        largest.set(servers, (largest.get(servers) ?? 0) | set);
      }
      for (const set of new Set(largest.values())) {
        const skills = rules.skills.filter((_, place) => (set & (1 << place)) !== 0);
        const minutes = there.reduce((sum, [serves, own]) => ((serves & set) === 0 ? sum : sum + own), 0);
        for (const skill of skills) bySkill[rules.placeOf(skill)]?.push(all.length);
        all.push({ unit, pool, day, skills, minutes });
      }
      return bySkill;
    });
    drawn.set(`${unit} ${pool}`, byDay);
  }
  return { all, drawnOnIn: ({ unit, pool }) => drawn.get(`${unit} ${pool}`) ?? [] };
};
