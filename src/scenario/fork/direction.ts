import { amountsCompared, isStopped, postpones } from '../../domain/findings/direction-of-change.js';
import type { LevelPart } from '../../domain/vocabulary/level-part.js';

/** Which way one scenario has a service from another. `other`: neither less nor more as a whole, or not known to be. */
export type Direction = 'less' | 'more' | 'other';

const isLess = (than: LevelPart, one: LevelPart): boolean =>
  amountsCompared(than, one) === -1 || postpones(than, one);

/** The direction from one side to the other; the other way round it is the opposite one. */
export const directionBetween = (from: LevelPart, to: LevelPart): Direction => {
  const [stood, stands] = [isStopped(from), isStopped(to)];
  if (stood !== stands) return stands ? 'less' : 'more';
  const [less, more] = [isLess(from, to), isLess(to, from)];
  if (less === more) return 'other';
  return less ? 'less' : 'more';
};
