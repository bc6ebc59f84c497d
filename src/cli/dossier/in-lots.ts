import * as E from 'fp-ts/lib/Either.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { Problem } from '../session.js';

/** Has some lots at a time told by a crew of so many hands, and hands on what was told in the order of the lots. */
export const inLots = async <A>(
  lots: ReadonlyArray<ReadonlyArray<UserKey>>,
  hands: number,
  tell: (lot: ReadonlyArray<UserKey>) => Promise<E.Either<Problem, A>>,
  take: (told: A) => Promise<void> | void,
): Promise<E.Either<Problem, void>> => {
  const underWay: Array<Promise<E.Either<Problem, A>>> = [];
  const takeFirst = async (): Promise<E.Either<Problem, void>> => {
    const told = await underWay.shift();
    if (told === undefined) return E.right(undefined);
    if (E.isLeft(told)) return told;
    await take(told.right);
    return E.right(undefined);
  };
  for (const lot of lots) {
    const telling = tell(lot);
    // Whoever waits for it hears what went wrong; of several that go wrong at once, the first is heard.
    telling.catch(() => undefined);
    underWay.push(telling);
    if (underWay.length < hands) continue;
    const taken = await takeFirst();
    if (E.isLeft(taken)) return taken;
  }
  while (underWay.length > 0) {
    const taken = await takeFirst();
    if (E.isLeft(taken)) return taken;
  }
  return E.right(undefined);
};
