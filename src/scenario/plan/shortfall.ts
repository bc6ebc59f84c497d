import type { UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { StaffCapacity } from '../staffing/capacity.js';
import { cover } from '../staffing/cover.js';
import { isOurs, loadsOf } from '../staffing/loads.js';
import type { Skill } from '../staffing/skills.js';
import { dayNumber, daysOf, minutesOn } from '../staffing/spreading.js';
import type { Pool } from '../staffing/work.js';
import type { WorkRules } from '../staffing/work-rules.js';
import type { PersonOption, PersonOptions } from './person-options.js';

/** Time of a skill that is missing in a unit on a day when everything is taken that may be: with it, the plan would hold. */
export interface Shortfall {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly skill: Skill;
  readonly minutes: number;
}

const freedBy = ({ changes }: PersonOption): number => changes.reduce((sum, { freed }) => sum + freed, 0);

/**
 * What staff would suffice, with from everybody the most taken that may be: by unit, day and skill, minutes for users after
 * administration. The most demanding skills are covered first; whatever the order, the sum of a unit and day is the same.
 */
export const shortfallOf = (
  people: ReadonlyArray<PersonOptions>,
  capacity: StaffCapacity,
  rules: WorkRules,
): ReadonlyArray<Shortfall> => {
  const days = daysOf(capacity.week);
  const cells = new Map<
    string,
    {
      readonly unit: UnitKey;
      readonly pool: Pool;
      readonly day: LocalDate;
      readonly needs: Float64Array;
      readonly times: Float64Array;
    }
  >();
  const cellOf = (unit: UnitKey, pool: Pool, day: LocalDate) => {
    const key = `${unit} ${pool} ${day}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const size = rules.skills.length;
    const cell = { unit, pool, day, needs: new Float64Array(size), times: new Float64Array(1 << size) };
    cells.set(key, cell);
    return cell;
  };
  for (const { turn, work, options } of people) {
    const most = options.reduce((best, one) => (freedBy(one) > freedBy(best) ? one : best));
    for (const one of work) {
      const level = most.changes.find(({ before }) => before === one)?.level ?? one.level;
      const loads = level === one.level ? one.loads : isOurs(level) ? loadsOf(level, rules) : [];
      for (let i = one.first; i <= one.last; i += 1) {
        const day = days[i];
        if (day === undefined) continue;
        const { needs } = cellOf(one.unit, one.pool, day);
        for (const { skill, minutes, weekdays } of loads)
          needs[skill] = (needs[skill] ?? 0) + minutesOn(minutes, weekdays, dayNumber(day), turn);
      }
    }
  }
  for (const { unit, pool, day, serves, forUsers } of capacity.lines) {
    const { times } = cellOf(unit, pool, day);
    const set = serves.reduce((bits, skill) => bits | (1 << rules.placeOf(skill)), 0);
    times[set] = (times[set] ?? 0) + forUsers;
  }
  const covered = new Float64Array(rules.skills.length);
  return [...cells.values()].flatMap(({ unit, pool, day, needs, times }) => {
    cover(needs, times, covered);
    return rules.skills.flatMap((skill, place) => {
      const minutes = (needs[place] ?? 0) - (covered[place] ?? 0);
      return minutes > 0 ? [{ unit, pool, day, skill, minutes }] : [];
    });
  });
};
