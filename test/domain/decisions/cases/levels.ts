import type { CommandInputOf, EventOf } from '../../../../src/index.js';
import type { Written } from '../../../../src/testing/given.js';
import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REDUCED, REGISTERED } from '../../examples/events.js';
import { calls, hours, visits } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

type Reduce = CommandInputOf<'ReduceVisits'>;
type Replace = CommandInputOf<'ReplaceVisits'>;

const free: Reduce = { ...without(COMMAND.ReduceVisits, 'derivesFrom', 'operative'), id: 'c-next' };
const freeEvent: Written<EventOf<'VisitsReduced'>> = {
  ...without(EVENT.VisitsReduced, 'derivesFrom', 'operative'),
  decision: 'c-next',
};

const reduce = (from: Reduce['from'], to: Reduce['to']): Reduce => ({ ...free, from, to });
const reduced = (from: Reduce['from'], to: Reduce['to']) => [
  { ...freeEvent, before: { strands: [from] }, after: { strands: [to] } },
];
const replace = (from: Replace['from'], ...to: Replace['to']): Replace => ({
  ...COMMAND.ReplaceVisits,
  from,
  to,
});

const unknown = { unit: 'visits', unknown: true, mode: 'in-person' } as const;
const UNKNOWN = [...REGISTERED, { ...EVENT.ServiceGranted, strands: [unknown] }] as const;
const upTo = (low: number, high: number) =>
  ({
    unit: 'visits',
    atLeast: { amount: low, weeks: 1 },
    atMost: { amount: high, weeks: 1 },
    mode: 'in-person',
  }) as const;

const AS_STATED: ReadonlyArray<Case> = [
  user.no(
    'the level stated is the granted one, and the service was reduced since',
    'level-as-stated',
    REDUCED,
    reduce(visits(7), visits(2)),
  ),
  user.no('the level stated is one above', 'level-as-stated', GRANTED, reduce(visits(8), visits(3))),
  user.no('the level stated is one below', 'level-as-stated', GRANTED, reduce(visits(6), visits(3))),
  user.no('another form than before', 'level-as-stated', GRANTED, reduce(visits(7), calls(3))),
  user.no(
    'another unit than before',
    'level-as-stated',
    GRANTED,
    reduce(visits(7), { ...visits(3), unit: 'minutes' }),
  ),
  user.no('a form that the service does not have', 'level-as-stated', GRANTED, reduce(calls(1), calls(0))),
  user.no('respite that starts from elsewhere', 'level-as-stated', GRANTED, {
    ...COMMAND.ReduceRespite,
    from: hours(19),
  }),
  user.no('support contact that starts from elsewhere', 'level-as-stated', GRANTED, {
    ...COMMAND.ReduceSupportContact,
    from: hours(13),
  }),
  user.no(
    'a replacement that starts from elsewhere',
    'level-as-stated',
    GRANTED,
    replace(visits(6), calls(6)),
  ),
  user.yes(
    'the same level in other numbers: 14 in two weeks',
    GRANTED,
    reduce({ ...visits(14), weeks: 2 }, visits(3)),
    reduced({ ...visits(14), weeks: 2 }, visits(3)),
  ),
  user.yes(
    'a reduction on top of a reduction',
    REDUCED,
    reduce(visits(3), visits(2)),
    reduced(visits(3), visits(2)),
  ),
  user.yes(
    'the level is looked up on the day it takes effect',
    REDUCED,
    { ...reduce(visits(7), visits(2)), effective: '2020-03-15' },
    [
      {
        ...freeEvent,
        effective: '2020-03-15',
        before: { strands: [visits(7)] },
        after: { strands: [visits(2)] },
      },
    ],
  ),
  user.yes(
    'what was never written down is stated as unknown',
    UNKNOWN,
    reduce(unknown, visits(2)),
    reduced(unknown, visits(2)),
  ),
  user.no('unknown is not zero', 'level-as-stated', UNKNOWN, reduce(visits(0), visits(0))),
];

const BELOW: ReadonlyArray<Case> = [
  user.no(
    'a reduction from what is unknown to more than granted',
    'below-granted',
    [...GRANTED, { ...EVENT.VisitsReduced, after: { strands: [unknown] } }],
    reduce(unknown, visits(8)),
  ),

  user.no('a reduction to one more than granted', 'below-granted', GRANTED, reduce(visits(7), visits(8))),
  user.no('a reduction to what was granted', 'below-granted', GRANTED, reduce(visits(7), visits(7))),
  user.no(
    'a reduction to what was granted, in other numbers',
    'below-granted',
    GRANTED,
    reduce(visits(7), { ...visits(28), weeks: 4 }),
  ),
  user.no('a reduction that gives back', 'below-granted', REDUCED, reduce(visits(3), visits(4))),
  user.yes('a reduction by one', GRANTED, reduce(visits(7), visits(6)), reduced(visits(7), visits(6))),
  user.yes(
    'a reduction by one in eight weeks',
    GRANTED,
    reduce(visits(7), { ...visits(55), weeks: 8 }),
    reduced(visits(7), { ...visits(55), weeks: 8 }),
  ),
  user.yes(
    'a reduction to a range below',
    GRANTED,
    reduce(visits(7), upTo(2, 4)),
    reduced(visits(7), upTo(2, 4)),
  ),
  user.no('a reduction to a range above', 'below-granted', GRANTED, reduce(visits(7), upTo(7, 9))),
  user.no('respite reduced to more', 'below-granted', GRANTED, { ...COMMAND.ReduceRespite, to: hours(21) }),
  user.no('support contact reduced to more', 'below-granted', GRANTED, {
    ...COMMAND.ReduceSupportContact,
    to: hours(13),
  }),
  user.no(
    'a replacement that leaves as many visits',
    'below-granted',
    GRANTED,
    replace(visits(7), visits(7), calls(1)),
  ),
];

