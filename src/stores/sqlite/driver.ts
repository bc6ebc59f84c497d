/** What SQLite stores here: texts, whole numbers and NULL. */
export type SqlValue = string | number | null;

/** A row in the order of the query's columns. Unknown on purpose: a file may hold anything. */
export type Row = ReadonlyArray<unknown>;

/** A prepared statement. It throws the errors of its library; failure.ts reads them. */
export interface Statement {
  /** Answers with the number of rows changed. */
  readonly run: (...values: ReadonlyArray<SqlValue>) => number;
  readonly get: (...values: ReadonlyArray<SqlValue>) => Row | undefined;
  readonly all: (...values: ReadonlyArray<SqlValue>) => ReadonlyArray<Row>;
}

/** One open database file. Everything is done at once, in the calling thread. */
export interface Connection {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => Statement;
  readonly close: () => void;
}

/** The seam to the two libraries that bring SQLite to Node.js. */
export interface Driver {
  readonly name: DriverName;
  readonly open: (path: string, access: 'read' | 'write') => Connection;
  /**
   * Opens a file that nobody writes meanwhile: it is read without locks, and nothing is put beside it.
   * `undefined` where the library can't do that, or need not.
   */
  readonly openUnchanging: (path: string) => Connection | undefined;
}

/** `node` is `node:sqlite`, part of Node.js from 22.13 and of Deno; `better-sqlite3` is a package. */
export type DriverName = 'node' | 'better-sqlite3';
