import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.js';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import { addSum, idSums, isSameSum, newIdKey, noIds } from '../../src/stores/sqlite/survey/id-sum.js';
import { append, event, events, right } from '../../src/testing/contract/subject.js';
import { clock, DRIVERS, openStore, scratch } from './support/scratch.js';

type Placed = readonly [id: string, position: number];

const id = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 90 }),
  fc.uuid(),
  fc.constantFrom('a', 'b', 'x'.repeat(64), 'x'.repeat(65), 'ø'.repeat(32), 'ø'.repeat(33)),
);
const placed: fc.Arbitrary<Placed> = fc.tuple(id, fc.oneof(fc.nat(9), fc.nat(2 ** 40)));

const sumOf = (key: Uint32Array, pairs: ReadonlyArray<Placed>): Int32Array => {
  const add = idSums(key);
  const sum = noIds();
  // As they stand in a page: one after the other, with a byte between that is in no text.
  const bytes = Buffer.concat(pairs.flatMap(([one]) => [Buffer.from(one), Buffer.of(0xff)])).subarray(0, -1);
  let at = 0;
  for (const [one, position] of pairs) {
    const end = add(sum, bytes, at, position);
    expect(end - at).toBe(Buffer.byteLength(one));
    at = end + 1;
  }
  return sum;
};

describe('the sum of ids at positions', () => {
  it('is the same in any order and in any pieces, by any key', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 12 }), fc.nat(12), (pairs, cut) => {
        const key = newIdKey();
        const whole = sumOf(key, pairs);
        expect(sumOf(key, [...pairs].reverse())).toEqual(whole);
        const joined = sumOf(key, pairs.slice(cut));
        addSum(joined, sumOf(key, pairs.slice(0, cut)));
        expect(isSameSum(joined, whole)).toBe(true);
      }),
    );
  });

  it('differs where an id or a position does, one is missing, or two have changed places', () => {
    fc.assert(
      fc.property(placed, fc.array(placed, { maxLength: 8 }), placed, ([first, at], rest, other) => {
        const key = newIdKey();
        const pairs: ReadonlyArray<Placed> = [[first, at], ...rest];
        const whole = sumOf(key, pairs);
        fc.pre(other[0] !== first && other[1] !== at);
        const differs = (changed: ReadonlyArray<Placed>): void => {
          expect(isSameSum(sumOf(key, changed), whole)).toBe(false);
        };
        differs([[other[0], at], ...rest]);
        differs([[first, other[1]], ...rest]);
        differs([[`${first}\0`, at], ...rest]);
        differs(rest);
        differs([...pairs, other]);
        expect(
          isSameSum(sumOf(key, [...pairs, other]), sumOf(key, [[first, other[1]], ...rest, [other[0], at]])),
        ).toBe(false);
      }),
    );
  });
});

describe.each(DRIVERS)('an index of ids that was changed, by %s', (driver) => {
  const changes: ReadonlyArray<readonly [string, string]> = [
    ['two ids have changed places', 'UPDATE event_id SET position = 5 - position WHERE position IN (2, 3)'],
    ['an id is another', "UPDATE event_id SET id = id || '!' WHERE position = 3"],
    ['an id is missing', 'DELETE FROM event_id WHERE position = 3'],
    ['there is one too many', "INSERT INTO event_id VALUES ('one more', 3)"],
    ['there is one of no event', "INSERT INTO event_id VALUES ('one more', 99)"],
    ['a position is another', 'UPDATE event_id SET position = 2 WHERE position = 3'],
    ['it ends later than it says', 'UPDATE indexed SET through = 3'],
    ['it ends before it says', 'UPDATE indexed SET through = 5'],
    ['it ends after the ledger', 'UPDATE indexed SET through = 60'],
    ['it holds an id of an event after its end', "UPDATE event_id SET id = 'e5' WHERE position = 4"],
    ['an id is no text', "UPDATE event_id SET id = CAST(x'ff' AS TEXT) WHERE position = 3"],
  ];

  it.each(changes)('is found by both looks at the whole: %s', async (_, change) => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver);
    await right(store.append([append('a', 'none', ...events(1, 4))]));
    await right(store.append([append('b', 'none', event(5, { id: 'e5' }), event(6))]));
    await right(store.close);
    const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
    connection.exec(`
      PRAGMA foreign_keys = OFF;
      INSERT INTO event_id SELECT id, position FROM event WHERE position <= 4;
      UPDATE indexed SET through = 4`);
    const looks = async () => {
      const opened = await right(openSqliteStore({ file, driver, mode: 'read', clock }));
      const verified = E.isRight(await opened.verify());
      const fits = await opened.survey?.({ threads: 1, sizes: new Set(), tell: () => undefined })();
      await right(opened.close);
      return { verified, fits };
    };
    expect(await looks()).toEqual({ verified: true, fits: E.right(true) });
    connection.exec(change);
    connection.close();
    expect(await looks()).toEqual({ verified: false, fits: E.right(false) });
  });
});
