import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { assumptionsOf, meanOf, type Distribution } from '../../../src/index.js';
import { bandOf, chanceOf } from '../../../src/scenario/simulation/chance.js';
import { quantile } from '../../../src/scenario/simulation/quantile.js';
import { weightOf } from '../../../src/scenario/simulation/sensitivity.js';
import { threefry, uniform } from '../../../src/scenario/staffing/random.js';

describe('chance', () => {
  const block = (...[k0, k1, c0, c1]: readonly [number, number, number, number]): ReadonlyArray<string> => {
    const out = new Uint32Array(2);
    threefry(k0, k1, c0, c1, out);
    return [...out].map((word) => word.toString(16));
  };

  test('is Threefry-2x32 with 20 rounds, by its known answers', () => {
    expect(block(0, 0, 0, 0)).toEqual(['6b200159', '99ba4efe']);
    const ones = 0xffffffff;
    expect(block(ones, ones, ones, ones)).toEqual(['1cb996fc', 'bb002be7']);
    expect(block(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toEqual(['c4923a9c', '483df7a0']);
  });

  test('fills the numbers from 0 to 1 evenly, and each stream and run otherwise', () => {
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i += 1) {
      const tenth = Math.floor(uniform(7, 3, 1, i) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Six standard deviations.
    for (const times of tenths) expect(Math.abs(times - 2000)).toBeLessThan(6 * Math.sqrt(1800));
    const first = [uniform(7, 3, 1, 0), uniform(8, 3, 1, 0), uniform(7, 4, 1, 0), uniform(7, 3, 2, 0)];
    expect(new Set(first).size).toBe(4);
  });
});

const DISTRIBUTIONS: ReadonlyArray<readonly [Distribution, number]> = [
  [{ kind: 'fixed', value: 3 }, 0],
  [{ kind: 'uniform', from: 2, to: 6 }, 4 / Math.sqrt(12)],
  [{ kind: 'triangular', least: 0, likely: 1, most: 5 }, 1.1],
  [{ kind: 'poisson', mean: 4 }, 2],
  [{ kind: 'poisson', mean: 300 }, Math.sqrt(300)],
  [{ kind: 'geometric', mean: 5 }, Math.sqrt(20)],
  [{ kind: 'geometric', mean: 1 }, 0],
  [
    {
      kind: 'weighted',
      values: [
        { value: -2, weight: 0 },
        { value: 1, weight: 3 },
        { value: 9, weight: 1 },
      ],
    },
    4,
  ],
];

describe.each(DISTRIBUTIONS)('the distribution %j', (distribution, deviation) => {
  test('has the mean that its draws approach', () => {
    const draws = 20_000;
    let sum = 0;
    for (let i = 0; i < draws; i += 1) sum += quantile(distribution, uniform(1, 2, 3, i));
    const reach = (5 * deviation) / Math.sqrt(draws);
    expect(Math.abs(sum / draws - meanOf(distribution))).toBeLessThanOrEqual(reach + 1e-9);
  });

  test('never falls as the number drawn rises', () => {
    const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        expect(quantile(distribution, Math.min(a, b))).toBeLessThanOrEqual(
          quantile(distribution, Math.max(a, b)),
        );
      }),
    );
  });
});

