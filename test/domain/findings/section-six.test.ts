import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { codesOf, parseEvent, RuleGroup, RULES } from '../../../src/index.js';
import { NOT_SHOWN, SECTION_SIX } from './section-six.js';

const ids: ReadonlyArray<string> = RULES.map(({ id }) => id);
const answered = new Set(SECTION_SIX.map(({ group }) => group));

describe('what is worth finding', () => {
  test.each(SECTION_SIX.map((item) => [`${item.group}: ${item.what}`, item] as const))(
    '%s: is found by a rule, or it is said why not',
    (_, { group, rules, why }) => {
      expect(rules.filter((id) => !ids.includes(id))).toEqual([]);
      expect(RULES.filter(({ id, group: of }) => rules.includes(id) && of !== group)).toEqual([]);
      expect(rules.length > 0).toBe(why === undefined);
    },
  );

  test('leaves no rule without something to find', () => {
    const named = SECTION_SIX.flatMap(({ rules }) => rules);
    expect(RULES.filter(({ id }) => !named.includes(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  test('has something to find in every group', () => {
    expect([...answered]).toEqual(codesOf(RuleGroup));
  });

  test.each(Object.entries(NOT_SHOWN))('no record can show %s', (_, event) => {
    expect(E.isLeft(parseEvent(JSON.stringify(event)))).toBe(true);
  });
});
