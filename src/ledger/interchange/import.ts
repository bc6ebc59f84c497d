import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { RestorableStore, Restored } from '../../stores/restore.js';
import type { Completed } from '../../stores/seal/frontier.js';
import type { StoreError } from '../../stores/store-error.js';
import type { TravellingEvent } from './cloud-event.js';
import { ledgerUrn } from './ledger-urn.js';

/** Why a batch was not imported: nothing of it was. */
export interface ImportRefusal {
  readonly _tag: 'NotImported';
  /** Which of the batch is at fault, from 0. */
  readonly index: number;
  readonly message: string;
}

/** Takes in events that were exported, batch after batch. */
export interface Importer {
  /**
   * Makes a batch durable, all of it or nothing. What is there already is compared and passed over. `leaves` are the hashes of the events'
   * leaves (`leafOf`), for who has just computed them from these very events, each with those of subtrees that `restore` takes.
   */
  readonly take: (
    batch: ReadonlyArray<TravellingEvent>,
    leaves?: ReadonlyArray<Completed>,
  ) => TaskEither<StoreError, E.Either<ImportRefusal, Restored>>;
}

const refused = (index: number, message: string): E.Either<ImportRefusal, never> =>
  E.left({ _tag: 'NotImported', index, message });

/**
 * Imports into a ledger, which is empty or begins as the exported one does. The lines must be in order and without gaps; they
 * may begin anywhere up to where the ledger ends, so an import that was stopped is done again from the same file.
 */
export const importer = (to: RestorableStore): Importer => {
  /** What the ledger is called, once it has an event. */
  let urn: string | undefined;
  /** The place of the event taken last. */
  let place: number | undefined;

  const nameOfTarget = async (): Promise<E.Either<StoreError, string | undefined>> => {
    const first = await to.readAll({ after: 0, limit: 1 })();
    if (E.isLeft(first)) return first;
    const [event] = first.right;
    return E.right(event && ledgerUrn(event));
  };

  /** Gives what the ledger is called when the batch follows. */
  const judge = (
    batch: ReadonlyArray<TravellingEvent>,
    before: string | undefined,
  ): E.Either<ImportRefusal, string | undefined> => {
    let name = before;
    let expected = place;
    for (let index = 0; index < batch.length; index += 1) {
      const travelling = batch[index];
      if (travelling === undefined) continue;
      const { source, event } = travelling;
      if (expected !== undefined && event.position !== expected + 1)
        return refused(index, `event ${event.position} stands where event ${expected + 1} would follow`);
      expected = event.position;
      if (event.position === 1 && source !== ledgerUrn(event))
        return refused(index, 'the source is not named after its first event; take the lines as exported');
      // An empty ledger gets its name with its first event; without that, nothing is restored to it.
      name ??= source;
      if (source !== name) return refused(index, 'the event comes from another ledger than this one');
    }
    return E.right(name);
  };

  return {
    take: (batch, leaves) => async () => {
      const [first] = batch;
      if (first === undefined) return E.right(E.right({ recorded: 0, already: 0, position: place ?? 0 }));
      const known: E.Either<StoreError, string | undefined> =
        urn === undefined ? await nameOfTarget() : E.right(urn);
      if (E.isLeft(known)) return known;
      const judged = judge(batch, known.right);
      if (E.isLeft(judged)) return E.right(judged);
      const after = first.event.position - 1;
      const events = batch.map(({ event }) => event);
      const restored = await to.restore(after, events, leaves)();
      if (E.isLeft(restored)) return restored;
      const outcome = restored.right;
      if (E.isLeft(outcome))
        return E.right(refused(Math.max(outcome.left.position - after - 1, 0), outcome.left.message));
      urn = judged.right;
      place = outcome.right.position;
      return E.right(outcome);
    },
  };
};
