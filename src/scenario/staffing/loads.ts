import type { ServiceLevel, TaskLevel } from '../../domain/changes/level.js';
import { addRates, compareRates, NONE, type Rate } from '../../domain/values/extent.js';
import type { Task } from '../../domain/vocabulary/services.js';
import { beyond, dividedBy, greater, lesser, times } from './rates.js';
import { amountsOf, doneByService, isHandsOn, timesOf, type Amounts } from './visits.js';
import type { WorkRules } from './work-rules.js';

/** What a piece of work is: a task, the visit around it, the way there, a contact in another form, or the service as such. */
export type WorkPart = Task | 'visit' | 'travel' | 'contact' | 'service';

/** Work of one kind that a level comes to: exact minutes in whole weeks, not yet on days. */
export interface Load {
  /** The place of the skill among those of the policy: 0 is the most demanding. */
  readonly skill: number;
  readonly part: WorkPart;
  readonly minutes: Rate;
  /** From Monday to Friday only. */
  readonly weekdays: boolean;
}

/** Everything that a level comes to, or what is necessary of it: the tasks of the floor and the visits that they need. */
export type Extent = 'all' | 'necessary';

type Growing = Array<{ skill: number; part: WorkPart; minutes: Rate; weekdays: boolean }>;

const add = (loads: Growing, skill: number, part: WorkPart, minutes: Rate, weekdays: boolean): void => {
  if (minutes.amount === 0) return;
  const there = loads.find((one) => one.skill === skill && one.part === part && one.weekdays === weekdays);
  if (there === undefined) loads.push({ skill, part, minutes, weekdays });
  else there.minutes = addRates(there.minutes, minutes);
};

/** Something that happens at the first so many of the visits. */
interface Layer {
  readonly part: WorkPart;
  readonly minutes: number;
  readonly upTo: Rate;
  /** Undefined of what is no task: it needs what the tasks need. */
  readonly needs: { readonly skill: number; readonly weekdays: boolean } | undefined;
}

/**
 * Visits with their tasks laid into as few of them as can be: what is done seldom is done at a visit at which the rest is done too.
 * One person makes a visit, with the most demanding skill of its tasks.
 */
const enterVisits = (
  loads: Growing,
  layers: ReadonlyArray<Layer>,
  otherwise: { readonly skill: number; readonly weekdays: boolean },
): void => {
  const heights = layers.map(({ upTo }) => upTo).sort(compareRates);
  let low = NONE;
  for (const high of heights) {
    const visits = beyond(high, low);
    if (visits.amount === 0) continue;
    let skill = Number.POSITIVE_INFINITY;
    let weekdays = true;
    for (const { upTo, needs } of layers)
      if (needs !== undefined && compareRates(upTo, low) > 0) {
        skill = Math.min(skill, needs.skill);
        weekdays &&= needs.weekdays;
      }
    const isBare = skill === Number.POSITIVE_INFINITY;
    for (const { part, minutes, upTo } of layers)
      if (compareRates(upTo, low) > 0)
        add(
          loads,
          isBare ? otherwise.skill : skill,
          part,
          times(visits, minutes),
          isBare ? otherwise.weekdays : weekdays,
        );
    low = high;
  }
};

const layersOf = (
  level: ServiceLevel,
  tasks: ReadonlyArray<TaskLevel>,
  visits: Rate,
  travelled: Rate,
  rules: WorkRules,
): ReadonlyArray<Layer> => {
  const { parameters } = rules;
  const visit = level.tasks.length === 0 ? parameters.visitWithoutTasks : parameters.visit;
  return [
    ...tasks.map(({ task }): Layer => {
      const needs = rules.ofTask(task);
      return { part: task, minutes: needs.minutes, upTo: lesser(timesOf(level, task, rules), visits), needs };
    }),
    { part: 'visit', minutes: visit, upTo: visits, needs: undefined },
    { part: 'travel', minutes: parameters.travel, upTo: lesser(travelled, visits), needs: undefined },
  ];
};

const mostTimes = (level: ServiceLevel, tasks: ReadonlyArray<TaskLevel>, rules: WorkRules): Rate =>
  tasks.reduce((most, { task }) => greater(most, timesOf(level, task, rules)), NONE);

