import * as E from 'fp-ts/lib/Either.js';
import type { LedgerError } from '../ledger-error.js';

/** How long work on segments, or with them, is watched and stopped. */
export interface SegmentOptions {
  /** Called as the work goes on, with how much is done and how much there is: positions read, or blocks of people. */
  readonly progress?: (done: number, total: number) => void;
  /** Stops the work at the next opportunity; an `AbortSignal` will do. */
  readonly signal?: { readonly aborted: boolean };
}

const STOPPED: LedgerError = {
  _tag: 'Stopped',
  message: 'the work was stopped; what was saved by then stays, and the next time goes on from there',
};

export const stopped = (): E.Either<LedgerError, never> => E.left(STOPPED);
