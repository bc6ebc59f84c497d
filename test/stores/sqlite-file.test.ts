import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { showInstant } from '../../src/domain/values/instant.js';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import type { Connection, DriverName, Row } from '../../src/stores/sqlite/driver.js';
import { APPLICATION_ID, FORMAT } from '../../src/stores/sqlite/schema.js';
import { makeDurable } from '../../src/stores/sqlite/setup.js';
import { append, event, instant, right, START } from '../../src/testing/contract/subject.js';
import { DRIVERS, openStore, scratch } from './support/scratch.js';

/** Looks into the file past the store. */
const inside = async <A>(
  file: string,
  driver: DriverName,
  look: (connection: Connection) => A,
): Promise<A> => {
  const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
  try {
    return look(connection);
  } finally {
    connection.close();
  }
};

describe.each(DRIVERS)('the SQLite file of a ledger, by %s', (driver) => {
  it('tells whose it is, its format, and that it is in WAL mode', async () => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver);
    // In the file itself, not in the log beside it, so that it is known even where the log is lost.
    const header = readFileSync(file);
    expect(header.toString('latin1', 0, 15)).toBe('SQLite format 3');
    expect(header.readInt32BE(68)).toBe(APPLICATION_ID);
    expect(header.readInt32BE(60)).toBe(FORMAT);
    expect([header[18], header[19]]).toEqual([2, 2]);
    await right(store.close);
  });

  it('is the one file that is left when the store is closed', async () => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver);
    await right(store.append([append('a', 'none', event(1))]));
    await right(store.close);
    expect([existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([false, false]);
  });

  it('has a view for the plain SQLite shell, with names and times spelt out', async () => {
    const file = join(scratch(), 'ledger.db');
    const times = [0, 999, 1000, 1_584_090_000_007, 951_782_399_999, 253_402_300_799_999];
    for (const [n, ms] of times.entries()) {
      const store = await openStore(file, driver, { clock: () => instant(ms) });
      await right(store.append([append(`user-${n}`, 'none', event(n))]));
      await right(store.close);
    }
    const rows = await inside(file, driver, (connection) =>
      connection
        .prepare('SELECT position, recorded, stream, version, type, data, metadata, id FROM ledger')
        .all(),
    );
    const latest = times.map((_, n) => Math.max(...times.slice(0, n + 1)));
    expect(rows).toEqual(
      latest.map((ms, n) => {
        const { type, data, metadata, id } = event(n);
        return [n + 1, showInstant(instant(ms)), `user-${n}`, 0, type, data, metadata, id];
      }),
    );
  });

  it('counts positions from 1 without gaps, refusals or not, and each event points to the one before', async () => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver);
    await right(
      store.append([
        append('a', 'none', event(1), event(2)),
        append('b', 'none', event(3), event(2, { data: '{}' })),
        append('b', 'none', event(3)),
        append('a', 1, event(4)),
      ]),
    );
    await right(store.close);
    const [events, streams, broken] = await inside(file, driver, (connection) => [
      connection.prepare('SELECT position, stream, version, previous FROM event ORDER BY position').all(),
      connection.prepare('SELECT id, name, version, head FROM stream ORDER BY id').all(),
      connection.prepare('PRAGMA foreign_key_check').all(),
    ]);
    expect(events).toEqual([
      [1, 1, 0, null],
      [2, 1, 1, 1],
      [3, 2, 0, null],
      [4, 1, 2, 2],
    ]);
    expect(streams).toEqual([
      [1, 'a', 2, 4],
      [2, 'b', 0, 3],
    ]);
    expect(broken).toEqual([]);
  });

  it('is written with synchronous FULL, in WAL mode, with rare checkpoints', async () => {
    const file = join(scratch(), 'ledger.db');
    const settings = await inside(file, driver, (connection) => {
      connection.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = DELETE');
      expect(makeDurable(connection, file)).toBeUndefined();
      return ['synchronous', 'journal_mode', 'wal_autocheckpoint'].map(
        (name) => connection.prepare(`PRAGMA ${name}`).get()?.[0],
      );
    });
    expect(settings).toEqual([2, 'wal', 20000]);
  });

  it('writes over its log after some hundred commits in place of growing it, also while somebody reads', async () => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver);
    const lengthAfter = async (commits: number): Promise<number> => {
      const from = await right(store.head);
      for (let n = from; n < from + commits; n += 1)
        await right(store.append([append('a', n - 1, { ...event(n), id: `id-${n}` })]));
      return statSync(`${file}-wal`).size;
    };
    await right(store.append([append('a', 'none', { ...event(0), id: 'id-0' })]));
    const first = await lengthAfter(260);
    const reader = await openStore(file, driver, { mode: 'read' });
    await right(reader.head);
    expect(await lengthAfter(240)).toBeLessThan(first * 1.1);
    await right(reader.close);
    expect(await right(store.head)).toBe(501);
    await right(store.close);
  });

  it('goes back to WAL mode when somebody took it out', async () => {
    const file = join(scratch(), 'ledger.db');
    await right((await openStore(file, driver)).close);
    await inside(file, driver, (connection) => {
      connection.exec('PRAGMA journal_mode = DELETE');
    });
    expect(readFileSync(file)[18]).toBe(1);
    await right((await openStore(file, driver)).close);
    expect(readFileSync(file)[18]).toBe(2);
  });

  it('keeps everything when it is opened again', async () => {
    const file = join(scratch(), 'ledger.db');
    const first = await openStore(file, driver);
    const [appended] = await right(first.append([append('a', 'none', event(1), event(2))]));
    await right(first.append([append('b', 'none', event(3))]));
    const before = await right(first.readAll(START));
    await right(first.close);
    const again = await openStore(file, driver);
    expect(await right(again.readAll(START))).toEqual(before);
    if (appended?._tag !== 'Right') throw new Error('nothing was appended');
    const { version, position } = appended.right;
    expect(await right(again.append([append('a', 'none', event(1), event(2))]))).toEqual([
      { ...appended, right: { duplicate: true, version, position } },
    ]);
    await right(again.append([append('a', 1, event(4)), append('c', 'none', event(5))]));
    const after = await right(again.readAll(START));
    expect(after.slice(0, 3)).toEqual(before);
    expect(after.slice(3).map(({ position, stream, version }) => [position, stream, version])).toEqual([
      [4, 'a', 2],
      [5, 'c', 0],
    ]);
    await right(again.close);
  });

  it('may begin as an empty file', async () => {
    const file = join(scratch(), 'ledger.db');
    writeFileSync(file, '');
    const store = await openStore(file, driver);
    await right(store.append([append('a', 'none', event(1))]));
    expect(await right(store.head)).toBe(1);
    await right(store.close);
  });

  it('is a file also by the name that SQLite gives to a database in memory', async () => {
    const directory = scratch();
    const here = process.cwd();
    process.chdir(directory);
    try {
      const store = await openStore(':memory:', driver);
      await right(store.close);
    } finally {
      process.chdir(here);
    }
    expect(existsSync(join(directory, ':memory:'))).toBe(true);
  });
});

describe('what a safe ledger depends on', () => {
  const answering = (answers: ReadonlyMap<string, unknown>): Connection => ({
    exec: () => undefined,
    prepare: (sql) => {
      const row = (): Row => [answers.get(sql)];
      return { run: () => 0, get: row, all: () => [row()] };
    },
    close: () => undefined,
  });

  it.each([
    ['delete', 2],
    ['wal', 1],
  ])('is asserted: with journal %s and synchronous %d the ledger does not open', (journal, synchronous) => {
    const connection = answering(
      new Map<string, unknown>([
        ['PRAGMA journal_mode = WAL', journal],
        ['PRAGMA synchronous', synchronous],
      ]),
    );
    expect(makeDurable(connection, 'ledger.db')).toMatchObject({ _tag: 'CannotOpen', location: 'ledger.db' });
  });
});
