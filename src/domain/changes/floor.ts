import { plusDays, type LocalDate } from '../values/local-date.js';
import { isNothing } from '../values/quantity.js';
import { Task } from '../vocabulary/services.js';
import { lastDay } from '../vocabulary/term.js';
import type { ServiceLevel, TaskLevel } from './level.js';
import type { Timeline } from './timeline.js';

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
export const turningDays = (
  { grants, ends, measures }: Timeline,
  from: LocalDate,
): ReadonlyArray<LocalDate> => {
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

/** Whether a service has necessary tasks, or a correction may have given it some. */
export const hasFloor = ({ grants, amendments }: Timeline): boolean =>
  amendments.length > 0 || grants.some(({ grant }) => grant.tasks.some(({ necessary }) => necessary));
