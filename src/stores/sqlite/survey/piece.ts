import { isUtf8 } from 'node:buffer';
import { LAST_INSTANT } from '../../../domain/values/instant-range.js';
import { digestRanges, WORDS, type DigestRange } from '../../seal/digest-ranges.js';
import { writeLeafHash } from '../../seal/entry.js';
import { frontierAt } from '../../seal/frontier.js';
import { HASH_DIGITS } from '../../seal/hash.js';
import { emptyRange, type LeafRange } from '../../seal/leaf-range.js';
import type { Connection, Row } from '../driver.js';
import { completedOf } from '../rows.js';
import { bytesIn, endOfText, grouped, numbersIn } from './grouped.js';
import { idSums, noIds, type IdRequest, type IdSum } from './id-sum.js';
import { mustFit } from './unfit.js';

/** What a piece of the log holds of a stream: the tree over its leaves there, and where it is joined to what stands before. */
export interface Stretch {
  /** The number of the stream in the file. */
  readonly stream: number;
  /** By versions. */
  readonly range: LeafRange;
  /** Where the event before its first in the piece stands; null where it is the stream's first. */
  readonly previous: number | null;
  /** Where its last event in the piece stands. */
  readonly last: number;
}

/** A piece of the log in which every event fits its hash, every hash those below it, and every stream itself. */
export interface Piece {
  /** The ledger's tree before the piece, as the file says it to be, and after. */
  readonly before: LeafRange;
  readonly whole: LeafRange;
  readonly stretches: ReadonlyArray<Stretch>;
  /** What the ids of its events come to that are in their index. */
  readonly ids: IdSum;
}

/** Of what a piece is made: the events after a position, up to another. */
export interface Reach {
  readonly after: number;
  readonly to: number;
}

/** A stretch while it grows. */
interface Growing extends Pick<Stretch, 'stream' | 'previous'> {
  readonly range: DigestRange;
  last: number;
}

const PAGE = 256;
const COMMA = 0x2c;
// Two hashes for each event on average, and one for each level of a tree.
const ROOM = WORDS * (2 * PAGE + 64);

// A row a page. What is put together here out of order, with a part of another kind or without one, has another hash. Between two
// places, for with LIMIT the statement is compiled for each page anew.
const PAGES = `
  SELECT
    count(*),
    ${grouped("concat_ws(x'00', '', 'forsvarlig event 1', event.id, name, type, recorded_at, metadata, data)")},
    ${grouped('event.id')},
    group_concat(stream), group_concat(event.version), group_concat(coalesce(previous, 'null')), group_concat(hashes)
  FROM event CROSS JOIN stream ON stream.id = event.stream
  WHERE position > ? AND position <= ? AND recorded_at BETWEEN 0 AND ${LAST_INSTANT}`;

// What is read in order only passes through, and the fewer pages are kept the nearer the processor has them; those with the streams
// that events are looked up in are to stay.
const KEPT_PAGES = 'SELECT min(256 + max(id) / 256, 2048) FROM stream';

/**
 * Checks a piece of the log over a connection, without making an event of what it reads. Yields how many events were read, a page at a
 * time, so that who has other things to do can. Throws {@link Unfit}, and what SQLite throws.
 */
export const surveyPages = function* (
  connection: Connection,
  { after, to }: Reach,
  { indexed, key }: IdRequest,
): Generator<number, Piece> {
  const keptPages = connection.prepare(KEPT_PAGES).get()?.[0];
  if (typeof keptPages === 'number') connection.exec(`PRAGMA cache_size = ${keptPages}`);
  const pages = connection.prepare(PAGES);
  const hashesAt = connection.prepare('SELECT hashes FROM event WHERE position = ?');
  const { peaks } = frontierAt(after, (n) => completedOf(hashesAt.get(n) ?? [], 0, n));
  const before = { begin: 0, end: after, hashes: peaks.filter((peak) => peak !== undefined).reverse() };
  const ranges = digestRanges();
  const log = ranges.from(before);
  const stretches = new Map<number, Growing>();
  const addId = idSums(key);
  const ids = noIds();
  /** What became complete in the ledger's tree by the page at hand, one hash after the other. */
  const completed = new Int32Array(ROOM);
  const completedBytes = Buffer.from(completed.buffer);
  let filled = 0;
  /** The same of a stream's tree, by the event at hand; nobody reads it. */
  const beside = new Int32Array(ROOM);

  /** The stretch that the next event of a stream belongs to. */
  const follow = (
    stream: number,
    version: number,
    previous: number | null,
    position: number,
  ): DigestRange => {
    const known = stretches.get(stream);
    if (known === undefined) {
      mustFit(version >= 0);
      const range = ranges.from(emptyRange(version));
      stretches.set(stream, { stream, range, previous, last: position });
      return range;
    }
    mustFit(version === known.range.end && previous === known.last);
    known.last = position;
    return known.range;
  };

  const take = (row: Row, from: number, count: number): void => {
    const [found, entries, names, streams, versions, previouses, kept] = row;
    // So many of so many positions are all of them.
    mustFit(found === count && typeof kept === 'string');
    const bytes = bytesIn(entries);
    const { buffer: memory, byteOffset } = bytes;
    const idBytes = bytesIn(names);
    const numbers = numbersIn(streams, count);
    const places = numbersIn(versions, count);
    const pointers = numbersIn(previouses, count);
    let at = 0;
    let idAt = 0;
    filled = 0;
    for (let i = 0; i < count; i += 1) {
      const isLast = i === count - 1;
      const position = from + i + 1;
      const stream = numbers[i];
      const version = places[i];
      const previous = pointers[i];
      mustFit(typeof stream === 'number' && typeof version === 'number');
      mustFit(previous === null || typeof previous === 'number');
      const end = endOfText(bytes, at, isLast);
      writeLeafHash(new Uint8Array(memory, byteOffset + at, end - at), completedBytes, 4 * filled);
      // So that what is left can be looked at as one text.
      if (!isLast) bytes[end] = 0;
      at = end + 1;
      if (position <= indexed) idAt = addId(ids, idBytes, idAt, position) + 1;
      for (let word = 0; word < WORDS; word += 1) beside[word] = completed[filled + word] ?? 0;
      filled = ranges.append(log, completed, filled);
      // Where the hashes of each end is looked at apart, or a row could hold what belongs to the next.
      const hashesEnd = (filled / WORDS) * HASH_DIGITS + i;
      mustFit(isLast ? hashesEnd === kept.length : kept.charCodeAt(hashesEnd) === COMMA);
      ranges.append(follow(stream, version, previous, position), beside, 0);
    }
    // Texts that are none would be read as others than those whose bytes were hashed.
    mustFit(isUtf8(bytes));
    // All that is kept with a page is compared at once: hash by hash it would take as long as the reading of the page.
    mustFit(kept.replaceAll(',', '') === completedBytes.toString('hex', 0, 4 * filled));
  };

  for (let from = after; from < to; from += PAGE) {
    const end = Math.min(from + PAGE, to);
    take(pages.get(from, end) ?? [], from, end - from);
    yield end - from;
  }
  return {
    before,
    whole: ranges.range(log),
    stretches: Array.from(stretches.values(), (one) => ({ ...one, range: ranges.range(one.range) })),
    ids,
  };
};

/** The same in one go. */
export const surveyPiece = (
  connection: Connection,
  reach: Reach,
  ids: IdRequest,
  progress: (events: number) => void,
): Piece => {
  const pages = surveyPages(connection, reach, ids);
  for (;;) {
    const page = pages.next();
    if (page.done === true) return page.value;
    progress(page.value);
  }
};
