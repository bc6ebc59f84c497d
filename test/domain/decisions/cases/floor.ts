import type { CommandInputOf, EventOf } from '../../../../src/index.js';
import type { Written } from '../../../../src/testing/given.js';
import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REGISTERED, RESPITE } from '../../examples/events.js';
import { calls, visits } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

const free = without(COMMAND.ReduceVisits, 'derivesFrom', 'operative');
const reduced = without(EVENT.VisitsReduced, 'derivesFrom', 'operative');
const toNone: CommandInputOf<'ReduceVisits'> = { ...free, to: visits(0) };
const noVisits: Written<EventOf<'VisitsReduced'>> = { ...reduced, after: { strands: [visits(0)] } };

const granted = (...tasks: Written<EventOf<'ServiceGranted'>>['tasks']) =>
  [...REGISTERED, { ...EVENT.ServiceGranted, tasks }] as const;
const MEDICINE = granted({ task: 'medication', necessary: true }, { task: 'shower', necessary: false });
const WELFARE = granted({ task: 'check-in', necessary: true });

const later = (amount: number) => ({ unit: 'minutes', amount, weeks: 1, mode: 'in-person' }) as const;
const TWO_FORMS = [
  ...REGISTERED,
  { ...EVENT.ServiceGranted, strands: [visits(7), later(90)], tasks: [{ task: 'meals', necessary: true }] },
] as const;
/** Granted anew with a second necessary task while nobody comes. */
const BELOW = [
  ...granted({ task: 'shower', necessary: false }),
  noVisits,
  {
    ...EVENT.ServiceGranted,
    decision: 'c-grant-anew',
    effective: '2020-03-16',
    tasks: [
      { task: 'shower', necessary: true },
      { task: 'meals', necessary: true },
    ],
  },
] as const;

const handedOver = (until: string): Written<EventOf<'TaskHandedOver'>> => ({
  ...EVENT.TaskHandedOver,
  term: { until },
  before: { tasks: [{ task: 'medication', by: 'service' }] },
  after: { tasks: [{ task: 'medication', by: 'next-of-kin' }] },
});

const extension = (until: string) =>
  ({
    ...COMMAND.ExtendMeasure,
    service: 'nursing',
    extends: 'c-reduce-visits',
    term: { until },
  }) as const;

const PERIODS: ReadonlyArray<Case> = [
  user.no(
    'no visits beyond the day on which kin will have handed the medicine back',
    'necessary-care',
    [
      ...MEDICINE,
      handedOver('2020-04-13'),
      { ...EVENT.ServiceRestored, effective: '2020-04-01', lifts: ['c-hand-over'] },
    ],
    { ...toNone, term: { until: '2020-04-10' } },
  ),
  user.no(
    'an extension of what is below the floor already',
    'necessary-care',
    [...MEDICINE, handedOver('2020-04-10'), { ...noVisits, term: { until: '2020-04-13' } }],
    extension('2020-04-20'),
  ),
  user.no(
    'no visits when a grant to come makes something necessary',
    'necessary-care',
    [
      ...granted({ task: 'shower', necessary: false }),
      {
        ...EVENT.ServiceGranted,
        decision: 'c-grant-anew',
        effective: '2020-04-01',
        tasks: [{ task: 'meals', necessary: true }],
      },
    ],
    toNone,
  ),
  user.yes(
    'no visits to the end of the calendar, where nothing is necessary',
    granted({ task: 'shower', necessary: false }),
    { ...toNone, term: { until: '9999-12-31' } },
    [{ ...noVisits, term: { until: '9999-12-31' } }],
  ),

  user.yes(
    'no visits as long as kin see to the medicine',
    [...MEDICINE, handedOver('2020-04-13')],
    {
      ...toNone,
      term: { until: '2020-04-13' },
    },
    [{ ...noVisits, term: { until: '2020-04-13' } }],
  ),
  user.no(
    'no visits a day longer than kin see to the medicine',
    'necessary-care',
    [...MEDICINE, handedOver('2020-04-13')],
    {
      ...toNone,
      term: { until: '2020-04-14' },
    },
  ),
  user.no(
    'no visits until further notice while kin see to the medicine until April',
    'necessary-care',
    [...MEDICINE, handedOver('2020-04-13')],
    toNone,
  ),
  user.no(
    'the medicine back with a service that does not come',
    'necessary-care',
    [...MEDICINE, handedOver('2020-04-13'), { ...noVisits, term: { until: '2020-04-13' } }],
    { ...COMMAND.RestoreService, lifts: ['c-hand-over'] },
  ),
  user.no(
    'an extension that lets a reduction outlast the kin who made it possible',
    'necessary-care',
    [...MEDICINE, handedOver('2020-04-13'), { ...noVisits, term: { until: '2020-04-13' } }],
    extension('2020-04-14'),
  ),
  user.no(
    'a review that ends the help of kin before the reduction that rests on it',
    'necessary-care',
    [...MEDICINE, handedOver('2020-04-13'), { ...noVisits, term: { until: '2020-04-13' } }],
    { ...COMMAND.ReviewDecision, reviews: 'c-hand-over', next: { until: '2020-04-12' } },
  ),
];

/** The floor: a user's own necessary tasks are always done by somebody. */
export const cases: ReadonlyArray<Case> = [
  user.no('no visits at all, and medicine to be given', 'necessary-care', MEDICINE, toNone),
  user.yes(
    'one visit in four weeks keeps hands there',
    MEDICINE,
    { ...free, to: { ...visits(1), weeks: 4 } },
    [{ ...reduced, after: { strands: [{ ...visits(1), weeks: 4 }] } }],
  ),
  user.yes('no visits where nothing is necessary', granted({ task: 'shower', necessary: false }), toNone, [
    noVisits,
  ]),
  user.no('calls in place of all visits, and medicine to be given', 'necessary-care', MEDICINE, {
    ...COMMAND.ReplaceVisits,
    to: [calls(7)],
  }),
  user.yes(
    'calls in place of all visits where to check in is enough',
    WELFARE,
    { ...COMMAND.ReplaceVisits, to: [calls(7)] },
    [
      {
        ...EVENT.VisitsReplaced,
        before: { strands: [visits(7), calls(0)] },
        after: { strands: [visits(0), calls(7)] },
      },
    ],
  ),
  user.no('no visits and no calls where somebody must check in', 'necessary-care', WELFARE, toNone),
  user.no('a necessary task left out of what is kept', 'necessary-care', GRANTED, {
    ...COMMAND.LimitCareToNecessary,
    keeps: ['check-in'],
  }),
  user.no(
    'respite paused where it does something necessary',
    'necessary-care',
    [...REGISTERED, { ...RESPITE, tasks: [{ task: 'meals', necessary: true }] }],
    COMMAND.PauseRespite,
  ),
  user.no(
    'two measures that only together leave nobody, the earlier recorded last',
    'necessary-care',
    [
      ...TWO_FORMS,
      {
        ...reduced,
        effective: '2020-03-20',
        before: { strands: [later(90)] },
        after: { strands: [later(0)] },
      },
    ],
    toNone,
  ),
  user.yes(
    'what is below the floor already does not stop a decision that mends some of it',
    BELOW,
    COMMAND.HandOverTask,
    [EVENT.TaskHandedOver],
  ),
  ...PERIODS,
];
