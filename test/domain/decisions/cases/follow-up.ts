import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REDUCED } from '../../examples/events.js';
import { calls, visits } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

const limited = { ...EVENT.CareLimitedToNecessary, effective: '2020-03-17' };
const TWO = [...REDUCED, limited];
const shower = (by: 'service' | 'postponed') => ({ tasks: [{ task: 'shower', by }] }) as const;
const untilApril = [...GRANTED, { ...EVENT.VisitsReduced, term: { until: '2020-04-01' } }] as const;

const RESTORED: ReadonlyArray<Case> = [
  user.yes('all measures lifted where none is named', TWO, without(COMMAND.RestoreService, 'lifts'), [
    {
      ...EVENT.ServiceRestored,
      lifts: ['c-reduce-visits', 'c-limit'],
      before: { strands: [visits(3)], ...shower('postponed') },
      after: { strands: [visits(7)], ...shower('service') },
    },
  ]),
  user.yes('one of two lifted uncovers the other', TWO, COMMAND.RestoreService, [EVENT.ServiceRestored]),
  user.yes(
    'a measure named twice is lifted once',
    REDUCED,
    {
      ...COMMAND.RestoreService,
      lifts: ['c-reduce-visits', 'c-reduce-visits'],
    },
    [EVENT.ServiceRestored],
  ),
  user.yes(
    'a replacement lifted takes the calls away again',
    [...GRANTED, EVENT.VisitsReplaced],
    {
      ...COMMAND.RestoreService,
      lifts: ['c-replace-visits'],
    },
    [
      {
        ...EVENT.ServiceRestored,
        lifts: ['c-replace-visits'],
        before: { strands: [visits(3), calls(4)] },
        after: { strands: [visits(7), calls(0)] },
      },
    ],
  ),
  user.no('restored from the day before it was decided', 'not-retroactive', REDUCED, {
    ...COMMAND.RestoreService,
    effective: '2020-03-18',
  }),
  user.yes(
    'restored on the day it was decided',
    REDUCED,
    { ...COMMAND.RestoreService, effective: '2020-03-19' },
    [{ ...EVENT.ServiceRestored, effective: '2020-03-19' }],
  ),
  user.no('nothing to lift', 'measure-in-force', GRANTED, without(COMMAND.RestoreService, 'lifts')),
  user.no('an empty list of measures', 'measure-in-force', REDUCED, { ...COMMAND.RestoreService, lifts: [] }),
  user.no('one of two measures named is not there', 'measure-in-force', REDUCED, {
    ...COMMAND.RestoreService,
    lifts: ['c-reduce-visits', 'c-limit'],
  }),
  user.no('a measure on another service', 'measure-in-force', [...REDUCED, EVENT.RespitePaused], {
    ...COMMAND.RestoreService,
    lifts: ['c-pause-respite'],
  }),
  user.no(
    'everything lifted the day before it takes effect',
    'measure-in-force',
    REDUCED,
    without({ ...COMMAND.RestoreService, decided: '2020-03-15', effective: '2020-03-15' }, 'lifts'),
  ),
  user.yes(
    'called off by its name before it takes effect',
    REDUCED,
    {
      ...COMMAND.RestoreService,
      decided: '2020-03-15',
      effective: '2020-03-15',
      lifts: ['c-reduce-visits'],
    },
    [
      {
        ...EVENT.ServiceRestored,
        decided: '2020-03-15',
        effective: '2020-03-15',
        lifts: ['c-reduce-visits'],
        before: {},
        after: {},
      },
    ],
  ),
  user.yes(
    'lifted on the day it takes effect',
    REDUCED,
    { ...COMMAND.RestoreService, decided: '2020-03-16', effective: '2020-03-16' },
    [{ ...EVENT.ServiceRestored, decided: '2020-03-16', effective: '2020-03-16' }],
  ),
  user.yes('lifted on its last day', untilApril, { ...COMMAND.RestoreService, effective: '2020-04-01' }, [
    { ...EVENT.ServiceRestored, effective: '2020-04-01' },
  ]),
  user.no('lifted the day after its last', 'measure-in-force', untilApril, {
    ...COMMAND.RestoreService,
    effective: '2020-04-02',
  }),
  user.no('lifted twice', 'measure-in-force', [...REDUCED, EVENT.ServiceRestored], {
    ...COMMAND.RestoreService,
    id: 'c-restore-again',
  }),
];

const review = COMMAND.ReviewDecision;
const reviewed = EVENT.DecisionReviewed;

