import { isInstant } from '../../domain/values/instant.js';
import { leafOf } from '../seal/entry.js';
import { growFrom, NO_LEAVES } from '../seal/frontier.js';
import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import { textOf, wholeNumber } from './rows.js';
import { EVENT_TABLE, FORMAT, ID_TABLE, INDEXED_TABLE, LEDGER_VIEW } from './schema.js';
import { formatOf } from './setup.js';

// Events carried over at a time.
const PAGE = 1000;

/** Carries every event of format 1 over, with the hashes that it did not have. */
const carryOverWithHashes = (connection: Connection): void => {
  const read = connection.prepare(`
    SELECT position, stream, event_old.version, previous, event_old.id, type, recorded_at, metadata, data, name
    FROM event_old LEFT JOIN stream ON stream.id = event_old.stream
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

/** The events of format 2 are those of now, but for the index that SQLite kept of their ids. */
const carryOver = (connection: Connection): void => {
  connection.exec('INSERT INTO event SELECT * FROM event_old');
};

/** Enters all ids, in the order of the index that the old table has. */
const enterIds = (connection: Connection): void => {
  const entered = connection
    .prepare('INSERT INTO event_id SELECT id, position FROM event_old ORDER BY id')
    .run();
  const ends = connection.prepare('SELECT count(*), coalesce(max(position), 0) FROM event').get() ?? [];
  if (entered !== wholeNumber(ends, 0) || entered !== wholeNumber(ends, 1))
    throw new Damage('an index of ids that does not fit its table');
  connection.prepare('INSERT INTO indexed VALUES (?)').run(entered);
};

/**
 * Brings a ledger of an older format to the format of now, in one transaction: after a crash it is as it was. Every position, text and
 * time stays what it is; new are the hashes, which format 1 did not have, and the index of ids. Needs as much room beside the
 * file as the file takes, for as long as it works.
 */
export const migrate = (connection: Connection): void => {
  if (formatOf(connection) >= FORMAT) return;
  // Without `legacy_alter_table` the reference in `stream` would follow the old table under its new name.
  connection.exec(`
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = OFF;
    PRAGMA legacy_alter_table = ON;
    BEGIN IMMEDIATE`);
  try {
    const format = formatOf(connection);
    // Another process may have come first.
    if (format < FORMAT) {
      connection.exec(`
        DROP VIEW ledger;
        ALTER TABLE event RENAME TO event_old;
        ${EVENT_TABLE};
        ${ID_TABLE};
        ${INDEXED_TABLE};`);
      if (format === 1) carryOverWithHashes(connection);
      else carryOver(connection);
      enterIds(connection);
      connection.exec(`DROP TABLE event_old; ${LEDGER_VIEW}; PRAGMA user_version = ${FORMAT};`);
    }
    connection.exec('COMMIT; PRAGMA legacy_alter_table = OFF');
  } catch (thrown) {
    connection.exec('ROLLBACK');
    throw thrown;
  }
};
