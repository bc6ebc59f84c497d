import * as E from 'fp-ts/lib/Either.js';

const MOST_THREADS = 16;

/** Understands `--threads`: how many beside this one; undefined where nobody said. Left says what is wrong. */
export const threadsOf = (text: string | undefined): E.Either<string, number | undefined> => {
  if (text === undefined) return E.right(undefined);
  return /^\d{1,2}$/.test(text) && Number(text) <= MOST_THREADS
    ? E.right(Number(text))
    : E.left(`--threads: expected a whole number, 0 (everything in one thread) to ${MOST_THREADS}`);
};
