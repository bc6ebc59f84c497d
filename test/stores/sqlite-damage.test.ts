import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import type { DriverName } from '../../src/stores/sqlite/driver.js';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.js';
import { append, event, events, left, right, START } from '../../src/testing/contract/subject.js';
import { clock, DRIVERS, openStore, scratch } from './support/scratch.js';

/** A ledger of stream a (positions 1, 3, 4, 5) and b (2), changed by some SQL. */
const ledgerWith = async (driver: DriverName, sql: string): Promise<string> => {
  const file = join(scratch(), 'ledger.db');
  const store = await openStore(file, driver);
  await right(
    store.append([
      append('a', 'any', event(1)),
      append('b', 'any', event(2)),
      append('a', 'any', ...events(3, 5)),
    ]),
  );
  await right(store.close);
  const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
  connection.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  connection.close();
  return file;
};

/** Finds the damage on opening, or else on reading. */
const isDamaged = async (file: string, driver: DriverName): Promise<void> => {
  for (const mode of ['read', 'write'] as const) {
    const opened = await openSqliteStore({ file, driver, mode, clock })();
    const error = E.isLeft(opened) ? opened.left : await left(opened.right.readAll(START));
    expect(error._tag).toBe('StoreDamaged');
    if (E.isRight(opened)) await right(opened.right.close);
  }
};

describe.each(DRIVERS)('a damaged ledger in SQLite, by %s', (driver) => {
  it.each([
    ['an event is missing', 'DELETE FROM event WHERE position = 3'],
    ['a pointer leads nowhere', 'UPDATE event SET previous = 17 WHERE position = 4'],
    ['a pointer leads into another stream', 'UPDATE event SET previous = 2 WHERE position = 3'],
    ['a pointer is missing', 'UPDATE event SET previous = NULL WHERE position = 4'],
    ['a version is another', 'UPDATE event SET version = 7 WHERE position = 3'],
    ['the end of the stream is another', "UPDATE stream SET version = 9 WHERE name = 'a'"],
    ['a time is out of range', 'UPDATE event SET recorded_at = -1 WHERE position = 3'],
  ])('is called so when its stream is read: %s', async (_, sql) => {
    const file = await ledgerWith(driver, sql);
    for (const mode of ['read', 'write'] as const) {
      const store = await openStore(file, driver, { mode });
      for (const page of [START, { after: -1, limit: 2 }, { after: -1, limit: 3 }]) {
        const error = await left(store.readStream('a', page));
        expect(error).toMatchObject({ _tag: 'StoreDamaged', location: file });
      }
      expect(await right(store.readStream('b', START))).toHaveLength(1);
      await right(store.close);
    }
  });

  it.each([
    ['an event is missing', 'DELETE FROM event WHERE position = 3'],
    ['a stream is missing', "DELETE FROM stream WHERE name = 'b'"],
    ['a time is out of range', 'UPDATE event SET recorded_at = -1 WHERE position = 3'],
  ])('is called so when everything is read: %s', async (_, sql) => {
    const store = await openStore(await ledgerWith(driver, sql), driver);
    expect(await left(store.readAll(START))).toMatchObject({ _tag: 'StoreDamaged' });
    await right(store.close);
  });

  it.each([
    ['the stream ends after the ledger', "UPDATE stream SET head = 99 WHERE name = 'a'"],
    ['the end of the ledger is missing', 'DELETE FROM event WHERE position = 5'],
  ])('is called so when it is appended to, and gets nothing: %s', async (_, sql) => {
    const file = await ledgerWith(driver, sql);
    const store = await openStore(file, driver);
    const before = await right(store.head);
    expect(await left(store.append([append('a', 'any', event(6))]))).toMatchObject({ _tag: 'StoreDamaged' });
    expect(await right(store.head)).toBe(before);
    await right(store.close);
  });

  it.each([
    ['a content', `UPDATE event SET data = '{}' WHERE position = 3`, 3],
    [
      'a hash',
      `UPDATE event SET hashes = replace(hashes, substr(hashes, 1, 8), '00000000') WHERE position = 3`,
      3,
    ],
    ['a version', 'UPDATE event SET version = 7 WHERE position = 3', 3],
    ['a pointer into nothing', 'UPDATE event SET previous = 17 WHERE position = 4', 4],
    ['a pointer into another stream', 'UPDATE event SET previous = 2 WHERE position = 3', 3],
    ['a pointer beyond all places', 'UPDATE event SET previous = 9223372036854775807 WHERE position = 4', 4],
    ['a pointer too far back', 'UPDATE event SET previous = 1 WHERE position = 4', 4],
    ['a pointer that is missing', 'UPDATE event SET previous = NULL WHERE position = 4', 4],
    ['a pointer from the first event', 'UPDATE event SET previous = 1 WHERE position = 2', 2],
    ['the end of a stream', `UPDATE stream SET head = 4 WHERE name = 'a'`, 5],
    [
      'the end of a stream, beyond all places',
      `UPDATE stream SET head = 9223372036854775807 WHERE name = 'a'`,
      5,
    ],
    ['the last version of a stream', `UPDATE stream SET version = 9 WHERE name = 'a'`, 5],
    ['the name of a stream', `UPDATE stream SET name = 'c' WHERE name = 'b'`, 2],
    ['an event that is missing', 'DELETE FROM event WHERE position = 3', 3],
    ['the last event, missing', 'DELETE FROM event WHERE position = 5', 4],
    [
      'a stream of no event',
      `INSERT INTO stream (id, name, version, head) VALUES (-7, 'c', 0, 1)`,
      undefined,
    ],
    ['a trigger', `CREATE TRIGGER more AFTER INSERT ON event BEGIN SELECT 1; END`, undefined],
    ['a stream out of reach', `INSERT INTO stream VALUES (-9223372036854775807, 'c', 0, 1)`, undefined],
    ['a stream beyond all numbers', `INSERT INTO stream VALUES (9223372036854775807, 'c', 0, 1)`, undefined],
    ['an event of no stream', 'UPDATE event SET stream = 9 WHERE position = 3', undefined],
    [
      'an event before the first',
      `INSERT INTO event SELECT 0, stream, 0, NULL, 'e-0', type, recorded_at, hashes, metadata, data FROM event WHERE position = 1`,
      0,
    ],
  ])('is called so when it is verified, with the place: %s', async (_, sql, position) => {
    const store = await openStore(await ledgerWith(driver, sql), driver, { mode: 'read' });
    const error = await left(store.verify);
    expect(error._tag).toBe('StoreDamaged');
    expect('position' in error ? error.position : undefined).toBe(position);
    expect(await store.survey?.({ threads: 1, sizes: new Set(), tell: () => undefined })()).toEqual(
      E.right(false),
    );
    await right(store.close);
  });

  it('is called so when its pages are not pages any more', async () => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver);
    await right(store.append(Array.from({ length: 300 }, (_, n) => append(`user-${n}`, 'none', event(n)))));
    await right(store.close);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096, statSync(file).size);
    writeFileSync(file, bytes);
    await isDamaged(file, driver);
  });

  it('is called so when the file was cut', async () => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver);
    await right(store.append(Array.from({ length: 300 }, (_, n) => append(`user-${n}`, 'none', event(n)))));
    await right(store.close);
    writeFileSync(file, readFileSync(file).subarray(0, 5 * 4096));
    await isDamaged(file, driver);
  });
});
