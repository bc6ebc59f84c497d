import type { Facts } from '../../domain/changes/facts.js';
import type { ServiceLevel } from '../../domain/changes/level.js';
import type { UnitKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { loadsOf, type Extent, type WorkPart } from './loads.js';
import type { Skill } from './skills.js';
import { dayNumber, daysOf, minutesOn, type Week } from './spreading.js';
import type { WorkRules } from './work-rules.js';

/** Whose work it is: where it falls, and the turn by which what is left of even shares is dealt out. */
export interface Whose {
  readonly user: UserKey;
  /** The unit that gives the person service; undefined where none is recorded. */
  readonly unit: UnitKey | undefined;
  /** The person's place among everybody, from 0 on: it makes no difference to a sum of weeks, only to which day has the odd minute. */
  readonly turn: number;
}

/** Who of a unit may do work: its staff, or its infection team alone, which in turn does no other work. */
export type Pool = 'ordinary' | 'infection-team';

/** Work on one day, in whole minutes: what {@link workOf} counts. */
export interface Work {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly skill: Skill;
  readonly day: LocalDate;
  readonly minutes: number;
  readonly part: WorkPart;
}

/** Who may do the work of a service, by what was decided of its separation. */
export const poolOf = ({ attributes }: ServiceLevel): Pool =>
  attributes.some(({ attribute, now }) => attribute === 'separation' && now === 'infection-team')
    ? 'infection-team'
    : 'ordinary';

/** The unit that does the work of a service for a person. */
export const unitOf = (level: ServiceLevel, { unit }: Pick<Whose, 'unit'>, rules: WorkRules): UnitKey =>
  rules.ofService(level.serviceType).unit ?? unit ?? rules.parameters.unitOtherwise;

/** Whose work it is, of somebody of whom facts are known. */
export const whoseWork = (user: UserKey, facts: Facts, turn: number): Whose => ({
  user,
  unit: facts.unit?.value,
  turn,
});

/**
 * The work that a level of a service comes to on each day of a week, in whole minutes, by unit, skill and part. It is the one way in
 * which work is counted: demand is its sum over everybody, and what an option frees is its difference between two levels. With
 * `necessary`, what is left when only the person's necessary tasks are done.
 *
 * The level is taken as it is given, on all days of the week; ask for the level of each day where it may change.
 *
 * @example
 * import { asKnownNow, enter, levelAt, minutes, noTimelines, weekFrom, workOf, workRules } from 'forsvarlig';
 *
 * const day = '2020-03-16';
 * const grant = {
 *   serviceType: 'home-nursing',
 *   from: day,
 *   strands: [minutes(70)],
 *   tasks: [],
 * };
 * const recorded = { position: 1, id: 'event-1', recordedAt: 0 };
 * const [timeline] = enter(noTimelines(), [{ op: 'grant', service: 'home-nursing', grant }], recorded);
 * const level = levelAt(timeline, asKnownNow(day));
 * const rules = workRules();
 * assert.equal(rules._tag, 'Right');
 * const whose = { user: 'user-1', unit: 'district-north', turn: 0 };
 *
 * const [monday] = workOf(level, whose, weekFrom(day), rules.right);
 * assert.deepEqual(monday, {
 *   unit: 'district-north',
 *   pool: 'ordinary',
 *   skill: 'care',
 *   day: '2020-03-16',
 *   minutes: 10,
 *   part: 'service',
 * });
 */
export const workOf = (
  level: ServiceLevel,
  whose: Whose,
  week: Week,
  rules: WorkRules,
  extent: Extent = 'all',
): ReadonlyArray<Work> => {
  const loads = loadsOf(level, rules, extent);
  if (loads.length === 0) return [];
  const unit = unitOf(level, whose, rules);
  const pool = poolOf(level);
  return daysOf(week).flatMap((day) => {
    const number = dayNumber(day);
    return loads.flatMap(({ skill, part, minutes, weekdays }): ReadonlyArray<Work> => {
      const there = minutesOn(minutes, weekdays, number, whose.turn);
      const name = rules.skills[skill];
      return there === 0 || name === undefined
        ? []
        : [{ unit, pool, skill: name, day, minutes: there, part }];
    });
  });
};
