import { describe, expect, test } from '@jest/globals';
import { parseIssues, showIssue } from '../../../src/domain/codec/parse-issue.js';
import { Criteria, CRITERIA_LIMITS } from '../../../src/index.js';

const wrong = (input: unknown): string | undefined => {
  const decoded = Criteria.decode(input);
  return decoded._tag === 'Left' ? parseIssues(decoded.left).map(showIssue).join('; ') : undefined;
};

const RAISED = { about: 'vulnerability', in: ['raised', 'particular'] };

describe('Criteria as written', () => {
  test.each([
    [RAISED],
    [
      {
        about: 'service',
        types: ['respite'],
        granted: { atLeast: { unit: 'minutes', amount: 60, weeks: 1 } },
      },
    ],
    [{ about: 'service' }],
    [
      {
        all: [
          RAISED,
          {
            not: {
              any: [
                { about: 'livesAlone', is: true },
                { about: 'need', atLeast: 3 },
              ],
            },
          },
        ],
      },
    ],
    [{ about: 'carer', inWork: true, canGoOn: ['no', 'for-a-while'] }],
    [{ about: 'user', in: ['u-1', 'u-2'] }],
  ])('are taken: %j', (input) => {
    expect(wrong(input)).toBeUndefined();
  });

  test.each([
    [null, 'the whole: found null, expected criteria'],
    [{}, 'the whole: found an object, expected criteria'],
    [{ all: [RAISED], any: [RAISED] }, 'the whole: found an object, expected criteria'],
    [{ all: [] }, 'all: found a list of 0, expected a list of 1 to'],
    [{ not: [RAISED] }, 'not: found a list of 1, expected criteria'],
    [
      { all: [RAISED, { about: 'age', atLeast: 80 }] },
      'all[1].about: found a text of 3 characters, expected one of',
    ],
    [
      { about: 'vulnerability', in: ['low'] },
      'in[0]: found a text of 3 characters, expected one of ordinary',
    ],
    [{ about: 'vulnerability', in: [] }, 'in: found a list of 0, expected a list of 1 to'],
    [{ about: 'livesAlone' }, 'is: found nothing, expected true or false'],
    [
      { about: 'livesAlone', is: true, or: 1 },
      'the whole: found an object, expected a condition with only about, is',
    ],
    [{ about: 'need' }, 'the whole: found an object, expected atLeast, atMost or both'],
    [
      { about: 'need', atLeast: 4, atMost: 2 },
      'the whole: found an object, expected atLeast no greater than atMost',
    ],
    [{ about: 'service', granted: {} }, 'the whole: found an object, expected amounts with atLeast, atMost'],
    [{ about: 'need', atLeast: 9 }, 'the whole: found an object, expected scores from 1 to 5'],
    [{ about: 'carer' }, 'the whole: found an object, expected one or more of has, inWork and canGoOn'],
    [{ about: 'carer', has: false, inWork: true }, 'the whole: found an object, expected has: false alone'],
    [
      { any: [{ about: 'service', now: { atMost: { unit: 'visits', amount: -1, weeks: 1 } } }] },
      'any[0].now.atMost: found an object, expected an amount',
    ],
  ])('are refused with the place and what is expected there: %j', (input, message) => {
    expect(wrong(input)).toContain(message);
  });

  test('are bounded in depth', () => {
    const nested = (depth: number): unknown => (depth === 1 ? RAISED : { not: nested(depth - 1) });
    expect(wrong(nested(CRITERIA_LIMITS.depth))).toBeUndefined();
    expect(wrong(nested(CRITERIA_LIMITS.depth + 1))).toContain('nested at most');
    expect(wrong(nested(5_000))).toContain('nested at most');
  });

  test('are bounded in size', () => {
    const many = (count: number): unknown => ({ any: Array.from({ length: count }, () => RAISED) });
    expect(wrong(many(CRITERIA_LIMITS.conditions))).toBeUndefined();
    expect(wrong(many(CRITERIA_LIMITS.conditions + 1))).toContain('conditions in all');
    expect(wrong({ about: 'user', in: Array.from({ length: 2_001 }, (_, i) => `u-${i}`) })).toContain(
      'in: found a list',
    );
  });
});
