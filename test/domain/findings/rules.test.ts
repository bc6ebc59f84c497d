import { describe, expect, test } from '@jest/globals';
import { BUILT_IN, RULES } from '../../../src/index.js';
import { asExpected, found, foundApart, type Expected, type Situation } from './case.js';
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
