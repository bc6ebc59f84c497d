import type { SeeEvent } from '../event-store.js';
import { logCheck, type LogCheck } from '../seal/check.js';
import type { TreeHead } from '../seal/proof.js';
import { rootAt } from '../seal/tree.js';
import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import type { Reader } from './reader.js';
import { textOf, wholeNumber } from './rows.js';
import { countable } from './schema.js';
import {
  eventBeforeTheFirst,
  hasItsTables,
  idMisfit,
  inOneState,
  passesIntegrityCheck,
} from './soundness.js';

const PAGE = 500;

const STREAMS = `
  SELECT id, name, ${countable('version')}, ${countable('head')} FROM stream
  WHERE id > ? AND id <= ${Number.MAX_SAFE_INTEGER} ORDER BY id LIMIT ?`;

/** Checks a whole ledger over one connection, all at one state of it; throws {@link Damage} with the first position that does not fit. */
export const createCheck = (connection: Connection, reader: Reader) => {
  const streamsAfter = connection.prepare(STREAMS);
  const streamCount = connection.prepare('SELECT count(*) FROM stream');

  /** Each stream's row names its last event, and there are as many rows as streams. */
  const ends = (check: LogCheck): void => {
    let last = Number.MIN_SAFE_INTEGER;
    for (;;) {
      const page = streamsAfter.all(last, PAGE);
      for (const row of page) {
        const end = check.endOf(textOf(row, 1));
        if (row[2] !== end?.version || row[3] !== end?.position)
          throw end === undefined
            ? new Damage('a stream without events')
            : new Damage(
                `a stream that does not end where it says, but at position ${end.position}`,
                end.position,
              );
        last = wholeNumber(row, 0);
      }
      if (page.length < PAGE) break;
    }
    if (streamCount.get()?.[0] !== check.streams()) throw new Damage('streams that no event is in');
  };

  const events = (see: SeeEvent): TreeHead => {
    const { size, completedWith } = reader.sealed();
    const check = logCheck(see);
    while (check.size() < size) {
      const from = check.size();
      const read = reader.eachSealed(from, Math.min(PAGE, size - from), (event, kept, previous) => {
        const place = check.size() + 1;
        if (event.position !== place) throw new Damage(`no event at position ${place}`, place);
        const misfit = check.take(event, kept, previous);
        if (misfit) throw new Damage(`${misfit.what}, at position ${misfit.position}`, misfit.position);
      });
      if (read === 0) throw new Damage(`no event at position ${check.size() + 1}`, check.size() + 1);
    }
    const first = eventBeforeTheFirst(connection);
    if (first !== undefined) throw new Damage('an event before the first', first);
    ends(check);
    const misfit = idMisfit(connection);
    if (misfit)
      throw misfit.position === undefined
        ? new Damage(misfit.what)
        : new Damage(`${misfit.what}, at position ${misfit.position}`, misfit.position);
    return { size, root: rootAt(completedWith, size) };
  };

  const whole = (see: SeeEvent): TreeHead => {
    if (!hasItsTables(connection)) throw new Damage('its tables are not those of a ledger');
    // Names are kept between readings, and may be older than the file's.
    reader.forgetNames();
    const head = events(see);
    // What SQLite says can quote an index or a table, but no content; it is still not passed on.
    if (!passesIntegrityCheck(connection)) throw new Damage("SQLite's integrity check");
    return head;
  };

  return (see: SeeEvent): TreeHead => inOneState(connection, () => whole(see));
};
