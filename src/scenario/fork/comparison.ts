import type { AsOf } from '../../domain/changes/as-of.js';
import { belowFloor } from '../../domain/changes/floor.js';
import type { ServiceLevel } from '../../domain/changes/level.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { marksOf } from '../../domain/views/marks.js';
import type { Person } from '../../domain/views/person-then.js';
import { factsThen } from '../../domain/views/person-then.js';
import type { PersonalLevel } from '../../domain/views/population.js';
import { byNationalCode, summaryFold, type ServiceSummary } from '../../domain/views/service-summary.js';
import type { NeedScore } from '../../domain/vocabulary/people.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';
import { levelChange, type LevelChange } from './level-change.js';
import { asOfIn, levelsIn, peopleIn, personIn, type Scenario } from './scenario.js';

/** A need score, or that none is known. */
export type Need = NeedScore | 'unknown';

/** How people of one need stand in one scenario. */
export interface NeedSummary {
  /** With a service that has not ended. */
  readonly people: number;
  /** With a service that is less than granted: reduced, limited, paused or suspended. */
  readonly lessThanGranted: number;
  /** With a necessary task that nobody does. */
  readonly belowFloor: number;
}

/** One side of a comparison. */
export interface Side {
  /** Undefined: the facts. */
  readonly name: string | undefined;
  readonly asOf: AsOf;
}

/** Somebody who has a service at different levels in two scenarios. */
export interface PersonChange {
  readonly user: UserKey;
  readonly need: { readonly from: Need; readonly to: Need };
  readonly levels: ReadonlyArray<LevelChange>;
}

/** What two scenarios, or a scenario and the facts, have apart on a day. */
export interface ScenarioComparison {
  readonly from: Side;
  readonly to: Side;
  /** The kinds of service that anybody has on either side, in the order of the national codes. */
  readonly services: ReadonlyArray<{
    readonly serviceType: ServiceType;
    /** Undefined where nobody has it. */
    readonly from: ServiceSummary | undefined;
    readonly to: ServiceSummary | undefined;
  }>;
  /** By need, from the least, unknown last. */
  readonly needs: ReadonlyArray<{
    readonly need: Need;
    readonly from: NeedSummary;
    readonly to: NeedSummary;
  }>;
  /** The people whose levels read differently, in the order of their keys. */
  readonly people: ReadonlyArray<PersonChange>;
}

export const NEEDS: ReadonlyArray<Need> = [1, 2, 3, 4, 5, 9, 'unknown'];

/** How one person stands in one scenario. */
interface Standing {
  readonly levels: ReadonlyArray<PersonalLevel>;
  readonly need: Need;
}

const hasEnded = ({ state }: ServiceLevel): boolean => state.granted === 'ended';

type Counts = { -readonly [K in keyof NeedSummary]: number };

/** One side while it is counted. */
const sideOf = (scenario: Scenario, at: LocalDate) => {
  const asOf = asOfIn(scenario, at);
  const levelsOf = levelsIn(scenario, at);
  const services = summaryFold(at);
  const needs = new Map<Need, Counts>();
  return {
    standingOf: (person: Person): Standing => ({
      levels: levelsOf(person).filter(({ level }) => !hasEnded(level)),
      need: factsThen(person, asOf).need?.value ?? 'unknown',
    }),
    count: ({ levels, need }: Standing): void => {
      if (levels.length === 0) return;
      const counts = needs.get(need) ?? { people: 0, lessThanGranted: 0, belowFloor: 0 };
      needs.set(need, counts);
      counts.people += 1;
      let [isLess, isBelow] = [false, false];
      for (const personal of levels) {
        services.take(personal);
        const marks = marksOf(personal.level, at);
        isLess ||= marks.reduced || marks.limited || marks.paused || marks.suspended;
        isBelow ||= belowFloor(personal.level).length > 0;
      }
      if (isLess) counts.lessThanGranted += 1;
      if (isBelow) counts.belowFloor += 1;
    },
    finish: () => ({
      services: new Map(services.finish().map((summary) => [summary.serviceType, summary])),
      needs,
    }),
  };
};

const NOBODY: NeedSummary = { people: 0, lessThanGranted: 0, belowFloor: 0 };

const NOT_THERE: Standing = { levels: [], need: 'unknown' };

const changesBetween = (from: Standing, to: Standing): ReadonlyArray<LevelChange> => {
  const was = new Map(from.levels.map(({ level }) => [level.service, level]));
  const is = new Map(to.levels.map(({ level }) => [level.service, level]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .flatMap((service) => levelChange(was.get(service), is.get(service)) ?? []);
};

/** Whether two scenarios can have only those people apart of whom something is supposed. */
const areOneLedger = (from: Scenario, to: Scenario): boolean =>
  from.base === to.base && from.crises === to.crises;

/**
 * Compares two scenarios, or a scenario and the facts, on a day (that of the first where none is given): by kind of service, by
 * need, and person by person, with what is behind each difference. The other way round it says the opposite and nothing else.
 *
 * @example
 * import { asKnownNow, baseOf, compareScenarios, fork, withoutSuppositions } from 'forsvarlig';
 *
 * const facts = withoutSuppositions(baseOf([], asKnownNow('2020-03-29')));
 * const same = fork(facts, 'nothing-else', []);
 * assert.deepEqual(compareScenarios(facts, same.right).people, []);
 */
export const compareScenarios = (
  from: Scenario,
  to: Scenario,
  at: LocalDate = from.base.asOf.at,
): ScenarioComparison => {
  const [was, is] = [sideOf(from, at), sideOf(to, at)];
  const sameLedger = areOneLedger(from, to);
  const people: PersonChange[] = [];
  const look = (one: Person | undefined, other: Person | undefined): void => {
    if (one !== undefined && one === other && sameLedger) {
      const standing = was.standingOf(one);
      was.count(standing);
      is.count(standing);
      return;
    }
    const before = one === undefined ? NOT_THERE : was.standingOf(one);
    const after = other === undefined ? NOT_THERE : is.standingOf(other);
    was.count(before);
    is.count(after);
    const levels = changesBetween(before, after);
    const user = (one ?? other)?.user;
    if (levels.length > 0 && user !== undefined)
      people.push({ user, need: { from: before.need, to: after.need }, levels });
  };
  for (const one of peopleIn(from)) look(one, personIn(to, one.user));
  for (const other of peopleIn(to)) if (personIn(from, other.user) === undefined) look(undefined, other);

  const [before, after] = [was.finish(), is.finish()];
  return {
    from: { name: from.name, asOf: asOfIn(from, at) },
    to: { name: to.name, asOf: asOfIn(to, at) },
    services: [...new Set([...before.services.keys(), ...after.services.keys()])]
      .sort(byNationalCode)
      .map((serviceType) => ({
        serviceType,
        from: before.services.get(serviceType),
        to: after.services.get(serviceType),
      })),
    needs: NEEDS.filter((need) => before.needs.has(need) || after.needs.has(need)).map((need) => ({
      need,
      from: before.needs.get(need) ?? NOBODY,
      to: after.needs.get(need) ?? NOBODY,
    })),
    people: people.sort((a, b) => (a.user < b.user ? -1 : 1)),
  };
};
