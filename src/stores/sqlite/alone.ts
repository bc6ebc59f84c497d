import type { Connection } from './driver.js';
import { sqliteCode } from './failure.js';

/** Bytes of pages that a transaction may change before SQLite writes them in the middle of it: some 130,000 events. */
const CACHE_BYTES = 134_217_728;

const mode = (connection: Connection, wanted: string): unknown =>
  connection.prepare(`PRAGMA journal_mode = ${wanted}`).get()?.[0];

/**
 * Takes the file of a ledger that is open and durable for this connection alone, and writes it with a rollback journal from now on.
 * False where somebody else has it open: then it stays as it was. Whoever calls has to settle the connection again.
 *
 * In a write-ahead log each page is written twice, to the log and from there to the file, so that others can read meanwhile. With a
 * rollback journal a page that is new in the file is written once, since there is nothing of it to roll back to; and events in large
 * number make new pages. It is as durable: the journal is synced before the file is written, and the file before the journal ends.
 * `PERSIST`, since a journal that is written over keeps its length, which the file system need not write down each time.
 *
 * Alone, since others would wait for each commit, and a commit for all who read. Whoever is killed meanwhile leaves a journal which
 * the next one who opens the file to write rolls back.
 *
 * Source: sqlite.org/atomiccommit.html, sqlite.org/pragma.html#pragma_locking_mode.
 */
export const takeAlone = (connection: Connection): boolean => {
  // EXTRA: so that the end of a journal lasts too, when it is taken away.
  connection.exec('PRAGMA busy_timeout = 0; PRAGMA synchronous = EXTRA; PRAGMA locking_mode = EXCLUSIVE');
  try {
    if (mode(connection, 'PERSIST') === 'persist') {
      connection.exec(`PRAGMA cache_size = -${CACHE_BYTES / 1024}`);
      return true;
    }
  } catch (thrown) {
    if (sqliteCode(thrown)?.primary !== 'BUSY') throw thrown;
  }
  connection.exec('PRAGMA synchronous = FULL; PRAGMA locking_mode = NORMAL');
  return false;
};

/** Before it is closed: leaves the file as those who share it need it. What comes to nothing here is for the next who opens it to write. */
export const shareAgain = (connection: Connection): void => {
  try {
    mode(connection, 'WAL');
  } catch {
    // All that was acknowledged is in the file.
  }
};
