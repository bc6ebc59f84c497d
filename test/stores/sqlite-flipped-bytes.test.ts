import { closeSync, copyFileSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { EventStore } from '../../src/stores/event-store.js';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import type { DriverName } from '../../src/stores/sqlite/driver.js';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.js';
import { append, event, events, right, START } from '../../src/testing/contract/subject.js';
import { clock, DRIVERS, openStore, scratch } from './support/scratch.js';

// Every so many bytes; `npm run test:damage` takes all of them, and every kind of flip.
const ALL = process.env['FORSVARLIG_FLIPS'] === 'all';
const STEP = ALL ? 1 : 23;

const STREAMS = ['a', 'b', 'user-1', 'missing'];

/** A ledger that has everything in it, in as few bytes as can be: an event over several pages, letters of several bytes. */
const makeLedger = async (driver: DriverName): Promise<string> => {
  const file = join(scratch(), 'ledger.db');
  const store = await openStore(file, driver);
  await right(
    store.append([
      append('a', 'none', ...events(1, 3)),
      append('b', 'none', event(4, { data: '{"text":"æøå €"}' })),
      append('a', 2, event(5), event(6)),
    ]),
  );
  await right(store.append([append('user-1', 'none', event(7, { data: `"${'lang '.repeat(350)}"` }))]));
  await right(store.append([append('b', 0, event(8)), append('a', 4, event(9))]));
  await right(store.close);
  const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
  // The ids of the first events are in their index, those of the last are not.
  connection.exec(`
    PRAGMA foreign_keys = OFF;
    INSERT INTO event_id SELECT id, position FROM event WHERE position <= 6; UPDATE indexed SET through = 6;
    PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM; PRAGMA journal_mode = WAL`);
  connection.close();
  return file;
};

/** All that can be asked of a ledger. */
const answersOf = async (store: EventStore): Promise<unknown> => [
  await store.head(),
  await store.readAll(START)(),
  await store.readData(START)(),
  await store.seal.head()(),
  await store.seal.inclusion(3)(),
  await store.seal.consistency(5)(),
  ...(await Promise.all(STREAMS.map((stream) => store.readStream(stream, START)()))),
];

/** Who reported the damage, or undefined when nobody did; a wrong answer is thrown then. */
const reportOf = async (
  file: string,
  driver: DriverName,
  mode: 'read' | 'write',
  expected: unknown,
): Promise<'opening' | 'verifying' | undefined> => {
  const opened = await openSqliteStore({ file, driver, mode, clock })();
  if (E.isLeft(opened)) return 'opening';
  const store = opened.right;
  try {
    const verified = await store.verify();
    // The faster look at the whole takes for good what the slower one does, and nothing else.
    const fits = await store.survey?.({ threads: 1, sizes: new Set(), tell: () => undefined })();
    expect(fits).toEqual(E.right(E.isRight(verified)));
    if (E.isLeft(verified)) return 'verifying';
    expect(await answersOf(store)).toEqual(expected);
    return undefined;
  } finally {
    await store.close();
  }
};

describe.each(DRIVERS)('a small ledger in SQLite with one byte flipped, by %s', (driver) => {
  let original = '';
  let answers: unknown;
  beforeAll(async () => {
    original = await makeLedger(driver);
    const store = await openStore(original, driver, { mode: 'read' });
    answers = await answersOf(store);
    expect(E.isRight(await store.verify())).toBe(true);
    await right(store.close);
  });

  const kinds: ReadonlyArray<readonly [string, (byte: number, at: number) => number]> = [
    ['one bit', (byte, at) => byte ^ (1 << (at % 8))],
    ['all bits', (byte) => byte ^ 0xff],
    ['the lowest bit', (byte) => byte ^ 1],
    ['to zero', () => 0],
  ];

  it.each(ALL ? kinds : kinds.slice(0, 1))(
    'is reported, or answers as before: %s',
    async (_, flip) => {
      const bytes = readFileSync(original);
      const copy = join(scratch(), 'copy.db');
      const reports = { opening: 0, verifying: 0, harmless: 0 };
      for (let at = 0; at < bytes.length; at += STEP) {
        const flipped = flip(bytes[at] ?? 0, at) & 0xff;
        if (flipped === bytes[at]) continue;
        for (const mode of ALL
          ? (['read', 'write'] as const)
          : ([at % 2 === 0 ? 'read' : 'write'] as const)) {
          for (const more of ['-wal', '-shm', '-journal']) rmSync(copy + more, { force: true });
          copyFileSync(original, copy);
          const handle = openSync(copy, 'r+');
          writeSync(handle, Buffer.from([flipped]), 0, 1, at);
          closeSync(handle);
          try {
            reports[(await reportOf(copy, driver, mode, answers)) ?? 'harmless'] += 1;
          } catch (thrown) {
            throw new Error(`byte ${at} of ${bytes.length}, ${bytes[at]} to ${flipped}, to ${mode}`, {
              cause: thrown,
            });
          }
        }
      }
      if (ALL) console.log(driver, bytes.length, 'bytes', reports);
      // Most of the file says something; what is left is room that nothing stands in.
      expect(reports.verifying).toBeGreaterThan(reports.harmless);
      expect(reports.opening).toBeGreaterThan(0);
    },
    ALL ? 3_600_000 : 60_000,
  );

  it('is named by its position when it is inside an event', async () => {
    const bytes = readFileSync(original);
    for (const [text, position] of [
      ['{"n":2}', 2],
      ['{"n":5}', 5],
      ['{"n":9}', 9],
    ] as const) {
      const changed = Buffer.from(bytes);
      // A text can stand in the file more than once: SQLite leaves what it moved elsewhere in a page's free room.
      let found = 0;
      for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
        changed.write('8', at + text.indexOf(':') + 1);
        found += 1;
      }
      expect(found).toBeGreaterThan(0);
      const copy = join(scratch(), 'copy.db');
      writeFileSync(copy, changed);
      const store = await openStore(copy, driver, { mode: 'read' });
      const error = await store.verify();
      expect(error).toMatchObject({ left: { _tag: 'StoreDamaged', location: copy } });
      expect(JSON.stringify(error)).toContain(`at position ${position})`);
      await right(store.close);
    }
  });
});
