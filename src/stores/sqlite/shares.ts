import type { Page, RecordedData } from '../event-store.js';
import { wholePage } from '../page.js';
import type { Connection, Statement } from './driver.js';
import { DATA_COLUMNS, recordedData, textOf } from './rows.js';

/** One of so many shares of a ledger, by stream: what is in a stream is in one of them, and together they are all of it. */
export interface Share {
  /** From 0 to one less than there are. */
  readonly number: number;
  readonly of: number;
}

/** The last character there is: no name that begins with something comes after that with this. */
const LAST = '\u{10ffff}';

/** Reads shares of a ledger, as several threads do over connections of their own. Throws what the connection throws. */
export const createShares = (connection: Connection) => {
  let rows: Statement | undefined;
  let names: Statement | undefined;
  return {
    /** What a share has of the ledger after a position and up to another, in the order recorded. */
    readShare: (page: Page, upTo: number, { number, of }: Share): RecordedData[] => {
      // A stream's number stands before the texts of a row, so that those of other shares are passed unread.
      rows ??= connection.prepare(
        `SELECT ${DATA_COLUMNS} FROM event WHERE position > ? AND position <= ? AND stream % ? = ? ORDER BY position LIMIT ?`,
      );
      const { after, limit } = wholePage(page);
      const events: RecordedData[] = [];
      for (const row of rows.all(after, upTo, of, number, limit)) events.push(recordedData(row));
      return events;
    },

    /** The streams of a share whose names begin with something. */
    streamsIn: ({ number, of }: Share, beginning: string): string[] => {
      names ??= connection.prepare('SELECT name FROM stream WHERE name >= ? AND name < ? AND id % ? = ?');
      return names.all(beginning, `${beginning}${LAST}`, of, number).map((row) => textOf(row, 0));
    },
  };
};
