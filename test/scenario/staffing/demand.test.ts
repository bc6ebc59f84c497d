import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { demandOf, plusDays, type StaffDemand, type Scenario } from '../../../src/index.js';
import { day, reduced } from '../../render/small-world.js';
import { MONDAY, person, rulesOf, scenarioOf, strand, WEEK } from './small-caseload.js';

const RULES = rulesOf();

const demand = (scenario: Scenario, week = WEEK): StaffDemand => {
  const made = demandOf(scenario, week, RULES);
  if (E.isLeft(made)) throw new Error(made.left.message);
  return made.right;
};

const minutesIn = ({ lines }: StaffDemand, on?: string): number =>
  lines.filter((line) => on === undefined || line.day === on).reduce((sum, { minutes }) => sum + minutes, 0);

const sevenVisits = { strands: [strand('visits', 7)], tasks: [{ task: 'personal-care', necessary: true }] };
/** Personal care, the visit and the way there. */
const A_VISIT = 20 + 4 + 6;

describe('demand', () => {
  test('is what everybody needs, by unit, skill, part and day', () => {
    const found = demand(
      scenarioOf([...person('u-1', 'north', sevenVisits), ...person('u-2', 'south', sevenVisits)]),
    );
    expect(found.people).toBe(2);
    expect(found.lines.filter((line) => line.day === MONDAY)).toEqual(
      ['north', 'south'].flatMap((unit) =>
        [
          ['personal-care', 20],
          ['travel', 6],
          ['visit', 4],
        ].map(([part, minutes]) => ({
          ...{ unit, pool: 'ordinary', skill: 'care', part, day: MONDAY, minutes, necessary: minutes },
        })),
      ),
    );
    expect(minutesIn(found)).toBe(2 * 7 * A_VISIT);
  });

  test('follows a level that changes in the week from its day on', () => {
    const events = person('u-1', 'north', sevenVisits);
    const cut = reduced({ effective: '2020-03-18', decided: '2020-03-16' });
    const found = demand(scenarioOf([...events, cut]));
    expect(minutesIn(found, '2020-03-17')).toBe(A_VISIT);
    const after = ['2020-03-18', '2020-03-19', '2020-03-20', '2020-03-21', '2020-03-22'];
    const whole = demand(
      scenarioOf([...events, reduced({ effective: '2020-03-01', decided: '2020-03-01' })]),
    );
    for (const on of after) expect(minutesIn(found, on)).toBe(minutesIn(whole, on));
    expect(minutesIn(whole)).toBe(3 * A_VISIT);
  });

  test('of somebody whom another unit takes over in the week falls to each unit on its days', () => {
    const moves = (on: string, unit: string) => ({
      ...{ type: 'CircumstancesRecorded', version: 1, user: 'u-1', on, unit },
      by: { role: 'nurse', unit },
    });
    const daysOf = (unit: string, ...said: ReadonlyArray<ReturnType<typeof moves>>) =>
      new Set(
        demand(scenarioOf([...person('u-1', 'north', sevenVisits), ...said])).lines.flatMap((line) =>
          line.unit === unit ? [line.day] : [],
        ),
      );
    const wednesday = moves('2020-03-18', 'south');
    expect(daysOf('north', wednesday)).toEqual(new Set(['2020-03-16', '2020-03-17']));
    expect(daysOf('south', wednesday).size).toBe(5);
    // The last word of the last day counts, and what comes after the week does not.
    const back = [wednesday, moves('2020-03-20', 'north'), moves('2020-03-23', 'south')];
    expect(daysOf('south', ...back)).toEqual(new Set(['2020-03-18', '2020-03-19']));
    expect(minutesIn(demand(scenarioOf([...person('u-1', 'north', sevenVisits), ...back])))).toBe(
      7 * A_VISIT,
    );
  });

  test('of those whom the infection team alone goes to stands apart', () => {
    const found = demand(
      scenarioOf([
        ...person('u-1', 'north', {
          ...sevenVisits,
        }),
        {
          ...reduced({ decision: 'd-9', effective: '2020-03-01', decided: '2020-03-01' }),
          type: 'ServiceChanged',
          before: { attributes: [{ attribute: 'separation', value: 'shared-staff' }] },
          after: { attributes: [{ attribute: 'separation', value: 'infection-team' }] },
          power: { kind: 'ordinary-law' },
        },
      ]),
    );
    expect(new Set(found.lines.map(({ pool }) => pool))).toEqual(new Set(['infection-team']));
  });

  test('names the services of which nobody wrote down how much there is', () => {
    const unknown = { unit: 'visits', unknown: true, mode: 'in-person' };
    const found = demand(
      scenarioOf([
        ...person('u-1', 'north', { strands: [unknown], tasks: [] }),
        ...person('u-2', 'north', sevenVisits),
      ]),
    );
    expect(found.guessed).toEqual([{ user: 'u-1', service: 'nursing' }]);
    expect(found.people).toBe(1);
  });

  test('over the weeks of its rates adds up to them exactly, however it falls on days', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom(1, 2, 4)), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.nat(60),
        (people, later) => {
          const events = people.flatMap(([amount, weeks], n) =>
            person(`u-${n}`, 'north', {
              ...{ serviceType: 'day-activity', legalBasis: ['hol-3-2-6-b'] },
              strands: [{ unit: 'minutes', amount, weeks, mode: 'phone' }],
              tasks: [],
            }),
          );
          const from = plusDays(MONDAY, later);
          const made = demandOf(scenarioOf(events), { from, to: plusDays(from, 27) }, RULES);
          const sum = people.reduce((all, [amount, weeks]) => all + (amount * 4) / weeks, 0);
          expect(E.isRight(made) ? minutesIn(made.right) : 0).toBe(sum);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('of two people with the same does not hang on who is who', () => {
    const lines = (names: ReadonlyArray<string>) =>
      demand(
        scenarioOf(
          names.flatMap((name, n) =>
            person(name, 'north', { ...sevenVisits, strands: [strand('visits', n + 1, 2)] }),
          ),
        ),
      ).lines;
    expect(lines(['a', 'b', 'c'])).toEqual(lines(['z', 'x', 'y']));
  });

  test('of nobody, and of days that end before they begin, is one clear error', () => {
    const message = (scenario: Scenario, week = WEEK): string => {
      const made = demandOf(scenario, week, RULES);
      return E.isLeft(made) ? made.left.message : 'taken';
    };
    expect(message(scenarioOf([]))).toBe(
      'nobody has a service from 2020-03-16 to 2020-03-22 that anybody has to work for: ask about days on which services run',
    );
    expect(message(scenarioOf([]), { from: MONDAY, to: day('2020-03-15') })).toBe(
      'week: to: found the day 2020-03-15, before from, expected 2020-03-16 or later',
    );
  });
});
