import type { Connection } from './driver.js';
import { textOf } from './rows.js';
import { countable, EVENT_TABLE, ID_TABLE, INDEXED_TABLE, LEDGER_VIEW, STREAM_TABLE } from './schema.js';

/** Whether its tables are those of a ledger, to the letter, and nothing is done by itself when they are written to. */
export const hasItsTables = (connection: Connection): boolean =>
  connection
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE name IN ('stream', 'event', 'event_id', 'indexed', 'ledger')
         OR type = 'trigger' ORDER BY name`,
    )
    .all()
    .map((row) => textOf(row, 0))
    .join('\n') === [EVENT_TABLE, ID_TABLE, INDEXED_TABLE, LEDGER_VIEW, STREAM_TABLE].join('\n');

/** Positions are counted from 1, so nothing stands before it; reading after 0 would not see it. */
export const eventBeforeTheFirst = (connection: Connection): number | undefined => {
  const row = connection.prepare('SELECT position FROM event WHERE position < 1 LIMIT 1').get();
  return row === undefined ? undefined : Number(row[0]);
};

/** What does not fit about the ids, and at which position, where one can be named. */
export interface IdMisfit {
  readonly what: string;
  readonly position: number | undefined;
}

const FIRST_MISFIT = `
  SELECT event.position FROM event LEFT JOIN event_id ON event_id.id = event.id
  WHERE event.position > ? AND event_id.position IS NOT (CASE WHEN event.position <= ? THEN event.position END) LIMIT 1`;
const TWICE = 'SELECT max(position) FROM event WHERE position > ? GROUP BY id HAVING count(*) > 1 LIMIT 1';
const THROUGH = `SELECT ${countable('through')} FROM indexed`;

/** Up to which position the ids are in their index; undefined where it does not say so, once. */
export const indexEnd = (connection: Connection): number | undefined => {
  const ends = connection.prepare(THROUGH).all();
  const through = ends[0]?.[0];
  return ends.length === 1 && typeof through === 'number' ? through : undefined;
};

/**
 * Whether the index holds the id of each event up to the place where it says to end, with its position, and nothing else; and no
 * id stands twice in the ledger. SQLite does not know that this table is an index of that one. Events up to `after` are left out, for
 * who has compared these in another way.
 */
export const idMisfit = (connection: Connection, after = 0): IdMisfit | undefined => {
  const placeOf = (sql: string, ...places: ReadonlyArray<number>): number | undefined => {
    const position = connection.prepare(sql).get(...places)?.[0];
    return typeof position === 'number' ? position : undefined;
  };
  const through = indexEnd(connection);
  if (through === undefined)
    return { what: 'an index of ids that does not say where it ends', position: undefined };
  const misfit = placeOf(FIRST_MISFIT, after, through);
  if (misfit !== undefined) return { what: 'an id that is not in its place in the index', position: misfit };
  if (connection.prepare('SELECT count(*) FROM event_id').get()?.[0] !== through)
    return { what: 'an index of ids with more than there is', position: undefined };
  const twice = placeOf(TWICE, through);
  return twice === undefined ? undefined : { what: 'an id that stands twice', position: twice };
};

/** SQLite's own check: an index that doesn't fit its table, pages in no use or in two, a value of another kind than its column's. */
export const passesIntegrityCheck = (connection: Connection): boolean => {
  const pages = connection.prepare('PRAGMA cache_size').get()?.[0];
  // It goes through all pages in their order: the fewer are kept, the nearer the processor has them.
  connection.exec('PRAGMA cache_size = 128');
  try {
    return connection.prepare('PRAGMA integrity_check(1)').get()?.[0] === 'ok';
  } finally {
    if (typeof pages === 'number') connection.exec(`PRAGMA cache_size = ${pages}`);
  }
};

/** Does something in one state of the file, whoever writes to it meanwhile. */
export const inOneState = <A>(connection: Connection, work: () => A): A => {
  connection.exec('BEGIN');
  try {
    return work();
  } finally {
    connection.exec('ROLLBACK');
  }
};

/** The same for work that others have their turns between. */
export const inOneStateMeanwhile = async <A>(connection: Connection, work: () => Promise<A>): Promise<A> => {
  connection.exec('BEGIN');
  try {
    return await work();
  } finally {
    connection.exec('ROLLBACK');
  }
};
