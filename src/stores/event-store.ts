import type { Either } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant } from '../domain/values/instant.js';
import type { Hash } from './seal/hash.js';
import type { TreeHead } from './seal/proof.js';
import type { Seal } from './seal/seal.js';
import type { StoreError } from './store-error.js';
import type { SurveyRequest } from './survey.js';

/**
 * An event as the ledger hands it to a store: encoded once, and kept as exactly these texts. None of them holds NUL or
 * a lone surrogate, which have no safe form in every engine; JSON escapes both.
 */
export interface NewEvent {
  /**
   * A UUID in lower case. The same id again, with the same stream, type, data and metadata, is a retry and records nothing.
   * Ids that rise with time (a day in front) keep appends as fast in a large ledger as in a small one; random ones don't.
   */
  readonly id: string;
  /** The event's name, for people who look into the store; decoding reads the tag inside `data`. */
  readonly type: string;
  /** The event as JSON text. These bytes (UTF-8) are the record. */
  readonly data: string;
  /** A JSON object whose values are all texts. */
  readonly metadata: string;
}

/** An event as a store gives it back. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** Place in its stream: 0 for the first. */
  readonly version: number;
  /** Place in the whole ledger: greater for every later event, 1 or more. Not always the next number. */
  readonly position: number;
  /** When the store recorded it, by the clock given to the store; never earlier than the event before it, copies of other stores aside. */
  readonly recordedAt: Instant;
}

/**
 * What the writer believes of the stream: a number is the version of its last event (so `0` when it has one event).
 * `any` believes nothing, `none` that it is empty, `exists` that it is not.
 */
export type ExpectedVersion = number | 'any' | 'none' | 'exists';

/**
 * One atomic append to one stream: all of its events are recorded or none. At least one event.
 *
 * It is judged in this order: too large; an id twice in it; ids that are recorded already (all of them, one after the
 * other and the same: a retry, which is acknowledged whatever it expects; anything else: a conflict); expected version.
 */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: ReadonlyArray<NewEvent>;
}

/** What an acknowledged append did. */
export interface Appended {
  /** True when these very events were there already: a retry, nothing recorded now. */
  readonly duplicate: boolean;
  /** The stream's version after these events (of the last of them). */
  readonly version: number;
  /** The position of the last of these events. */
  readonly position: number;
  /**
   * When they were recorded, where the store knows without reading it back; then their positions follow one another without a gap. A
   * retry is not told.
   */
  readonly recordedAt?: Instant;
}

/** Why one append was refused while others beside it may have succeeded. */
export type AppendRefusal =
  | {
      readonly _tag: 'VersionConflict';
      readonly stream: string;
      readonly expected: ExpectedVersion;
      /** The stream's version now; -1 when it is empty. */
      readonly actual: number;
      /**
       * What was recorded after the version expected, in order (empty where the expectation was not a number). The first thousand at
       * least; a store far away may leave out what comes after them.
       */
      readonly between: ReadonlyArray<RecordedEvent>;
    }
  | {
      /** The id is taken by an event with another stream, type, data or metadata, or only a part of the append is there. */
      readonly _tag: 'EventIdConflict';
      readonly id: string;
    }
  | {
      readonly _tag: 'EventTooLarge';
      readonly id: string;
      /** Bytes of data and metadata together. */
      readonly bytes: number;
      readonly limit: number;
    };

/** Bytes (UTF-8) of data and metadata together that every store takes; more is refused as too large. */
export const MAX_EVENT_BYTES = 1_000_000;

/** Reads forward from after a place; `limit` at most (1 or more; Infinity for all there is). */
export interface Page {
  /** Exclusive: events after this version (of a stream) or position (of everything). -1 reads either from the start. */
  readonly after: number;
  readonly limit: number;
}

/** What a replay needs of a recorded event, and nothing more: most of a replay's time goes into reading. */
export type RecordedData = Pick<RecordedEvent, 'position' | 'id' | 'recordedAt' | 'data'>;

/** In which stream an event stands: all that is needed to find the events of one stream or another later. */
export type RecordedPlace = Pick<RecordedEvent, 'position' | 'stream'>;

/**
 * Reading by place, for who goes through a ledger stream by stream: the places of all events are little to keep, and the events of some
 * streams are then read at once, wherever they stand. Stores that would have to look for each event leave it out.
 */
export interface ReadByPlace {
  /** The same page as `readAll` with nothing but the places. */
  readonly places: (page: Page) => TaskEither<StoreError, ReadonlyArray<RecordedPlace>>;
  /** The events at these positions, in the order asked for. That one has none is an error: it was told before. */
  readonly at: (positions: ReadonlyArray<number>) => TaskEither<StoreError, ReadonlyArray<RecordedData>>;
}