const REPLACED: ReadonlyArray<Case> = [
  user.no('visits replaced by nothing', 'replacement', GRANTED, replace(visits(7))),
  user.no('visits replaced by fewer visits', 'replacement', GRANTED, replace(visits(7), visits(3))),
  user.no('visits replaced by no calls', 'replacement', GRANTED, replace(visits(7), visits(3), calls(0))),
  user.no('one form stated twice', 'replacement', GRANTED, replace(visits(7), visits(3), calls(1), calls(2))),
  user.no('fewer calls in place of visits', 'replacement', [...GRANTED, EVENT.VisitsReplaced], {
    ...replace(visits(3), visits(2), calls(3)),
    id: 'c-next',
  }),
  user.yes(
    'as many calls as before, and a screen visit',
    [...GRANTED, EVENT.VisitsReplaced],
    {
      ...replace(visits(3), visits(2), calls(4), { ...calls(1), mode: 'video' }),
      id: 'c-next',
    },
    [
      {
        ...EVENT.VisitsReplaced,
        decision: 'c-next',
        before: { strands: [visits(3), calls(4), { ...calls(0), mode: 'video' }] },
        after: { strands: [visits(2), calls(4), { ...calls(1), mode: 'video' }] },
      },
    ],
  ),
  user.yes(
    'what is needed for life and health may come in another form',
    GRANTED,
    {
      ...COMMAND.ReplaceVisits,
      assessment: { ...EVENT.VisitsReplaced.assessment, necessity: 'needed-for-life-and-health' },
    },
    [
      {
        ...EVENT.VisitsReplaced,
        assessment: { ...EVENT.VisitsReplaced.assessment, necessity: 'needed-for-life-and-health' },
      },
    ],
  ),
];

const NOTHING_CHANGES: ReadonlyArray<Case> = [
  user.no('care limited to all the tasks there are', 'changes-something', GRANTED, {
    ...COMMAND.LimitCareToNecessary,
    keeps: ['medication', 'shower', 'check-in'],
  }),
  user.no('a task handed over twice', 'changes-something', [...GRANTED, EVENT.TaskHandedOver], {
    ...COMMAND.HandOverTask,
    id: 'c-next',
  }),
  user.no('a task handed over that the service does not do', 'changes-something', GRANTED, {
    ...COMMAND.HandOverTask,
    task: 'laundry',
  }),
  user.no('respite paused twice', 'changes-something', [...GRANTED, EVENT.RespitePaused], {
    ...COMMAND.PauseRespite,
    id: 'c-next',
  }),
  user.no(
    'support contact suspended twice',
    'changes-something',
    [...GRANTED, EVENT.SupportContactSuspended],
    {
      ...COMMAND.SuspendSupportContact,
      id: 'c-next',
    },
  ),
  user.yes(
    'a task that is postponed can be handed over',
    [...GRANTED, EVENT.CareLimitedToNecessary],
    COMMAND.HandOverTask,
    [{ ...EVENT.TaskHandedOver, before: { tasks: [{ task: 'shower', by: 'postponed' }] } }],
  ),
  user.yes(
    'a task handed over again after the period has ended',
    [...GRANTED, EVENT.TaskHandedOver],
    {
      ...COMMAND.HandOverTask,
      id: 'c-next',
      effective: '2020-04-14',
      term: { until: '2020-04-30' },
    },
    [{ ...EVENT.TaskHandedOver, decision: 'c-next', effective: '2020-04-14', term: { until: '2020-04-30' } }],
  ),
  user.no(
    'handed over again on the last day of the period',
    'changes-something',
    [...GRANTED, EVENT.TaskHandedOver],
    {
      ...COMMAND.HandOverTask,
      id: 'c-next',
      effective: '2020-04-13',
      term: { until: '2020-04-30' },
    },
  ),
];

/** The level before and after: as it is, less than it was, and really other. */
export const cases: ReadonlyArray<Case> = [...AS_STATED, ...BELOW, ...REPLACED, ...NOTHING_CHANGES];
