import * as E from 'fp-ts/lib/Either.js';
import type { ServiceKey, UnitKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { peopleIn, type Scenario } from '../fork/index.js';
import { caseWorkOf } from './case-work.js';
import type { Load, WorkPart } from './loads.js';
import type { Skill } from './skills.js';
import { dayNumber, daysOf, minutesOn, type Week } from './spreading.js';
import { emptyCaseload, wrongWeek, type StaffingError } from './staffing-error.js';
import { isAmountKnown } from './visits.js';
import type { Pool } from './work.js';
import type { WorkRules } from './work-rules.js';

/** The work of one kind on one day, over everybody. */
export interface DemandLine {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly skill: Skill;
  readonly part: WorkPart;
  readonly day: LocalDate;
  readonly minutes: number;
  /** What there would be of it if only necessary tasks were done. It may need another skill than all of a visit does. */
  readonly necessary: number;
}

/** What the levels in force need of staff in a week. */
export interface StaffDemand {
  readonly week: Week;
  /** By unit, pool, skill from the most demanding on, part and day. */
  readonly lines: ReadonlyArray<DemandLine>;
  /** How many people there is work for. */
  readonly people: number;
  /** Running services of which nobody wrote down how much there is: counted by their tasks, and those without tasks not at all. */
  readonly guessed: ReadonlyArray<{ readonly user: UserKey; readonly service: ServiceKey }>;
}

interface Cell {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly skill: number;
  readonly part: WorkPart;
  readonly minutes: Float64Array;
  readonly necessary: Float64Array;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Cell, b: Cell): number =>
  byText(a.unit, b.unit) || byText(b.pool, a.pool) || a.skill - b.skill || byText(a.part, b.part);

/**
 * What the levels in force in a scenario need of staff on each day of a week, in whole minutes. A level that changes in the week counts from
 * its day on. Left where nobody has a service that anybody has to work for: a plan for nobody would look as if all was well.
 */
export const demandOf = (
  scenario: Scenario,
  week: Week,
  rules: WorkRules,
): E.Either<StaffingError, StaffDemand> => {
  const wrong = wrongWeek(week);
  if (wrong !== undefined) return E.left(wrong);
  const days = daysOf(week);
  const firstDay = dayNumber(week.from);
  const cells = new Map<string, Cell>();
  const cellOf = (unit: UnitKey, pool: Pool, { skill, part }: Load): Cell => {
    const key = `${unit} ${pool} ${skill} ${part}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const minutes = new Float64Array(days.length);
    const cell = { unit, pool, skill, part, minutes, necessary: new Float64Array(days.length) };
    cells.set(key, cell);
    return cell;
  };
  const guessed: Array<StaffDemand['guessed'][number]> = [];
  let turn = 0;
  let people = 0;
  for (const person of peopleIn(scenario)) {
    const work = caseWorkOf(person, turn, scenario, week, rules);
    for (const { level, unit, pool, first, last, loads, necessary } of work) {
      if (first === 0 && !isAmountKnown(level)) guessed.push({ user: person.user, service: level.service });
      for (const load of loads) enter(cellOf(unit, pool, load).minutes, load, first, last, firstDay, turn);
      for (const load of necessary)
        enter(cellOf(unit, pool, load).necessary, load, first, last, firstDay, turn);
    }
    if (work.some(({ loads }) => loads.length > 0)) people += 1;
    turn += 1;
  }
  if (people === 0) return E.left(emptyCaseload(week));
  return E.right({ week, lines: linesOf([...cells.values()], days, rules), people, guessed });
};

const enter = (
  sums: Float64Array,
  { minutes, weekdays }: Load,
  first: number,
  last: number,
  firstDay: number,
  turn: number,
): void => {
  for (let i = first; i <= last; i += 1)
    sums[i] = (sums[i] ?? 0) + minutesOn(minutes, weekdays, firstDay + i, turn);
};

const linesOf = (
  cells: ReadonlyArray<Cell>,
  days: ReadonlyArray<LocalDate>,
  rules: WorkRules,
): ReadonlyArray<DemandLine> =>
  [...cells].sort(byPlace).flatMap(({ unit, pool, skill, part, minutes, necessary }) => {
    const name = rules.skills[skill];
    return name === undefined
      ? []
      : days.flatMap((day, i): ReadonlyArray<DemandLine> => {
          const [all, least] = [minutes[i] ?? 0, necessary[i] ?? 0];
          return all === 0 && least === 0
            ? []
            : [{ unit, pool, skill: name, part, day, minutes: all, necessary: least }];
        });
  });
