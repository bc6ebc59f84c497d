import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { leafOf } from '../../src/stores/seal/entry.js';
import { growFrom, NO_LEAVES } from '../../src/stores/seal/frontier.js';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import type { DriverName } from '../../src/stores/sqlite/driver.js';
import { openMemoryStore } from '../../src/stores/memory/memory-store.js';
import { FORMAT } from '../../src/stores/sqlite/schema.js';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.js';
import { append, event, events, left, right, START } from '../../src/testing/contract/subject.js';
import { clock, DRIVERS, inside, openStore, scratch } from './support/scratch.js';

/** The older formats, to the letter: the second has the hashes of the tree, the third an index of ids of its own. */
const tablesOf = (format: 1 | 2): string => `
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
  recorded_at INTEGER NOT NULL,${format === 1 ? '' : '\n  hashes      TEXT    NOT NULL,'}
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
PRAGMA user_version = ${format};
`;

const APPENDS = [
  append('a', 'none', ...events(1, 3)),
  append('b', 'none', event(4)),
  append('a', 2, event(5, { data: '{"text":"æøå"}' })),
  append('b', 0, event(6, { data: `"${'x'.repeat(100_000)}"` })),
  append('a', 3, event(7)),
];

/** A ledger of an older format with those appends in it. */
const oldLedger = async (driver: DriverName, format: 1 | 2): Promise<string> => {
  const file = join(scratch(), 'ledger.db');
  const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
  connection.exec(`PRAGMA foreign_keys = OFF; ${tablesOf(format)}`);
  const memory = openMemoryStore({ clock });
  await right(memory.append(APPENDS));
  const heads = new Map<string, number>();
  const tree = growFrom(NO_LEAVES);
  const places = format === 1 ? '?, ?, ?, ?, ?, ?, ?, ?, ?' : '?, ?, ?, ?, ?, ?, ?, ?, ?, ?';
  const insert = connection.prepare(`INSERT INTO event VALUES (${places})`);
  for (const one of await right(memory.readAll(START))) {
    const { position, stream, version, id, type, recordedAt, metadata, data } = one;
    const number = stream === 'a' ? 1 : 2;
    const before = heads.get(stream) ?? null;
    const hashes = format === 1 ? [] : [tree.append(leafOf(one))];
    insert.run(position, number, version, before, id, type, recordedAt, ...hashes, metadata, data);
    heads.set(stream, position);
  }
  connection.exec("INSERT INTO stream VALUES (1, 'a', 4, 7), (2, 'b', 1, 6); PRAGMA journal_mode = WAL");
  connection.close();
  return file;
};

const CASES = DRIVERS.flatMap((driver) => [[1, driver] as const, [2, driver] as const]);

describe.each(CASES)('a ledger of format %i, by %s', (format, driver) => {
  it('is brought to the format of now when it is opened to write, and holds what it held', async () => {
    const file = await oldLedger(driver, format);
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
    const old = await oldLedger(driver, format);
    const fresh = join(scratch(), 'ledger.db');
    for (const file of [old, fresh]) await right((await openStore(file, driver)).close);
    const schema = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name';
    expect(await inside(old, driver, schema)).toEqual(await inside(fresh, driver, schema));
    expect(await inside(old, driver, 'PRAGMA user_version')).toEqual([[FORMAT]]);
    expect(await inside(old, driver, 'PRAGMA foreign_key_check')).toEqual([]);
  });

  it('is left alone by those who only read, who are told what to do', async () => {
    const file = await oldLedger(driver, format);
    const error = await left(openSqliteStore({ file, driver, mode: 'read', clock }));
    expect(error).toMatchObject({ _tag: 'CannotOpen', location: file });
    expect(error.message).toMatch(
      new RegExp(`has format ${format}, and this version reads ${FORMAT}; .* open it once to write`),
    );
    expect(await inside(file, driver, 'PRAGMA user_version')).toEqual([[format]]);
  });

  it('stays as it was when it is damaged: nothing is made over what is wrong', async () => {
    const file = await oldLedger(driver, format);
    await inside(file, driver, 'DELETE FROM event WHERE position = 4 RETURNING position');
    const error = await left(openSqliteStore({ file, driver, mode: 'write', clock }));
    expect(error).toMatchObject({ _tag: 'StoreDamaged' });
    if (format === 1) expect(error.message).toContain('at position 4');
    expect(await inside(file, driver, 'PRAGMA user_version')).toEqual([[format]]);
    expect(await inside(file, driver, 'SELECT count(*) FROM event')).toEqual([[6]]);
  });
});
