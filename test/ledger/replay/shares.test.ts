import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isInstant,
  LocalDate,
  plusDays,
  summariseServices,
  type AsOf,
  type Summaries,
} from '../../../src/index.js';
import { allShares, sumUpShare, type ShareSummed } from '../../../src/ledger/replay/share.js';
import { openSqliteFile, type SqliteStore } from '../../../src/stores/sqlite/sqlite-store.js';
import { right } from '../../../src/testing/contract/subject.js';
import { EVENT } from '../../domain/examples/events.js';
import { clock, scratch } from '../../stores/support/scratch.js';
import { histories, idOf } from '../segments/histories.js';
import { replayed } from '../views/events.js';

const folder = scratch();
let files = 0;

/** A ledger in a file in which each text stands in the stream that `streamOf` says. */
const ledgerWith = async (
  texts: ReadonlyArray<string>,
  streamOf: (text: string, n: number) => string,
): Promise<SqliteStore> => {
  files += 1;
  const file = join(folder, `${files}.db`);
  const store = await right(openSqliteFile({ file, mode: 'write', clock }));
  await right(
    store.append(
      texts.map((data, n) => ({
        stream: streamOf(data, n),
        expected: 'any',
        events: [{ id: idOf(n), type: 'Example', data, metadata: '{}' }],
      })),
    ),
  );
  return store;
};

const ABOUT = /"(?<kind>user|crisis)":"(?<key>[^"]+)"/;

const ownStream = (text: string): string => {
  const { kind = 'unit', key = 'u' } = ABOUT.exec(text)?.groups ?? {};
  return `${kind}-${key}`;
};

const asOf = (days: number): AsOf => {
  const [first, knownAt] = ['2020-01-01', Date.parse('2030-01-01T00:00:00Z')];
  if (!LocalDate.is(first) || !isInstant(knownAt)) throw new Error('no time');
  return { at: plusDays(first, days), knownAt };
};

const byShares = async (
  store: SqliteStore,
  of: number,
  upTo: number,
  time: AsOf,
): Promise<Summaries | undefined> => {
  const shares: ShareSummed[] = [];
  for (let number = 0; number < of; number += 1) {
    const share = await sumUpShare(store, { number, of }, upTo, time, () => undefined);
    if (share === undefined) return undefined;
    shares.push(share);
  }
  return allShares(shares, upTo);
};

test('shares of a ledger come to what all of it does, whatever was recorded and however many there are', async () => {
  await fc.assert(
    fc.asyncProperty(
      histories(60),
      fc.integer({ min: 1, max: 5 }),
      fc.nat({ max: 140 }),
      async (history, of, day) => {
        const texts = history.map(({ text }) => text);
        const store = await ledgerWith(texts, ownStream);
        const all = await replayed(store);
        const found = await byShares(store, of, texts.length, asOf(day));
        expect(found).toEqual({
          services: summariseServices(all, asOf(day)),
          events: all.events,
          unknown: all.unknown,
        });
        expect([...(found?.unknown.keys() ?? [])]).toEqual([...all.unknown.keys()]);
        await right(store.close);
      },
    ),
    { numRuns: Number(process.env['FORSVARLIG_RUNS'] ?? 25) },
  );
}, 120_000);

const registered = (user: string): string => JSON.stringify({ ...EVENT.ServiceUserRegistered, user });

const TOLD = [
  '{"type":"AlarmInstalled","version":1,"user":"u-0001"}',
  registered('u-0001'),
  registered('u-0002'),
  JSON.stringify(EVENT.FrameworkMeasureAdopted),
];

test('what is recorded after the place up to which shares are read is in none of them', async () => {
  const store = await ledgerWith(TOLD, ownStream);
  expect((await byShares(store, 2, 4, asOf(0)))?.events).toBe(4);
  expect((await byShares(store, 2, 2, asOf(0)))?.events).toBe(2);
  await right(store.close);
});

test.each([
  ["somebody's record is in the stream of another", 2, 'user-u-0001'],
  ['a crisis is told of in the stream of a unit', 3, 'unit-u'],
])('shares are no answer where %s', async (_, place, stream) => {
  const store = await ledgerWith(TOLD, (text, n) => (n === place ? stream : ownStream(text)));
  expect(await byShares(store, 2, TOLD.length, asOf(0))).toBeUndefined();
  await right(store.close);
});

test('shares are no answer where an event can not be read, or one of them is missing', async () => {
  const store = await ledgerWith([...TOLD, '{}'], ownStream);
  expect(await byShares(store, 2, TOLD.length + 1, asOf(0))).toBeUndefined();
  const share = await sumUpShare(store, { number: 0, of: 2 }, TOLD.length, asOf(0), () => undefined);
  if (share === undefined) throw new Error('no share');
  expect(allShares([share], TOLD.length)).toBeUndefined();
  await right(store.close);
});
