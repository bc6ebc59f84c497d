import type { Ref } from '../changes/change.js';
import { END_OF_TIME } from '../values/instant.js';

/** An event together with where it stands in the ledger. */
export interface Noted<E> {
  readonly event: E;
  readonly ref: Ref;
}

/** An event that isn't recorded yet stands after everything that is. */
export const UPCOMING: Ref = { position: Number.MAX_SAFE_INTEGER, id: '', recordedAt: END_OF_TIME };
