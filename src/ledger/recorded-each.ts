import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { ReadByPlace, RecordedData } from '../stores/event-store.js';
import type { LedgerError } from './ledger-error.js';

/** What was recorded at the places of each of some streams, which are read together. */
export const recordedEach =
  (
    byPlace: ReadByPlace,
    placesOfEach: ReadonlyArray<ReadonlyArray<number>>,
  ): TaskEither<LedgerError, ReadonlyArray<ReadonlyArray<RecordedData>>> =>
  async () => {
    const recorded = await byPlace.at(placesOfEach.flat())();
    if (E.isLeft(recorded)) return recorded;
    let end = 0;
    return E.right(placesOfEach.map(({ length }) => recorded.right.slice(end, (end += length))));
  };
