import * as E from 'fp-ts/lib/Either.js';
import type { ServiceLevel } from '../../domain/changes/level.js';
import { rankOf } from '../../domain/population/order.js';
import { supposed } from '../../domain/values/supposed.js';
import type { ServiceKey, UserKey } from '../../domain/values/keys.js';
import { factsThen } from '../../domain/views/person-then.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { OrderKey } from '../../domain/vocabulary/selection.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';
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
import type { LevelChange } from '../fork/level-change.js';
import { staffingOf, type Staffing } from '../staffing/gap.js';
import type { Roster } from '../staffing/roster.js';
import type { Week } from '../staffing/spreading.js';
import type { StaffingError } from '../staffing/staffing-error.js';
import { caseWorkOf, dailyWork } from '../staffing/case-work.js';
import type { Work } from '../staffing/work.js';
import type { WorkRules } from '../staffing/work-rules.js';
import { roomIn, type Lack } from './room.js';
import { turnOf, type AheadBy, type InLine } from './turn.js';

/** In which order services come back, beside that those below the floor come first. An example, NOT a recommendation. */
export const EXAMPLE_REOPENING_ORDER: ReadonlyArray<OrderKey> = [
  { by: 'vulnerability', first: 'most' },
  { by: 'carer-cannot-go-on', first: 'most' },
  { by: 'need', first: 'most' },
  { by: 'lives-alone', first: 'most' },
];

/** A service that could come back, and why it stands where it does. */
export interface Returning extends InLine {
  readonly serviceType: ServiceType;
  readonly from: ServiceLevel;
  readonly to: ServiceLevel;
  /** What differs between the two. */
  readonly before: LevelChange['before'];
  readonly after: LevelChange['after'];
  /** Its place in the line of all that could come back, from 1. */
  readonly place: number;
  /** What puts it before the next in that line; undefined of the last. */
  readonly aheadBy: AheadBy | undefined;
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

/**
 * In which order services come back when there is room for them in a week: first those whose necessary tasks nobody does, then by the municipality's
 * order, then who has waited longest. One by one, each is taken where the staff can do its work and nothing more is short by it than before;
 * one that there is no room for waits, and one behind it that needs other staff, or less of them, may still come back. So nobody waits
 * for the sake of somebody behind them in the line. Where what comes back frees time elsewhere, all who wait are asked again, from the first.
 * Nothing is restored by this: each is a decision of its own. The roster is the scenario's own, as `rosterIn` makes it.
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
    const facts = factsThen(person, asOfIn(scenario, week.from));
    // Day by day, since a measure may end in the week by itself: its days from then on are counted already.
    const workIn = (of: Scenario): ((service: ServiceKey) => ReadonlyArray<Work>) => {
      const turn = turns.get(user) ?? 0;
      const work = caseWorkOf(personIn(of, user) ?? person, turn, of, week, rules);
      return (service) =>
        dailyWork(
          work.filter(({ level }) => level.service === service),
          turn,
          week,
          rules,
        );
    };
    const [workNow, workThen] = [workIn(scenario), workIn(whole.right)];
    return levels.flatMap(({ service, serviceType, from, to, before, after, belowFloor }) => {
      if (from === undefined || to === undefined) return [];
      if (isAsWished(from)) {
        asWished.push({ user, service });
        return [];
      }
      const [now, then] = [workNow(service), workThen(service)];
      const days = from.inForce.map(({ measure }) => measure.from).sort();
      const one = {
        ...{ user, service, serviceType, from, to, before, after },
        belowFloor: belowFloor.from,
        rank: rankOf(order, facts, [from]),
        since: days[0] ?? week.from,
        minutes: total(then) - total(now),
      };
      return [{ one, now, then }];
    });
  });
  const inLine = candidates.sort((a, b) => turnOf(order, a.one, b.one).sign);
  const line = inLine.map(({ one, now, then }, i) => {
    const next = inLine[i + 1];
    const aheadBy = next === undefined ? undefined : turnOf(order, one, next.one).by;
    return { one: { ...one, place: i + 1, aheadBy }, now, then };
  });
  const restored: Returning[] = [];
  let waiting: Array<{ readonly of: (typeof line)[number]; readonly lacks: ReadonlyArray<Lack> }> = line.map(
    (of) => ({ of, lacks: [] }),
  );
  for (let taken = true; taken;) {
    const asked = waiting.map(({ of }) => ({ of, lacks: room.take(of.now, of.then) }));
    for (const { of, lacks } of asked) if (lacks.length === 0) restored.push(of.one);
    waiting = asked.filter(({ lacks }) => lacks.length > 0);
    taken = waiting.length < asked.length;
  }
  return E.right({
    order,
    restored: restored.sort((a, b) => a.place - b.place),
    waiting: waiting.map(({ of, lacks }) => ({ ...of.one, lacks })),
    asWished,
  });
};
