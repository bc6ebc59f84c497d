import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addRates, compareRates, simplest, type Rate } from '../../../src/domain/values/extent.js';
import { atLeast, atMost, byPhone, directionOf, hoursPerMonth, Quantity } from '../../../src/index.js';
import { quantities } from '../codec/arbitraries.js';

const rates: fc.Arbitrary<Rate> = fc.record({
  amount: fc.integer({ min: 0, max: 1_000_000 }),
  weeks: fc.integer({ min: 1, max: 520 }),
});

/** A rational number in whole numbers without bounds: what rates are compared with. */
interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}
const exactly = ({ amount, weeks }: Rate): Rational => ({ over: BigInt(amount), under: BigInt(weeks) });
const plus = (a: Rational, b: Rational): Rational => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
const order = (a: Rational, b: Rational): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

describe('rates', () => {
  test('compare as the rational numbers that they are', () => {
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        expect(Math.sign(compareRates(a, b))).toBe(order(exactly(a), exactly(b)));
      }),
      { numRuns: 1000 },
    );
  });

  test('compare as equal when they are, in whatever numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 26 }),
        fc.integer({ min: 1, max: 20 }),
        (amount, weeks, by) => {
          expect(compareRates({ amount, weeks }, { amount: amount * by, weeks: weeks * by })).toBe(0);
          expect(simplest({ amount: amount * by, weeks: weeks * by })).toEqual(simplest({ amount, weeks }));
        },
      ),
    );
  });

  test('add up exactly', () => {
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        const sum = addRates(a, b);
        expect(Number.isSafeInteger(sum.amount) && Number.isSafeInteger(sum.weeks)).toBe(true);
        expect(order(exactly(sum), plus(exactly(a), exactly(b)))).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('of a whole country in the periods that are used add up exactly', () => {
    const used = fc.record({
      amount: fc.integer({ min: 0, max: 10_000 }),
      weeks: fc.constantFrom(1, 2, 3, 4, 6, 8, 12, 13, 26, 52),
    });
    fc.assert(
      fc.property(fc.array(used, { minLength: 1000, maxLength: 3000 }), (all) => {
        const sum = all.reduce(addRates, { amount: 0, weeks: 1 });
        expect(order(exactly(sum), all.map(exactly).reduce(plus, { over: 0n, under: 1n }))).toBe(0);
      }),
      { numRuns: 5 },
    );
  });

  test('of hours a month are minutes in four weeks', () => {
    expect(hoursPerMonth(10)).toEqual({ unit: 'minutes', amount: 600, weeks: 4, mode: 'in-person' });
  });
});

const visits = quantities.map((quantity) => {
  const known = { ...quantity, unit: 'visits' };
  if (!Quantity.is(known)) throw new Error('no quantity');
  return known;
});

/** Equal as what they say, whatever the numbers they say it in. */
const same = (a: Quantity, b: Quantity): boolean => directionOf(a, b) === 'same';

describe('bounds are a lattice', () => {
  const laws = (name: string, law: (a: Quantity, b: Quantity, c: Quantity) => boolean) =>
    test(name, () => {
      fc.assert(fc.property(visits, visits, visits, law), { numRuns: 500 });
    });

  laws('at most: the order of two does not matter', (a, b) => same(atMost(a, b), atMost(b, a)));
  laws('at least: the order of two does not matter', (a, b) => same(atLeast(a, b), atLeast(b, a)));
  laws('at most: the grouping of three does not matter', (a, b, c) =>
    same(atMost(atMost(a, b), c), atMost(a, atMost(b, c))),
  );
  laws('at least: the grouping of three does not matter', (a, b, c) =>
    same(atLeast(atLeast(a, b), c), atLeast(a, atLeast(b, c))),
  );
  laws('a bound twice is the bound once, to the object', (a, b) => {
    const once = atMost(a, b);
    return atMost(once, b) === once && atMost(a, a) === a && atLeast(a, a) === a;
  });
  laws(
    'each absorbs the other',
    (a, b) => same(atMost(a, atLeast(a, b)), a) && same(atLeast(a, atMost(a, b)), a),
  );
  laws(
    'what comes out is a quantity that can be written',
    (a, b) => Quantity.is(atMost(a, b)) && Quantity.is(atLeast(a, b)),
  );
  laws(
    'at most never gives more, at least never less',
    (a, b) => directionOf(a, atMost(a, b)) !== 'more' && directionOf(a, atLeast(a, b)) !== 'less',
  );
  laws(
    'a quantity that a bound leaves alone is the very same',
    (a, b) => !same(atMost(a, b), a) || atMost(a, b) === a,
  );
});

