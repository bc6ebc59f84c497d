import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import type { DriverName } from '../../src/stores/sqlite/driver.js';
import { FORMAT } from '../../src/stores/sqlite/schema.js';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.js';
import type { StoreError } from '../../src/stores/store-error.js';
import { append, event, left, right } from '../../src/testing/contract/subject.js';
import { clock, DRIVERS, openStore, scratch } from './support/scratch.js';

const MODES = ['write', 'read'] as const;

/** The error of a file that must not open; whatever it says is one line that names the file. */
const refusal = async (file: string, driver: DriverName, mode: 'write' | 'read'): Promise<StoreError> => {
  const error = await left(openSqliteStore({ file, driver, mode, clock }));
  expect(error.message).toContain(file);
  expect(error.message).not.toContain('\n');
  return error;
};

const executeIn = async (file: string, driver: DriverName, sql: string): Promise<void> => {
  const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
  connection.exec(sql);
  connection.close();
};

describe.each(DRIVERS)('opening a ledger in SQLite, by %s', (driver) => {
  describe.each(MODES)('to %s', (mode) => {
    it('refuses a path in a directory that is not there, and makes none', async () => {
      const directory = join(scratch(), 'missing');
      const error = await refusal(join(directory, 'ledger.db'), driver, mode);
      expect(error).toMatchObject({ _tag: 'CannotOpen' });
      expect(error.message).toMatch(/directory .* does not exist/);
      expect(existsSync(directory)).toBe(false);
    });

    it('refuses a directory', async () => {
      const error = await refusal(scratch(), driver, mode);
      expect(error._tag).toBe('CannotOpen');
      expect(error.message).toContain('is a directory');
    });

    it('refuses a path through a file', async () => {
      const file = join(scratch(), 'file');
      writeFileSync(file, 'text');
      expect((await refusal(join(file, 'ledger.db'), driver, mode))._tag).toBe('CannotOpen');
      expect(readFileSync(file, 'utf8')).toBe('text');
    });

    it('refuses a pipe without waiting for its other end', async () => {
      const pipe = join(scratch(), 'pipe');
      if (spawnSync('mkfifo', [pipe]).status !== 0) return;
      expect((await refusal(pipe, driver, mode))._tag).toBe('CannotOpen');
    });

    const others: ReadonlyArray<readonly [string, string | Buffer]> = [
      ['a text', 'name;level\nuser-1;3\n'],
      ['a long text', 'x'.repeat(10_000)],
      ['zeros', Buffer.alloc(8192)],
      ['a header cut short', 'SQLite format 3\0'],
    ];
    it.each(others)('refuses a file that is not SQLite and leaves it alone: %s', async (_, content) => {
      const directory = scratch();
      const file = join(directory, 'ledger.db');
      writeFileSync(file, content);
      expect(await refusal(file, driver, mode)).toMatchObject({
        _tag: 'NotALedger',
        message: expect.stringContaining('not an SQLite file'),
      });
      expect(readFileSync(file).equals(Buffer.from(content))).toBe(true);
      expect(readdirSync(directory)).toEqual(['ledger.db']);
    });

    it.each([
      ['of no declared program', 'CREATE TABLE event (position INTEGER PRIMARY KEY)'],
      ['of another program', 'PRAGMA application_id = 7; CREATE TABLE t (x)'],
      ['in WAL mode', 'PRAGMA journal_mode = WAL; CREATE TABLE t (x)'],
      ['with no tables', 'PRAGMA user_version = 3'],
    ])('refuses an SQLite database %s and leaves it alone', async (_, sql) => {
      const directory = scratch();
      const file = join(directory, 'other.db');
      await executeIn(file, driver, sql);
      const before = readFileSync(file);
      expect((await refusal(file, driver, mode))._tag).toBe('NotALedger');
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(directory)).toEqual(['other.db']);
    });

    it('refuses a ledger of a newer format, naming both formats, and leaves it alone', async () => {
      const directory = scratch();
      const file = join(directory, 'ledger.db');
      await right((await openStore(file, driver)).close);
      await executeIn(file, driver, `PRAGMA user_version = ${FORMAT + 1}`);
      const before = readFileSync(file);
      const error = await refusal(file, driver, mode);
      expect(error).toMatchObject({ _tag: 'NewerFormat', found: FORMAT + 1, supported: FORMAT });
      expect(error.message).toMatch(new RegExp(`format ${FORMAT + 1}.* ${FORMAT};`));
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(directory)).toEqual(['ledger.db']);
    });

    it('refuses a newer format that stands in the log only', async () => {
      const file = join(scratch(), 'ledger.db');
      const store = await openStore(file, driver);
      await executeIn(file, driver, `PRAGMA user_version = ${FORMAT + 1}`);
      expect(readFileSync(file).readInt32BE(60)).toBe(FORMAT);
      expect(await refusal(file, driver, mode)).toMatchObject({ _tag: 'NewerFormat', found: FORMAT + 1 });
      await right(store.close);
    });

    it('calls a ledger without its tables damaged', async () => {
      const file = join(scratch(), 'ledger.db');
      await right((await openStore(file, driver)).close);
      await executeIn(file, driver, 'DROP VIEW ledger; DROP TABLE event');
      expect((await refusal(file, driver, mode))._tag).toBe('StoreDamaged');
    });
  });

  it('to write finishes a creation that was killed, which SQLite undoes as it opens the file', async () => {
    const file = join(scratch(), 'ledger.db');
    await right((await openStore(file, driver)).close);
    await executeIn(file, driver, 'PRAGMA journal_mode = DELETE');
    // A journal that says: before this transaction the file had no pages.
    const journal = Buffer.alloc(512);
    journal.write('d9d505f920a163d7', 'hex');
    journal.writeUInt32BE(512, 20);
    journal.writeUInt32BE(4096, 24);
    writeFileSync(`${file}-journal`, journal);
    const store = await openStore(file, driver);
    expect(existsSync(`${file}-journal`)).toBe(false);
    await right(store.append([append('a', 'none', event(1))]));
    expect(await right(store.head)).toBe(1);
    await right(store.close);
  });

  it('to read refuses a file that is not there, and makes none', async () => {
    const directory = scratch();
    const error = await refusal(join(directory, 'ledger.db'), driver, 'read');
    expect(error._tag).toBe('CannotOpen');
    expect(error.message).toContain('no ledger');
    expect(readdirSync(directory)).toEqual([]);
  });

  it('to read refuses an empty file, and leaves it so', async () => {
    const directory = scratch();
    const file = join(directory, 'ledger.db');
    writeFileSync(file, '');
    expect((await refusal(file, driver, 'read'))._tag).toBe('NotALedger');
    expect(readFileSync(file).length).toBe(0);
    expect(readdirSync(directory)).toEqual(['ledger.db']);
  });

  it('releases the file when it is refused', async () => {
    const open = (): ReadonlyArray<string> =>
      existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd') : [];
    const directory = scratch();
    mkdirSync(join(directory, 'sub'));
    const file = join(directory, 'ledger.db');
    await right((await openStore(file, driver)).close);
    await executeIn(file, driver, 'DROP VIEW ledger; DROP TABLE event');
    const before = open().length;
    for (let i = 0; i < 5; i++) for (const mode of MODES) await refusal(file, driver, mode);
    expect(open().length).toBe(before);
  });

  it('opens a ledger and another store on it at once, and both append', async () => {
    const file = join(scratch(), 'ledger.db');
    const stores = await Promise.all([openStore(file, driver), openStore(file, driver)]);
    for (const [n, store] of stores.entries()) await right(store.append([append('a', 'any', event(n))]));
    for (const store of stores) expect(await right(store.head)).toBe(2);
    for (const store of stores) await right(store.close);
  });
});
