import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { parseScenarioFile } from '../../src/index.js';

const EXAMPLES = resolve(__dirname, '../../examples/whatif');

const examples = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.json'))
  .map((name): unknown => JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8')));

/** How many values stand in some JSON, itself included. */
const size = (json: unknown): number =>
  typeof json === 'object' && json !== null
    ? Object.values(json).reduce((sum: number, one) => sum + size(one), 1)
    : 1;

/** JSON with another value in the place of the n-th. */
const spoilt = (json: unknown, n: number, value: unknown): unknown => {
  let left = n;
  const go = (one: unknown): unknown => {
    if (left === 0) {
      left -= 1;
      return value;
    }
    left -= 1;
    if (Array.isArray(one)) return one.map(go);
    return typeof one === 'object' && one !== null
      ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, go(inner)]))
      : one;
  };
  return go(json);
};

/** Taken, or refused in one line; never thrown. */
const isTold = (json: unknown): void => {
  const read = parseScenarioFile(json);
  if (E.isLeft(read)) expect(read.left.message).toMatch(/^[^\n]+$/);
};

describe('the file of a scenario', () => {
  test('is taken, or refused in one line, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), isTold), { numRuns: 300 });
  });

  test('is taken, or refused in one line, whatever stands in the place of one of its values', () => {
    const odd = fc.constantFrom<unknown>(-1, 0, 1e9, 1.5, Number.NaN, '9999-12-31', '', null, [], {});
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), fc.oneof(fc.anything(), odd), (json, n, value) => {
        isTold(spoilt(json, n % size(json), value));
      }),
      { numRuns: 600 },
    );
  });

  test('is taken as it is in the examples', () => {
    for (const json of examples)
      expect(parseScenarioFile(spoilt(json, -1, 0))).toMatchObject({ _tag: 'Right' });
  });
});
