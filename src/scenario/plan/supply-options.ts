import type { StaffKey, UnitKey } from '../../domain/values/keys.js';
import type { Qualification } from '../../domain/vocabulary/people.js';
import type { Missing } from '../../domain/vocabulary/staff.js';
import type { Scenario } from '../fork/index.js';
import { forUsers, skillsIn } from '../staffing/capacity.js';
import { knownStaff } from '../staffing/known-staff.js';
import { presencesOf, servesIn, type Presence } from '../staffing/presence.js';
import { offersIn } from '../staffing/reachable.js';
import type { Roster } from '../staffing/roster.js';
import { daysOf, type Week } from '../staffing/spreading.js';
import type { WorkRules } from '../staffing/work-rules.js';
import type { Serving } from './resources.js';
import type { SupplyPolicy } from './supply-policy.js';

/** Whole minutes for users, of somebody on one day. */
export interface ServingTime extends Serving {
  readonly minutes: number;
}

/** One place where somebody could work in the week: what it brings there, and what it takes from where they are. */
export interface SupplyMove {
  readonly to: UnitKey;
  readonly brings: ReadonlyArray<ServingTime>;
  readonly leaves: ReadonlyArray<ServingTime>;
}

/** Somebody who could be sent to another unit, or a volunteer who could be placed in one. */
export interface SupplyOption {
  readonly kind: 'redeployment' | 'volunteer';
  readonly staff: StaffKey;
  readonly qualification: Qualification;
  /** Where a member of the roster works otherwise. */
  readonly from: UnitKey | undefined;
  /** What a volunteer lacks by the record before they can go to users. */
  readonly lacks: ReadonlyArray<Missing>;
  /** Harm that counts for it, wherever they go. */
  readonly harm: number;
  readonly moves: ReadonlyArray<SupplyMove>;
}

/** Where time is short while nothing is changed. */
export type IsShort = (unit: UnitKey, day: string) => boolean;

interface Question {
  readonly scenario: Scenario;
  readonly week: Week;
  readonly roster: Roster;
  readonly rules: WorkRules;
  readonly units: ReadonlyArray<UnitKey>;
  readonly isShort: IsShort;
}

/** Presences by who it is, of those who work in their own unit all week, go to everybody, and are not away. */
const atHome = (question: Question): ReadonlyMap<StaffKey, ReadonlyArray<Presence>> => {
  const { roster, scenario, week, rules } = question;
  const found = new Map<StaffKey, Presence[]>();
  const homeOf = new Map(roster.members.map(({ staff, unit }) => [staff, unit]));
  const elsewhere = new Set<StaffKey>();
  for (const one of presencesOf(roster, scenario, week, rules).there) {
    const home = homeOf.get(one.staff);
    if (home === undefined || one.absent) continue;
    if (one.unit !== home || one.pool !== 'ordinary') elsewhere.add(one.staff);
    found.set(one.staff, [...(found.get(one.staff) ?? []), one]);
  }
  for (const staff of elsewhere) found.delete(staff);
  return found;
};

const redeployments = (
  question: Question,
  { weight, from, to }: NonNullable<SupplyPolicy['redeployment']>,
): ReadonlyArray<SupplyOption> => {
  const { roster, scenario, week, rules, units, isShort } = question;
  const days = daysOf(week);
  const { standing } = knownStaff(scenario, week.from);
  const presences = atHome(question);
  return roster.members.flatMap((member): ReadonlyArray<SupplyOption> => {
    const { staff, unit, qualification } = member;
    const own = presences.get(staff) ?? [];
    const workdays = own.flatMap(({ day, serves, minutes }) => {
      const on = days[day];
      return on === undefined ? [] : [{ day: on, serves, minutes }];
    });
    if (from?.includes(unit) === false || workdays.some(({ day }) => isShort(unit, day))) return [];
    const leaves = workdays.map(({ day, serves, minutes }): ServingTime => ({
      ...{ unit, pool: 'ordinary', day, serves: skillsIn(serves, rules) },
      // Rounded up: a unit never loses more than is reckoned with.
      minutes: Math.ceil((minutes * (100 - rules.parameters.administration)) / 100),
    }));
    const moves = units.flatMap((goal): ReadonlyArray<SupplyMove> => {
      if (goal === unit || to?.includes(goal) === false) return [];
      const serves = skillsIn(servesIn(member, goal, standing.get(staff), rules), rules);
      if (serves.length === 0 || !workdays.some(({ day }) => isShort(goal, day))) return [];
      const brings = workdays.map(({ day, minutes }): ServingTime => ({
        ...{ unit: goal, pool: 'ordinary', day, serves },
        minutes: forUsers(minutes, rules),
      }));
      return [{ to: goal, brings, leaves }];
    });
    return moves.length === 0
      ? []
      : [{ kind: 'redeployment', staff, qualification, from: unit, lacks: [], harm: weight, moves }];
  });
};

const volunteers = (
  { scenario, week, roster, rules, units, isShort }: Question,
  { weight, skills }: NonNullable<SupplyPolicy['volunteers']>,
): ReadonlyArray<SupplyOption> =>
  offersIn(scenario, roster, week).flatMap(
    ({ standing, volunteer, days, lacks }): ReadonlyArray<SupplyOption> => {
      const { qualification, capacity } = volunteer;
      const rate = { amount: capacity.minutes, weeks: capacity.weeks };
      const moves = units.flatMap((to): ReadonlyArray<SupplyMove> => {
        const serves = skillsIn(servesIn(volunteer, to, standing, rules), rules).filter(
          (skill) => skills?.includes(skill) !== false,
        );
        if (serves.length === 0 || !days.some(({ day }) => isShort(to, day))) return [];
        const brings = days.map(({ day }): ServingTime => ({
          ...{ unit: to, pool: 'ordinary', day, serves },
          // The least that there is on a day, wherever among the staff they will be counted.
          minutes: forUsers(Math.floor(rate.amount / (7 * rate.weeks)), rules),
        }));
        return [{ to, brings, leaves: [] }];
      });
      const { staff } = standing;
      return moves.length === 0
        ? []
        : [{ kind: 'volunteer', staff, qualification, from: undefined, lacks, harm: weight, moves }];
    },
  );

/** Whom a plan may propose to send or place, and where: with the competence that they bring, towards where time is short. */
export const supplyOptions = (
  question: Question,
  { redeployment, volunteers: placed }: SupplyPolicy = {},
): ReadonlyArray<SupplyOption> => [
  ...(redeployment === undefined ? [] : redeployments(question, redeployment)),
  ...(placed === undefined ? [] : volunteers(question, placed)),
];