const REVIEWED: ReadonlyArray<Case> = [
  user.no('a review of no decision', 'measure-in-force', GRANTED, review),
  user.no('a review of a grant', 'measure-in-force', REDUCED, { ...review, reviews: 'c-grant-nursing' }),
  user.no('a review the day before the measure takes effect', 'measure-in-force', REDUCED, {
    ...review,
    on: '2020-03-15',
  }),
  user.yes('a review on the day it takes effect', REDUCED, { ...review, on: '2020-03-16' }, [
    { ...reviewed, on: '2020-03-16' },
  ]),
  user.yes(
    'a review on the last day',
    untilApril,
    { ...review, on: '2020-04-01', next: { until: '2020-04-01' } },
    [{ ...reviewed, on: '2020-04-01', next: { until: '2020-04-01' } }],
    {
      today: '2020-04-02',
    },
  ),
  user.no(
    'a review the day after the last',
    'measure-in-force',
    untilApril,
    { ...review, on: '2020-04-02' },
    {
      today: '2020-04-02',
    },
  ),
  user.no('upheld with no next review', 'end-or-review', REDUCED, without(review, 'next')),
  user.no('upheld with a next review before this one', 'end-or-review', REDUCED, {
    ...review,
    next: { review: '2020-03-19' },
  }),
  user.no('upheld with a next term that says nothing', 'end-or-review', REDUCED, { ...review, next: {} }),
  user.yes('upheld until its end, which stands', untilApril, without(review, 'next'), [
    without(reviewed, 'next'),
  ]),
  user.yes(
    'to be lifted, which needs no next review',
    REDUCED,
    { ...without(review, 'next'), outcome: 'to-be-lifted' },
    [{ ...without(reviewed, 'next'), outcome: 'to-be-lifted' }],
  ),
];

const notice = without(COMMAND.GiveNotice, 'reached');
const given = without(EVENT.NoticeGiven, 'reached');

const NOTICED: ReadonlyArray<Case> = [
  user.no('a notice of nothing', 'decisions-known', REDUCED, { ...notice, decisions: [] }),
  user.no('a notice of a decision that is not there', 'decisions-known', GRANTED, notice),
  user.no('one of two decisions is not there', 'decisions-known', REDUCED, {
    ...notice,
    decisions: ['c-reduce-visits', 'c-limit'],
  }),
  user.no('a notice the day before the decision', 'decisions-known', REDUCED, {
    ...notice,
    sent: '2020-03-12',
  }),
  user.yes('a notice on the day of the decision', REDUCED, { ...notice, sent: '2020-03-13' }, [
    { ...given, sent: '2020-03-13' },
  ]),
  user.yes(
    'a notice that tells for how long, and what comes in place of the visits',
    REDUCED,
    { ...notice, tells: ['duration', 'replacement'] },
    [{ ...given, tells: ['duration', 'replacement'] }],
  ),
  user.yes(
    'a prior notice of what is not decided yet',
    GRANTED,
    { ...without(notice, 'appealDeadline'), kind: 'prior-notice', decisions: [] },
    [{ ...without(given, 'appealDeadline'), kind: 'prior-notice', decisions: [] }],
  ),
  user.yes(
    'a prior notice recorded after the decision that it came before',
    REDUCED,
    { ...notice, kind: 'prior-notice', sent: '2020-03-12' },
    [{ ...given, kind: 'prior-notice', sent: '2020-03-12' }],
  ),
  user.no('a prior notice the day after the decision', 'decisions-known', REDUCED, {
    ...notice,
    kind: 'prior-notice',
    sent: '2020-03-14',
  }),
  user.yes(
    'information about nothing that was decided',
    GRANTED,
    { ...notice, kind: 'information', decisions: [] },
    [{ ...given, kind: 'information', decisions: [] }],
  ),
  user.no('information about a decision that is not there', 'decisions-known', GRANTED, {
    ...notice,
    kind: 'information',
  }),
  user.yes(
    'a notice that reached somebody the day it was sent',
    REDUCED,
    { ...notice, reached: '2020-03-16' },
    [{ ...given, reached: '2020-03-16' }],
  ),
  user.no('a notice that reached somebody before it was sent', 'decisions-known', REDUCED, {
    ...notice,
    reached: '2020-03-15',
  }),
  user.no('a deadline on the day of the notice', 'decisions-known', REDUCED, {
    ...notice,
    appealDeadline: '2020-03-16',
  }),
  user.yes('a deadline the day after', REDUCED, { ...notice, appealDeadline: '2020-03-17' }, [
    { ...given, appealDeadline: '2020-03-17' },
  ]),
  user.yes(
    'a notice of grants, keeps and restorations',
    [...REDUCED, EVENT.SupportContactKept, EVENT.ServiceRestored],
    {
      ...without(notice, 'appealDeadline'),
      decisions: ['c-grant-nursing', 'c-keep-contact', 'c-restore'],
      sent: '2020-03-19',
    },
    [
      {
        ...without(given, 'appealDeadline'),
        decisions: ['c-grant-nursing', 'c-keep-contact', 'c-restore'],
        sent: '2020-03-19',
      },
    ],
  ),
];

/** What follows a decision: notice, review, restoration. */
export const cases: ReadonlyArray<Case> = [...RESTORED, ...REVIEWED, ...NOTICED];
