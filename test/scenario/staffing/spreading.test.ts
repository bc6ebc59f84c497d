import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysOf, LocalDate, minutesOn, plusDays, weekFrom, type Rate } from '../../../src/index.js';
import { dayNumber } from '../../../src/scenario/staffing/spreading.js';
import { read } from '../../domain/changes/facts.js';

const rates = fc.record({ amount: fc.integer({ min: 0, max: 5000 }), weeks: fc.integer({ min: 1, max: 9 }) });
const someDay = fc.integer({ min: 0, max: 60_000 });
const turns = fc.integer({ min: 0, max: 5000 });

const inRound = (rate: Rate, weekdays: boolean, first: number, turn: number): ReadonlyArray<number> =>
  Array.from({ length: 7 * rate.weeks }, (_, i) => minutesOn(rate, weekdays, first + i, turn));
const sum = (list: ReadonlyArray<number>): number => list.reduce((a, b) => a + b, 0);

describe('minutes spread over days', () => {
  test('add up to the amount over any days that make a whole round', () => {
    fc.assert(
      fc.property(rates, fc.boolean(), someDay, turns, (rate, weekdays, first, turn) => {
        expect(sum(inRound(rate, weekdays, first, turn))).toBe(rate.amount);
      }),
    );
  });

  test('differ by at most a minute between the days on which the work is done', () => {
    fc.assert(
      fc.property(rates, fc.boolean(), someDay, turns, (rate, weekdays, first, turn) => {
        const there = inRound(rate, weekdays, first, turn).filter((_, i) => !weekdays || (first + i) % 7 < 5);
        expect(Math.max(...there) - Math.min(...there)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('are never fewer on any day of a greater amount', () => {
    fc.assert(
      fc.property(rates, fc.nat(5000), fc.boolean(), someDay, turns, (rate, more, weekdays, day, turn) => {
        const greater = { ...rate, amount: rate.amount + more };
        expect(minutesOn(greater, weekdays, day, turn)).toBeGreaterThanOrEqual(
          minutesOn(rate, weekdays, day, turn),
        );
      }),
    );
  });

  test('fall on no Saturday and no Sunday where the work is done from Monday to Friday', () => {
    const monday = read(LocalDate, '2020-03-16');
    const of = (day: LocalDate) => minutesOn({ amount: 50, weeks: 1 }, true, dayNumber(day), 3);
    expect(daysOf(weekFrom(monday)).map(of)).toEqual([10, 10, 10, 10, 10, 0, 0]);
  });

  test('that are the same for many people make no day heavier than another', () => {
    const monday = dayNumber(read(LocalDate, '2020-03-16'));
    const onDay = (day: number): number =>
      sum(Array.from({ length: 700 }, (_, turn) => minutesOn({ amount: 30, weeks: 1 }, false, day, turn)));
    expect(Array.from({ length: 7 }, (_, i) => onDay(monday + i))).toEqual(Array(7).fill(3000));
  });
});

test('a week is seven days, and days that end before they begin are none', () => {
  const day = read(LocalDate, '2020-02-27');
  expect(daysOf(weekFrom(day)).at(-1)).toBe('2020-03-04');
  expect(daysOf({ from: day, to: plusDays(day, -1) })).toEqual([]);
  expect(dayNumber(read(LocalDate, '1900-01-01'))).toBe(0);
});
