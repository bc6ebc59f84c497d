import { asKnownNow } from '../../changes/as-of.js';
import { levelAt, type ServiceLevel, type TaskLevel } from '../../changes/level.js';
import type { Timeline } from '../../changes/timeline.js';
import { plusDays, type LocalDate } from '../../values/local-date.js';
import { isNothing } from '../../values/quantity.js';
import { Task } from '../../vocabulary/services.js';
import { lastDay } from '../../vocabulary/term.js';
import { allowed, reject, type Ruling } from '../rejection.js';

/** The last day that can be written; none comes after it. */
const END_OF_CALENDAR = '9999-12-31';

/** The strands of the service itself; how often one of its tasks is done is counted within them. */
const ofService = ({ strands }: ServiceLevel): ServiceLevel['strands'] =>
  strands.filter(({ form }) => form.task === undefined);

const comesInPerson = (level: ServiceLevel): boolean =>
  ofService(level).length === 0 ||
  ofService(level).some(({ form, now }) => form.mode === 'in-person' && !isNothing(now));

const comesAtAll = (level: ServiceLevel): boolean =>
  ofService(level).length === 0 || ofService(level).some(({ now }) => !isNothing(now));

/** A task that the grant counts, and of which nothing is left. */
const isDownToNothing = ({ strands }: ServiceLevel, task: Task): boolean =>
  strands.some(({ form, granted, now }) => form.task === task && isNothing(now) && !isNothing(granted));

const isDone = (level: ServiceLevel, { task, now }: TaskLevel): boolean => {
  if (now === 'postponed') return false;
  if (now !== 'service') return true;
  if (isDownToNothing(level, task)) return false;
  return (
    level.state.now === 'running' && (Task.keys[task].handsOn ? comesInPerson(level) : comesAtAll(level))
  );
};

/** The necessary tasks of a level that nobody does. Empty at or above the floor. */
export const belowFloor = (level: ServiceLevel): ReadonlyArray<TaskLevel> =>
  level.tasks.filter((task) => task.necessary && !isDone(level, task));

/** The days from one on, on which a level may become another: something begins, ends, or is lifted. */
const turningDays = ({ grants, ends, measures }: Timeline, from: LocalDate): ReadonlyArray<LocalDate> => {
  const days: LocalDate[] = [];
  const begins = (day: LocalDate): void => {
    if (day >= from) days.push(day);
  };
  const endsAfter = (last: LocalDate | undefined): void => {
    // Most measures of a long story were over long before.
    if (last !== undefined && last >= from && last < END_OF_CALENDAR) days.push(plusDays(last, 1));
  };
  for (const { grant } of grants) begins(grant.from);
  for (const { last } of ends) endsAfter(last);
  for (const measure of measures) {
    begins(measure.from);
    endsAfter(lastDay(measure.term));
    for (const later of measure.laterTerms) {
      begins(later.from);
      endsAfter(lastDay(later.term));
    }
    for (const lift of measure.lifts) begins(lift.from);
  }
  return days;
};

const hasFloor = ({ grants, amendments }: Timeline): boolean =>
  amendments.length > 0 || grants.some(({ grant }) => grant.tasks.some(({ necessary }) => necessary));

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
