import type Database from 'better-sqlite3';
import { readFileSync, statSync } from 'node:fs';
import type { Connection, Driver, Row, SqlValue, Statement } from './driver.js';
import { sqliteCode } from './failure.js';

const wrapStatement = (statement: Database.Statement<SqlValue[], Row>): Statement => {
  // Rows as arrays: reading takes half the time it takes with rows as objects.
  if (statement.reader) statement.raw(true);
  return {
    run: (...values) => statement.run(...values).changes,
    get: (...values) => statement.get(...values),
    all: (...values) => statement.all(...values),
  };
};

const wrapDatabase = (database: Database.Database): Connection => ({
  exec: (sql) => {
    database.exec(sql);
  },
  prepare: (sql) => wrapStatement(database.prepare<SqlValue[], Row>(sql)),
  close: () => {
    database.close();
  },
});

/** Larger ones are not read into memory: their reader is told to copy the file to a directory of its own. */
const MOST_IN_MEMORY = 512 * 1024 * 1024;

/** Where a file's header says that it has a write-ahead log: the version to write it by and that to read it by. */
const WRITTEN_BY = 18;
const READ_BY = 19;
const WITHOUT_LOG = 1;

/** Whether SQLite would put its working files beside it, and can't. */
const lacksRoomBeside = (open: () => Database.Database): boolean => {
  try {
    const database = open();
    try {
      database.prepare('SELECT count(*) FROM sqlite_master').get();
    } finally {
      database.close();
    }
    return false;
  } catch (thrown) {
    const primary = sqliteCode(thrown)?.primary;
    return primary === 'CANTOPEN' || primary === 'READONLY';
  }
};

/**
 * The whole file in memory, as one without a log. The package is built without SQLite's URI file names, the only way to say
 * `immutable`, so this is how a ledger is read in a directory where SQLite can't put its working files.
 */
const inMemory = (path: string): Buffer => {
  const bytes = readFileSync(path);
  if (bytes.length > READ_BY) {
    bytes[WRITTEN_BY] = WITHOUT_LOG;
    bytes[READ_BY] = WITHOUT_LOG;
  }
  return bytes;
};

/** The package better-sqlite3, loaded when asked for: it is an optional dependency. Rejects when it does not load. */
export const betterDriver = async (): Promise<Driver> => {
  const { default: BetterSqlite3 } = await import('better-sqlite3');
  // Its compiled half is not loaded before a database is opened, and where it was never compiled (`npm ci
  // --ignore-scripts`) or for another Node.js, that has to be told as such and not as a failure of the ledger.
  new BetterSqlite3(':memory:').close();
  return {
    name: 'better-sqlite3',
    open: (path, access) => wrapDatabase(new BetterSqlite3(path, { readonly: access === 'read' })),
    openUnchanging: (path) => {
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? Infinity;
      return size <= MOST_IN_MEMORY && lacksRoomBeside(() => new BetterSqlite3(path, { readonly: true }))
        ? wrapDatabase(new BetterSqlite3(inMemory(path), { readonly: true }))
        : undefined;
    },
  };
};
