import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { EventBatch, EventStore, RecordedEvent } from '../../stores/event-store.js';
import { isSameRecord, type RestorableStore } from '../../stores/restore.js';
import { notACopy, type CopyError } from './copy-error.js';

/** Events copied at a time, and made durable together. */
const PAGE = 1_000;

/** How far a copy has come. */
export interface Replicated {
  /** Events copied by this replication. */
  readonly copied: number;
  /** Events of the copy. */
  readonly size: number;
}

/** As much of an `AbortSignal` as following needs: not every program that imports the library knows that name. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
}

/** A copy of a ledger on its way. */
export interface Replication {
  /** Copies all that was recorded until it finds no more; to be called again for what is recorded later. */
  readonly catchUp: (
    progress?: (soFar: Replicated) => void,
    isStopped?: () => boolean,
  ) => TaskEither<CopyError, Replicated>;
  /**
   * Copies all that was recorded, and then what is recorded, as it is, until it is told to stop. Left: what was copied is
   * there, and calling again goes on from it.
   */
  readonly follow: (
    stop: StopSignal,
    progress?: (soFar: Replicated) => void,
  ) => TaskEither<CopyError, Replicated>;
  /** Compares every event copied with the original by the roots of both trees. */
  readonly compare: TaskEither<CopyError, Replicated>;
}

const OTHER = 'the copy does not hold what the original does';
const MEND = 'name the original of this copy, or copy to a new file';

/**
 * Copies a ledger into another one, which keeps everything but the positions: those it counts from 1. The copy is its own
 * checkpoint: what it holds has been copied. Before it goes on, its last event is looked up in the original, where it must
 * be the same.
 *
 * @example
 * import { openMemoryStore, replication, run } from 'forsvarlig';
 *
 * const [from, to] = [openMemoryStore({ clock: () => 0 }), openMemoryStore({ clock: () => 1 })];
 * const event = { id: 'e1', type: 'VisitsReduced', metadata: '{}', data: '{}' };
 * await run(from.append([{ stream: 'user-1', expected: 'none', events: [event] }]));
 * assert.deepEqual(await replication(from, to).catchUp()(), { _tag: 'Right', right: { copied: 1, size: 1 } });
 * assert.deepEqual(await run(to.seal.head()), await run(from.seal.head()));
 */
export const replication = (from: EventStore, to: RestorableStore): Replication => {
  let copied = 0;
  let size = 0;
  /** Where the last event copied lies in the original. */
  let cursor: number | undefined;

  /** Finds in the original where the copy ends. */
  const find = async (): Promise<E.Either<CopyError, number>> => {
    const head = await to.head();
    if (E.isLeft(head)) return head;
    size = head.right;
    if (size === 0) return E.right(0);
    const last = await to.readAll({ after: size - 1, limit: 1 })();
    if (E.isLeft(last)) return last;
    const [ours] = last.right;
    if (ours === undefined) return E.left(notACopy(`${OTHER} (it has no event ${size}); ${MEND}`));
    const original = await from.readStream(ours.stream, { after: ours.version - 1, limit: 1 })();
    if (E.isLeft(original)) return original;
    const [theirs] = original.right;
    return theirs && isSameRecord(ours, theirs)
      ? E.right(theirs.position)
      : E.left(notACopy(`${OTHER} (its last event, number ${size}, is not in the original); ${MEND}`));
  };

  /** Where in the original to go on. */
  const place = async (): Promise<E.Either<CopyError, number>> => {
    if (cursor !== undefined) return E.right(cursor);
    const found = await find();
    if (E.isRight(found)) cursor = found.right;
    return found;
  };

  /** Makes events durable in the copy, which ends before the first of them. */
  const take = async (events: ReadonlyArray<RecordedEvent>): Promise<E.Either<CopyError, void>> => {
    const restored = await to.restore(size, events)();
    if (E.isLeft(restored)) return restored;
    if (E.isLeft(restored.right)) {
      // Left to the next call to look where the copy ends: somebody else may be writing it.
      cursor = undefined;
      return E.left(notACopy(`the copy can't go on after event ${size}: ${restored.right.left.message}`));
    }
    size = restored.right.right.position;
    copied += restored.right.right.recorded;
    cursor = events.at(-1)?.position ?? cursor;
    return E.right(undefined);
  };

  /** Goes on with batches until there is none. */
  const takeEach = async (
    next: () => Promise<E.Either<CopyError, ReadonlyArray<RecordedEvent> | undefined>>,
    progress: ((soFar: Replicated) => void) | undefined,
  ): Promise<E.Either<CopyError, Replicated>> => {
    for (;;) {
      const batch = await next();
      if (E.isLeft(batch)) return batch;
      if (batch.right === undefined) return E.right({ copied, size });
      if (batch.right.length > 0) {
        const taken = await take(batch.right);
        if (E.isLeft(taken)) return taken;
      }
      progress?.({ copied, size });
    }
  };

  return {
    catchUp:
      (progress, isStopped = () => false) =>
      async () => {
        const start = await place();
        if (E.isLeft(start)) return start;
        return takeEach(async () => {
          if (isStopped()) return E.right(undefined);
          const page = await from.readAll({ after: cursor ?? start.right, limit: PAGE })();
          return E.map((events: ReadonlyArray<RecordedEvent>) => (events.length === 0 ? undefined : events))(
            page,
          );
        }, progress);
      },
    follow: (stop, progress) => async () => {
      const start = await place();
      if (E.isLeft(start)) return start;
      const subscription = from.subscribe({ after: start.right, limit: PAGE });
      const stopped = (): void => void subscription.stop();
      stop.addEventListener('abort', stopped);
      if (stop.aborted) stopped();
      try {
        return await takeEach(async () => {
          const batch = await subscription.next();
          return E.map((found: EventBatch | undefined) => found?.events)(batch);
        }, progress);
      } finally {
        stop.removeEventListener('abort', stopped);
        await subscription.stop();
      }
    },
    compare: async () => {
      const ours = await to.seal.head()();
      if (E.isLeft(ours)) return ours;
      const count = ours.right.size;
      const all = await from.seal.head()();
      if (E.isLeft(all)) return all;
      if (all.right.size < count)
        return E.left(
          notACopy(`${OTHER} (it has ${count} events, and the original ${all.right.size}); ${MEND}`),
        );
      const theirs = await from.seal.head(count)();
      if (E.isLeft(theirs)) return theirs;
      return ours.right.root === theirs.right.root
        ? E.right({ copied, size: count })
        : E.left(notACopy(`${OTHER} (their roots over ${count} events differ); ${MEND}`));
    },
  };
};
