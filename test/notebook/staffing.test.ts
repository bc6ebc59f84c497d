import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { baseOf, rosterOf, staffingOf, weekFrom, withoutSuppositions, workRules } from '../../src/index.js';
import { gapByDay, gapBySkill } from '../../src/notebook/index.js';
import { day, entriesOf, granted, instant } from '../render/small-world.js';

const right = <A>(answer: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(answer)) throw new Error(answer.left.message);
  return answer.right;
};

const rules = right(workRules());
const MONDAY = day('2020-03-16');

/** A week of somebody who needs a visit a day with a shower and with medicines, and of one assistant who can't give medicines. */
const gap = right(
  staffingOf(
    withoutSuppositions(
      baseOf(
        entriesOf([
          granted({
            tasks: [
              { task: 'medication', necessary: true },
              { task: 'shower', necessary: false },
            ],
          }),
          { ...granted({ decision: 'd-9', user: 'u-2' }), tasks: [{ task: 'cleaning', necessary: false }] },
        ]),
        { at: MONDAY, knownAt: instant('2020-03-20T00:00:00Z') },
      ),
    ),
    right(
      rosterOf(
        {
          ...{ version: 1, units: ['unit-not-recorded'] },
          members: [
            {
              ...{ staff: 'one', unit: 'unit-not-recorded', qualification: 'assistant' },
              works: { perWeeks: { minutes: 60, weeks: 1 } },
            },
          ],
        },
        rules,
      ),
    ),
    weekFrom(MONDAY),
    rules,
  ),
).gap;

const total = (of: (line: (typeof gap.lines)[number]) => number): number =>
  gap.lines.reduce((sum, line) => sum + of(line), 0) / 60;

describe('the chart of a gap', () => {
  test('has a bar for each skill, which comes to all the work of the week', () => {
    const { bars, parts } = gapBySkill(gap, rules);
    expect(bars).toHaveLength(rules.policy.skills.length);
    expect(parts).toHaveLength(3);
    const all = bars.reduce((sum, { values }) => sum + values.reduce((a, b) => a + b, 0), 0);
    expect(Math.abs(all - total(({ needed }) => needed))).toBeLessThan(0.1 * bars.length);
  });

  test('shows work that cannot wait apart, in the skill in which nobody can do it', () => {
    const bars = new Map(gapBySkill(gap, rules).bars.map(({ name, values }) => [name, values]));
    const medicines = bars.get('legemiddelhåndtering') ?? [];
    expect(medicines[0]).toBe(0);
    expect(medicines[2]).toBeGreaterThan(0);
    expect(bars.get('bistand')?.[2]).toBe(0);
  });

  test('has the same sums day by day', () => {
    const { lines } = gapByDay(gap);
    expect(lines.map(({ values }) => values.length)).toEqual([7, 7]);
    const sum = lines.reduce((all, { values }) => all + values.reduce((a, { value }) => a + value, 0), 0);
    expect(Math.abs(sum - total(({ short }) => short))).toBeLessThan(0.1 * 14);
  });
});
