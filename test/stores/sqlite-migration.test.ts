import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import type { DriverName } from '../../src/stores/sqlite/driver.js';
import { openMemoryStore } from '../../src/stores/memory/memory-store.js';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.js';
import { append, event, events, left, right, START } from '../../src/testing/contract/subject.js';
import { clock, DRIVERS, openStore, scratch } from './support/scratch.js';

// As version 0.1.0 made it, to the letter.
const FORMAT_1 = `
CREATE TABLE stream (
  id      INTEGER PRIMARY KEY,
  name    TEXT    NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  head    INTEGER NOT NULL REFERENCES event (position)
) STRICT;

CREATE TABLE event (
  position    INTEGER PRIMARY KEY,
  stream      INTEGER NOT NULL REFERENCES stream (id),
  version     INTEGER NOT NULL,
  previous    INTEGER REFERENCES event (position),
  id          TEXT    NOT NULL UNIQUE,
  type        TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL,
  metadata    TEXT    NOT NULL,
  data        TEXT    NOT NULL
) STRICT;

CREATE VIEW ledger AS
SELECT
  event.position,
  strftime('%Y-%m-%dT%H:%M:%S', event.recorded_at / 1000, 'unixepoch')
    || printf('.%03dZ', event.recorded_at % 1000) AS recorded,
  stream.name AS stream,
  event.version,
  event.type,
  event.data,
  event.metadata,
  event.id
FROM event JOIN stream ON stream.id = event.stream;

PRAGMA application_id = 1181708915;
PRAGMA user_version = 1;
`;

const APPENDS = [
  append('a', 'none', ...events(1, 3)),
  append('b', 'none', event(4)),
  append('a', 2, event(5, { data: '{"text":"æøå"}' })),
  append('b', 0, event(6, { data: `"${'x'.repeat(100_000)}"` })),
  append('a', 3, event(7)),
];

/** A ledger of format 1 with those appends in it. */
const oldLedger = async (driver: DriverName): Promise<string> => {
  const file = join(scratch(), 'ledger.db');
  const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
  connection.exec(`PRAGMA foreign_keys = OFF; ${FORMAT_1}`);
  const memory = openMemoryStore({ clock });
  await right(memory.append(APPENDS));
  const heads = new Map<string, number>();
  const insert = connection.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const one of await right(memory.readAll(START))) {
    const { position, stream, version, id, type, recordedAt, metadata, data } = one;
    const number = stream === 'a' ? 1 : 2;
    const before = heads.get(stream) ?? null;
    insert.run(position, number, version, before, id, type, recordedAt, metadata, data);
    heads.set(stream, position);
  }
  connection.exec("INSERT INTO stream VALUES (1, 'a', 4, 7), (2, 'b', 1, 6); PRAGMA journal_mode = WAL");
  connection.close();
  return file;
};

const inside = async (file: string, driver: DriverName, sql: string): Promise<unknown> => {
  const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
  connection.exec('PRAGMA foreign_keys = OFF');
  try {
    return connection.prepare(sql).all();
  } finally {
    connection.close();
  }
};

describe.each(DRIVERS)('a ledger of format 1, by %s', (driver) => {
  it('is brought to the format of now when it is opened to write, and holds what it held', async () => {
    const file = await oldLedger(driver);
    const memory = openMemoryStore({ clock });
    await right(memory.append(APPENDS));
    for (let round = 0; round < 2; round++) {
      const store = await openStore(file, driver);
      expect(await right(store.readAll(START))).toEqual(await right(memory.readAll(START)));
      expect(await right(store.readStream('a', START))).toEqual(await right(memory.readStream('a', START)));
      expect(await right(store.verify)).toEqual(await right(memory.verify));
      const more = append('a', 'any', event(8 + round));
      expect(await right(store.append([more]))).toEqual(await right(memory.append([more])));
      await right(store.close);
    }
  });

  it('comes to the very tables that a new ledger has', async () => {
    const old = await oldLedger(driver);
    const fresh = join(scratch(), 'ledger.db');
    for (const file of [old, fresh]) await right((await openStore(file, driver)).close);
    const schema = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name';
    expect(await inside(old, driver, schema)).toEqual(await inside(fresh, driver, schema));
    expect(await inside(old, driver, 'PRAGMA user_version')).toEqual([[2]]);
    expect(await inside(old, driver, 'PRAGMA foreign_key_check')).toEqual([]);
  });

  it('is left alone by those who only read, who are told what to do', async () => {
    const file = await oldLedger(driver);
    const error = await left(openSqliteStore({ file, driver, mode: 'read', clock }));
    expect(error).toMatchObject({ _tag: 'CannotOpen', location: file });
    expect(error.message).toMatch(/has format 1, and this version reads 2; .* open it once to write/);
    expect(await inside(file, driver, 'PRAGMA user_version')).toEqual([[1]]);
  });

  it('stays as it was when it is damaged: no hashes are made over what is wrong', async () => {
    const file = await oldLedger(driver);
    await inside(file, driver, 'DELETE FROM event WHERE position = 4 RETURNING position');
    const error = await left(openSqliteStore({ file, driver, mode: 'write', clock }));
    expect(error).toMatchObject({ _tag: 'StoreDamaged' });
    expect(error.message).toContain('at position 4');
    expect(await inside(file, driver, 'PRAGMA user_version')).toEqual([[1]]);
    expect(await inside(file, driver, 'SELECT count(*) FROM event')).toEqual([[6]]);
  });
});
