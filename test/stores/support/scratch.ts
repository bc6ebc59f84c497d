import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Instant } from '../../../src/domain/values/instant.js';
import type { EventStore } from '../../../src/stores/event-store.js';
import { chooseDriver } from '../../../src/stores/sqlite/choose-driver.js';
import type { DriverName } from '../../../src/stores/sqlite/driver.js';
import type { SqliteStoreOptions } from '../../../src/stores/sqlite/sqlite-store.js';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.js';
import { instant, right } from '../../../src/testing/contract/subject.js';

// Asked of a process of its own: a native package that does not fit this Node.js can't be unloaded again.
const works = (source: string): boolean =>
  spawnSync(process.execPath, ['--no-warnings', '-e', source], { stdio: 'ignore' }).status === 0;

const PROOFS: ReadonlyArray<readonly [DriverName, string]> = [
  ['node', "new (process.getBuiltinModule('node:sqlite').DatabaseSync)(':memory:')"],
  ['better-sqlite3', "new (require('better-sqlite3'))(':memory:')"],
];

/** The libraries that this runtime can load; at least one, or nothing is tested. */
export const DRIVERS: ReadonlyArray<DriverName> = PROOFS.filter(([, source]) => works(source)).map(
  ([name]) => name,
);
if (DRIVERS.length === 0) throw new Error('no SQLite in this runtime');

const made: string[] = [];

/** A fresh directory, cleared away when the file's tests are done. */
export const scratch = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'forsvarlig-'));
  made.push(directory);
  return directory;
};

afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

export const clock = (): Instant => instant(1_584_090_000_123);

/** Opens a store that must open. */
export const openStore = (
  file: string,
  driver: DriverName,
  options: Partial<SqliteStoreOptions> = {},
): Promise<EventStore> => right(openSqliteStore({ file, driver, mode: 'write', clock, ...options }));

/** What SQL answers in the file of a ledger that nobody has open, whatever it does to it. */
export const inside = async (file: string, driver: DriverName, sql: string): Promise<unknown> => {
  const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
  connection.exec('PRAGMA foreign_keys = OFF');
  try {
    return connection.prepare(sql).all();
  } finally {
    connection.close();
  }
};
