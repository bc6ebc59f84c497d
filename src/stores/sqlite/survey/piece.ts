import { isUtf8 } from 'node:buffer';
import { isInstant } from '../../../domain/values/instant-range.js';
import { leafDigest } from '../../seal/entry.js';
import { frontierAt, type Frontier } from '../../seal/frontier.js';
import {
  digestOfHash,
  hashOfDigest,
  HASH_DIGITS,
  nodeDigest,
  writeDigest,
  type Digest,
} from '../../seal/hash.js';
import { appendLeaf, emptyRange, rangeOfDigests, type LeafRange } from '../../seal/leaf-range.js';
import type { Connection, Row } from '../driver.js';
import { completedOf } from '../rows.js';

/** What a piece of the log holds of a stream: the tree over its leaves there, and where it is joined to what stands before. */
export interface Stretch {
  /** The number of the stream in the file. */
  readonly stream: number;
  /** By versions. */
  readonly range: LeafRange;
  /** Where the event before its first in the piece stands; null where it is the stream's first. */
  readonly previous: number | null;
  /** Where its last event in the piece stands. */
  last: number;
}

/** A piece of the log in which every event fits its hash, every hash those below it, and every stream itself. */
export interface Piece {
  /** The events after this position, up to and with `to`. */
  readonly after: number;
  readonly to: number;
  /** The right edge of the ledger's tree before the piece, as the file says it to be, and after. */
  readonly before: Frontier;
  readonly edge: Frontier;
  readonly stretches: ReadonlyArray<Stretch>;
}

/** Thrown where something does not fit. Which, and where, is for the check that reads event by event to say. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}

const PAGE = 256;
const COMMA = 0x2c;
// Two digests for each event on average, and one for each level of a tree.
const ROOM = 32 * (2 * PAGE + 64);

// A row a page: taking its parts over one by one would cost more than hashing them. What is put together here out of order, or
// with a part of another kind, has another hash.
const PAGES = `
  SELECT
    count(*), min(position), max(position), min(recorded_at), max(recorded_at),
    CAST(group_concat(entry, '') AS BLOB), group_concat(octet_length(entry)),
    group_concat(stream), group_concat(version), group_concat(coalesce(previous, 'null')), group_concat(hashes)
  FROM (
    SELECT
      position, recorded_at, event.stream, event.version, previous, hashes,
      x'00' || 'forsvarlig event 1' || x'00' || event.id || x'00' || stream.name || x'00' || type || x'00'
        || recorded_at || x'00' || metadata || x'00' || data AS entry
    FROM event CROSS JOIN stream ON stream.id = event.stream
    WHERE position > ? ORDER BY position LIMIT ?
  )`;

const mustFit: (holds: boolean) => asserts holds = (holds) => {
  if (!holds) throw new Unfit();
};

/** A column of numbers that were put together with commas; `null` stands for none. */
const numbersIn = (text: unknown, count: number): ReadonlyArray<unknown> => {
  mustFit(typeof text === 'string');
  const numbers: unknown = JSON.parse(`[${text}]`);
  mustFit(Array.isArray(numbers) && numbers.length === count);
  return numbers;
};

/** Checks a piece of the log over a connection, without making an event of what it reads. Throws {@link Unfit}, and what SQLite throws. */
export const surveyPiece = (
  connection: Connection,
  after: number,
  to: number,
  progress: (events: number) => void,
): Piece => {
  const pages = connection.prepare(PAGES);
  const hashesAt = connection.prepare('SELECT hashes FROM event WHERE position = ?');
  const before = frontierAt(after, (n) => completedOf(hashesAt.get(n) ?? [], 0, n));
  const peaks = before.peaks.map((peak) => peak && digestOfHash(peak));
  const stretches = new Map<number, Stretch>();
  /** What became whole in the page at hand, one digest after the other. */
  const whole = Buffer.alloc(ROOM);
  let filled = 0;

  /** Appends to the ledger's tree, and says how many subtrees become whole by it, the leaf among them. */
  const grow = (leaf: Digest): number => {
    let root = leaf;
    let level = 0;
    filled = writeDigest(root, whole, filled);
    for (let left = peaks[0]; left !== undefined; left = peaks[level]) {
      root = nodeDigest(left, root);
      filled = writeDigest(root, whole, filled);
      peaks[level] = undefined;
      level += 1;
    }
    peaks[level] = root;
    return level + 1;
  };

  const follow = (
    stream: number,
    version: number,
    previous: number | null,
    position: number,
    leaf: Digest,
  ): void => {
    let stretch = stretches.get(stream);
    if (stretch === undefined) {
      mustFit(version >= 0);
      stretch = { stream, range: emptyRange(version), previous, last: position };
      stretches.set(stream, stretch);
    } else {
      mustFit(version === stretch.range.end && previous === stretch.last);
      stretch.last = position;
    }
    appendLeaf(stretch.range, leaf, nodeDigest);
  };

  const take = (row: Row, from: number, count: number): void => {
    const [found, first, last, earliest, latest, bytes, lengths, streams, versions, previouses, kept] = row;
    mustFit(found === count && first === from + 1 && last === from + count);
    mustFit(isInstant(earliest) && isInstant(latest));
    // Texts that are none would be read as others than those whose bytes were hashed.
    mustFit(bytes instanceof Uint8Array && isUtf8(bytes) && typeof kept === 'string');
    const sizes = numbersIn(lengths, count);
    const numbers = numbersIn(streams, count);
    const places = numbersIn(versions, count);
    const pointers = numbersIn(previouses, count);
    let at = 0;
    let end = 0;
    for (let i = 0; i < count; i += 1) {
      const size = sizes[i];
      const stream = numbers[i];
      const version = places[i];
      const previous = pointers[i];
      mustFit(typeof size === 'number' && typeof stream === 'number' && typeof version === 'number');
      mustFit(previous === null || typeof previous === 'number');
      const leaf = leafDigest(bytes.subarray(at, at + size));
      at += size;
      // Where the hashes of each end is looked at apart, or a row could hold what belongs to the next.
      end += grow(leaf) * HASH_DIGITS + 1;
      mustFit(end > kept.length || kept.charCodeAt(end - 1) === COMMA);
      follow(stream, version, previous, from + i + 1, leaf);
    }
    mustFit(at === bytes.length && end === kept.length + 1);
    // All that is kept with a page is compared at once: hash by hash it would take as long as the reading of the page.
    mustFit(kept.replaceAll(',', '') === whole.toString('hex', 0, filled));
    filled = 0;
  };

  for (let from = after; from < to; from += PAGE) {
    const count = Math.min(PAGE, to - from);
    take(pages.get(from, count) ?? [], from, count);
    progress(count);
  }
  return {
    after,
    to,
    before,
    edge: { peaks: peaks.map((peak) => peak && hashOfDigest(peak)) },
    stretches: Array.from(stretches.values(), (one) => ({ ...one, range: rangeOfDigests(one.range) })),
  };
};
