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
const turningDays = ({ grants, measures }: Timeline): ReadonlyArray<LocalDate> => [
  ...grants.map(({ grant }) => grant.from),
  ...measures.flatMap(({ from, term, laterTerms, lifts }) => [
    from,
    ...[term, ...laterTerms.map((later) => later.term)].flatMap((one) => {
      const last = lastDay(one);
      return last === undefined || last >= END_OF_CALENDAR ? [] : [plusDays(last, 1)];
    }),
    ...laterTerms.map((later) => later.from),
    ...lifts.map((lift) => lift.from),
  ]),
];

const missingOn = (timeline: Timeline, day: LocalDate): ReadonlyArray<Task> => {
  const level = levelAt(timeline, asKnownNow(day));
  return level === undefined ? [] : belowFloor(level).map(({ task }) => task);
};

/**
 * The floor, on the day a decision takes effect and on every later day on which the level turns: another measure comes on top,
 * or next of kin who made it possible stop. What was below the floor without the decision is not held against it.
 */
export const keepsFloor = (before: Timeline, after: Timeline, effective: LocalDate): Ruling => {
  const days = [effective, ...turningDays(before), ...turningDays(after)].filter((day) => day >= effective);
  for (const day of new Set(days)) {
    const without = missingOn(before, day);
    const missing = missingOn(after, day).filter((task) => !without.includes(task));
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
