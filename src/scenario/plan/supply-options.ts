import type { StaffKey, UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Qualification } from '../../domain/vocabulary/people.js';
import type { Missing } from '../../domain/vocabulary/staff.js';
import type { Scenario } from '../fork/index.js';
import { forUsers, skillsIn } from '../staffing/capacity.js';
import { knownStaff } from '../staffing/known-staff.js';
import { presencesOf, servesIn, type Presence } from '../staffing/presence.js';
import { offersIn } from '../staffing/reachable.js';
import type { Roster } from '../staffing/roster.js';
import type { Skill } from '../staffing/skills.js';
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

/** Why somebody can't be sent to a unit, whatever else the plan does, and the day on which it is so where there is one. */
export interface SupplyBar {
  readonly why:
    | 'left-out-by-order'
    | 'works-elsewhere'
    | 'away'
    | 'own-unit-short'
    | 'not-there-then'
    | 'no-such-competence';
  readonly day: LocalDate | undefined;
}

/** A member of the roster, or a volunteer whom nobody has placed: somebody of whom it can be asked why they are not sent. */
export interface SupplyCandidate extends Pick<SupplyOption, 'kind' | 'staff' | 'qualification' | 'from'> {
  /** What they could serve in a unit, if the order let them. */
  readonly servesAt: (to: UnitKey) => ReadonlyArray<Skill>;
  readonly barTo: (to: UnitKey) => SupplyBar | undefined;
  /** Where a plan may send them; undefined where something bars them everywhere. */
  readonly option: SupplyOption | undefined;
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

/** Presences by who it is, of those who go to everybody in their own unit and are not away; and who works elsewhere in the week. */
const atHome = (
  question: Question,
): {
  readonly presences: ReadonlyMap<StaffKey, ReadonlyArray<Presence>>;
  readonly elsewhere: ReadonlySet<StaffKey>;
} => {
  const { roster, scenario, week, rules } = question;
  const presences = new Map<StaffKey, Presence[]>();
  const homeOf = new Map(roster.members.map(({ staff, unit }) => [staff, unit]));
  const elsewhere = new Set<StaffKey>();
  for (const one of presencesOf(roster, scenario, week, rules).there) {
    const home = homeOf.get(one.staff);
    if (home === undefined || one.absent) continue;
    if (one.unit !== home || one.pool !== 'ordinary') elsewhere.add(one.staff);
    presences.set(one.staff, [...(presences.get(one.staff) ?? []), one]);
  }
  for (const staff of elsewhere) presences.delete(staff);
  return { presences, elsewhere };
};

const barred = (why: SupplyBar['why'], day?: LocalDate): SupplyBar => ({ why, day });

const optionOf = (
  { kind, staff, qualification, from }: Pick<SupplyCandidate, 'kind' | 'staff' | 'qualification' | 'from'>,
  lacks: ReadonlyArray<Missing>,
  weight: number | undefined,
  moves: ReadonlyArray<SupplyMove>,
): SupplyOption | undefined =>
  weight === undefined || moves.length === 0
    ? undefined
    : { kind, staff, qualification, from, lacks, harm: weight, moves };

const members = (
  question: Question,
  policy: SupplyPolicy['redeployment'],
): ReadonlyArray<SupplyCandidate> => {
  const { roster, scenario, week, rules, units, isShort } = question;
  const days = daysOf(week);
  const { standing } = knownStaff(scenario, week.from);
  const { presences, elsewhere } = atHome(question);
  return roster.members.map((member): SupplyCandidate => {
    const { staff, unit, qualification } = member;
    const workdays = (presences.get(staff) ?? []).flatMap(({ day, serves, minutes }) => {
      const on = days[day];
      return on === undefined ? [] : [{ day: on, serves, minutes }];
    });
    const shortDay = workdays.find(({ day }) => isShort(unit, day))?.day;
    const servesAt = (goal: UnitKey) => skillsIn(servesIn(member, goal, standing.get(staff), rules), rules);
    const barTo = (goal: UnitKey): SupplyBar | undefined => {
      if (
        policy === undefined ||
        policy.from?.includes(unit) === false ||
        policy.to?.includes(goal) === false
      )
        return barred('left-out-by-order');
      if (elsewhere.has(staff)) return barred('works-elsewhere');
      if (workdays.length === 0) return barred('away');
      if (shortDay !== undefined) return barred('own-unit-short', shortDay);
      if (!workdays.some(({ day }) => isShort(goal, day))) return barred('not-there-then');
      return servesAt(goal).length === 0 ? barred('no-such-competence') : undefined;
    };
    const leaves = workdays.map(({ day, serves, minutes }): ServingTime => ({
      ...{ unit, pool: 'ordinary', day, serves: skillsIn(serves, rules) },
      // Rounded up: a unit never loses more than is reckoned with.
      minutes: Math.ceil((minutes * (100 - rules.parameters.administration)) / 100),
    }));
    const moves = units.flatMap((goal): ReadonlyArray<SupplyMove> => {
      if (goal === unit || barTo(goal) !== undefined) return [];
      const serves = servesAt(goal);
      const brings = workdays.map(({ day, minutes }): ServingTime => ({
        ...{ unit: goal, pool: 'ordinary', day, serves },
        minutes: forUsers(minutes, rules),
      }));
      return [{ to: goal, brings, leaves }];
    });
    const who = { kind: 'redeployment', staff, qualification, from: unit } as const;
    return { ...who, servesAt, barTo, option: optionOf(who, [], policy?.weight, moves) };
  });
};

const volunteers = (
  { scenario, week, roster, rules, units, isShort }: Question,
  policy: SupplyPolicy['volunteers'],
): ReadonlyArray<SupplyCandidate> =>
  offersIn(scenario, roster, week).map(({ standing, volunteer, days, lacks }): SupplyCandidate => {
    const { qualification, capacity } = volunteer;
    const rate = { amount: capacity.minutes, weeks: capacity.weeks };
    const servesAt = (to: UnitKey) => skillsIn(servesIn(volunteer, to, standing, rules), rules);
    const placedFor = (to: UnitKey) =>
      servesAt(to).filter((skill) => policy?.skills?.includes(skill) !== false);
    const barTo = (to: UnitKey): SupplyBar | undefined => {
      if (policy === undefined) return barred('left-out-by-order');
      if (!days.some(({ day }) => isShort(to, day))) return barred('not-there-then');
      if (servesAt(to).length === 0) return barred('no-such-competence');
      return placedFor(to).length === 0 ? barred('left-out-by-order') : undefined;
    };
    const moves = units.flatMap((to): ReadonlyArray<SupplyMove> => {
      if (barTo(to) !== undefined) return [];
      const serves = placedFor(to);
      const brings = days.map(({ day }): ServingTime => ({
        ...{ unit: to, pool: 'ordinary', day, serves },
        // The least that there is on a day, wherever among the staff they will be counted.
        minutes: forUsers(Math.floor(rate.amount / (7 * rate.weeks)), rules),
      }));
      return [{ to, brings, leaves: [] }];
    });
    const who = { kind: 'volunteer', staff: standing.staff, qualification, from: undefined } as const;
    return { ...who, servesAt, barTo, option: optionOf(who, lacks, policy?.weight, moves) };
  });

/**
 * Whom a plan may propose to send or place, and where: with the competence that they bring, towards where time is short. Whom it may
 * not is there too, with what bars them.
 */
export const supplyCandidates = (
  question: Question,
  { redeployment, volunteers: placed }: SupplyPolicy,
): ReadonlyArray<SupplyCandidate> => [...members(question, redeployment), ...volunteers(question, placed)];
