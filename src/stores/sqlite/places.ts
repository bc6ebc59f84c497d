import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import { wholeNumber } from './rows.js';

/** Where a stream ends: its number, its last version, and the position of its last event. */
export interface Head {
  readonly stream: number;
  readonly version: number;
  readonly position: number;
}

/** Positions by version, for the versions from `low` on. */
interface Known {
  low: number;
  positions: number[];
}

// Streams paged through at the same time; the oldest is forgotten. A stream of 100,000 events takes about a megabyte.
const KEPT = 16;

/**
 * Finds the position of a version by walking back from the stream's head. A page in the middle of a long stream would
 * make that walk again and again, so what it passes is remembered: an event, once recorded, never
 * moves. Reading a stream page by page thus costs one walk in all.
 */
export const createPlaces = (connection: Connection) => {
  const back = connection.prepare(`
    WITH RECURSIVE back (place, steps) AS (
      VALUES (?, ?)
      UNION ALL
      SELECT event.previous, steps - 1 FROM back JOIN event ON event.position = place WHERE steps > 1
    )
    SELECT place FROM back`);
  const known = new Map<number, Known>();

  /** The last `count` positions that end with this one, oldest first. */
  const walk = (position: number, count: number): number[] => {
    const positions = back.all(position, count).map((row) => wholeNumber(row, 0));
    if (positions.length !== count) throw new Damage(`a stream that breaks off before position ${position}`);
    return positions.reverse();
  };

  const recall = (head: Head, version: number): Known => {
    const old = known.get(head.stream);
    if (old) return old;
    const oldest = known.size < KEPT ? undefined : known.keys().next().value;
    if (oldest !== undefined) known.delete(oldest);
    return { low: version, positions: walk(head.position, head.version - version + 1) };
  };

  /** The position of a version that the stream has. */
  return (head: Head, version: number): number => {
    if (version === head.version) return head.position;
    const { low, positions } = recall(head, version);
    const grown = head.version - (low + positions.length - 1);
    const all = grown > 0 ? positions.concat(walk(head.position, grown)) : positions;
    const first = all[0];
    const earlier = version < low && first !== undefined ? walk(first, low - version + 1).slice(0, -1) : [];
    const from = Math.min(low, version);
    const found = { low: from, positions: earlier.length > 0 ? earlier.concat(all) : all };
    // Deleted first, so that the map's order tells which stream was paged through longest ago.
    known.delete(head.stream);
    known.set(head.stream, found);
    const position = found.positions[version - from];
    if (position === undefined) throw new Damage(`version ${version} missing in a stream`);
    return position;
  };
};
