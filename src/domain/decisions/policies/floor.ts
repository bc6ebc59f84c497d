import { asKnownNow } from '../../changes/as-of.js';
import { belowFloor, hasFloor, turningDays } from '../../changes/floor.js';
import { levelAt } from '../../changes/level.js';
import type { Timeline } from '../../changes/timeline.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Task } from '../../vocabulary/services.js';
import { allowed, reject, type Ruling } from '../rejection.js';

const missingOn = (timeline: Timeline, day: LocalDate): ReadonlyArray<Task> => {
  const level = levelAt(timeline, asKnownNow(day));
  return level === undefined ? [] : belowFloor(level).map(({ task }) => task);
};

/**
 * The floor, on the day a decision takes effect and on every later day on which the level turns: another measure comes on top,
 * or next of kin who made it possible stop. What was below the floor without the decision is not held against it.
 */
export const keepsFloor = (before: Timeline, after: Timeline, effective: LocalDate): Ruling => {
  // Without necessary tasks there is nothing to fall below.
  if (!hasFloor(after)) return allowed;
  const days = [effective, ...turningDays(before, effective), ...turningDays(after, effective)];
  for (const day of new Set(days)) {
    const there = missingOn(after, day);
    if (there.length === 0) continue;
    const without = missingOn(before, day);
    const missing = there.filter((task) => !without.includes(task));
    if (missing.length > 0)
      return reject(
        'necessary-care',
        'a necessary task of this user would be done by nobody',
        'keep or give back visits in person for what needs hands, keep every necessary task, or agree first with somebody who takes it over for as long',
        ['hol-3-1', 'hol-4-1'],
      );
  }
  return allowed;
};