/** What a subscription hands over at a time. */
export interface EventBatch {
  /** In order of position. None only where that is news by itself: all had been handed over, and that was not told yet. */
  readonly events: ReadonlyArray<RecordedEvent>;
  /** Whether these were the last, as far as the store knew when it handed them over. */
  readonly caughtUp: boolean;
}

/**
 * Everything recorded after a place, and then what is recorded, for as long as it is wanted: each event once, in order of position, as
 * soon as it is durable, whoever recorded it. Hardly anything is read before it is asked for, so who is slow needs no more memory
 * and holds up nobody. A place to go on from another day is the position of the last event that was dealt with.
 */
export interface Subscription {
  /**
   * Waits until there is something to hand over. `undefined` when the subscription was stopped, also while waiting.
   * Several calls at once are answered one after the other.
   *
   * Left: nothing was handed over, and the next call goes on at the same place. `StoreClosed` when the store was closed, also while
   * waiting.
   */
  readonly next: TaskEither<StoreError, EventBatch | undefined>;
  /** Ends the subscription, and calls that wait; done when nothing of it is left. Stopping twice is no error. */
  readonly stop: Task<void>;
}

/**
 * Looks at an event of a log that is read again, with the hash of its leaf as it was computed anew, and with the root of the largest
 * complete subtree of the ledger's tree that ends with it, which is the leaf's own hash for every other event.
 */
export type SeeEvent = (event: RecordedEvent, leaf: Hash, subtree: Hash) => void;

/**
 * The port behind which ledgers live. One contract for every store, checked by the suite in `forsvarlig/testing`.
 * Every effect answers with a value; a rejected promise is a bug.
 */
export interface EventStore {
  /**
   * Makes several appends durable together. Each succeeds or is refused alone, in the order given, each seeing
   * the ones before it; the answer has one outcome an append, in that order. No appends have no outcomes.
   *
   * Left: nothing was recorded, save after an error of the disk itself (`StoreFailed` says so), when a database did not answer
   * (`OutcomeUnknown`), or when it makes appends durable one by one and a later one failed (the message says so): then appending the
   * same again finds out. `StoreFailed` with code `Misuse` is a bug of the caller: no events, an empty name or id, a text that can't be kept.
   */
  readonly append: (
    appends: ReadonlyArray<Append>,
  ) => TaskEither<StoreError, ReadonlyArray<Either<AppendRefusal, Appended>>>;
  /** A page of one stream in order; an unknown stream is empty. */
  readonly readStream: (stream: string, page: Page) => TaskEither<StoreError, ReadonlyArray<RecordedEvent>>;
  /** A page of everything in the order recorded. */
  readonly readAll: (page: Page) => TaskEither<StoreError, ReadonlyArray<RecordedEvent>>;
  /** The same page as `readAll` with less of each event, for replays. */
  readonly readData: (page: Page) => TaskEither<StoreError, ReadonlyArray<RecordedData>>;
  /** Left out by stores that have no fast way. */
  readonly byPlace?: ReadByPlace;
  /**
   * Subscribes to everything after a position, `limit` events at most at a time. Nothing happens before `next` is called. Stop it
   * when done: while a call waits, it keeps the process alive, and a store far away may hold a connection for it in between.
   */
  readonly subscribe: (from: Page) => Subscription;
  /** Position of the last event, 0 when the store is empty. */
  readonly head: TaskEither<StoreError, number>;
  /** The Merkle tree over everything recorded. */
  readonly seal: Seal;
  /**
   * Reads the whole log again, computes every hash anew, and compares them with what was kept; then whatever else the
   * engine can check of itself. Right: the head of the tree that all of it fits. `StoreDamaged` names the first position that doesn't fit, where
   * one can be named. Takes as long as a replay or two.
   */
  readonly verify: TaskEither<StoreError, TreeHead>;
  /** Verifies in the same way, and shows each event with the hash of its leaf to `see`, in order, when both were found to fit. */
  readonly audit: (see: SeeEvent) => TaskEither<StoreError, TreeHead>;
  /**
   * The same check as `verify`, for who wants to know whether all of it fits, and how its streams stood at some sizes: in less time, by
   * several threads, without showing events. False: something does not fit, or it can't be looked at in this way; `audit` tells what it is and where.
   * What was told before that counts for nothing. Stores that have no faster way leave it out.
   */
  readonly survey?: (request: SurveyRequest) => TaskEither<StoreError, boolean>;
  /** Releases everything; later calls answer with `StoreClosed`. Closing twice is no error. */
  readonly close: TaskEither<StoreError, void>;
}
