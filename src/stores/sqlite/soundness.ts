import type { Connection } from './driver.js';
import { textOf } from './rows.js';
import { EVENT_TABLE, LEDGER_VIEW, STREAM_TABLE } from './schema.js';

/** Whether its tables are those of a ledger, to the letter. */
export const hasItsTables = (connection: Connection): boolean =>
  connection
    .prepare(`SELECT sql FROM sqlite_schema WHERE name IN ('stream', 'event', 'ledger') ORDER BY name`)
    .all()
    .map((row) => textOf(row, 0))
    .join('\n') === [EVENT_TABLE, LEDGER_VIEW, STREAM_TABLE].join('\n');

/** Positions are counted from 1, so nothing stands before it; reading after 0 would not see it. */
export const eventBeforeTheFirst = (connection: Connection): number | undefined => {
  const row = connection.prepare('SELECT position FROM event WHERE position < 1 LIMIT 1').get();
  return row === undefined ? undefined : Number(row[0]);
};

/** SQLite's own check: an index that doesn't fit its table, pages in no use or in two, a value of another kind than its column's. */
export const passesIntegrityCheck = (connection: Connection): boolean =>
  connection.prepare('PRAGMA integrity_check(1)').get()?.[0] === 'ok';

/** Does something in one state of the file, whoever writes to it meanwhile. */
export const inOneState = <A>(connection: Connection, work: () => A): A => {
  connection.exec('BEGIN');
  try {
    return work();
  } finally {
    connection.exec('ROLLBACK');
  }
};
