import type { Either } from 'fp-ts/lib/Either.js';
import type { StoreError } from '../store-error.js';

/** How far a saved view has come: everything up to here is in it, once, and nothing after. */
export interface Checkpoint {
  /** Position of the last event; 0 before the first. */
  readonly position: number;
  /** How many events that is. */
  readonly events: number;
  /** What the ledger showed of itself there, so that another ledger, or one that was altered, is not taken for it. */
  readonly mark: string;
}

/** Nothing read. */
export const AT_THE_START: Checkpoint = { position: 0, events: 0, mark: '' };

/** One saving of a view from its beginning on. Another is made beside it when it is rebuilt. */
export interface Generation {
  /** Never used again, also when the generation is gone. */
  readonly id: number;
  /** The version of the projection that made it. */
  readonly version: number;
  /** How much the programs that saved to it knew: one that knows less may have to tell of events that these understood. */
  readonly vocabulary: number;
  readonly checkpoint: Checkpoint;
}

/** A part of a view: a piece of its state that is saved by itself. */
export interface SavedPart {
  readonly key: string;
  readonly json: string;
}

/**
 * Where views are kept beside a ledger. What stands here is derived: it can be thrown away at any time, and is never the
 * record. Everything is done at once, each call one transaction, so that two callers can't be halfway at the same time.
 *
 * Not every damage is an error: a part or a checkpoint that is not what was saved is `Unfit`, and the view is made anew.
 */
export interface ViewStore {
  /** Whether anything can be saved. */
  readonly canSave: boolean;
  /** The generation that answers for a view: the last that was finished. */
  readonly current: (view: string) => Either<StoreError, Generation | Unfit | undefined>;
  /** One part of a generation; undefined where there is none. */
  readonly part: (generation: number, key: string) => Either<StoreError, string | Unfit | undefined>;
  /**
   * Hands all parts of a generation on, in the order of their keys ({@link byBytes}), if it is still at this position.
   * `Moved` when it is not, or gone.
   */
  readonly read: <A>(
    generation: number,
    position: number,
    use: (parts: Iterable<SavedPart>) => A,
  ) => Either<StoreError, Answered<A> | Unfit | Moved>;
  /** Begins a generation beside the one that answers. */
  readonly begin: (view: string, version: number) => Either<StoreError, number>;
  /** Saves parts and how far they go, together or not at all, if the generation is still at the position `from`. */
  readonly save: (generation: number, from: number, saving: Saving) => Either<StoreError, 'saved' | Moved>;
  /** Lets a generation answer, in place of those of the same or older versions, which are dropped. */
  readonly finish: (generation: number) => Either<StoreError, 'finished' | Moved>;
  /** Drops a generation that came to nothing. */
  readonly drop: (generation: number) => Either<StoreError, void>;
  readonly close: () => Either<StoreError, void>;
}

/** What is saved of a generation at once. */
export interface Saving {
  readonly to: Checkpoint;
  readonly vocabulary: number;
  /** Those that changed. */
  readonly parts: ReadonlyArray<SavedPart>;
}

/** What was saved is not what stands there now. */
export const UNFIT = Symbol('unfit');
export type Unfit = typeof UNFIT;

/** Somebody else has gone on with it, or made another in its place. */
export const MOVED = 'moved';
export type Moved = typeof MOVED;

export interface Answered<A> {
  readonly answer: A;
}

/** The order of keys: that of their bytes in UTF-8. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
