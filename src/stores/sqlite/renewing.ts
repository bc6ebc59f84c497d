import * as E from 'fp-ts/lib/Either.js';
import type { StoreError } from '../store-error.js';
import type { ReadOnlyFile } from './quiet.js';

// Readings are done in milliseconds: a writer that spoils this many in a row leaves no time to read at all.
const ATTEMPTS = 20;

/** A file that others may write to while it is read. */
export interface Renewing<V> {
  /** Asks until nobody wrote meanwhile, of the file opened anew each time somebody had. */
  readonly ask: <A>(use: (view: V) => A) => E.Either<StoreError, A>;
  readonly close: () => void;
}

/** Reads from a file as it is opened by `open`, and was opened first. */
export const renewing = <V extends ReadOnlyFile>(
  first: V,
  open: () => E.Either<StoreError, V>,
  onThrow: (thrown: unknown) => StoreError,
  tooBusy: StoreError,
): Renewing<V> => {
  let view = first;

  const renew = (): StoreError | undefined => {
    const renewed = open();
    if (E.isLeft(renewed)) return renewed.left;
    view.connection.close();
    view = renewed.right;
    return undefined;
  };

  return {
    ask: (use) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (view.stillTrue()) {
          const answer = E.tryCatch(
            () => use(view),
            (thrown) => thrown,
          );
          // What the file said while it was being changed counts for nothing, an error included.
          if (view.stillTrue()) return E.isRight(answer) ? answer : E.left(onThrow(answer.left));
        }
        const error = renew();
        if (error) return E.left(error);
      }
      return E.left(tooBusy);
    },
    close: () => {
      view.connection.close();
    },
  };
};
