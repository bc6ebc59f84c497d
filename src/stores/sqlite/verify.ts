import type { SeeEvent } from '../event-store.js';
import { logCheck } from '../seal/check.js';
import type { TreeHead } from '../seal/proof.js';
import { rootAt } from '../seal/tree.js';
import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import type { Reader } from './reader.js';
import { textOf, wholeNumber } from './rows.js';
import { EVENT_TABLE, LEDGER_VIEW, STREAM_TABLE } from './schema.js';

const PAGE = 500;

/** Each event's pointer leads to the event before it in its stream. Versions were counted by then. */
const BROKEN_POINTER = `
  SELECT event.position FROM event LEFT JOIN event AS before ON before.position = event.previous
  WHERE CASE event.version
    WHEN 0 THEN event.previous IS NOT NULL
    ELSE before.stream IS NOT event.stream OR before.version IS NOT event.version - 1
  END
  ORDER BY event.position LIMIT 1`;

/** Each stream's row names its last event: versions without gaps, and as many events as they count. */
const BROKEN_STREAM = `
  SELECT stream.id FROM stream LEFT JOIN event ON event.position = stream.head
  WHERE event.stream IS NOT stream.id OR event.version IS NOT stream.version
  LIMIT 1`;

const UNCOUNTED = `
  SELECT (SELECT count(*) FROM event) <> (SELECT coalesce(sum(version + 1), 0) FROM stream)`;

/** Checks a whole ledger over one connection, all at one state of it; throws {@link Damage} with the first position that does not fit. */
export const createCheck = (connection: Connection, reader: Reader) => {
  const tables = connection.prepare(
    `SELECT sql FROM sqlite_schema WHERE name IN ('stream', 'event', 'ledger') ORDER BY name`,
  );
  const brokenPointer = connection.prepare(BROKEN_POINTER);
  const brokenStream = connection.prepare(BROKEN_STREAM);
  const uncounted = connection.prepare(UNCOUNTED);
  const integrity = connection.prepare('PRAGMA integrity_check(1)');

  const hashes = (see: SeeEvent): TreeHead => {
    const { size, completedWith } = reader.sealed();
    const check = logCheck(see);
    while (check.size() < size) {
      const from = check.size();
      const read = reader.eachSealed(from, Math.min(PAGE, size - from), (event, kept) => {
        const place = check.size() + 1;
        if (event.position !== place) throw new Damage(`no event at position ${place}`, place);
        const misfit = check.take(event, kept);
        if (misfit) throw new Damage(`${misfit.what}, at position ${misfit.position}`, misfit.position);
      });
      if (read === 0) throw new Damage(`no event at position ${check.size() + 1}`, check.size() + 1);
    }
    return { size, root: rootAt(completedWith, size) };
  };

  const whole = (see: SeeEvent): TreeHead => {
    const sql = tables.all().map((row) => textOf(row, 0));
    if (sql.join('\n') !== [EVENT_TABLE, LEDGER_VIEW, STREAM_TABLE].join('\n'))
      throw new Damage('its tables are not those of a ledger');
    // Names are kept between readings, and may be older than the file's.
    reader.forgetNames();
    const head = hashes(see);
    const pointer = brokenPointer.get();
    if (pointer) {
      const at = wholeNumber(pointer, 0);
      throw new Damage(`a pointer that leads astray, at position ${at}`, at);
    }
    if (brokenStream.get()) throw new Damage('a stream that does not end where it says');
    if (uncounted.get()?.[0] !== 0) throw new Damage('events in no stream');
    const found = integrity.get()?.[0];
    // What SQLite says can quote an index or a table, but no content; it is still not passed on.
    if (found !== 'ok') throw new Damage("SQLite's integrity check");
    return head;
  };

  return (see: SeeEvent): TreeHead => {
    connection.exec('BEGIN');
    try {
      return whole(see);
    } finally {
      connection.exec('ROLLBACK');
    }
  };
};
