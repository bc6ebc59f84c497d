import { describe, expect, test } from '@jest/globals';
import { asKnownNow, BUILT_IN, judged, RULES, type PersonRule } from '../../../src/index.js';
import { day, entriesOf } from '../../render/small-world.js';
import { asExpected, found, foundApart, type Expected, type Situation } from './case.js';
import { registered } from './cases/good-practice.js';
import { CASES } from './cases/index.js';

const check = (
  rule: (typeof CASES)[number]['rule'],
  situation: Situation,
  finds: ReadonlyArray<Expected>,
): void => {
  const findings = found(rule, situation);
  expect(finds.map((expected, i) => asExpected(findings[i], expected))).toEqual(finds);
  expect(findings).toHaveLength(finds.length);
};

describe.each(CASES)('$rule', ({ rule, raises, nearMisses, edges = {} }) => {
  test.each(Object.entries(raises))('is raised by %s', (_, situation) => {
    check(rule, situation, situation.finds);
  });
  test.each(Object.entries(nearMisses))('is not raised by %s', (_, situation) => {
    check(rule, situation, []);
  });
  if (Object.keys(edges).length > 0)
    test.each(Object.entries(edges))('at the edge: %s', (_, situation) => {
      check(rule, situation, situation.finds);
    });
});

describe('rules that compare people', () => {
  const comparing = RULES.filter(({ about }) => about === 'population').map(({ id }) => id);
  const situations = CASES.filter(({ rule }) => comparing.includes(rule)).flatMap(
    ({ rule, raises, nearMisses }) =>
      Object.entries({ ...raises, ...nearMisses }).map(([name, situation]) => ({ rule, name, situation })),
  );

  test.each(situations)('$rule finds the same of people gone through apart: $name', ({ rule, situation }) => {
    expect(situations.length).toBeGreaterThan(4);
    expect(foundApart(rule, situation)).toEqual(found(rule, situation));
  });
});

describe('every rule', () => {
  test('has a case that raises it and a near miss that does not', () => {
    const complete = CASES.filter(
      ({ raises, nearMisses }) => Object.keys(raises).length > 0 && Object.keys(nearMisses).length > 0,
    ).map(({ rule }) => rule);
    expect(RULES.map(({ id }) => id).filter((id) => !complete.includes(id))).toEqual([]);
    expect(new Set(complete).size).toBe(CASES.length);
  });

  test('has an id of its own that begins with its group', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(RULES.filter(({ id, group }) => !id.startsWith(`${group}.`))).toEqual([]);
  });

  test('cites provisions that the package knows', () => {
    expect(
      RULES.flatMap(({ provisions }) => provisions).filter((id) => !BUILT_IN.provisions.has(id)),
    ).toEqual([]);
  });
});

describe("a rule of a municipality's own that fails", () => {
  const text = { nb: 'noe', en: 'something' };
  const failingAt = (whose: string): PersonRule => ({
    ...{ id: 'municipal.own', group: 'record', severity: 'minor', title: text, looksAt: text, mend: text },
    clock: 'none',
    provisions: [],
    about: 'person',
    find: ({ user, entries }) => {
      if (user === whose) throw new RangeError('about somebody');
      return entries.map(({ ref }) => ({
        on: day('2020-01-02'),
        present: [{ what: text, ref }],
        missing: [],
      }));
    },
  });
  const entries = entriesOf(
    [registered({ user: 'u-1' }), registered({ user: 'u-2' })],
    ['2020-01-02T12:00:00Z', '2020-01-02T13:00:00Z'],
  );
  const by = (whose: string) => judged(entries, asKnownNow(day('2020-02-01')), [failingAt(whose)]);

  test('finds what it finds as long as it does not', () => {
    expect(by('u-3').findings).toHaveLength(2);
    expect(by('u-3').failed).toEqual([]);
  });

  test('has found nothing, also of whom it was asked about before, and is named', () => {
    expect(by('u-2').findings).toEqual([]);
    expect(by('u-2').failed).toMatchObject([
      { _tag: 'RuleFailed', rule: 'municipal.own', error: 'RangeError' },
    ]);
  });
});
