import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../../domain/values/instant.js';
import { isInstant } from '../../domain/values/instant.js';
import { earlierRecording, refusedUnseen, versionFits } from '../append-rules.js';
import type { Append, Appended, AppendRefusal } from '../event-store.js';
import { leafOf } from '../seal/entry.js';
import { growFrom, type Frontier } from '../seal/frontier.js';
import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import { createHeads } from './heads.js';
import type { Head } from './places.js';
import type { Reader } from './reader.js';

type Outcome = E.Either<AppendRefusal, Appended>;

/** Appends to a ledger over one connection. Throws what the connection throws; then nothing is recorded. */
export const createWriter = (connection: Connection, reader: Reader, clock: () => Instant) => {
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const insertEvent = connection.prepare(
    `INSERT INTO event (position, stream, version, previous, id, type, recorded_at, hashes, metadata, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  const removeEvents = connection.prepare('DELETE FROM event WHERE position >= ?');
  const insertStream = connection.prepare('INSERT INTO stream (id, name, version, head) VALUES (?, ?, ?, ?)');
  const updateStream = connection.prepare('UPDATE stream SET version = ?, head = ? WHERE id = ?');
  const heads = createHeads(connection, reader);

  /** Puts the events at the end of the ledger; undefined, and nothing put, when an id among them is taken. */
  const insert = (
    append: Append,
    stream: number,
    head: Head | undefined,
    recordedAt: Instant,
  ): Frontier | undefined => {
    const tree = growFrom(heads.frontier());
    const first = heads.end() + 1;
    let version = head ? head.version : -1;
    let previous = head ? head.position : null;
    let position = heads.end();
    for (const event of append.events) {
      version++;
      position++;
      const { id, type, metadata, data } = event;
      const hashes = tree.append(leafOf({ id, type, metadata, data, stream: append.stream, recordedAt }));
      // One lookup in the index of ids both guards and records: asking before each insert would take a second one.
      if (
        insertEvent.run(position, stream, version, previous, id, type, recordedAt, hashes, metadata, data) ===
        0
      ) {
        // This append's events are the last of the ledger and nothing points to them yet: no savepoint needed.
        if (position > first) removeEvents.run(first);
        return undefined;
      }
      previous = position;
    }
    return tree.frontier();
  };

  const record = (append: Append, head: Head | undefined, recordedAt: Instant): Appended | undefined => {
    const stream = head ? head.stream : heads.nextStream();
    const frontier = insert(append, stream, head, recordedAt);
    if (!frontier) return undefined;
    const version = (head ? head.version : -1) + append.events.length;
    const position = heads.end() + append.events.length;
    const changed = head
      ? updateStream.run(version, position, stream)
      : insertStream.run(stream, append.stream, version, position);
    if (changed !== 1) throw new Damage('a stream without its row');
    heads.moved(append.stream, { stream, version, position }, recordedAt, frontier);
    return { duplicate: false, version, position };
  };

  const conflict = ({ stream, expected }: Append, head: Head | undefined): AppendRefusal => ({
    _tag: 'VersionConflict',
    stream,
    expected,
    actual: head ? head.version : -1,
    between: head && typeof expected === 'number' ? reader.since(stream, head, expected) : [],
  });

  const appendOne = (append: Append, recordedAt: Instant): Outcome => {
    const refusal = refusedUnseen(append);
    if (refusal) return E.left(refusal);
    const head = heads.of(append.stream);
    const fits = versionFits(append.expected, head ? head.version : -1);
    const recorded = fits ? record(append, head, recordedAt) : undefined;
    if (recorded) return E.right(recorded);
    const earlier = earlierRecording(
      append,
      append.events.map((event) => reader.byId(event.id)),
    );
    if (earlier) return earlier;
    if (fits) throw new Damage('an index of ids that does not fit its table');
    return E.left(conflict(append, head));
  };

  const rollBack = (): void => {
    heads.forget();
    reader.forgetNames();
    try {
      connection.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself after some errors; the first error is the one to tell.
    }
  };

  return {
    /** All appends in one transaction, which is durable when this returns. */
    append: (appends: ReadonlyArray<Append>): ReadonlyArray<Outcome> => {
      // Takes the lock to write before anything is read, so that no other writer comes between.
      begin.run();
      try {
        heads.refresh();
        const now = clock();
        const last = heads.lastRecordedAt();
        const recordedAt = isInstant(last) && last > now ? last : now;
        const outcomes: Outcome[] = [];
        for (const append of appends) outcomes.push(appendOne(append, recordedAt));
        commit.run();
        return outcomes;
      } catch (thrown) {
        rollBack();
        throw thrown;
      }
    },
  };
};

export type Writer = ReturnType<typeof createWriter>;
