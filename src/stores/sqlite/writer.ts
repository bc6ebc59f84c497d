import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../../domain/values/instant.js';
import { isInstant } from '../../domain/values/instant.js';
import { earlierRecording, refusedUnseen, versionFits } from '../append-rules.js';
import type { Append, Appended, AppendRefusal, NewEvent, RecordedEvent } from '../event-store.js';
import { notYetThere, refusedNext } from '../restore.js';
import type { Restored, RestoreRefusal } from '../restore.js';
import { leafOf } from '../seal/entry.js';
import type { Completed } from '../seal/frontier.js';
import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import { createHeads, type Kept } from './heads.js';
import { createIds, FEW_IDS, MANY_IDS } from './ids.js';
import type { Head } from './places.js';
import type { Reader } from './reader.js';

type Outcome = E.Either<AppendRefusal, Appended>;

/**
 * Commits after which the log is emptied into the file, so that the next ones write over it. A log that grows makes the file system
 * write down its new length with every sync, which takes as long again as the sync of what is written over.
 * In bulk it is emptied for its size long before.
 */
const COMMITS_A_LOG = 256;

/** Events of one stream, to be put at its end. */
interface Run {
  readonly stream: string;
  readonly events: ReadonlyArray<NewEvent>;
  readonly recordedAt: Instant;
  /** What is kept of the tree with each, as far as it is known: the hash of its leaf at least. */
  readonly leaves?: ReadonlyArray<Completed> | undefined;
}

/**
 * Appends to a ledger over one connection. Throws what the connection throws; then nothing is recorded. `idsAtATime`: so many ids are
 * entered in their index together.
 */
export const createWriter = (
  connection: Connection,
  reader: Reader,
  clock: () => Instant,
  idsAtATime: number,
) => {
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const insertEvent = connection.prepare(
    `INSERT INTO event (position, stream, version, previous, id, type, recorded_at, hashes, metadata, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const removeEvents = connection.prepare('DELETE FROM event WHERE position >= ?');
  const insertStream = connection.prepare(
    'INSERT INTO stream (id, name, version, head) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING',
  );
  const emptyLog = connection.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  const heads = createHeads(connection, reader);
  const ids = createIds(connection);
  let commits = 0;

  const commitAll = (): void => {
    heads.settle();
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

  /** Puts the events, whose ids are free, at the end of the ledger. */
  const insert = (run: Run, number: number, head: Head | undefined): void => {
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
      insertEvent.run(position, number, version, previous, id, type, recordedAt, hashes, metadata, data);
      previous = position;
    }
  };

  /** Puts the events of a run at the end of the ledger; undefined, and nothing put, when the name of a new stream is taken. */
  const record = (run: Run, head: Kept | undefined): Appended | undefined => {
    const number = head ? head.stream : heads.nextStream();
    const end = heads.end();
    insert(run, number, head);
    const version = (head ? head.version : -1) + run.events.length;
    const position = end + run.events.length;
    if (head === undefined && insertStream.run(number, run.stream, version, position) !== 1) {
      // These events are the last of the ledger and nothing points to them yet: no savepoint needed.
      removeEvents.run(end + 1);
      heads.regrow();
      return undefined;
    }
    heads.moved(run.stream, head, number, version, position, run.recordedAt);
    for (let i = 0; i < run.events.length; i++) ids.add(run.events[i]?.id ?? '', end + i + 1);
    return { duplicate: false, version, position, recordedAt: run.recordedAt };
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
    if (events.every(({ id }) => ids.placeOf(id) === undefined)) {
      const recorded = versionFits(expected, supposed ? supposed.version : -1)
        ? record({ stream, events, recordedAt }, supposed)
        : undefined;
      return recorded ? E.right(recorded) : E.left(conflict(append, heads.of(stream)));
    }
    const recordings = events.map(({ id }) => {
      const place = ids.placeOf(id);
      return place === undefined ? undefined : reader.at(place);
    });
    return earlierRecording(append, recordings) ?? E.left(conflict(append, heads.of(stream)));
  };

  const refresh = (): void => {
    if (heads.refresh()) ids.refresh(heads.end(), MANY_IDS);
  };

  const rollBack = (): void => {
    heads.forget();
    ids.forget();
    reader.forgetNames();
    try {
      connection.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself after some errors; the first error is the one to tell.
    }
  };

  const ends = {
    versionOf: (stream: string) => heads.of(stream)?.version ?? -1,
    isTaken: (id: string) => ids.placeOf(id) !== undefined,
  };

  /** Writes events after the end of the ledger, up to the first that can't be its next. */
  const put = (
    events: ReadonlyArray<RecordedEvent>,
    leaves: ReadonlyArray<Completed> | undefined,
  ): RestoreRefusal | undefined => {
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      if (event === undefined) continue;
      const { stream, recordedAt } = event;
      const refused = refusedNext(ends, event, heads.end() + 1);
      if (refused) return refused;
      const leaf = leaves?.[i];
      const run = { stream, events: [event], recordedAt, leaves: leaf === undefined ? leaf : [leaf] };
      if (!record(run, heads.of(stream))) throw new Damage('a stream that is not found by its name');
    }
    return undefined;
  };

  const restored = (
    after: number,
    events: ReadonlyArray<RecordedEvent>,
    leaves?: ReadonlyArray<Completed>,
  ): E.Either<RestoreRefusal, Restored> => {
    const log = {
      size: heads.end(),
      read: (from: number, limit: number) => reader.readAll({ after: from, limit }),
    };
    const fresh = notYetThere(log, after, events);
    if (E.isLeft(fresh)) return fresh;
    const recorded = fresh.right.length;
    ids.look(fresh.right);
    const refused = put(fresh.right, leaves?.slice(events.length - recorded));
    if (refused) return E.left(refused);
    ids.enter(heads.end(), MANY_IDS);
    return E.right({ recorded, already: events.length - recorded, position: after + events.length });
  };

  return {
    /** Before the ledger is closed: leaves the next one who writes few ids to read. What comes to nothing here is for that one. */
    tidy: (): void => {
      if (ids.count() < FEW_IDS) return;
      try {
        begin.run();
        refresh();
        ids.enter(heads.end(), FEW_IDS);
        commit.run();
      } catch {
        rollBack();
      }
    },

    /** Events recorded elsewhere, as they are, in one transaction, which is durable when this returns. */
    restore: (
      after: number,
      events: ReadonlyArray<RecordedEvent>,
      leaves?: ReadonlyArray<Completed>,
    ): E.Either<RestoreRefusal, Restored> => {
      begin.run();
      try {
        refresh();
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
        refresh();
        const now = clock();
        const last = heads.lastRecordedAt();
        const recordedAt = isInstant(last) && last > now ? last : now;
        const outcomes: Outcome[] = [];
        ids.look(appends.flatMap(({ events }) => events));
        for (const append of appends) outcomes.push(appendOne(append, recordedAt));
        ids.enter(heads.end(), idsAtATime);
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
