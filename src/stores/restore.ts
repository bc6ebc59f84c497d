import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { misuseOfRecords, tooLarge } from './append-rules.js';
import type { EventStore, RecordedEvent } from './event-store.js';
import type { Completed } from './seal/frontier.js';
import type { StoreError } from './store-error.js';

/** What restoring did. */
export interface Restored {
  /** Events that were written now. */
  readonly recorded: number;
  /** Events that stood there already, the same in everything. */
  readonly already: number;
  /** The position of the last of these events here; `after` when there were none. */
  readonly position: number;
}

/** Why events were not restored; none of them was. */
export interface RestoreRefusal {
  /**
   * `DoesNotContinue`: the ledger ends before the place where these events go on. `OtherLog`: another event stands where one of these
   * would. `VersionGap`: an event does not follow the last one of its stream. `IdTaken`: its id belongs to another event. `TooLarge`:
   * it has more bytes than a store takes.
   */
  readonly _tag: 'DoesNotContinue' | 'OtherLog' | 'VersionGap' | 'IdTaken' | 'TooLarge';
  /** The position in this ledger that the event at fault would have. */
  readonly position: number;
  /** One readable line, without anything of the event. */
  readonly message: string;
}

/**
 * A store that can become a copy of another one. It counts its positions from 1 without gaps, so that where it ends tells
 * how much of the other it has.
 */
export interface RestorableStore extends EventStore {
  /**
   * Writes events that were recorded elsewhere, as they were: id, stream, version, type, data, metadata, the time they were recorded,
   * and their order. They follow the first `after` events of this ledger (0 for those at the beginning). All of them are durable
   * when this is done, or none is there. Their own positions are not looked at: where these have gaps, as in EventStoreDB, the
   * copy keeps the order, and so the root of the tree of hashes.
   *
   * What stands here already must be the same, and is not written again: repeating is harmless. Times are kept also where they run
   * backwards, as they can where several programs with clocks of their own wrote to a database.
   *
   * `leaves` are the hashes of these events' leaves (`leafOf`), for who has just computed them from these very events; left out, the
   * store computes them. The hash of an event's leaf may be followed by those of the larger subtrees that end with it, as the event
   * stands here, from the smallest on, as many as were computed.
   */
  readonly restore: (
    after: number,
    events: ReadonlyArray<RecordedEvent>,
    leaves?: ReadonlyArray<Completed>,
  ) => TaskEither<StoreError, E.Either<RestoreRefusal, Restored>>;
}

/** What restoring asks of a ledger about what is there. */
export interface RestoringLog {
  readonly size: number;
  /** So many events after a position. */
  readonly read: (after: number, limit: number) => ReadonlyArray<RecordedEvent>;
}

/** What is asked of a ledger about an event that would be its next. */
export interface RestoringEnds {
  /** The version of a stream's last event, -1 when it is empty. */
  readonly versionOf: (stream: string) => number;
  /** Whether an id belongs to another event. */
  readonly isTaken: (id: string) => boolean;
}

/** Whether two events are the same record, wherever they stand. */
export const isSameRecord = (a: RecordedEvent, b: RecordedEvent): boolean =>
  a.id === b.id &&
  a.stream === b.stream &&
  a.version === b.version &&
  a.type === b.type &&
  a.data === b.data &&
  a.metadata === b.metadata &&
  a.recordedAt === b.recordedAt;

const refusal = (_tag: RestoreRefusal['_tag'], position: number, message: string): RestoreRefusal => ({
  _tag,
  position,
  message,
});

/** What is wrong with the call itself: a bug of the caller. */
export const restoreMisuse = (after: number, events: ReadonlyArray<RecordedEvent>): string | undefined => {
  if (!Number.isSafeInteger(after) || after < 0) return 'the place after which to restore is no whole number';
  return misuseOfRecords(events);
};

/** The events that are not there yet; or why none of them may be written. Kept in one place, as the rules of appends are. */
export const notYetThere = (
  log: RestoringLog,
  after: number,
  events: ReadonlyArray<RecordedEvent>,
): E.Either<RestoreRefusal, ReadonlyArray<RecordedEvent>> => {
  if (after > log.size)
    return E.left(
      refusal(
        'DoesNotContinue',
        after + 1,
        `the ledger ends with event ${log.size}, and event ${after + 1} can't be written before those between`,
      ),
    );
  const already = Math.min(log.size - after, events.length);
  const there = already === 0 ? [] : log.read(after, already);
  for (let i = 0; i < already; i++) {
    const [event, recorded] = [events[i], there[i]];
    if (!event || !recorded || !isSameRecord(event, recorded))
      return E.left(
        refusal('OtherLog', after + i + 1, `event ${after + i + 1} of the ledger is another one`),
      );
  }
  return E.right(already === 0 ? events : events.slice(already));
};

/** Why an event can't be the next of the ledger, at this position. */
export const refusedNext = (
  ends: RestoringEnds,
  event: RecordedEvent,
  position: number,
): RestoreRefusal | undefined => {
  if (tooLarge(event))
    return refusal('TooLarge', position, `event ${position} is larger than a ledger takes`);
  const version = ends.versionOf(event.stream);
  if (event.version !== version + 1)
    return refusal(
      'VersionGap',
      position,
      `event ${position} has version ${event.version} of its stream, and ${version + 1} would follow`,
    );
  if (ends.isTaken(event.id))
    return refusal('IdTaken', position, `the id of event ${position} belongs to another event of the ledger`);
  return undefined;
};

/** The events that are to be written, the others being there; or why none may be. For stores that can't take back what they wrote. */
export const toBeRestored = (
  log: RestoringLog & RestoringEnds,
  after: number,
  events: ReadonlyArray<RecordedEvent>,
): E.Either<RestoreRefusal, ReadonlyArray<RecordedEvent>> => {
  const fresh = notYetThere(log, after, events);
  if (E.isLeft(fresh)) return fresh;
  const versions = new Map<string, number>();
  const ids = new Set<string>();
  const ends: RestoringEnds = {
    versionOf: (stream) => versions.get(stream) ?? log.versionOf(stream),
    isTaken: (id) => ids.has(id) || log.isTaken(id),
  };
  const first = after + events.length - fresh.right.length + 1;
  for (const [i, event] of fresh.right.entries()) {
    const refused = refusedNext(ends, event, first + i);
    if (refused) return E.left(refused);
    versions.set(event.stream, event.version);
    ids.add(event.id);
  }
  return fresh;
};