/** Time that is known in sum, on the tasks by what each takes; on the service as such where it has none. */
const enterTime = (
  loads: Growing,
  level: ServiceLevel,
  time: Rate,
  extent: Extent,
  rules: WorkRules,
  part: WorkPart | undefined,
): void => {
  const service = rules.ofService(level.serviceType);
  const shares = doneByService(level).map(({ task, necessary }) => {
    const { amount, weeks } = timesOf(level, task, rules);
    const rule = rules.ofTask(task);
    return { task, necessary, rule, weight: (amount * rule.minutes) / weeks };
  });
  const whole = shares.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) {
    if (extent === 'all') add(loads, service.skill, part ?? 'service', time, service.weekdays);
    return;
  }
  let weighed = 0;
  let dealt = 0;
  shares.forEach(({ task, necessary, rule, weight }, i) => {
    weighed += weight;
    const upTo = i === shares.length - 1 ? time.amount : Math.floor((time.amount * weighed) / whole);
    const minutes = { amount: upTo - dealt, weeks: time.weeks };
    dealt = upTo;
    if (extent === 'all' || necessary)
      add(loads, rule.skill, part ?? task, minutes, service.weekdays && rule.weekdays);
  });
};

const enterContacts = (
  loads: Growing,
  level: ServiceLevel,
  { contacts }: Amounts,
  tasks: ReadonlyArray<TaskLevel>,
  most: Rate | undefined,
  rules: WorkRules,
): void => {
  const service = rules.ofService(level.serviceType);
  const byContact = tasks.filter(({ task }) => !isHandsOn(task)).map(({ task }) => rules.ofTask(task));
  const skill = byContact.reduce((least, rule) => Math.min(least, rule.skill), Number.POSITIVE_INFINITY);
  const weekdays = byContact.length === 0 ? service.weekdays : byContact.every((rule) => rule.weekdays);
  let left = most;
  for (const { mode, rate } of contacts) {
    const held = left === undefined ? rate : lesser(rate, left);
    left = left === undefined ? undefined : beyond(left, held);
    add(
      loads,
      byContact.length === 0 ? service.skill : skill,
      'contact',
      times(held, rules.parameters.contacts[mode]),
      weekdays,
    );
  }
};

/** Whether a service runs, and is the municipality's own to give. */
export const isOurs = ({ state, attributes }: ServiceLevel): boolean =>
  state.now === 'running' &&
  attributes.every(
    ({ attribute, now }) => attribute !== 'provider' || now === undefined || now === 'service',
  );

/**
 * The work that a level comes to in its weeks, by skill. Nothing where the service does not run, or is given by somebody else than
 * the service; a task that somebody else does is no work, and its visit goes on until the visits are fewer.
 */
export const loadsOf = (
  level: ServiceLevel,
  rules: WorkRules,
  extent: Extent = 'all',
): ReadonlyArray<Load> => {
  if (!isOurs(level)) return [];
  const loads: Growing = [];
  const amounts = amountsOf(level, rules);
  const { time, other, travelled } = amounts;
  const all = extent === 'all';
  const tasks = doneByService(level).filter(({ necessary }) => all || necessary);
  if (!all && tasks.length === 0) return [];
  const guessed = amounts.visits === undefined && time === undefined && other === undefined;
  // Where nobody wrote down how much, the tasks say how often somebody has to come.
  const inPerson =
    amounts.visits ?? (guessed && amounts.contacts.length === 0 ? mostTimes(level, tasks, rules) : NONE);
  if (time !== undefined) {
    enterTime(loads, level, time, extent, rules, undefined);
    const trips = amounts.visits === undefined ? dividedBy(time, rules.parameters.minutesAVisit) : travelled;
    enterTime(loads, level, times(trips, rules.parameters.travel), extent, rules, 'travel');
  } else if (inPerson.amount > 0) {
    const visits = all ? inPerson : lesser(inPerson, mostTimes(level, tasks, rules));
    const far = amounts.visits === undefined ? visits : travelled;
    enterVisits(loads, layersOf(level, tasks, visits, far, rules), rules.ofService(level.serviceType));
  }
  if (other !== undefined) enterTime(loads, level, other, extent, rules, undefined);
  const handsOff = tasks.filter(({ task }) => !isHandsOn(task));
  if (all) enterContacts(loads, level, amounts, tasks, undefined, rules);
  else if (handsOff.length > 0)
    enterContacts(loads, level, amounts, tasks, beyond(mostTimes(level, handsOff, rules), inPerson), rules);
  return loads;
};
