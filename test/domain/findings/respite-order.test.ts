import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { asKnownNow, findingsIn, RULES } from '../../../src/index.js';
import { day, entriesOf, type Written } from '../../render/small-world.js';
import {
  circumstances,
  leftAsItWas,
  registered,
  respite,
  respiteCut,
  without,
} from './cases/good-practice.js';

const SCALE = ['ordinary', 'raised', 'particular'] as const;

const person = fc.record({
  vulnerability: fc.constantFrom(...SCALE),
  unit: fc.constantFrom('north', 'south', undefined),
  inWork: fc.constantFrom(true, false, undefined),
  cut: fc.constantFrom('2020-03-16', '2020-03-18', '2020-04-16', undefined),
  kept: fc.boolean(),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

const eventsOf = (
  { vulnerability, unit, inWork, cut, kept }: Person,
  user: string,
): ReadonlyArray<Written> => [
  without(
    registered({ user, vulnerability, carer: { inWork: inWork ?? 0 } }),
    ...(inWork === undefined ? ['carer'] : []),
  ),
  respite({ user }),
  ...(unit === undefined ? [] : [circumstances('2020-01-02', { user, unit })]),
  ...(kept ? [leftAsItWas('2020-03-16', { user, service: 'respite' })] : []),
  ...(cut === undefined ? [] : [respiteCut({ user, decided: '2020-03-16', effective: cut })]),
];

const ROUNDS: Readonly<Record<string, string>> = {
  '2020-03-16': '2020-03-23',
  '2020-03-18': '2020-03-25',
  '2020-04-16': '2020-04-23',
};

/** Slow and obvious: everybody whose respite was taken beside everybody else. */
const expected = (people: ReadonlyArray<Person>): ReadonlyArray<string> =>
  people.flatMap((one, i) => {
    const { cut, vulnerability } = one;
    if (cut === undefined) return [];
    const lostOut = people.some((other) => {
      if (SCALE.indexOf(other.vulnerability) >= SCALE.indexOf(vulnerability)) return false;
      if (other.cut !== undefined && other.cut <= (ROUNDS[cut] ?? '')) return false;
      if (other.unit !== undefined && one.unit !== undefined && other.unit !== one.unit) return false;
      if (other.inWork === true && one.inWork !== true) return false;
      return !other.kept;
    });
    return lostOut ? [`u-${i}`] : [];
  });

describe('respite taken out of order', () => {
  test('is found as if everybody were compared with everybody', () => {
    const rules = RULES.filter(({ id }) => id === 'order.respite');
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (people) => {
        const events = people.flatMap((one, i) => eventsOf(one, `u-${i}`));
        const entries = entriesOf(
          events,
          events.map(() => '2020-04-20T12:00:00Z'),
        );
        const found = findingsIn(entries, asKnownNow(day('2020-06-01')), rules);
        expect(found.map(({ subject }) => ('user' in subject ? subject.user : '')).sort()).toEqual(
          [...expected(people)].sort(),
        );
      }),
      { numRuns: 200 },
    );
  });
});
