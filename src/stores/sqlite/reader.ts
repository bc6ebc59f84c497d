import type { Page, RecordedData, RecordedEvent, RecordedPlace } from '../event-store.js';
import { wholePage } from '../page.js';
import type { Completed } from '../seal/frontier.js';
import type { Connection, Row } from './driver.js';
import { Damage } from './failure.js';
import { createPlaces } from './places.js';
import type { Head } from './places.js';
import type { SealedLog } from '../seal/seal.js';
import {
  completedOf,
  DATA_COLUMNS,
  EVENT_COLUMNS,
  EVENT_WIDTH,
  recordedData,
  recordedEvent,
  textOf,
  wholeNumber,
} from './rows.js';
import { countable } from './schema.js';
import { createShares } from './shares.js';

// Names of streams are looked up once; a join would do it for each event. Bounded, for ledgers of millions of streams.
const NAMES_KEPT = 200_000;

const createNames = (connection: Connection) => {
  const byId = connection.prepare('SELECT name FROM stream WHERE id = ?');
  const names = new Map<number, string>();
  const nameOf = (stream: number): string => {
    const known = names.get(stream);
    if (known !== undefined) return known;
    const row = byId.get(stream);
    if (!row) throw new Damage('an event of no stream');
    const name = textOf(row, 0);
    if (names.size >= NAMES_KEPT) names.clear();
    names.set(stream, name);
    return name;
  };
  return {
    nameOf,
    forget: (): void => {
      names.clear();
    },
  };
};

/** Positions are counted without gaps, so the last of them tells whether one is missing. */
const withoutGap = <A extends RecordedData>(start: number, events: A[]): A[] => {
  const last = events.at(-1);
  if (last && last.position !== start + events.length)
    throw new Damage(`an event missing between positions ${start} and ${last.position}`);
  return events;
};

