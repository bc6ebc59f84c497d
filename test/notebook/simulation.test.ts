import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  assumptionsOf,
  baseOf,
  rosterOf,
  simulate,
  simulationOf,
  weekFrom,
  withoutSuppositions,
  workRules,
} from '../../src/index.js';
import { run, simulatedShort } from '../../src/notebook/index.js';
import { day, entriesOf, granted, instant } from '../render/small-world.js';

const right = <A>(answer: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(answer)) throw new Error(answer.left.message);
  return answer.right;
};

const UNIT = 'unit-not-recorded';
const MONDAY = day('2020-03-16');

describe('the fan of a simulated week', () => {
  test('has each day of the unit, the inner band within the outer, and the middle within both', async () => {
    const rules = right(workRules());
    const facts = withoutSuppositions(
      baseOf(entriesOf([granted()]), { at: MONDAY, knownAt: instant('2020-03-16T00:00:00Z') }),
    );
    const works = { perWeeks: { minutes: 420, weeks: 1 } };
    const roster = right(
      rosterOf(
        {
          ...{ version: 1, units: [UNIT] },
          members: [{ staff: 'one', unit: UNIT, qualification: 'nurse', works }],
        },
        rules,
      ),
    );
    const absence = {
      ...{ kind: 'absence', name: 'influensa', begins: 'any-day' },
      probability: { kind: 'fixed', value: 0.5 },
      days: { kind: 'fixed', value: 3 },
    };
    const assumptions = right(assumptionsOf({ version: 1, assumptions: [absence] }));
    const question = right(simulationOf(facts, roster, weekFrom(MONDAY), rules, assumptions));
    const simulation = await run(simulate(question, { seed: 1, runs: 200 }));
    const { bands, middle } = simulatedShort(simulation, { of: 'all' });
    const [outer, inner] = bands;
    expect(middle.values.map((one) => one.day)).toEqual(simulation.days.map((one) => one.day));
    expect(middle.values).toHaveLength(7);
    middle.values.forEach(({ value }, i) => {
      const [wide, narrow] = [outer?.days[i], inner?.days[i]];
      expect(wide?.low).toBeLessThanOrEqual(narrow?.low ?? NaN);
      expect(narrow?.low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(narrow?.high ?? NaN);
      expect(narrow?.high).toBeLessThanOrEqual(wide?.high ?? NaN);
    });
    // In a week in which the only nurse is away, all of a day's work is short.
    expect(Math.max(...(outer?.days.map(({ high }) => high) ?? []))).toBeGreaterThan(0);
    expect(simulatedShort(simulation, { of: 'all', unit: 'elsewhere' }).middle.values).toEqual([]);
  });
});
