import { describe, expect, test } from '@jest/globals';
import { populationOf } from '../../src/index.js';
import { levelsOverTime } from '../../src/notebook/index.js';
import { day, entriesOf, granted, instant, reduced, restored } from '../render/small-world.js';

const people = [
  ...populationOf(
    entriesOf([granted(), reduced(), restored()], ['2020-01-02', '2020-03-13', '2020-05-04']),
  ).people.values(),
];

/** How many services were as granted, and how many were not, on a day: by what was known at an instant. */
const on = (at: string, known: string): ReadonlyArray<number | undefined> =>
  levelsOverTime(people, { from: day(at), to: day(at), knownAt: instant(known) }).lines.map(
    ({ values }) => values[0]?.value,
  );

const LATER = '2020-09-01T00:00:00Z';

describe('levels over time', () => {
  test('count a service as granted until a measure takes effect, and again from when it is lifted', () => {
    expect(on('2020-01-05', LATER)).toEqual([0, 0]);
    expect(on('2020-03-15', LATER)).toEqual([1, 0]);
    expect(on('2020-03-16', LATER)).toEqual([0, 1]);
    expect(on('2020-05-05', LATER)).toEqual([0, 1]);
    expect(on('2020-05-06', LATER)).toEqual([1, 0]);
  });

  test('are those that were known at the instant asked about', () => {
    expect(on('2020-05-06', '2020-04-01T00:00:00Z')).toEqual([0, 1]);
  });

  test('have a point for each day, and of one kind of service only those', () => {
    const asked = { from: day('2020-03-14'), to: day('2020-03-18'), knownAt: instant(LATER) };
    expect(levelsOverTime(people, asked).lines[0]?.values.map(({ value }) => value)).toEqual([1, 1, 0, 0, 0]);
    const others = levelsOverTime(people, { ...asked, service: 'respite' });
    expect(others.lines.flatMap(({ values }) => values.map(({ value }) => value))).toEqual(
      Array.from({ length: 10 }, () => 0),
    );
  });
});
