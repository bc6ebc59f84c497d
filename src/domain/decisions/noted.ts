import type { Ref } from '../changes/change.js';

/** An event together with where it stands in the ledger. */
export interface Noted<E> {
  readonly event: E;
  readonly ref: Ref;
}
