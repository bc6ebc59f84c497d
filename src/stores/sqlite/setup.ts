import type { StoreError } from '../store-error.js';
import type { Connection } from './driver.js';
import { newerFormat, notALedger } from './probe.js';
import { APPLICATION_ID, FORMAT, PAGE_BYTES, TABLES } from './schema.js';

const valueOf = (connection: Connection, sql: string): unknown => connection.prepare(sql).get()?.[0];

/** The format that a ledger says it has. */
export const formatOf = (connection: Connection): number => {
  const format = valueOf(connection, 'PRAGMA user_version');
  return typeof format === 'number' ? format : 0;
};

/** Whose file it is, asked of SQLite: the header may be older than what stands in the write-ahead log. */
export const foreign = (connection: Connection, location: string): StoreError | undefined => {
  if (valueOf(connection, 'PRAGMA application_id') !== APPLICATION_ID)
    return notALedger(location, 'an SQLite file of another program');
  const format = formatOf(connection);
  if (format > FORMAT) return newerFormat(location, format);
  return format < 1 ? notALedger(location, 'an SQLite file without the number of its format') : undefined;
};

const isBlank = (connection: Connection): boolean =>
  valueOf(connection, 'SELECT count(*) FROM sqlite_schema') === 0;

/**
 * Creates the tables in a file that has nothing yet. That can be one whose header says ledger: a creation that was
 * killed is undone as SQLite opens the file. Two processes may come to it at once; one finds it done.
 *
 * It happens in rollback mode still, so that the header of the file itself tells that it is a ledger.
 */
export const createTables = (connection: Connection): void => {
  if (!isBlank(connection)) return;
  connection.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA synchronous = FULL; BEGIN IMMEDIATE`);
  try {
    if (isBlank(connection)) connection.exec(TABLES);
    connection.exec('COMMIT');
  } catch (thrown) {
    connection.exec('ROLLBACK');
    throw thrown;
  }
};

/** As large as the log grows before it is emptied into the file. */
const LOG_BYTES = 81_920_000;

/**
 * Sets what durable and fast appends depend on, and asserts that it holds: SQLite answers a setting that it can't keep
 * with another one, not with an error.
 *
 * FULL, because NORMAL loses acknowledged events when power fails. A checkpoint after 80 megabytes in place of
 * 4, because in bulk most of them are pages written again and again. What is sorted is sorted in memory: a full directory for temporary
 * files is no reason why a ledger could not be written. The first checkpoint at once: what a writer that
 * was killed left in the log may not be on disk yet, and a retry of it would be acknowledged as done.
 */
export const makeDurable = (connection: Connection, location: string): StoreError | undefined => {
  const journal = valueOf(connection, 'PRAGMA journal_mode = WAL');
  const pageBytes = valueOf(connection, 'PRAGMA page_size');
  connection.exec(`
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = ${Math.floor(LOG_BYTES / (typeof pageBytes === 'number' ? pageBytes : PAGE_BYTES))};
    PRAGMA temp_store = MEMORY;
    PRAGMA foreign_keys = OFF;
    PRAGMA wal_checkpoint(PASSIVE);`);
  const synchronous = valueOf(connection, 'PRAGMA synchronous');
  if (journal === 'wal' && synchronous === 2) return undefined;
  return {
    _tag: 'CannotOpen',
    location,
    message:
      `The ledger ${location} can't be kept safely here (journal ${String(journal)}, synchronous ${String(synchronous)}); ` +
      'put it on a local disk.',
  };
};