describe('assumptions that make no sense are refused in one line', () => {
  const absence = {
    ...{ kind: 'absence', name: 'ill', begins: 'first-day' },
    probability: { kind: 'fixed', value: 0.3 },
    days: { kind: 'geometric', mean: 3 },
  };
  const message = (...assumptions: ReadonlyArray<object>): string => {
    const made = assumptionsOf({ version: 1, assumptions });
    return E.isLeft(made) ? made.left.message : 'taken';
  };

  test.each<readonly [string, ReadonlyArray<object>, string]>([
    [
      'a kind that nobody knows',
      [{ kind: 'meteor', name: 'x' }],
      'assumptions: assumptions[0].kind: found a text of 6',
    ],
    [
      'a probability above one',
      [{ ...absence, probability: { kind: 'uniform', from: 0.5, to: 1.5 } }],
      'assumptions: assumptions[0].probability: found a distribution from 0.5 to 1.5, expected a probability',
    ],
    [
      'a probability without a bound',
      [{ ...absence, probability: { kind: 'poisson', mean: 0.1 } }],
      'assumptions: assumptions[0].probability: found a distribution from 0 to any number, expected a probability',
    ],
    [
      'days below nothing',
      [{ ...absence, days: { kind: 'fixed', value: -1 } }],
      'assumptions: assumptions[0].days: found a distribution from -1 to -1, expected days: nothing below 0',
    ],
    [
      'a distribution from more to less',
      [{ ...absence, days: { kind: 'uniform', from: 5, to: 2 } }],
      'assumptions: assumptions[0].days.to: found less than from, expected from, or more',
    ],
    [
      'a triangle out of order',
      [{ ...absence, days: { kind: 'triangular', least: 1, likely: 9, most: 5 } }],
      'assumptions: assumptions[0].days: found least, likely and most in another order',
    ],
    [
      'weights that are none',
      [{ ...absence, days: { kind: 'weighted', values: [{ value: 2, weight: 0 }] } }],
      'assumptions: assumptions[0].days.values: found no value with a weight, expected at least one',
    ],
    [
      'a negative weight',
      [{ ...absence, days: { kind: 'weighted', values: [{ value: 2, weight: -1 }] } }],
      'assumptions: assumptions[0].days.values[0].weight: found the number -1, expected a number from 0',
    ],
    [
      'a name twice',
      [absence, absence],
      'assumptions: assumptions[1]: found a name that stands in this list before',
    ],
    [
      'a name too many',
      Array.from({ length: 21 }, (_, i) => ({ ...absence, name: `n${i}` })),
      'assumptions: assumptions: found 21 of them',
    ],
  ])('%s', (_, assumptions, begins) => {
    expect(message(...assumptions).slice(0, begins.length)).toBe(begins);
  });

  test('and those that do are taken', () => {
    expect(message(absence)).toBe('taken');
  });
});

describe('what runs come to', () => {
  test('is a probability with a band that holds by the formula of Wilson', () => {
    const { probability, from, to } = chanceOf(10, 100);
    expect(probability).toBe(0.1);
    expect([from, to].map((one) => one.toFixed(4))).toEqual(['0.0552', '0.1744']);
    expect(chanceOf(0, 50)).toMatchObject({ probability: 0, from: 0 });
    expect(chanceOf(50, 50)).toMatchObject({ probability: 1, to: 1 });
  });

  test('is spread by nearest rank', () => {
    const values = Int32Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(bandOf(values)).toEqual({ mean: 50.5, p5: 5, p25: 25, p50: 50, p75: 75, p95: 95, most: 100 });
  });
});

describe('what an assumption weighs', () => {
  const runs = 4000;
  const draws = (hand: number, stream: number): ReadonlyArray<number> =>
    Array.from({ length: runs }, (_, run) => uniform(5, run, stream + 10 * hand, 0));
  const model = (a: ReadonlyArray<number>, b: ReadonlyArray<number>, c: ReadonlyArray<number>) =>
    a.map((x, i) => 3 * x + (b[i] ?? 0) + 4 * x * ((c[i] ?? 0) - 0.5));
  const [a, b, c] = [0, 1, 2].map((stream) => draws(0, stream));
  const [a2, b2, c2] = [0, 1, 2].map((stream) => draws(1, stream));
  const weights = [
    model(a2 ?? [], b ?? [], c ?? []),
    model(a ?? [], b2 ?? [], c ?? []),
    model(a ?? [], b ?? [], c2 ?? []),
  ].map((mixed) => weightOf(model(a ?? [], b ?? [], c ?? []), model(a2 ?? [], b2 ?? [], c2 ?? []), mixed));

  test('is its share of the variance, alone and together with others, as worked out by hand', () => {
    // Variances of 3x + y + 4x(z - 1/2): of x alone 9/12, of y 1/12, of z through the mean of x 4/12, of x and z together 16/144.
    const whole = 9 / 12 + 1 / 12 + 4 / 12 + 16 / 144;
    const alone = [9 / 12, 1 / 12, 4 / 12];
    const together = [9 / 12 + 16 / 144, 1 / 12, 4 / 12 + 16 / 144];
    weights.forEach((weight, i) => {
      expect(Math.abs((weight?.first ?? 9) - (alone[i] ?? 0) / whole)).toBeLessThan(5 * (weight?.error ?? 0));
      expect(weight?.total).toBeCloseTo((together[i] ?? 0) / whole, 1);
    });
  });

  test('is not known of what never varies', () => {
    expect(weightOf([1, 1], [1, 1], [1, 1])).toBeUndefined();
  });
});
