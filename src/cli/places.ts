import * as E from 'fp-ts/lib/Either.js';

/** Two places, of which one or both are ledgers. `needed` says which are expected. */
export const twoPlaces = (
  positionals: ReadonlyArray<string>,
  needed: string,
): E.Either<string, readonly [string, string]> => {
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined) return E.left(needed);
  return more.length > 0 ? E.left(`too many arguments; ${needed}`) : E.right([first, second]);
};
