import type { StaffKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { StaffStanding } from '../../domain/views/staff.js';
import type { Qualification } from '../../domain/vocabulary/people.js';
import type { Missing } from '../../domain/vocabulary/staff.js';
import type { Scenario } from '../fork/index.js';
import { skillsIn } from './capacity.js';
import { isAway, knownStaff, sentTo } from './known-staff.js';
import type { Roster } from './roster.js';
import type { Skill } from './skills.js';
import { dayNumber, daysOf, minutesOn, type Week } from './spreading.js';
import type { WorkRules } from './work-rules.js';

/** A volunteer of the ledger who could be asked: offered to work in the week, and is placed nowhere. */
export interface ReachableVolunteer {
  readonly staff: StaffKey;
  readonly qualification: Qualification;
  /** What they could do, from the most demanding on. */
  readonly serves: ReadonlyArray<Skill>;
  /** The working time that they offered, on the days of the week on which they can come and are not away. */
  readonly minutes: number;
  /** What they lack by the record before they can go to users. */
  readonly lacks: ReadonlyArray<Missing>;
}

/** What a volunteer of the ledger offers, who could be asked: on these days of the week. */
export interface Offer {
  readonly standing: StaffStanding;
  readonly volunteer: NonNullable<StaffStanding['volunteer']>;
  readonly days: ReadonlyArray<{ readonly day: LocalDate; readonly turn: number }>;
  readonly lacks: ReadonlyArray<Missing>;
}

/** What volunteers offer who can come in the week, whom nobody has placed and the roster does not name. In the order in which they came up. */
export const offersIn = (
  scenario: Scenario,
  { members, volunteers = [] }: Roster,
  week: Week,
): ReadonlyArray<Offer> => {
  const named = new Set([...members, ...volunteers].map(({ staff }) => staff));
  const found = new Map<StaffKey, Offer>();
  for (const day of daysOf(week)) {
    const { standing } = knownStaff(scenario, day);
    [...standing.values()].forEach((one, turn) => {
      const { staff, volunteer, certificate, card } = one;
      if (volunteer === undefined || named.has(staff) || sentTo(one, day) !== undefined || isAway(one, day))
        return;
      const { availableFrom, availableUntil } = volunteer;
      if (day < availableFrom || (availableUntil !== undefined && day > availableUntil)) return;
      found.set(staff, {
        ...{ standing: one, volunteer },
        days: [...(found.get(staff)?.days ?? []), { day, turn }],
        lacks: [
          ...(card === undefined || (card.validUntil ?? day) < day ? (['identity-card'] as const) : []),
          ...(certificate === undefined ? (['police-certificate'] as const) : []),
        ],
      });
    });
  }
  return [...found.values()];
};

/**
 * Whom a leader can reach: volunteers of the ledger who can come in the week, whom nobody has placed and the roster does not name. In the order in which they
 * came up.
 *
 * @example
 * import { asKnownNow, baseOf, reachableVolunteers, rosterOf, weekFrom, withoutSuppositions, workRules } from 'forsvarlig';
 *
 * const rules = workRules();
 * const roster = rosterOf({ version: 1, units: ['district-north'], members: [] }, rules.right);
 * const facts = withoutSuppositions(baseOf([], asKnownNow('2020-03-29')));
 * assert.deepEqual(reachableVolunteers(facts, roster.right, weekFrom('2020-03-30'), rules.right), []);
 */
export const reachableVolunteers = (
  scenario: Scenario,
  roster: Roster,
  week: Week,
  rules: WorkRules,
): ReadonlyArray<ReachableVolunteer> =>
  offersIn(scenario, roster, week).map(({ standing: { staff }, volunteer, days, lacks }) => {
    const { qualification, competences, capacity } = volunteer;
    const rate = { amount: capacity.minutes, weeks: capacity.weeks };
    return {
      ...{ staff, qualification, lacks },
      serves: skillsIn(rules.servedBy(qualification, competences), rules),
      minutes: days.reduce((sum, { day, turn }) => sum + minutesOn(rate, false, dayNumber(day), turn), 0),
    };
  });
