import * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import { showError, type LedgerError, type Refusal } from './ledger-error.js';

/** Any other error of this library: a value with a tag and one readable line. */
interface TaggedError {
  readonly _tag: string;
  readonly message: string;
}

type Thrown = LedgerError | Refusal | TaggedError;

/** An error of a ledger, or of what is asked over one, thrown by {@link run} for programs that are written with exceptions. */
export class ForsvarligError extends Error {
  override readonly name = 'ForsvarligError';

  constructor(
    /** The error as the value that it was. */
    readonly error: Thrown,
  ) {
    super('message' in error ? error.message : showError(error));
  }
}

/**
 * Runs an effect and gives its value, for scripts and notebooks. What would have been Left is thrown as a
 * {@link ForsvarligError} whose message is one readable line.
 */
export const run = async <A>(effect: TE.TaskEither<Thrown, A>): Promise<A> => {
  const result = await effect();
  if (E.isLeft(result)) throw new ForsvarligError(result.left);
  return result.right;
};
