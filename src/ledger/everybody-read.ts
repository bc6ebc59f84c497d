import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant } from '../domain/values/instant.js';
import type { UserKey } from '../domain/values/keys.js';
import type { RecordedData } from '../stores/event-store.js';
import type { LedgerError } from './ledger-error.js';

/** What is read of everybody, in one way or the other, before anything is decoded. */
export interface EverybodyRead {
  /** Position of the last event read. */
  readonly head: number;
  readonly events: number;
  readonly first: Instant | undefined;
  readonly last: Instant | undefined;
  /** In the order in which they came into the ledger, with how many events are about each. */
  readonly users: ReadonlyMap<UserKey, number>;
  /** The streams that are not a user's own. */
  readonly otherStreams: ReadonlySet<string>;
  /** All events that are in those, in order. */
  readonly others: ReadonlyArray<RecordedData>;
  /** The streams of some users as they were recorded, in the order asked for: a few thousand events at a time are read best. */
  readonly recordedOf: (
    users: ReadonlyArray<UserKey>,
  ) => TaskEither<LedgerError, ReadonlyArray<ReadonlyArray<RecordedData>>>;
  /** Where the events of a user stand, in order; undefined where the store can't read by place. */
  readonly placesOf: (user: UserKey) => ReadonlyArray<number> | undefined;
}

/** Told how many of all positions are read. */
export type ReadingProgress = (done: number, total: number) => void;
