import type Database from 'better-sqlite3';
import type { Connection, Driver, Row, SqlValue, Statement } from './driver.js';

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

/** The package better-sqlite3, loaded when asked for: it is an optional dependency. Rejects when it does not load. */
export const betterDriver = async (): Promise<Driver> => {
  const { default: BetterSqlite3 } = await import('better-sqlite3');
  // Its compiled half is not loaded before a database is opened, and where it was never compiled (`npm ci
  // --ignore-scripts`) or for another Node.js, that has to be told as such and not as a failure of the ledger.
  new BetterSqlite3(':memory:').close();
  return {
    name: 'better-sqlite3',
    open: (path, access) => wrapDatabase(new BetterSqlite3(path, { readonly: access === 'read' })),
    // It is built without SQLite's URI file names, the only way to say `immutable`.
    openUnchanging: () => undefined,
  };
};
