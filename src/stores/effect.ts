import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { StoreError } from './store-error.js';

/** Lifts work that is done at once, and may throw, to an effect that always answers with a value. */
export const effect =
  <A>(
    onThrow: (thrown: unknown) => StoreError,
    work: () => E.Either<StoreError, A>,
  ): TaskEither<StoreError, A> =>
  () => {
    try {
      return Promise.resolve(work());
    } catch (thrown) {
      return Promise.resolve(E.left(onThrow(thrown)));
    }
  };
