import { addRates, compareRates, NONE, UNITS, type Rate, type Unit } from '../values/extent.js';
import type { LevelPart } from '../vocabulary/level-part.js';

/** Which way a decision took a service as a whole. `other`: neither less nor more, or not known to be. */
export type DecisionDirection = 'less' | 'more' | 'other' | 'same';

/** All strands of a unit together, over their forms; undefined where a part isn't known exactly. */
const summed = ({ strands = [] }: LevelPart, unit: Unit): Rate | undefined => {
  let sum: Rate | undefined = NONE;
  for (const strand of strands)
    if (strand.unit === unit && strand.task === undefined)
      sum = sum === undefined || !('amount' in strand) ? undefined : addRates(sum, strand);
  return sum;
};

/** -1 for less, 1 for more, 0 for as much, undefined where it can't be told. */
export const amountsCompared = (before: LevelPart, after: LevelPart): number | undefined => {
  const signs = UNITS.map((unit) => {
    const [was, is] = [summed(before, unit), summed(after, unit)];
    return was === undefined || is === undefined ? undefined : Math.sign(compareRates(is, was));
  });
  if (signs.includes(undefined)) return undefined;
  const [less, more] = [signs.includes(-1), signs.includes(1)];
  if (less && more) return undefined;
  return less ? -1 : more ? 1 : 0;
};

/** Whether a service is said not to run. */
export const isStopped = ({ state }: LevelPart): boolean => state !== undefined && state !== 'running';

/** Whether a task that somebody did is done by nobody for now. */
export const postpones = (before: LevelPart, after: LevelPart): boolean =>
  (after.tasks ?? []).some(
    ({ task, by }) =>
      by === 'postponed' && before.tasks?.some((was) => was.task === task && was.by !== 'postponed') === true,
  );

const isSame = (before: LevelPart, after: LevelPart): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

/**
 * Which way a decision took a service, from what it was before and after. A visit that becomes a phone call is as much in
 * another form; a task that next of kin take over is done by others; a task that nobody does is less.
 */
export const directionOfChange = (before: LevelPart, after: LevelPart): DecisionDirection => {
  if (isStopped(after) && !isStopped(before)) return 'less';
  if (isStopped(before) && !isStopped(after)) return 'more';
  const amounts = amountsCompared(before, after);
  if (amounts === -1 || postpones(before, after)) return 'less';
  if (amounts === 1) return 'more';
  return isSame(before, after) ? 'same' : 'other';
};
