import * as E from 'fp-ts/lib/Either.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { Problem } from '../session.js';
import type { Done } from './hand.js';

/** Tells one lot after the other. */
export type TellLot<A> = (lot: ReadonlyArray<UserKey>) => Promise<Done<A>>;

/**
 * So many lots more than there are hands are told before the first of them is taken: nobody waits for who is a little slower, memory is
 * bounded, and what is taken is still in the processor's caches.
 */
const AHEAD = 2;

/** Waits for something to happen to what others do too. */
const createBell = () => {
  let waiting: Array<() => void> = [];
  return {
    heard: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
      }),
    ring: (): void => {
      const all = waiting;
      waiting = [];
      for (const wake of all) wake();
    },
  };
};

/**
 * Has lots told by several hands, each of which does the next as soon as it is done with one, and hands on what was told in the order of
 * the lots. The hand of this thread, which has enough to do with taking, tells where there are no others, and what one that is lost
 * leaves behind.
 */
export const inLots = async <A extends object>(
  lots: ReadonlyArray<ReadonlyArray<UserKey>>,
  { here, others }: { readonly here: TellLot<A>; readonly others: ReadonlyArray<TellLot<A>> },
  take: (told: A) => Promise<void> | void,
): Promise<E.Either<Problem, void>> => {
  const most = AHEAD + others.length;
  const told = new Map<number, A>();
  const left: number[] = [];
  const bell = createBell();
  // Others that are not lost.
  let hands = others.length;
  let [next, taken, isOver] = [0, 0, false];
  let problem: E.Left<Problem> | undefined;

  const stop = (why?: E.Left<Problem>): void => {
    problem ??= why;
    isOver = true;
    bell.ring();
  };
  /** The lot to do next, as soon as there is one. This thread waits until all are taken, as another may be lost at the last. */
  const nextFor = async (isHere: boolean): Promise<number | undefined> => {
    while (!isOver) {
      const behind = isHere ? left.shift() : undefined;
      if (behind !== undefined) return behind;
      if (!isHere && next === lots.length) return undefined;
      if (isHere === (hands === 0) && next < lots.length && next < taken + most) return next++;
      await bell.heard();
    }
    return undefined;
  };
  const work = async (tell: TellLot<A>): Promise<void> => {
    for (;;) {
      const i = await nextFor(tell === here);
      if (i === undefined) return;
      const done = await tell(lots[i] ?? []);
      if (done === undefined) {
        left.push(i);
        hands -= 1;
      } else if (E.isLeft(done)) stop(done);
      else told.set(i, done.right);
      bell.ring();
      if (done === undefined) return;
    }
  };
  const takeAll = async (): Promise<void> => {
    while (!isOver && taken < lots.length) {
      const one = told.get(taken);
      if (one === undefined) {
        await bell.heard();
        continue;
      }
      told.delete(taken);
      await take(one);
      taken += 1;
      bell.ring();
    }
    stop();
  };
  try {
    await Promise.all([takeAll(), ...[...others, here].map(work)]);
    return problem ?? E.right(undefined);
  } finally {
    // Of several that go wrong at once, the first is heard, and nobody goes on.
    stop();
  }
};
