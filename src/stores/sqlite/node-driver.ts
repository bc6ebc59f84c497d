import { pathToFileURL } from 'node:url';
import { thrownField } from '../thrown.js';
import type { Connection, Driver, Row, SqlValue, Statement } from './driver.js';

// The part of node:sqlite in use: the library is built with the types of Node.js 20, which has none for it.
interface NodeStatement {
  run(...values: ReadonlyArray<SqlValue>): { readonly changes: number | bigint };
  get(...values: ReadonlyArray<SqlValue>): object | undefined;
  all(...values: ReadonlyArray<SqlValue>): ReadonlyArray<object>;
  // From Node.js 22.16.
  setReturnArrays?(on: boolean): void;
}

interface NodeDatabase {
  exec(sql: string): void;
  prepare(sql: string): NodeStatement;
  close(): void;
}

interface NodeSqlite {
  readonly DatabaseSync: new (path: string | URL, options: { readonly readOnly: boolean }) => NodeDatabase;
}

const isNodeSqlite = (module: object | undefined): module is NodeSqlite =>
  module !== undefined && 'DatabaseSync' in module && typeof module.DatabaseSync === 'function';

const isSqliteNotice = (warning: string | Error): boolean => {
  const text = typeof warning === 'string' ? warning : warning.message;
  return text.startsWith('SQLite is an experimental feature');
};

/**
 * Node.js 22 says once a process, as the module is loaded, that SQLite is experimental. A user of a ledger can't act on that,
 * and it would stand in the output of every command; so this one sentence is held back, while this one call runs.
 */
const withoutNotice = <A>(load: () => A): A => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its process, and put back as it was
  const emit = process.emitWarning;
  process.emitWarning = (warning: string | Error, ...rest: ReadonlyArray<unknown>): void => {
    if (!isSqliteNotice(warning)) Reflect.apply(emit, process, [warning, ...rest]);
  };
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
};

const asRow = (row: object): Row => (Array.isArray(row) ? row : Object.values(row));

// One look at the first row is enough: a statement answers with arrays or with objects, never with both.
const isRows = (rows: ReadonlyArray<object>): rows is ReadonlyArray<Row> =>
  rows.length === 0 || Array.isArray(rows[0]);

const wrapStatement = (statement: NodeStatement): Statement => {
  // Rows as arrays take two thirds of the time of rows as objects, which node:sqlite makes without prototype.
  const arrays = statement.setReturnArrays !== undefined;
  statement.setReturnArrays?.(true);
  return {
    run: (...values) => Number(statement.run(...values).changes),
    get: (...values) => {
      const row = statement.get(...values);
      return row && asRow(row);
    },
    all: (...values) => {
      const rows = statement.all(...values);
      return arrays && isRows(rows) ? rows : rows.map(asRow);
    },
  };
};

const wrapDatabase = (database: NodeDatabase): Connection => ({
  exec: (sql) => {
    database.exec(sql);
  },
  prepare: (sql) => wrapStatement(database.prepare(sql)),
  close: () => {
    database.close();
  },
});

// Node.js before 22.15 takes no URL, the only way to say `immutable`.
const takesNoUrl = (thrown: unknown): boolean => thrownField(thrown, 'name') === 'TypeError';

const openUnchanging = ({ DatabaseSync }: NodeSqlite, path: string): Connection | undefined => {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  try {
    return wrapDatabase(new DatabaseSync(url, { readOnly: true }));
  } catch (thrown) {
    if (takesNoUrl(thrown)) return undefined;
    throw thrown;
  }
};

/** The SQLite inside the runtime; `undefined` when it has none. */
export const nodeDriver = (): Driver | undefined => {
  const sqlite = withoutNotice(() => process.getBuiltinModule('node:sqlite'));
  if (!isNodeSqlite(sqlite)) return undefined;
  return {
    name: 'node',
    open: (path, access) => wrapDatabase(new sqlite.DatabaseSync(path, { readOnly: access === 'read' })),
    openUnchanging: (path) => openUnchanging(sqlite, path),
  };
};
