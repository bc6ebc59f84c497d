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

/** Where and when somebody works, and the skills that they can serve there. */
export interface Serving {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly serves: ReadonlyArray<Skill>;
}

/** The resources of a week, which of them a piece of work draws on, and to which of them somebody brings time. */
export interface Resources {
  readonly all: ReadonlyArray<Resource>;
  /** By day of the week and place of the skill, what work in a unit draws on. */
  readonly drawnOnIn: (
    place: Pick<Work, 'unit' | 'pool'>,
  ) => ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>;
  readonly broughtBy: (serving: Serving) => ReadonlyArray<number>;
}

/**
 * For each unit and day the sets of skills that can run short together: of those served by the same people, the largest. Work
 * fits in if and only if it does for each set (Hall's theorem), whoever does it. Those who could come are not there yet, and
 * tell apart sets that are served alike without them.
 */
export const resourcesOf = (
  capacity: StaffCapacity,
  places: ReadonlyArray<{ readonly unit: UnitKey; readonly pool: Pool }>,
  rules: WorkRules,
  couldCome: ReadonlyArray<Serving> = [],
): Resources => {
  const bits = (skills: ReadonlyArray<Skill>): number =>
    skills.reduce((set, skill) => set | (1 << rules.placeOf(skill)), 0);
  const staff = new Map<string, Array<readonly [set: number, minutes: number]>>();
  const enter = ({ unit, pool, day, serves }: Serving, minutes: number): void => {
    const key = `${unit} ${pool} ${day}`;
    const there = staff.get(key);
    const own = [bits(serves), minutes] as const;
    if (there === undefined) staff.set(key, [own]);
    else if (minutes > 0 || !there.some(([set]) => set === own[0])) there.push(own);
  };
  for (const line of capacity.lines) enter(line, line.forUsers);
  for (const serving of couldCome) enter(serving, 0);
  const all: Resource[] = [];
  const drawn = new Map<string, ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>>();
  const days = daysOf(capacity.week);
  for (const { unit, pool } of places) {
    const byDay = days.map((day) => {
      const bySkill = rules.skills.map((): number[] => []);
      const there = staff.get(`${unit} ${pool} ${day}`) ?? [];
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
  const drawnOnIn: Resources['drawnOnIn'] = ({ unit, pool }) => drawn.get(`${unit} ${pool}`) ?? [];
  return {
    all,
    drawnOnIn,
    broughtBy: ({ unit, pool, day, serves }) => {
      const bySkill = drawnOnIn({ unit, pool })[days.indexOf(day)];
      return [...new Set(serves.flatMap((skill) => bySkill?.[rules.placeOf(skill)] ?? []))];
    },
  };
};
