import * as E from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Entry } from '../domain/views/story.js';
import type { EventStore } from '../stores/event-store.js';
import { entriesOf, PAGE } from './entries.js';
import type { LedgerError } from './ledger-error.js';
import { invalid } from './questions.js';

/** What a ledger tells at a time to who follows it. */
export interface NewEntries {
  /** In the order recorded. None only where it is news that these were all. */
  readonly entries: ReadonlyArray<Entry>;
  /** Whether these were the last for now. */
  readonly caughtUp: boolean;
}

/**
 * Follows a ledger: everything recorded after a place, and then what is recorded, whoever records it. Each entry once; the position in its
 * `ref` is the place to follow from another day.
 */
export interface Following {
  /**
   * Waits until there is something to tell; `undefined` when it was stopped, also while waiting. Left: nothing was told, and the next
   * call goes on at the same place. An entry that can't be read stays in the way: passing over it would be a gap.
   */
  readonly next: TE.TaskEither<LedgerError, NewEntries | undefined>;
  /** Ends it. Stopping twice is no error. */
  readonly stop: Task<void>;
}

/**
 * What `ledger.follow` does.
 *
 * @example
 * import { openLedger, registerServiceUser, run } from 'forsvarlig';
 *
 * const ledger = await run(openLedger('memory:'));
 * const following = ledger.follow(0);
 * assert.deepEqual(await run(following.next), { entries: [], caughtUp: true });
 * await run(ledger.record(registerServiceUser({
 *   id: 'c-1', user: 'u-1', on: '2020-01-02', need: 3, vulnerability: 'raised', livesAlone: true, specialNeeds: false,
 * })));
 * const { entries } = await run(following.next);
 * assert.deepEqual(entries.map(({ event }) => event.type), ['ServiceUserRegistered']);
 * await following.stop();
 */
export const follow = (store: EventStore, after: number): Following => {
  // What is no place comes after nothing: nothing would ever be told, and nobody would know.
  if (!Number.isSafeInteger(after) || after < 0)
    return {
      next: TE.fromEither(invalid('after', 'a position, or 0 for everything from the start')),
      stop: () => Promise.resolve(),
    };
  const { next, stop } = store.subscribe({ after, limit: PAGE });
  let stopped = false;
  /** What could not be read; the subscription has gone past it. */
  let inTheWay: LedgerError | undefined;
  const end = (): E.Either<LedgerError, undefined> | undefined => {
    if (stopped) return E.right(undefined);
    return inTheWay && E.left(inTheWay);
  };

  return {
    next: async () => {
      const before = end();
      if (before !== undefined) return before;
      const batch = await next();
      if (E.isLeft(batch)) return batch;
      // Several calls can be under way.
      const meanwhile = end();
      if (meanwhile !== undefined || batch.right === undefined) return meanwhile ?? E.right(undefined);
      const { events, caughtUp } = batch.right;
      const entries = entriesOf(events);
      if (E.isLeft(entries)) inTheWay = entries.left;
      return E.map((told: ReadonlyArray<Entry>) => ({ entries: told, caughtUp }))(entries);
    },
    stop: async () => {
      stopped = true;
      await stop();
    },
  };
};
