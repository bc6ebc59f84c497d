import * as E from 'fp-ts/lib/Either.js';
import type { StaffKey, UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Qualification } from '../../domain/vocabulary/people.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';
import { peopleIn, type Scenario } from '../fork/index.js';
import {
  caseWorkOf,
  daysOf,
  minutesOn,
  presencesOf,
  type CaseWork,
  type Pool,
  type Presence,
  type Roster,
  type Skill,
  type StaffingError,
  type Week,
  type WorkRules,
} from '../staffing/index.js';
import { dayNumber } from '../staffing/spreading.js';
import { emptyCaseload, wrongWeek } from '../staffing/staffing-error.js';
import type { Assumption, Assumptions } from './assumptions.js';
import type { Applied, WeekModel } from './week-model.js';

/** Where a number of a model is about: the staff of a unit, or its infection team. */
export interface PlaceOfModel {
  readonly unit: UnitKey;
  readonly pool: Pool;
}

/** What is asked of a simulation, compiled, with the names of its numbers. */
export interface SimulationQuestion {
  readonly week: Week;
  readonly days: ReadonlyArray<LocalDate>;
  readonly places: ReadonlyArray<PlaceOfModel>;
  readonly skills: ReadonlyArray<Skill>;
  /** By kind of service, the cells in which it has necessary work. */
  readonly necessaryCells: ReadonlyMap<ServiceType, ReadonlySet<number>>;
  readonly people: number;
  readonly model: WeekModel;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const keyOf = ({ unit, pool }: PlaceOfModel): string => `${unit} ${pool}`;

const placesOf = (all: Iterable<PlaceOfModel>): ReadonlyArray<PlaceOfModel> => {
  const places = new Map<string, PlaceOfModel>();
  for (const one of all) {
    const key = keyOf(one);
    if (!places.has(key)) places.set(key, { unit: one.unit, pool: one.pool });
  }
  return [...places.values()].sort((a, b) => byText(a.unit, b.unit) || byText(b.pool, a.pool));
};

interface Case {
  readonly turn: number;
  readonly work: ReadonlyArray<CaseWork>;
}

const casesOf = (scenario: Scenario, week: Week, rules: WorkRules): ReadonlyArray<Case> => {
  const cases: Case[] = [];
  let turn = 0;
  for (const person of peopleIn(scenario)) {
    const work = caseWorkOf(person, turn, scenario, week, rules);
    if (work.some(({ loads }) => loads.length > 0)) cases.push({ turn, work });
    turn += 1;
  }
  return cases;
};

interface Sizes {
  readonly days: number;
  readonly skills: number;
  readonly placeAt: ReadonlyMap<string, number>;
  readonly firstDay: number;
}

interface People {
  readonly starts: number[];
  readonly cells: number[];
  readonly needs: number[];
  readonly necessary: number[];
  readonly necessaryCells: Map<ServiceType, Set<number>>;
}

/** Every person's minutes, cell by cell. */
const peopleOf = (cases: ReadonlyArray<Case>, sizes: Sizes): People => {
  const { days, skills, placeAt, firstDay } = sizes;
  const found: People = { starts: [0], cells: [], needs: [], necessary: [], necessaryCells: new Map() };
  for (const { turn, work } of cases) {
    const own = new Map<number, [number, number]>();
    for (const { level, unit, pool, first, last, loads, necessary } of work) {
      const place = placeAt.get(keyOf({ unit, pool })) ?? 0;
      const cells = found.necessaryCells.get(level.serviceType) ?? new Set<number>();
      if (necessary.length > 0) found.necessaryCells.set(level.serviceType, cells);
      for (let day = first; day <= last; day += 1) {
        const put = (skill: number, minutes: number, at: 0 | 1): void => {
          if (minutes === 0) return;
          const cell = (place * days + day) * skills + skill;
          const sums = own.get(cell) ?? [0, 0];
          sums[at] += minutes;
          own.set(cell, sums);
          if (at === 1) cells.add(cell);
        };
        for (const { skill, minutes, weekdays } of loads)
          put(skill, minutesOn(minutes, weekdays, firstDay + day, turn), 0);
        for (const { skill, minutes, weekdays } of necessary)
          put(skill, minutesOn(minutes, weekdays, firstDay + day, turn), 1);
      }
    }
    for (const [cell, [needs, necessary]] of own) {
      found.cells.push(cell);
      found.needs.push(needs);
      found.necessary.push(necessary);
    }
    found.starts.push(found.cells.length);
  }
  return found;
};

/** Each member's days together, in the order in which members come up. */
const byMember = (there: ReadonlyArray<Presence>): ReadonlyArray<ReadonlyArray<Presence>> => {
  const members = new Map<StaffKey, Presence[]>();
  for (const one of there) {
    const own = members.get(one.staff);
    if (own === undefined) members.set(one.staff, [one]);
    else own.push(one);
  }
  return [...members.values()];
};

const startsOf = (lists: ReadonlyArray<ReadonlyArray<unknown>>): Int32Array => {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return starts;
};

const isAbout = (
  assumption: Assumption,
  presences: ReadonlyArray<Presence>,
  qualification: Qualification | undefined,
): boolean => {
  const isAway = presences.some(({ absent }) => absent);
  if (assumption.kind === 'return') return isAway;
  if (assumption.kind !== 'absence' || isAway) return false;
  const { units, qualifications } = assumption;
  return (
    (units === undefined || presences.some(({ unit }) => units.includes(unit))) &&
    (qualifications === undefined || (qualification !== undefined && qualifications.includes(qualification)))
  );
};

const total = (
  sums: Float64Array,
  at: ReadonlyArray<number>,
  minutes: ReadonlyArray<number>,
): Float64Array => {
  at.forEach((cell, i) => {
    sums[cell] = (sums[cell] ?? 0) + (minutes[i] ?? 0);
  });
  return sums;
};

/**
 * Compiles what is asked of a simulation: the week of a scenario, the roster, and what is supposed to vary. Left where nobody has a service that anybody
 * has to work for, or the days are none.
 */
export const simulationOf = (
  scenario: Scenario,
  roster: Roster,
  week: Week,
  rules: WorkRules,
  { assumptions }: Assumptions,
): E.Either<StaffingError, SimulationQuestion> => {
  const wrong = wrongWeek(week);
  if (wrong !== undefined) return E.left(wrong);
  const cases = casesOf(scenario, week, rules);
  if (cases.length === 0) return E.left(emptyCaseload(week));
  const { there } = presencesOf(roster, scenario, week, rules);
  const places = placesOf([...cases.flatMap(({ work }) => work), ...there]);
  const days = daysOf(week);
  const skills = rules.skills.length;
  const placeAt = new Map(places.map((place, i) => [keyOf(place), i]));
  const people = peopleOf(cases, { days: days.length, skills, placeAt, firstDay: dayNumber(week.from) });
  const cells = places.length * days.length * skills;
  const sets = 1 << skills;
  const members = byMember(there);
  const slots = members.flatMap((own) =>
    own.map(
      ({ unit, pool, day, serves }) =>
        ((placeAt.get(keyOf({ unit, pool })) ?? 0) * days.length + day) * sets + serves,
    ),
  );
  const entries = members.flat();
  const qualifications = new Map<StaffKey, Qualification>(
    [...roster.members, ...(roster.volunteers ?? [])].map((one) => [one.staff, one.qualification]),
  );
  return E.right({
    week,
    days,
    places,
    skills: rules.skills,
    necessaryCells: people.necessaryCells,
    people: cases.length,
    model: {
      ...{ skills, days: days.length, places: places.length },
      administration: rules.parameters.administration,
      needs: total(new Float64Array(cells), people.cells, people.needs),
      necessary: total(new Float64Array(cells), people.cells, people.necessary),
      times: total(
        new Float64Array(places.length * days.length * sets),
        slots,
        entries.map(({ minutes, absent }) => (absent ? 0 : minutes)),
      ),
      people: Int32Array.from(people.starts),
      personCell: Int32Array.from(people.cells),
      personNeeds: Float64Array.from(people.needs),
      personNecessary: Float64Array.from(people.necessary),
      members: startsOf(members),
      memberSlot: Int32Array.from(slots),
      memberDay: Int32Array.from(entries.map(({ day }) => day)),
      memberMinutes: Float64Array.from(entries.map(({ minutes }) => minutes)),
      memberAway: Uint8Array.from(entries.map(({ absent }) => (absent ? 1 : 0))),
      memberBack: Int32Array.from(entries.map(({ back }) => back ?? -1)),
      assumptions: assumptions.map((assumption): Applied => ({
        assumption,
        members: Uint8Array.from(
          members.map((own) => {
            const [first] = own;
            const qualification = first === undefined ? undefined : qualifications.get(first.staff);
            return isAbout(assumption, own, qualification) ? 1 : 0;
          }),
        ),
      })),
    },
  });
};
