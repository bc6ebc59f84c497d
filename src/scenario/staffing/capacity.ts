import type { StaffKey, UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Scenario } from '../fork/index.js';
import { presencesOf } from './presence.js';
import type { Roster } from './roster.js';
import type { Skill } from './skills.js';
import { daysOf, type Week } from './spreading.js';
import type { Pool } from './work.js';
import type { WorkRules } from './work-rules.js';

/** The staff of a unit on a day who can serve the same skills. */
export interface CapacityLine {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  /** From the most demanding on; none for those whom no skill is said of. */
  readonly serves: ReadonlyArray<Skill>;
  /** How many are at work, and how many away. */
  readonly heads: number;
  readonly away: number;
  /** Working time of those at work. */
  readonly minutes: number;
  /** What is left of it for users, after administration: whole minutes, rounded down for the line. */
  readonly forUsers: number;
  /** Working time that is lost by those away, and by those away for a part of the day. */
  readonly lost: number;
}

/** The staff there are in a week. */
export interface StaffCapacity {
  readonly week: Week;
  readonly lines: ReadonlyArray<CapacityLine>;
  /** Sent or placed by the ledger, and nothing says how much they work: they are counted as nothing. */
  readonly withoutHours: ReadonlyArray<StaffKey>;
}

/** What is left of working time when administration has had its share. */
export const forUsers = (minutes: number, { parameters }: WorkRules): number =>
  Math.floor((minutes * (100 - parameters.administration)) / 100);

/** The skills of a set, from the most demanding on. */
export const skillsIn = (set: number, rules: WorkRules): ReadonlyArray<Skill> =>
  rules.skills.filter((_, place) => (set & (1 << place)) !== 0);

interface Growing {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: number;
  readonly set: number;
  heads: number;
  away: number;
  minutes: number;
  lost: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The staff there are on each day of a week: see {@link presencesOf} for whose word counts. */
export const capacityOf = (
  roster: Roster,
  scenario: Scenario,
  week: Week,
  rules: WorkRules,
): StaffCapacity => {
  const { there, withoutHours } = presencesOf(roster, scenario, week, rules);
  const lines = new Map<string, Growing>();
  for (const { unit, pool, day, serves, minutes, absent, lost } of there) {
    const key = `${unit} ${pool} ${day} ${serves}`;
    const line = lines.get(key) ?? { unit, pool, day, set: serves, heads: 0, away: 0, minutes: 0, lost: 0 };
    lines.set(key, line);
    line.lost += lost;
    if (absent) {
      line.away += 1;
      line.lost += minutes;
    } else {
      line.heads += 1;
      line.minutes += minutes;
    }
  }
  const days = daysOf(week);
  return {
    week,
    withoutHours,
    lines: [...lines.values()]
      .sort((a, b) => byText(a.unit, b.unit) || byText(b.pool, a.pool) || a.day - b.day || b.set - a.set)
      .map(({ unit, pool, day, set, heads, away, minutes, lost }) => ({
        unit,
        pool,
        day: days[day] ?? week.from,
        serves: skillsIn(set, rules),
        heads,
        away,
        minutes,
        forUsers: forUsers(minutes, rules),
        lost,
      })),
  };
};