/** Reads a ledger over one connection. Throws what the connection throws, and {@link Damage}. */
export const createReader = (connection: Connection) => {
  const { nameOf, forget } = createNames(connection);
  const placeOf = createPlaces(connection);
  const byPosition = connection.prepare(
    `SELECT ${EVENT_COLUMNS} FROM event WHERE position > ? ORDER BY position LIMIT ?`,
  );
  const sealedByPosition = connection.prepare(
    `SELECT ${EVENT_COLUMNS}, event.hashes, ${countable('event.previous')} FROM event WHERE position > ? ORDER BY position LIMIT ?`,
  );
  const dataByPosition = connection.prepare(
    `SELECT ${DATA_COLUMNS} FROM event WHERE position > ? ORDER BY position LIMIT ?`,
  );
  const atPosition = connection.prepare(`SELECT ${EVENT_COLUMNS} FROM event WHERE position = ?`);
  // A row for each page: an event is no more than a number here, and a row for each would cost more than reading them.
  const placesAfter = connection.prepare(`
    SELECT count(*), max(position), group_concat(stream)
    FROM (SELECT position, stream FROM event WHERE position > ? ORDER BY position LIMIT ?)`);
  const atPlaces = connection.prepare(`
    SELECT ${DATA_COLUMNS} FROM json_each(?) AS place CROSS JOIN event ON event.position = place.value`);
  const streamRow = connection.prepare('SELECT id, version, head FROM stream WHERE name = ?');
  const lastRow = connection.prepare(
    'SELECT position, recorded_at FROM event ORDER BY position DESC LIMIT 1',
  );
  const hashesAt = connection.prepare('SELECT hashes FROM event WHERE position = ?');
  // Walks to the events in one statement, as fast as an index over the streams would lead to them.
  const backFrom = connection.prepare(`
    WITH RECURSIVE back (place, steps) AS (
      VALUES (?, ?)
      UNION ALL
      SELECT event.previous, steps - 1 FROM back JOIN event ON event.position = place WHERE steps > 1
    )
    SELECT ${EVENT_COLUMNS} FROM back JOIN event ON event.position = place`);

  const toEvents = (rows: ReadonlyArray<Row>): RecordedEvent[] => {
    const events: RecordedEvent[] = [];
    for (const row of rows) events.push(recordedEvent(row, nameOf));
    return events;
  };

  const headOf = (name: string): Head | undefined => {
    const row = streamRow.get(name);
    return (
      row && { stream: wholeNumber(row, 0), version: wholeNumber(row, 1), position: wholeNumber(row, 2) }
    );
  };

  /** The versions `from` to `to` of a stream that has them, the latter at `position`. */
  const versions = (name: string, from: number, to: number, position: number): RecordedEvent[] => {
    const events = toEvents(backFrom.all(position, to - from + 1)).sort((a, b) => a.version - b.version);
    const whole = events.length === to - from + 1;
    if (!whole || events.some((event, i) => event.version !== from + i || event.stream !== name))
      throw new Damage(`a stream that is not whole before position ${position}`);
    return events;
  };

  const completedWith = (position: number): Completed => {
    const row = hashesAt.get(position);
    if (!row) throw new Damage(`no event at position ${position}`);
    return completedOf(row, 0, position);
  };

  const last = (): { readonly position: number; readonly recordedAt: number } | undefined => {
    const row = lastRow.get();
    return row && { position: wholeNumber(row, 0), recordedAt: wholeNumber(row, 1) };
  };

  return {
    ...createShares(connection),

    headOf,

    completedWith,

    /** The ledger as its tree of hashes sees it: positions count its leaves. */
    sealed: (): SealedLog => {
      const size = last()?.position ?? 0;
      return {
        size,
        completedWith,
        indexOf: (position) =>
          Number.isInteger(position) && position >= 1 && position <= size ? position - 1 : undefined,
      };
    },

    /** After a rollback: the number of a stream that came to nothing goes to another. */
    forgetNames: forget,

    /** The last event's position and the time it was recorded. */
    last,

    /** The event that must stand at a position. */
    at: (position: number): RecordedEvent => {
      const row = atPosition.get(position);
      if (!row) throw new Damage(`no event at position ${position}`);
      return recordedEvent(row, nameOf);
    },

    /** What a stream got after a version. */
    since: (name: string, head: Head, version: number): RecordedEvent[] => {
      const from = Math.max(Math.floor(version) + 1, 0);
      return from > head.version ? [] : versions(name, from, head.version, head.position);
    },

    readStream: (name: string, page: Page): RecordedEvent[] => {
      const { after, limit } = wholePage(page);
      const head = headOf(name);
      if (!head) return [];
      const from = after + 1;
      const to = Math.min(head.version, after + limit);
      return from > to ? [] : versions(name, from, to, placeOf(head, to));
    },

    readAll: (page: Page): RecordedEvent[] => {
      const { after, limit } = wholePage(page);
      const start = Math.max(after, 0);
      return withoutGap(start, toEvents(byPosition.all(start, limit)));
    },

    /**
     * Events after a position with what is kept beside each, as it stands: the hashes of the tree, and where the event before it
     * in its stream is. Whoever computes them anew sees if they fit.
     */
    eachSealed: (
      after: number,
      limit: number,
      take: (event: RecordedEvent, kept: unknown, previous: unknown) => void,
    ): number => {
      const rows = sealedByPosition.all(after, limit);
      for (const row of rows) take(recordedEvent(row, nameOf), row[EVENT_WIDTH], row[EVENT_WIDTH + 1]);
      return rows.length;
    },

    places: (page: Page): RecordedPlace[] => {
      const { after, limit } = wholePage(page);
      const start = Math.max(after, 0);
      const row = placesAfter.get(start, limit);
      if (!row || row[0] === 0) return [];
      const streams = textOf(row, 2).split(',');
      if (wholeNumber(row, 0) !== streams.length || wholeNumber(row, 1) !== start + streams.length)
        throw new Damage(`an event missing between positions ${start} and ${wholeNumber(row, 1)}`);
      return streams.map((stream, i) => ({ position: start + i + 1, stream: nameOf(Number(stream)) }));
    },

    atEach: (positions: ReadonlyArray<number>): RecordedData[] => {
      const events: RecordedData[] = [];
      for (const row of atPlaces.all(JSON.stringify(positions))) events.push(recordedData(row));
      for (const [i, position] of positions.entries())
        if (events[i]?.position !== position) throw new Damage(`no event at position ${position}`);
      return events;
    },

    readData: (page: Page): RecordedData[] => {
      const { after, limit } = wholePage(page);
      const start = Math.max(after, 0);
      const events: RecordedData[] = [];
      for (const row of dataByPosition.all(start, limit)) events.push(recordedData(row));
      return withoutGap(start, events);
    },
  };
};

export type Reader = ReturnType<typeof createReader>;
