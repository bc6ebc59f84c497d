import * as E from 'fp-ts/lib/Either.js';
import type { ServiceLevel } from '../../domain/changes/level.js';
import { byOrder, rankOf, type Rank } from '../../domain/population/order.js';
import { supposed } from '../../domain/values/supposed.js';
import type { ServiceKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { personThen } from '../../domain/views/person-then.js';
import type { OrderKey } from '../../domain/vocabulary/selection.js';
import type { ServiceType, Task } from '../../domain/vocabulary/services.js';
import {
  asOfIn,
  compareScenarios,
  fork,
  levelsIn,
  peopleIn,
  personIn,
  type CannotSuppose,
  type Scenario,
} from '../fork/index.js';
import { staffingOf, type Staffing } from '../staffing/gap.js';
import type { Roster } from '../staffing/roster.js';
import type { Week } from '../staffing/spreading.js';
import type { StaffingError } from '../staffing/staffing-error.js';
import { whoseWork, workOf } from '../staffing/work.js';
import type { WorkRules } from '../staffing/work-rules.js';
import { roomIn, type Lack } from './room.js';

/** In which order services come back, beside that those below the floor come first. An example, NOT a recommendation. */
export const EXAMPLE_REOPENING_ORDER: ReadonlyArray<OrderKey> = [
  { by: 'vulnerability', first: 'most' },
  { by: 'carer-cannot-go-on', first: 'most' },
  { by: 'need', first: 'most' },
  { by: 'lives-alone', first: 'most' },
];

/** A service that could come back, and why it stands where it does. */
export interface Returning {
  readonly user: UserKey;
  readonly service: ServiceKey;
  readonly serviceType: ServiceType;
  readonly from: ServiceLevel;
  readonly to: ServiceLevel;
  /** The necessary tasks that nobody does now: who has any comes first. */
  readonly belowFloor: ReadonlyArray<Task>;
  /** Where the person stands by each key of the order; undefined where that isn't known, which comes last. */
  readonly rank: Rank;
  /** The day from which the first of the measures in force has held: of those whom no key tells apart, who has waited longest goes first. */
  readonly since: LocalDate;
  /** Minutes of staff more in the week than now. */
  readonly minutes: number;
}

/** In which order services can come back in a week. */
export interface Reopening {
  readonly order: ReadonlyArray<OrderKey>;
  /** Those that there is room for, in their order. */
  readonly restored: ReadonlyArray<Returning>;
  /** Those that there is no room for after the ones before them, in their order, with what would be short by them. */
  readonly waiting: ReadonlyArray<Returning & { readonly lacks: ReadonlyArray<Lack> }>;
  /** Changed by the user's own wish or by an offer that the user took: not the municipality's to undo. */
  readonly asWished: ReadonlyArray<{ readonly user: UserKey; readonly service: ServiceKey }>;
}

const OF_THE_USER: ReadonlyArray<string> = ['OwnWishFollowed', 'OfferAccepted'];

const isAsWished = ({ inForce }: ServiceLevel): boolean =>
  inForce.some(({ measure }) => OF_THE_USER.includes(measure.what));

/** The kinds of service of which somebody has one with a measure in force. */
const kindsChanged = (scenario: Scenario, day: LocalDate): ReadonlyArray<ServiceType> => {
  const levelsOf = levelsIn(scenario, day);
  const kinds = new Set<ServiceType>();
  for (const person of peopleIn(scenario))
    for (const { level } of levelsOf(person)) if (level.inForce.length > 0) kinds.add(level.serviceType);
  return [...kinds];
};

const total = (work: ReadonlyArray<{ readonly minutes: number }>): number =>
  work.reduce((sum, { minutes }) => sum + minutes, 0);

const byPlace =
  (order: ReadonlyArray<OrderKey>) =>
  (a: Returning, b: Returning): number => {
    const floor = Number(b.belowFloor.length > 0) - Number(a.belowFloor.length > 0);
    if (floor !== 0) return floor;
    // By the keys of the order alone: what people are called has its say last.
    const ranked = byOrder(order)({ user: a.user, rank: a.rank }, { user: a.user, rank: b.rank });
    if (ranked !== 0) return ranked;
    if (a.since !== b.since) return a.since < b.since ? -1 : 1;
    if (a.minutes !== b.minutes) return a.minutes - b.minutes;
    return a.user < b.user || (a.user === b.user && a.service < b.service) ? -1 : 1;
  };

/**
 * In which order services come back when there is room for them in a week: first those whose necessary tasks nobody does, then by the municipality's
 * order, then who has waited longest. One by one, each is taken where the staff can do its work and nothing more is short by it than before;
 * one that there is no room for waits, and one after it that needs other staff, or less of them, may still come back. Nothing is restored by this: each is
 * a decision of its own. The roster is the scenario's own, as `rosterIn` makes it.
 *
 * @example
 * import { asKnownNow, baseOf, reopeningOf, withoutSuppositions, workRules } from 'forsvarlig';
 *
 * const facts = withoutSuppositions(baseOf([], asKnownNow('2020-04-26')));
 * const week = { from: '2020-04-27', to: '2020-05-03' };
 * const roster = { version: 1, units: ['north'], members: [] };
 * const nobody = reopeningOf(facts, roster, week, workRules().right);
 * assert.equal(nobody.left._tag, 'EmptyCaseload');
 */
export const reopeningOf = (
  scenario: Scenario,
  roster: Roster,
  week: Week,
  rules: WorkRules,
  order: ReadonlyArray<OrderKey> = EXAMPLE_REOPENING_ORDER,
): E.Either<StaffingError | CannotSuppose, Reopening> => {
  const staffing: E.Either<StaffingError, Staffing> = staffingOf(scenario, roster, week, rules);
  if (E.isLeft(staffing)) return staffing;
  const kinds = kindsChanged(scenario, week.from);
  const whole = fork(
    scenario,
    'reopening-all-restored',
    kinds.length === 0
      ? []
      : [supposed({ suppose: 'restored' as const, who: { services: kinds }, from: week.from })],
  );
  if (E.isLeft(whole)) return whole;
  const room = roomIn(staffing.right, rules);
  const turns = new Map([...peopleIn(scenario)].map(({ user }, turn) => [user, turn]));
  const asWished: Array<Reopening['asWished'][number]> = [];
  const candidates = compareScenarios(scenario, whole.right, week.from).people.flatMap(({ user, levels }) => {
    const person = personIn(scenario, user);
    if (person === undefined) return [];
    const { facts } = personThen(person, asOfIn(scenario, week.from));
    const whose = whoseWork(user, facts, turns.get(user) ?? 0);
    return levels.flatMap(({ service, serviceType, from, to, belowFloor }) => {
      if (from === undefined || to === undefined) return [];
      if (isAsWished(from)) {
        asWished.push({ user, service });
        return [];
      }
      const before = workOf(from, whose, week, rules);
      const after = workOf(to, whose, week, rules);
      const days = from.inForce.map(({ measure }) => measure.from).sort();
      const one: Returning = {
        ...{ user, service, serviceType, from, to },
        belowFloor: belowFloor.from,
        rank: rankOf(order, facts, [from]),
        since: days[0] ?? week.from,
        minutes: total(after) - total(before),
      };
      return [{ one, before, after }];
    });
  });
  const restored: Returning[] = [];
  const waiting: Array<Reopening['waiting'][number]> = [];
  const compare = byPlace(order);
  for (const { one, before, after } of candidates.sort((a, b) => compare(a.one, b.one))) {
    const lacks = room.take(before, after);
    if (lacks.length === 0) restored.push(one);
    else waiting.push({ ...one, lacks });
  }
  return E.right({ order, restored, waiting, asWished });
};
