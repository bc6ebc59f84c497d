import type { NewEvent } from '../event-store.js';
import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import { recentIds } from './recent-ids.js';
import { textOf, wholeNumber } from './rows.js';
import { countable } from './schema.js';

/**
 * Ids that are entered in the index at a time: so many that most pages they fall on take several, and so few that the append which
 * does it takes a tenth of a second. Who loads or restores a ledger waits for nothing but its end.
 */
export const IDS_AT_A_TIME = 65_536;
export const IDS_LOADED = 131_072;
export const MANY_IDS = 262_144;

/** So many that the next one to open the ledger would notice: reading them takes some milliseconds. */
export const FEW_IDS = 4_096;

/** Rows read at a time. */
const PAGE = 4_096;

/** Texts of these come in one order, by their bytes in UTF-8 as SQLite has them and as they are compared here. */
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Where the ids of a ledger stand: of the events up to a position in `event_id`, and of those after it in memory, read from the
 * events themselves. As of the heads, what is remembered holds as long as nobody else has committed.
 */
export const createIds = (connection: Connection) => {
  const indexEnd = connection.prepare(`SELECT ${countable('through')} FROM indexed`);
  const moveIndexEnd = connection.prepare('UPDATE indexed SET through = ?');
  const idsAfter = connection.prepare(
    'SELECT position, id FROM event WHERE position > ? ORDER BY position LIMIT ?',
  );
  const idAt = connection.prepare('SELECT id FROM event WHERE position = ?');
  const indexed = connection.prepare('SELECT position FROM event_id WHERE id = ?');
  // Many in one question take half of what they take one by one.
  const anyIndexed = connection.prepare(
    'SELECT 1 FROM json_each(?) AS given CROSS JOIN event_id ON event_id.id = given.value LIMIT 1',
  );
  const greatestIndexed = connection.prepare('SELECT max(id) FROM event_id');
  const enterAfter = connection.prepare(
    'INSERT INTO event_id SELECT id, position FROM event WHERE position > ? ORDER BY id',
  );
  const recent = recentIds();
  let holds = false;
  let through = 0;
  let end = 0;
  /** The last id of the index; '' where it has none, undefined where it can't be compared with. */
  let greatest: string | undefined;
  /** Whether none of the ids that the transaction is about is in the index. */
  let noneIndexed = false;

  const indexEndsAt = (position: number): void => {
    recent.clear();
    through = position;
    end = position;
    const [id] = position === 0 ? [''] : (greatestIndexed.get() ?? []);
    greatest = typeof id === 'string' && ASCII.test(id) ? id : undefined;
  };

  /** An id begins with a day, so most that are new come after all that are indexed, and nothing has to be looked for. */
  const mayBeIndexed = (id: string): boolean => greatest === undefined || id <= greatest;

  const add = (id: string, position: number): void => {
    recent.add(id, position);
    end = position;
  };

  const enter = (to: number): void => {
    enterAfter.run(through);
    if (moveIndexEnd.run(to) !== 1) throw new Damage('an index of ids that does not say where it ends');
    indexEndsAt(to);
  };

  return {
    /** To be called in a transaction before which others have committed, with the position of the last event. */
    refresh: (last: number, most: number): void => {
      const now = wholeNumber(indexEnd.get() ?? [], 0);
      if (now < 0 || now > last) throw new Damage('an index of ids that ends after the ledger does');
      if (!holds || now !== through || last < end) indexEndsAt(now);
      holds = true;
      // More than any writer leaves are not for memory.
      if (last - through > most) enter(last);
      while (end < last) {
        const before = end;
        for (const row of idsAfter.all(end, PAGE)) add(textOf(row, 1), wholeNumber(row, 0));
        if (end === before) throw new Damage(`no event at position ${last}`);
      }
    },

    /** To be called in each transaction before it is asked for places, with the events whose ids it is about. */
    look: (events: ReadonlyArray<NewEvent>): void => {
      const perhaps: string[] = [];
      for (const { id } of events) if (mayBeIndexed(id)) perhaps.push(id);
      noneIndexed =
        perhaps.length === 0 || (perhaps.length > 1 && anyIndexed.get(JSON.stringify(perhaps)) === undefined);
    },

    /** The position of the event that has the id. */
    placeOf: (id: string): number | undefined => {
      const found = recent.find(id, (position) => idAt.get(position)?.[0] === id);
      if (found !== undefined || noneIndexed || !mayBeIndexed(id)) return found;
      const row = indexed.get(id);
      if (row === undefined) return undefined;
      const position = wholeNumber(row, 0);
      if (idAt.get(position)?.[0] !== id) throw new Damage('an index of ids that does not fit its table');
      return position;
    },

    /** To be called when an event was written. */
    add,

    /** How many ids are not in the index. */
    count: (): number => end - through,

    /** Enters the ids of the events up to the last in the index, where they have become so many. */
    enter: (last: number, atLeast: number): void => {
      if (last - through >= atLeast) enter(last);
    },

    /** After a rollback nothing that was remembered holds. */
    forget: (): void => {
      holds = false;
    },
  };
};
