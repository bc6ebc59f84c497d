import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { EventStore } from '../../stores/event-store.js';
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

/** A copy of a ledger on its way. */
export interface Replication {
  /** Copies all that was recorded until it finds no more; to be called again for what is recorded later. */
  readonly catchUp: (
    progress?: (soFar: Replicated) => void,
    isStopped?: () => boolean,
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

  /** Copies one page; false when there was none. */
  const step = async (after: number): Promise<E.Either<CopyError, boolean>> => {
    const page = await from.readAll({ after, limit: PAGE })();
    if (E.isLeft(page)) return page;
    const last = page.right.at(-1);
    if (last === undefined) return E.right(false);
    const restored = await to.restore(size, page.right)();
    if (E.isLeft(restored)) return restored;
    if (E.isLeft(restored.right)) {
      // Left to the next call to look where the copy ends: somebody else may be writing it.
      cursor = undefined;
      return E.left(notACopy(`the copy can't go on after event ${size}: ${restored.right.left.message}`));
    }
    size = restored.right.right.position;
    copied += restored.right.right.recorded;
    cursor = last.position;
    return E.right(true);
  };

  return {
    catchUp:
      (progress, isStopped = () => false) =>
      async () => {
        if (cursor === undefined) {
          const found = await find();
          if (E.isLeft(found)) return found;
          cursor = found.right;
        }
        while (!isStopped()) {
          const stepped = await step(cursor);
          if (E.isLeft(stepped)) return stepped;
          if (!stepped.right) break;
          progress?.({ copied, size });
        }
        return E.right({ copied, size });
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
