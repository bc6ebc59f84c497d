import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../../domain/values/instant.js';
import { isInstant } from '../../domain/values/instant.js';
import { earlierRecording, refusedUnseen, versionFits } from '../append-rules.js';
import type { Append, Appended, AppendRefusal, NewEvent, RecordedEvent } from '../event-store.js';
import { idTaken, toBeRestored } from '../restore.js';
import type { Restored, RestoreRefusal } from '../restore.js';
import { leafOf } from '../seal/entry.js';
import type { Hash } from '../seal/hash.js';
import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import { createHeads } from './heads.js';
import type { Head } from './places.js';
import type { Reader } from './reader.js';

type Outcome = E.Either<AppendRefusal, Appended>;

/**
 * Commits after which the log is emptied into the file, so that the next ones write over it. A log that grows makes the file system
 * write down its new length with every sync, which takes as long again as the sync of what is written over.
 * In bulk it is emptied for its size long before.
 */
const COMMITS_A_LOG = 256;

/**
 * Where a run of events ends that follow one another in a stream and in the ledger, recorded at the same time: what one append can
 * write.
 */
const endOfRun = (events: ReadonlyArray<RecordedEvent>, from: number): number => {
  const first = events[from];
  let end = from + 1;
  for (let next = events[end]; next && first; next = events[end]) {
    if (next.stream !== first.stream || next.recordedAt !== first.recordedAt) break;
    end += 1;
  }
  return end;
};

/** Events of one stream, to be put at its end. */
interface Run {
  readonly stream: string;
  readonly events: ReadonlyArray<NewEvent>;
  readonly recordedAt: Instant;
  /** The hashes of their leaves, where they are known. */
  readonly leaves?: ReadonlyArray<Hash> | undefined;
}

/** Appends to a ledger over one connection. Throws what the connection throws; then nothing is recorded. */
export const createWriter = (connection: Connection, reader: Reader, clock: () => Instant) => {
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const insertEvent = connection.prepare(
    `INSERT INTO event (position, stream, version, previous, id, type, recorded_at, hashes, metadata, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  const removeEvents = connection.prepare('DELETE FROM event WHERE position >= ?');
  const insertStream = connection.prepare(
    'INSERT INTO stream (id, name, version, head) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING',
  );
  const updateStream = connection.prepare('UPDATE stream SET version = ?, head = ? WHERE id = ?');
  const emptyLog = connection.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  const heads = createHeads(connection, reader);
  let commits = 0;

  const commitAll = (): void => {
    commit.run();
    commits += 1;
    if (commits < COMMITS_A_LOG) return;
    commits = 0;
    try {
      emptyLog.get();
    } catch {
      // What was committed stands durable in the log: that it stays there is no failure of the append.
    }
  };

  /** Puts the events at the end of the ledger; false, and nothing put, when an id among them is taken. */
  const insert = (run: Run, number: number, head: Head | undefined): boolean => {
    const { stream, events, recordedAt, leaves } = run;
    const end = heads.end();
    let version = head ? head.version : -1;
    let previous = head ? head.position : null;
    let position = end;
    for (const event of events) {
      const { id, type, metadata, data } = event;
      const leaf = leaves?.[position - end] ?? leafOf({ id, type, metadata, data, stream, recordedAt });
      version++;
      position++;
      const hashes = heads.grow(leaf);
      // One lookup in the index of ids both guards and records: asking before each insert would take a second one.
      if (
        insertEvent.run(position, number, version, previous, id, type, recordedAt, hashes, metadata, data) ===
        0
      ) {
        // This append's events are the last of the ledger and nothing points to them yet: no savepoint needed.
        if (position > end + 1) removeEvents.run(end + 1);
        heads.regrow();
        return false;
      }
      previous = position;
    }
    return true;
  };

  /** Puts the events of a run at the end of the ledger; undefined, and nothing put, when an id or the name of a new stream is taken. */
  const record = (run: Run, head: Head | undefined): Appended | undefined => {
    const number = head ? head.stream : heads.nextStream();
    if (!insert(run, number, head)) return undefined;
    const version = (head ? head.version : -1) + run.events.length;
    const position = heads.end() + run.events.length;
    const changed = head
      ? updateStream.run(version, position, number)
      : insertStream.run(number, run.stream, version, position);
    if (changed !== 1) {
      if (head) throw new Damage('a stream without its row');
      removeEvents.run(heads.end() + 1);
      heads.regrow();
      return undefined;
    }
    heads.moved(run.stream, number, version, position, run.recordedAt);
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
    const { stream, events, expected } = append;
    // A stream that should be new is not looked for: its name is free, or recording it tells that it isn't.
    const supposed = expected === 'none' ? heads.remembered(stream) : heads.of(stream);
    const recorded = versionFits(expected, supposed ? supposed.version : -1)
      ? record({ stream, events, recordedAt }, supposed)
      : undefined;
    if (recorded) return E.right(recorded);
    const earlier = earlierRecording(
      append,
      append.events.map((event) => reader.byId(event.id)),
    );
    if (earlier) return earlier;
    const head = heads.of(stream);
    if (versionFits(expected, head ? head.version : -1))
      throw new Damage('an index of ids that does not fit its table');
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

  /** Writes events after the end of the ledger; an id that is taken shows as it is written. */
  const put = (
    events: ReadonlyArray<RecordedEvent>,
    leaves: ReadonlyArray<Hash> | undefined,
  ): RestoreRefusal | undefined => {
    let from = 0;
    while (from < events.length) {
      const to = endOfRun(events, from);
      const run = events.slice(from, to);
      const known = leaves?.slice(from, to);
      from = to;
      const [first] = run;
      if (first === undefined) continue;
      const { stream, recordedAt } = first;
      const start = heads.end();
      if (record({ stream, events: run, recordedAt, leaves: known }, heads.of(stream))) continue;
      const taken = run.findIndex(({ id }) => reader.byId(id) !== undefined);
      return idTaken(start + taken + 1);
    }
    return undefined;
  };

  const restored = (
    after: number,
    events: ReadonlyArray<RecordedEvent>,
    leaves?: ReadonlyArray<Hash>,
  ): E.Either<RestoreRefusal, Restored> => {
    const log = {
      size: heads.end(),
      read: (from: number, limit: number) => reader.readAll({ after: from, limit }),
      versionOf: (stream: string) => heads.of(stream)?.version ?? -1,
      isTaken: () => false,
    };
    const fresh = toBeRestored(log, after, events);
    if (E.isLeft(fresh)) return fresh;
    const recorded = fresh.right.length;
    const refusal = put(fresh.right, leaves?.slice(events.length - recorded));
    if (refusal) return E.left(refusal);
    return E.right({ recorded, already: events.length - recorded, position: after + events.length });
  };

  return {
    /** Events recorded elsewhere, as they are, in one transaction, which is durable when this returns. */
    restore: (
      after: number,
      events: ReadonlyArray<RecordedEvent>,
      leaves?: ReadonlyArray<Hash>,
    ): E.Either<RestoreRefusal, Restored> => {
      begin.run();
      try {
        heads.refresh();
        const outcome = restored(after, events, leaves);
        if (E.isLeft(outcome)) rollBack();
        else commitAll();
        return outcome;
      } catch (thrown) {
        rollBack();
        throw thrown;
      }
    },

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
        commitAll();
        return outcomes;
      } catch (thrown) {
        rollBack();
        throw thrown;
      }
    },
  };
};

export type Writer = ReturnType<typeof createWriter>;