describe('direction', () => {
  test('of two known quantities is the order of the numbers', () => {
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        const expected = ['more', 'same', 'less'][order(exactly(a), exactly(b)) + 1];
        expect(directionOf({ unit: 'visits', ...a }, { unit: 'visits', ...b })).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('turns round with the two sides', () => {
    const turned = { less: 'more', more: 'less', same: 'same', unclear: 'unclear' } as const;
    fc.assert(
      fc.property(visits, visits, (a, b) => {
        expect(directionOf(b, a)).toBe(turned[directionOf(a, b)]);
      }),
      { numRuns: 500 },
    );
  });

  const unknown: Quantity = { unit: 'visits', unknown: true };
  const week = (amount: number): Quantity => ({ unit: 'visits', amount, weeks: 1 });
  const from = (low: number): Quantity => ({ unit: 'visits', atLeast: { amount: low, weeks: 1 } });
  const range = (low: number, high: number): Quantity => ({
    unit: 'visits',
    atLeast: { amount: low, weeks: 1 },
    atMost: { amount: high, weeks: 1 },
  });

  test.each<readonly [string, Quantity, Quantity, string]>([
    ['unknown to three', unknown, week(3), 'unclear'],
    ['unknown to nothing', unknown, week(0), 'less'],
    ['unknown to unknown', unknown, unknown, 'same'],
    ['three to unknown', week(3), unknown, 'unclear'],
    ['one to three, to two', range(1, 3), week(2), 'unclear'],
    ['one to three, to three', range(1, 3), week(3), 'more'],
    ['one to three, to one', range(1, 3), week(1), 'less'],
    ['one to three, to two to four', range(1, 3), range(2, 4), 'more'],
    ['five or more, to five', from(5), week(5), 'less'],
    ['five or more, to six', from(5), week(6), 'unclear'],
    ['five or more, to three or more', from(5), from(3), 'unclear'],
  ])('from %s is as it should be', (_, before, after, direction) => {
    expect(directionOf(before, after)).toBe(direction);
  });
});

describe('a quantity that cannot be', () => {
  test.each([
    [{ unit: 'visits', amount: 1.5, weeks: 1 }],
    [{ unit: 'visits', amount: -1, weeks: 1 }],
    [{ unit: 'visits', amount: 1_000_001, weeks: 1 }],
    [{ unit: 'visits', amount: 1, weeks: 0 }],
    [{ unit: 'visits', amount: 1, weeks: 521 }],
    [{ unit: 'visits', amount: 1 }],
    [{ unit: 'hours', amount: 1, weeks: 1 }],
    [{ unit: 'visits', unknown: false }],
    [{ unit: 'visits' }],
    [{ unit: 'visits', amount: 1, weeks: 1, unknown: true }],
    [{ unit: 'visits', amount: 1, weeks: 1, atLeast: { amount: 1, weeks: 1 } }],
    [{ unit: 'visits', unknown: true, atLeast: { amount: 1, weeks: 1 } }],
    [{ unit: 'visits', atLeast: { amount: 2, weeks: 1 }, atMost: { amount: 2, weeks: 1 } }],
    [{ unit: 'visits', atLeast: { amount: 2, weeks: 1 }, atMost: { amount: 1, weeks: 1 } }],
    [{ unit: 'visits', atMost: { amount: 1, weeks: 1 } }],
    [{ unit: 'visits', unknown: true, weeks: 3 }],
    [{ unit: 'visits', unknown: true, atMost: { amount: 1, weeks: 1 } }],
    [{ unit: 'visits', amount: 3, weeks: 1, atMost: { amount: 1, weeks: 1 } }],
    [{ unit: 'visits', amount: undefined, unknown: true }],
    [{ unit: 'visits', unknown: undefined, atLeast: { amount: 1, weeks: 1 } }],
    [null],
    [7],
  ])('is refused: %j', (quantity) => {
    expect(Quantity.is(quantity)).toBe(false);
  });
});

test('a range keeps its bounds by phone', () => {
  const inPerson = {
    unit: 'visits',
    atLeast: { amount: 1, weeks: 1 },
    atMost: { amount: 3, weeks: 1 },
    mode: 'in-person',
    place: 'home',
  } as const;
  expect(byPhone(inPerson)).toEqual({ ...inPerson, mode: 'phone', place: undefined });
});
