import type { StaffKey, UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { staffAt, teamsAt, type StaffStanding } from '../../domain/views/staff.js';
import { lastDay, type Term } from '../../domain/vocabulary/term.js';
import { asOfIn, type Scenario } from '../fork/index.js';

/** What a ledger knows of its staff on one day. */
export interface KnownStaff {
  readonly standing: ReadonlyMap<StaffKey, StaffStanding>;
  /** The unit whose infection team somebody goes out with. */
  readonly teamOf: ReadonlyMap<StaffKey, UnitKey>;
}

const isOver = (term: Term, day: LocalDate): boolean => {
  const last = lastDay(term);
  return last !== undefined && last < day;
};

/** What a scenario's ledger knows of its staff on a day. A team goes out from the day on which it is operative. */
export const knownStaff = (scenario: Scenario, day: LocalDate): KnownStaff => {
  const { staff } = scenario;
  const asOf = asOfIn(scenario, day);
  const teamOf = new Map<StaffKey, UnitKey>();
  for (const { unit, team } of teamsAt(staff, asOf))
    if (team.operative <= day) for (const member of team.members) teamOf.set(member, unit);
  return { standing: new Map(staffAt(staff, asOf).map((one) => [one.staff, one])), teamOf };
};

/** Whether somebody is away that day: an absence lasts until the day it was expected to, or until it is ended. */
export const isAway = ({ absent }: StaffStanding, day: LocalDate): boolean =>
  absent !== undefined && (absent.expectedUntil === undefined || absent.expectedUntil >= day);

/** Where somebody was sent or placed, while that lasts. */
export const sentTo = ({ away }: StaffStanding, day: LocalDate): UnitKey | undefined =>
  away === undefined || isOver(away.term, day) ? undefined : away.event.to;
