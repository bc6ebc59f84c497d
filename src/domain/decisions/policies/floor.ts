import { asKnownNow } from '../../changes/as-of.js';
import { levelAt, type ServiceLevel, type TaskLevel } from '../../changes/level.js';
import type { Timeline } from '../../changes/timeline.js';
import type { LocalDate } from '../../values/local-date.js';
import { isNothing } from '../../values/quantity.js';
import { Task } from '../../vocabulary/services.js';
import { allowed, reject, type Ruling } from '../rejection.js';

const comesInPerson = (level: ServiceLevel): boolean =>
  level.strands.length === 0 ||
  level.strands.some(({ form, now }) => form.mode === 'in-person' && !isNothing(now));

const comesAtAll = (level: ServiceLevel): boolean =>
  level.strands.length === 0 || level.strands.some(({ now }) => !isNothing(now));

const isDone = (level: ServiceLevel, { task, now }: TaskLevel): boolean => {
  if (now === 'postponed') return false;
  if (now !== 'service') return true;
  return (
    level.state.now === 'running' && (Task.keys[task].handsOn ? comesInPerson(level) : comesAtAll(level))
  );
};

/** The necessary tasks of a level that nobody does. Empty at or above the floor. */
export const belowFloor = (level: ServiceLevel): ReadonlyArray<TaskLevel> =>
  level.tasks.filter((task) => task.necessary && !isDone(level, task));

/**
 * The floor, on the day the measure takes effect and on every later day on which another measure comes on top of it.
 */
export const keepsFloor = (timeline: Timeline, effective: LocalDate): Ruling => {
  const days = [effective, ...timeline.measures.map(({ from }) => from).filter((from) => from > effective)];
  for (const day of days) {
    const level = levelAt(timeline, asKnownNow(day));
    const missing = level === undefined ? [] : belowFloor(level);
    if (missing.length > 0)
      return reject(
        'necessary-care',
        `necessary tasks would be done by nobody: ${missing.map(({ task }) => task).join(', ')}`,
        'keep visits in person for what needs hands, keep every necessary task, or agree with somebody who takes it over first',
        ['hol-3-1', 'hol-4-1'],
      );
  }
  return allowed;
};
