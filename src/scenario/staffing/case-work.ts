import { turningDays } from '../../domain/changes/floor.js';
import { levelAt, type ServiceLevel } from '../../domain/changes/level.js';
import type { Timeline } from '../../domain/changes/timeline.js';
import type { UnitKey } from '../../domain/values/keys.js';
import { daysBetween, plusDays, type LocalDate } from '../../domain/values/local-date.js';
import { factsThen, timelinesThen, unitDays, type Person } from '../../domain/views/person-then.js';
import { asOfIn, type Scenario } from '../fork/index.js';
import { isOurs, loadsOf, type Load } from './loads.js';
import { dayNumber, daysOf, minutesOn, type Week } from './spreading.js';
import { isAmountKnown } from './visits.js';
import { poolOf, unitOf, whoseWork, type Pool, type Whose, type Work } from './work.js';
import type { WorkRules } from './work-rules.js';

/** The work of one service of one person on days of the week on which its level stays the same, and the unit that gives it. */
export interface CaseWork {
  readonly level: ServiceLevel;
  readonly unit: UnitKey;
  readonly pool: Pool;
  /** The first and the last of the days, counted from the first day of the week. */
  readonly first: number;
  readonly last: number;
  readonly loads: ReadonlyArray<Load>;
  readonly necessary: ReadonlyArray<Load>;
}

/** The work of some services of a person day by day, as it was counted for a week. */
export const dailyWork = (
  work: ReadonlyArray<CaseWork>,
  turn: number,
  week: Week,
  rules: WorkRules,
): ReadonlyArray<Work> => {
  const days = daysOf(week);
  const firstDay = dayNumber(week.from);
  return work.flatMap(({ unit, pool, first, last, loads }) =>
    days.slice(first, last + 1).flatMap((day, i) =>
      loads.flatMap(({ skill, part, minutes, weekdays }): ReadonlyArray<Work> => {
        const there = minutesOn(minutes, weekdays, firstDay + first + i, turn);
        const name = rules.skills[skill];
        return there === 0 || name === undefined
          ? []
          : [{ unit, pool, skill: name, day, minutes: there, part }];
      }),
    ),
  );
};

/** The first days of stretches in a week on which a service keeps its level and the person the unit. */
const stretches = (
  timeline: Timeline,
  moves: ReadonlyArray<LocalDate>,
  { from, to }: Week,
): ReadonlyArray<LocalDate> => {
  const turns = [...turningDays(timeline, plusDays(from, 1)), ...moves].filter((day) => day <= to);
  return turns.length === 0 ? [from] : [from, ...[...new Set(turns)].sort()];
};

/**
 * The work of one person in a week, as it is known in a scenario: each service, and anew from each day on which its level changes, or another
 * unit takes over. `turn` is the person's place among everybody.
 */
export const caseWorkOf = (
  person: Person,
  turn: number,
  scenario: Scenario,
  week: Week,
  rules: WorkRules,
): ReadonlyArray<CaseWork> => {
  const asOf = asOfIn(scenario, week.from);
  const whoseOn = (day: LocalDate): Whose =>
    whoseWork(person.user, factsThen(person, asOfIn(scenario, day)), turn);
  const atFirst = whoseOn(week.from);
  const moves = unitDays(person, asOf.knownAt).filter((day) => day > week.from && day <= week.to);
  const after = new Map(moves.map((day) => [day, whoseOn(day)]));
  const found: CaseWork[] = [];
  for (const timeline of timelinesThen(person, asOf.knownAt)) {
    const begins = stretches(timeline, moves, week);
    let whose = atFirst;
    begins.forEach((day, i) => {
      whose = after.get(day) ?? whose;
      const level = levelAt(timeline, asOfIn(scenario, day));
      if (level === undefined || !isOurs(level)) return;
      const loads = loadsOf(level, rules);
      if (loads.length === 0 && isAmountKnown(level)) return;
      const next = begins[i + 1];
      found.push({
        level,
        unit: unitOf(level, whose, rules),
        pool: poolOf(level),
        first: daysBetween(week.from, day),
        last: next === undefined ? daysBetween(week.from, week.to) : daysBetween(week.from, next) - 1,
        loads,
        necessary: loadsOf(level, rules, 'necessary'),
      });
    });
  }
  return found;
};
