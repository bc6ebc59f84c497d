import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { UserKey } from '../domain/values/keys.js';
import type { Entry } from '../domain/views/story.js';
import type { EventStore } from '../stores/event-store.js';
import { entriesOf } from './entries.js';
import { everybodyByPlace } from './everybody-by-place.js';
import { everybodyKept } from './everybody-kept.js';
import type { EverybodyRead, ReadingProgress } from './everybody-read.js';
import type { LedgerError } from './ledger-error.js';

/** A ledger up to its end as it was when the reading began: those who are few at once, people as they are asked for. */
export interface Everybody extends Omit<EverybodyRead, 'others'> {
  /** All entries that are not in a user's own stream. */
  readonly others: ReadonlyArray<Entry>;
  /** The entries of one user. */
  readonly entriesOf: (user: UserKey) => TaskEither<LedgerError, ReadonlyArray<Entry>>;
}

/** Reads a ledger for a report about everybody. `progress` is told how many of all positions are read. */
export const everybodyIn =
  (
    store: EventStore,
    progress: ReadingProgress = () => undefined,
    mostKept?: number,
  ): TaskEither<LedgerError, Everybody> =>
  async () => {
    const end = await store.head();
    if (E.isLeft(end)) return end;
    const read = await (store.byPlace === undefined
      ? everybodyKept(store, end.right, progress, mostKept)
      : everybodyByPlace(store.byPlace, end.right, progress));
    if (E.isLeft(read)) return read;
    const others = entriesOf(read.right.others);
    if (E.isLeft(others)) return others;
    const { recordedOf } = read.right;
    return E.right({
      ...read.right,
      others: others.right,
      entriesOf: (user) => async () => {
        const recorded = await recordedOf([user])();
        return E.isLeft(recorded) ? recorded : entriesOf(recorded.right.flat());
      },
    });
  };
