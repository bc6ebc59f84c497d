import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { RestorableStore } from '../../src/stores/restore.js';
import { openMemoryStore } from '../../src/stores/memory/memory-store.js';
import { leafOf } from '../../src/stores/seal/entry.js';
import { growWithin } from '../../src/stores/seal/frontier.js';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.js';
import { append, event, events, left, right, START } from '../../src/testing/contract/subject.js';
import { clock, DRIVERS, inside, openStore, scratch } from './support/scratch.js';

/** Bytes 18 and 19 of the header: 2 for a write-ahead log, 1 for a rollback journal. */
const isInLogMode = (file: string): boolean =>
  readFileSync(file)
    .subarray(18, 20)
    .equals(Buffer.from([2, 2]));

const LARGE = 40;

describe.each(DRIVERS)('a ledger in SQLite that is loaded, by %s', (driver) => {
  const open = (file: string, mode: 'read' | 'write' | 'load', busyTimeoutMs = 0): Promise<RestorableStore> =>
    right(openSqliteStore({ file, driver, mode, clock, busyTimeoutMs }));
  const refused = (file: string, mode: 'read' | 'write') =>
    left(openSqliteStore({ file, driver, mode, clock, busyTimeoutMs: 0 }));

  it('is nobody else’s to read or write until it is closed, and then everybody’s', async () => {
    const file = join(scratch(), 'ledger.db');
    const loading = await open(file, 'load');
    await right(loading.append([append('a', 'none', ...events(1, 3))]));
    for (const mode of ['read', 'write'] as const)
      expect(await refused(file, mode)).toMatchObject({ _tag: 'StoreBusy', location: file });
    expect(await right(loading.readAll(START))).toHaveLength(3);
    const { root } = await right(loading.seal.head());
    await right(loading.close);

    expect(isInLogMode(file)).toBe(true);
    expect(existsSync(`${file}-journal`)).toBe(false);
    const [reader, writer] = [await open(file, 'read'), await open(file, 'write')];
    expect(await right(reader.seal.head())).toMatchObject({ size: 3, root });
    await right(writer.append([append('a', 2, event(4))]));
    expect(await right(reader.head)).toBe(4);
    await right(reader.close);
    await right(writer.close);
  });

  it('writes with a journal and no log while it is alone, and as durable', async () => {
    const file = join(scratch(), 'ledger.db');
    const loading = await open(file, 'load');
    await right(loading.append([append('a', 'none', ...events(1, 3))]));
    expect([existsSync(`${file}-wal`), existsSync(`${file}-journal`)]).toEqual([false, true]);
    expect(isInLogMode(file)).toBe(false);
    // As it would be found after its program was killed: what was acknowledged is in the file itself.
    const left = join(scratch(), 'ledger.db');
    copyFileSync(file, left);
    copyFileSync(`${file}-journal`, `${left}-journal`);
    const found = await open(left, 'read');
    expect(await right(found.head)).toBe(3);
    await right(found.verify);
    await right(found.close);
    const again = await open(left, 'write');
    expect(await right(again.head)).toBe(3);
    expect(isInLogMode(left)).toBe(true);
    await right(again.close);
    await right(loading.close);
  });

  it('restores with hashes of subtrees that were worked out in pieces before, also over what is there already', async () => {
    const original = openMemoryStore({ clock });
    for (let n = 1; n <= 50; n += 1) await right(original.append([append(`s${n % 4}`, 'any', event(n))]));
    const recorded = await right(original.readAll(START));
    const PIECE = 7;
    let within = growWithin();
    const leaves = recorded.map((one, i) => {
      if (i % PIECE === 0) within = growWithin();
      return within.append(i + 1, leafOf(one));
    });
    const loading = await open(join(scratch(), 'ledger.db'), 'load');
    for (const [from, to] of [
      [0, 20],
      [15, 36],
      [36, 50],
    ] as const)
      await right(loading.restore(from, recorded.slice(from, to), leaves.slice(from, to)));
    expect(await right(loading.verify)).toEqual(await right(original.seal.head()));
    await right(loading.close);
  });

  it.each(['read', 'write'] as const)('is shared as ever where somebody has it open to %s', async (mode) => {
    const file = join(scratch(), 'ledger.db');
    const first = await openStore(file, driver);
    await right(first.append([append('a', 'none', event(1))]));
    if (mode === 'read') await right(first.close);
    const other = mode === 'read' ? await open(file, 'read') : first;
    // By some libraries a reader of a ledger at rest holds nothing: one who reads while it is written does.
    const writer = await open(file, 'write');
    await right(writer.append([append('b', 'none', event(2))]));
    expect(await right(other.head)).toBe(2);
    const loading = await open(file, 'load');
    await right(loading.append([append('a', 0, event(3))]));
    expect(await right(other.head)).toBe(3);
    await right(writer.append([append('b', 0, event(4))]));
    expect((await right(loading.readAll(START))).map(({ id }) => id)).toEqual(
      events(1, 4).map(({ id }) => id),
    );
    for (const store of [loading, writer, other]) await right(store.close);
    expect(await right((await open(file, 'read')).head)).toBe(4);
  });

  it('tells who reads it what to do when its program was ended in the middle of a commit', async () => {
    const [file, found] = [join(scratch(), 'ledger.db'), join(scratch(), 'ledger.db')];
    const store = await openStore(file, driver);
    const large = (n: number) => ({ ...event(n), data: JSON.stringify('x'.repeat(100_000)) });
    for (let n = 1; n <= LARGE; n += 1) await right(store.append([append(`a${n}`, 'none', large(n))]));
    const { root } = await right(store.seal.head());
    await right(store.close);
    // Pages that don't fit in memory are written in the middle of a transaction, once the journal is synced: as in a commit.
    const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
    connection.exec(`PRAGMA journal_mode = PERSIST; PRAGMA cache_size = 10; PRAGMA foreign_keys = OFF;
      BEGIN IMMEDIATE; UPDATE event SET data = replace(data, 'x', 'y')`);
    copyFileSync(file, found);
    copyFileSync(`${file}-journal`, `${found}-journal`);
    connection.exec('ROLLBACK');
    connection.close();
    expect(readFileSync(found).includes('yyyy')).toBe(true);

    const error = await refused(found, 'read');
    expect(error).toMatchObject({ _tag: 'CannotOpen', location: found });
    expect(error.message).toContain('was being loaded by a program that was ended by force');
    const mended = await open(found, 'write');
    expect(await right(mended.verify)).toMatchObject({ size: LARGE, root });
    await right(mended.close);
    expect(await inside(found, driver, "SELECT count(*) FROM event WHERE data LIKE '%y%'")).toEqual([[0]]);
  });
});
