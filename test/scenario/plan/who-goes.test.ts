import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ChoiceProblem } from '../../../src/index.js';
import { flatOf } from '../../../src/scenario/plan/optimise/flat.js';
import type { Links } from '../../../src/scenario/plan/optimise/links.js';
import { WhoGoes, type Left } from '../../../src/scenario/plan/optimise/who-goes.js';

/** Days of the first unit are 0 and 1, of the second 2 and 3. */
const UNITS = [0, 1] as const;
/** Who brings the odd minute on the first day, and who on the second. */
const ODD = [0, 0, 0, 1, 1, 1];

const bringing = (odd: number, unit: number): Array<[number, number]> =>
  [0, 1].map((on) => [2 * unit + on, on === odd ? -61 : -60]);

const PROBLEM: ChoiceProblem = {
  capacities: [0, 0, 0, 0],
  cases: [
    ...UNITS.map((unit) => ({
      choices: [
        {
          harm: 0,
          uses: [
            [2 * unit, 150],
            [2 * unit + 1, 150],
          ] as const,
        },
        { harm: 9, uses: [] },
      ],
    })),
    ...ODD.map((odd) => ({
      choices: [{ harm: 0, uses: [] }, ...UNITS.map((unit) => ({ harm: 1, uses: bringing(odd, unit) }))],
    })),
  ],
};

const OUTSIDE = ODD.map((_, i) => 2 + i);
const LINKS: Links = {
  outside: OUTSIDE,
  shared: [],
  blocks: UNITS.map((unit) => ({
    cases: [unit],
    comings: [
      {
        ...{ way: 'in', most: ODD.length, choices: OUTSIDE.map((at) => [at, 1 + unit] as const) },
        brought: [0, 1].map((on) => [2 * unit + on, 61] as const),
      },
    ],
  })),
};

const dealt = (choices: ReadonlyArray<number>, wanted: ReadonlyArray<number>): ReadonlyArray<number> => {
  const left = UNITS.map((unit): Left =>
    [0, 1].map((on) => [2 * unit + on, -(wanted[2 * unit + on] ?? 0), 1, 1]),
  );
  return new WhoGoes(LINKS, PROBLEM, flatOf(PROBLEM)).deal(choices, left);
};

const lacking = (choices: ReadonlyArray<number>, wanted: ReadonlyArray<number>): number =>
  wanted.reduce((sum, minutes, r) => {
    const brought = choices.reduce(
      (all, choice, i) =>
        all -
        (PROBLEM.cases[2 + i]?.choices[choice]?.uses ?? []).reduce(
          (own, [at, used]) => own + (at === r ? used : 0),
          0,
        ),
      0,
    );
    return sum + Math.max(0, minutes - brought);
  }, 0);

const howMany = (choices: ReadonlyArray<number>): ReadonlyArray<number> =>
  [0, 1, 2].map((choice) => choices.filter((one) => one === choice).length);

describe('who goes', () => {
  it('is whoever brings the minutes that a unit lacks, where somebody else would do as well in their place', () => {
    // The first unit wants two odd minutes on its first day, the second on its second; the third of each kind stays.
    expect(dealt([1, 2, 0, 1, 2, 0], [122, 120, 120, 122])).toEqual([1, 1, 0, 2, 2, 0]);
    // Those who stay can go in place of those who would.
    expect(howMany(dealt([0, 0, 0, 1, 1, 0], [122, 120, 0, 0]).slice(0, 3))).toEqual([1, 2, 0]);
  });

  it('stays as it is where nothing is lacking', () => {
    expect(dealt([1, 2, 0, 1, 2, 0], [121, 121, 121, 121])).toEqual([1, 2, 0, 1, 2, 0]);
  });

  it('is as many in each unit as before, and no unit lacks more for it in all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
        fc.array(fc.nat(300), { minLength: 4, maxLength: 4 }),
        (choices, wanted) => {
          const after = dealt(choices, wanted);
          expect(howMany(after)).toEqual(howMany(choices));
          expect(lacking(after, wanted)).toBeLessThanOrEqual(lacking(choices, wanted));
        },
      ),
      { numRuns: 200 },
    );
  });
});
