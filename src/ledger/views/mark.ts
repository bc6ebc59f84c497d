import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { sha256 } from '../../stores/seal/hash.js';
import { leafOf } from '../../stores/seal/entry.js';
import type { EventStore } from '../../stores/event-store.js';
import type { StoreError } from '../../stores/store-error.js';
import type { Checkpoint } from '../../stores/views/view-store.js';

/** What a ledger shows of itself at a checkpoint; undefined where it does not reach so far. */
export type MarkOf = (at: Omit<Checkpoint, 'mark'>) => TaskEither<StoreError, string | undefined>;

const START = 'start';

/** The root of the tree over everything up to there: any other event before it would give another. */
export const treeMark =
  ({ seal }: EventStore): MarkOf =>
  ({ events }) =>
  async () => {
    const all = await seal.head()();
    if (E.isLeft(all)) return all;
    if (all.right.size < events) return E.right(undefined);
    return E.map(({ root }: { root: string }) => `tree ${root}`)(await seal.head(events)());
  };

/** The last event there, for databases that would have to read everything to know their tree. */
export const lastEventMark =
  ({ readAll }: EventStore): MarkOf =>
  ({ position, events }) =>
  async () => {
    if (events === 0) return E.right(START);
    const found = await readAll({ after: position - 1, limit: 1 })();
    if (E.isLeft(found)) return found;
    const [event] = found.right;
    return E.right(event?.position === position ? `event ${sha256(leafOf(event))}` : undefined);
  };
