import { addRates, NONE, type Rate } from '../../domain/values/extent.js';
import type { ServiceLevel, StrandLevel, TaskLevel } from '../../domain/changes/level.js';
import { Task } from '../../domain/vocabulary/services.js';
import { dividedBy, plannedRate, times } from './rates.js';
import type { WorkRules } from './work-rules.js';

/** How much of a service there is, as it is planned for; each undefined where the record has no such strand. */
export interface Amounts {
  /** Visits in person; `undefined` also where how many was never written down. */
  readonly visits: Rate | undefined;
  /** Those of them that somebody has to travel to. */
  readonly travelled: Rate;
  /** Minutes in person. */
  readonly time: Rate | undefined;
  /** Minutes of work behind days, nights, meals and meetings of groups. */
  readonly other: Rate | undefined;
  readonly contacts: ReadonlyArray<{ readonly mode: ContactMode; readonly rate: Rate }>;
}

export type ContactMode = 'phone' | 'video' | 'written' | 'sensor';

const isTravelled = ({ form }: StrandLevel): boolean => form.place !== 'clinic' && form.place !== 'facility';

const plus = (a: Rate | undefined, b: Rate): Rate => (a === undefined ? b : addRates(a, b));

/** What the strands of a service come to. A strand of which nobody knows how much it is counts as if it was not there. */
export const amountsOf = ({ strands }: ServiceLevel, { parameters }: WorkRules): Amounts => {
  let visits: Rate | undefined;
  let travelled = NONE;
  let time: Rate | undefined;
  let other: Rate | undefined;
  const contacts: Array<Amounts['contacts'][number]> = [];
  const { group } = parameters;
  for (const strand of strands) {
    const { form, unit, now } = strand;
    const rate = form.task === undefined ? plannedRate(now) : undefined;
    if (rate === undefined) continue;
    if (unit === 'days') other = plus(other, times(rate, parameters.perDay));
    else if (unit === 'nights') other = plus(other, times(rate, parameters.perNight));
    else if (unit === 'meals') other = plus(other, times(rate, parameters.perMeal));
    else if (form.mode !== 'in-person') {
      if (unit === 'visits') contacts.push({ mode: form.mode, rate });
      else other = plus(other, rate);
    } else if (form.setting === 'group')
      other = plus(other, dividedBy(unit === 'visits' ? times(rate, group.minutes) : rate, group.users));
    else if (unit === 'minutes') time = plus(time, rate);
    else {
      visits = plus(visits, rate);
      if (isTravelled(strand)) travelled = plus(travelled, rate);
    }
  }
  return { visits, travelled, time, other, contacts };
};

/** Whether anything says how much of a service there is: without it the work is guessed from the tasks, or can't be. */
export const isAmountKnown = ({ strands }: ServiceLevel): boolean =>
  strands.some(({ form, now }) => form.task === undefined && !('unknown' in now));

/** How often a task is done: as the grant counts it, else as often as the rules say at most. */
export const timesOf = ({ strands }: ServiceLevel, task: Task, rules: WorkRules): Rate => {
  let counted: Rate | undefined;
  for (const { form, unit, now } of strands)
    if (form.task === task && unit === 'visits') {
      const rate = plannedRate(now);
      if (rate !== undefined) counted = plus(counted, rate);
    }
  return counted ?? rules.ofTask(task).atMost;
};

/** The tasks that the service itself does. */
export const doneByService = ({ tasks }: ServiceLevel): ReadonlyArray<TaskLevel> =>
  tasks.filter(({ now }) => now === 'service');

export const isHandsOn = (task: Task): boolean => Task.keys[task].handsOn;
