import * as E from 'fp-ts/lib/Either.js';
import type { UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Scenario } from '../fork/index.js';
import { capacityOf, type StaffCapacity } from './capacity.js';
import { cover } from './cover.js';
import { demandOf, type StaffDemand } from './demand.js';
import type { Roster } from './roster.js';
import type { Skill } from './skills.js';
import { daysOf, type Week } from './spreading.js';
import type { StaffingError } from './staffing-error.js';
import type { Pool } from './work.js';
import type { WorkRules } from './work-rules.js';

/** One skill in one unit on one day. Whole minutes. */
export interface GapLine {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly skill: Skill;
  readonly needed: number;
  /** The time of everybody who can serve the skill; who can serve several stands with each of them. */
  readonly there: number;
  /** What can't be covered when more demanding skills are covered first: somebody who can serve several is used once. */
  readonly short: number;
  /** What would be needed, and what could not be covered, if only necessary tasks were done. */
  readonly necessary: number;
  readonly shortOfNecessary: number;
}

/** Everything of one unit on one day. */
export interface GapDay {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly needed: number;
  readonly there: number;
  readonly short: number;
  /** Time for which nobody in the unit has work that they can do. */
  readonly spare: number;
  readonly necessary: number;
  readonly shortOfNecessary: number;
}

/** What is short, by unit, skill and day. */
export interface StaffGap {
  readonly week: Week;
  readonly lines: ReadonlyArray<GapLine>;
  readonly days: ReadonlyArray<GapDay>;
}

interface Place {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly needs: ReadonlyArray<Float64Array>;
  readonly necessary: ReadonlyArray<Float64Array>;
  /** By day, the time of each set of skills. */
  readonly times: ReadonlyArray<Float64Array>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const placesOf = (demand: StaffDemand, capacity: StaffCapacity, rules: WorkRules): ReadonlyArray<Place> => {
  const length = daysOf(demand.week).length;
  const dayAt = new Map(daysOf(demand.week).map((day, i) => [day, i]));
  const places = new Map<string, Place>();
  const perDay = (size: number): ReadonlyArray<Float64Array> =>
    Array.from({ length }, () => new Float64Array(size));
  const placeOf = (unit: UnitKey, pool: Pool): Place => {
    const key = `${unit} ${pool}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const skills = rules.skills.length;
    const place = {
      unit,
      pool,
      needs: perDay(skills),
      necessary: perDay(skills),
      times: perDay(1 << skills),
    };
    places.set(key, place);
    return place;
  };
  const add = (sums: Float64Array | undefined, at: number, minutes: number): void => {
    if (sums !== undefined) sums[at] = (sums[at] ?? 0) + minutes;
  };
  for (const { unit, pool, skill, day, minutes, necessary } of demand.lines) {
    const place = placeOf(unit, pool);
    const at = dayAt.get(day) ?? 0;
    add(place.needs[at], rules.placeOf(skill), minutes);
    add(place.necessary[at], rules.placeOf(skill), necessary);
  }
  for (const { unit, pool, day, serves, forUsers } of capacity.lines) {
    const set = serves.reduce((bits, skill) => bits | (1 << rules.placeOf(skill)), 0);
    const at = dayAt.get(day);
    if (at !== undefined) add(placeOf(unit, pool).times[at], set, forUsers);
  }
  return [...places.values()].sort((a, b) => byText(a.unit, b.unit) || byText(b.pool, a.pool));
};

const sum = (numbers: Iterable<number>): number => {
  let all = 0;
  for (const one of numbers) all += one;
  return all;
};

/** The time of everybody who can serve a skill. */
const ableTo = (place: number, times: Float64Array): number =>
  times.reduce((all, minutes, set) => ((set & (1 << place)) === 0 ? all : all + minutes), 0);

/**
 * What is short where some demand meets some capacity. A gap in one skill is never hidden by time to spare in another that can't do
 * the work, nor one unit's by another's; nobody's time is used twice. The two must be of one week.
 */
export const gapBetween = (demand: StaffDemand, capacity: StaffCapacity, rules: WorkRules): StaffGap => {
  const days = daysOf(demand.week);
  const lines: GapLine[] = [];
  const ofDays: GapDay[] = [];
  const covered = new Float64Array(rules.skills.length);
  const least = new Float64Array(rules.skills.length);
  for (const { unit, pool, needs, necessary, times } of placesOf(demand, capacity, rules))
    days.forEach((day, i) => {
      const [need, must, time] = [needs[i], necessary[i], times[i]];
      if (need === undefined || must === undefined || time === undefined) return;
      cover(need, time, covered);
      cover(must, time, least);
      rules.skills.forEach((skill, place) => {
        const [needed, mustBe, there] = [need[place] ?? 0, must[place] ?? 0, ableTo(place, time)];
        if (needed === 0 && mustBe === 0 && there === 0) return;
        lines.push({
          ...{ unit, pool, day, skill, needed, there, short: needed - (covered[place] ?? 0) },
          ...{ necessary: mustBe, shortOfNecessary: mustBe - (least[place] ?? 0) },
        });
      });
      const [all, there, done] = [sum(need), sum(time), sum(covered)];
      const necessaryInAll = sum(must);
      ofDays.push({
        ...{ unit, pool, day, needed: all, there, short: all - done, spare: there - done },
        ...{ necessary: necessaryInAll, shortOfNecessary: necessaryInAll - sum(least) },
      });
    });
  return { week: demand.week, lines, days: ofDays };
};

/** A gap with the demand and the capacity that it lies between. */
export interface Staffing {
  readonly demand: StaffDemand;
  readonly capacity: StaffCapacity;
  readonly gap: StaffGap;
}

/**
 * What the levels in force in a scenario need in a week, the staff that a roster and the ledger give, and what is short. What the scenario supposes
 * of staff is not in the roster before {@link rosterIn} put it there. Left where nobody has a service that anybody has to work for.
 *
 * @example
 * import { asKnownNow, baseOf, rosterOf, staffingOf, weekFrom, withoutSuppositions, workRules } from 'forsvarlig';
 *
 * const rules = workRules();
 * assert.equal(rules._tag, 'Right');
 * const roster = rosterOf({ version: 1, units: ['district-north'], members: [] }, rules.right);
 * assert.equal(roster._tag, 'Right');
 * const facts = withoutSuppositions(baseOf([], asKnownNow('2020-03-29')));
 *
 * const nobody = staffingOf(facts, roster.right, weekFrom('2020-03-30'), rules.right);
 * assert.equal(nobody._tag, 'Left');
 * assert.equal(nobody.left._tag, 'EmptyCaseload');
 */
export const staffingOf = (
  scenario: Scenario,
  roster: Roster,
  week: Week,
  rules: WorkRules,
): E.Either<StaffingError, Staffing> => {
  const demand = demandOf(scenario, week, rules);
  if (E.isLeft(demand)) return demand;
  const capacity = capacityOf(roster, scenario, week, rules);
  return E.right({
    demand: demand.right,
    capacity,
    gap: gapBetween(demand.right, capacity, rules),
  });
};
