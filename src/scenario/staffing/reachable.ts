import type { StaffKey } from '../../domain/values/keys.js';
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
  { members, volunteers = [] }: Roster,
  week: Week,
  rules: WorkRules,
): ReadonlyArray<ReachableVolunteer> => {
  const named = new Set([...members, ...volunteers].map(({ staff }) => staff));
  const found = new Map<StaffKey, ReachableVolunteer>();
  for (const day of daysOf(week)) {
    const { standing } = knownStaff(scenario, day);
    [...standing.values()].forEach((one, turn) => {
      const { staff, volunteer, certificate, card } = one;
      if (volunteer === undefined || named.has(staff) || sentTo(one, day) !== undefined || isAway(one, day))
        return;
      const { qualification, competences, capacity, availableFrom, availableUntil } = volunteer;
      if (day < availableFrom || (availableUntil !== undefined && day > availableUntil)) return;
      const rate = { amount: capacity.minutes, weeks: capacity.weeks };
      found.set(staff, {
        ...{ staff, qualification },
        serves: skillsIn(rules.servedBy(qualification, competences), rules),
        minutes: (found.get(staff)?.minutes ?? 0) + minutesOn(rate, false, dayNumber(day), turn),
        lacks: [
          ...(card === undefined || (card.validUntil ?? day) < day ? (['identity-card'] as const) : []),
          ...(certificate === undefined ? (['police-certificate'] as const) : []),
        ],
      });
    });
  }
  return [...found.values()];
};
