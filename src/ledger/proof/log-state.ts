import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { logFold, type LogState } from '../../proof/log-state.js';
import type { EventStore } from '../../stores/event-store.js';
import { leafOf } from '../../stores/seal/entry.js';
import type { StoreError } from '../../stores/store-error.js';
import { PAGE } from '../entries.js';

const damaged = (message: string): StoreError => ({ _tag: 'StoreDamaged', location: 'the ledger', message });

/**
 * The state of everything recorded so far, as a checkpoint is made of it: read and computed anew from the events, and compared with
 * the tree that the store keeps, so that nothing is signed that was not looked at. The whole log is read.
 */
export const logState =
  (store: EventStore, progress?: (done: number, total: number) => void): TaskEither<StoreError, LogState> =>
  async () => {
    const head = await store.head();
    if (E.isLeft(head)) return head;
    const fold = logFold();
    for (let after = 0; after < head.right;) {
      const page = await store.readAll({ after, limit: PAGE })();
      if (E.isLeft(page)) return page;
      for (const event of page.right) if (event.position <= head.right) fold.take(event, leafOf(event));
      const last = page.right.at(-1);
      if (last === undefined) break;
      after = last.position;
      progress?.(Math.min(after, head.right), head.right);
    }
    const kept = await store.seal.head(fold.size())();
    if (E.isLeft(kept)) return kept;
    const state = fold.state();
    return state.root === kept.right.root
      ? E.right(state)
      : E.left(
          damaged('The ledger holds events that do not fit the tree kept with them; verify it to see where.'),
        );
  };
