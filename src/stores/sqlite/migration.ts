import { isInstant } from '../../domain/values/instant.js';
import { leafOf } from '../seal/entry.js';
import { growFrom, NO_LEAVES } from '../seal/frontier.js';
import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import { textOf, wholeNumber } from './rows.js';
import { EVENT_TABLE, FORMAT, LEDGER_VIEW } from './schema.js';
import { formatOf } from './setup.js';

// Events carried over at a time.
const PAGE = 1000;

/** Carries every event over into the table of format 2, with the hashes that format 1 did not have. */
const carryOver = (connection: Connection): void => {
  const read = connection.prepare(`
    SELECT position, stream, event_1.version, previous, event_1.id, type, recorded_at, metadata, data, name
    FROM event_1 LEFT JOIN stream ON stream.id = event_1.stream
    WHERE position > ? ORDER BY position LIMIT ${PAGE}`);
  const insert = connection.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const tree = growFrom(NO_LEAVES);
  let end = 0;
  for (let rows = read.all(end); rows.length > 0; rows = read.all(end)) {
    for (const row of rows) {
      end += 1;
      const recordedAt = wholeNumber(row, 6);
      // Hashes over what is damaged would make it look whole.
      if (wholeNumber(row, 0) !== end || !isInstant(recordedAt))
        throw new Damage(`an event missing or of the wrong form at position ${end}`);
      const [id, type, metadata, data] = [textOf(row, 4), textOf(row, 5), textOf(row, 7), textOf(row, 8)];
      const hashes = tree.append(leafOf({ id, stream: textOf(row, 9), type, recordedAt, metadata, data }));
      const previous = row[3] === null ? null : wholeNumber(row, 3);
      insert.run(
        ...[end, wholeNumber(row, 1), wholeNumber(row, 2), previous, id, type, recordedAt],
        ...[hashes, metadata, data],
      );
    }
  }
};

/**
 * Brings a ledger of format 1 to the format of now, in one transaction: after a crash it is as it was. Every position, text and
 * time stays what it is; only the hashes are new. Needs as much room beside the file as the file takes, for as long as it
 * works.
 */
export const migrate = (connection: Connection): void => {
  if (formatOf(connection) !== 1) return;
  // Without `legacy_alter_table` the reference in `stream` would follow the old table under its new name.
  connection.exec(`
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = OFF;
    PRAGMA legacy_alter_table = ON;
    BEGIN IMMEDIATE`);
  try {
    // Another process may have come first.
    if (formatOf(connection) === 1) {
      connection.exec(`
        DROP VIEW ledger;
        ALTER TABLE event RENAME TO event_1;
        ${EVENT_TABLE};`);
      carryOver(connection);
      connection.exec(`DROP TABLE event_1; ${LEDGER_VIEW}; PRAGMA user_version = ${FORMAT};`);
    }
    connection.exec('COMMIT; PRAGMA legacy_alter_table = OFF');
  } catch (thrown) {
    connection.exec('ROLLBACK');
    throw thrown;
  }
};
