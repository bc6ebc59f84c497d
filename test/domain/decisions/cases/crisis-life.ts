import { COMMAND } from '../../examples/commands.js';
import { ADOPTED, DECLARED, EVENT } from '../../examples/events.js';
import { crisis, without, type Case } from '../case.js';

const STANDBY = {
  ...without(EVENT.FrameworkMeasureAdopted, 'operative'),
  measure: 'standby',
  startsWhen: 'first-case',
} as const;
const WAITING = [...ADOPTED, STANDBY] as const;
const paused = { ...EVENT.FrameworkMeasurePaused, effective: '2020-03-18' };
const PAUSED = [...ADOPTED, paused] as const;
const ended = (effective: string) => [...ADOPTED, { ...EVENT.FrameworkMeasureEnded, effective }] as const;
const OVER = [...ADOPTED, { ...EVENT.CrisisEnded, effective: '2020-03-18' }] as const;
const until = (day: string) =>
  [EVENT.CrisisDeclared, { ...EVENT.FrameworkMeasureAdopted, term: { until: day } }] as const;

const LIFE: ReadonlyArray<Case> = [
  crisis.yes('it starts', WAITING, COMMAND.StartFrameworkMeasure, [EVENT.FrameworkMeasureStarted]),
  crisis.no(
    'started twice',
    'framework-life',
    [...WAITING, { ...EVENT.FrameworkMeasureStarted, effective: '2020-03-18' }],
    COMMAND.StartFrameworkMeasure,
  ),
  crisis.no('started although it waits for nothing', 'framework-life', ADOPTED, {
    ...COMMAND.StartFrameworkMeasure,
    measure: 'only-necessary-visits',
  }),
  crisis.yes('it is paused', ADOPTED, COMMAND.PauseFrameworkMeasure, [EVENT.FrameworkMeasurePaused]),
  crisis.no('paused twice', 'framework-life', PAUSED, COMMAND.PauseFrameworkMeasure),
  crisis.yes('it is resumed', PAUSED, COMMAND.ResumeFrameworkMeasure, [EVENT.FrameworkMeasureResumed]),
  crisis.no('resumed although it is in force', 'framework-life', ADOPTED, COMMAND.ResumeFrameworkMeasure),
  crisis.yes('it ends', ADOPTED, COMMAND.EndFrameworkMeasure, [EVENT.FrameworkMeasureEnded]),
  crisis.yes('it ends after its crisis', OVER, COMMAND.EndFrameworkMeasure, [EVENT.FrameworkMeasureEnded]),
  crisis.no('ended on the day it ended', 'framework-life', ended('2020-03-19'), COMMAND.EndFrameworkMeasure),
  crisis.yes('ended before the day it ends', ended('2020-03-20'), COMMAND.EndFrameworkMeasure, [
    EVENT.FrameworkMeasureEnded,
  ]),
  crisis.no(
    'ended the day after its last day',
    'framework-life',
    until('2020-03-18'),
    COMMAND.EndFrameworkMeasure,
  ),
  crisis.yes('ended on its last day', until('2020-03-19'), COMMAND.EndFrameworkMeasure, [
    EVENT.FrameworkMeasureEnded,
  ]),
  crisis.no('a measure that is not known', 'framework-life', DECLARED, COMMAND.EndFrameworkMeasure),
  crisis.no('a measure of no crisis', 'crisis', [], COMMAND.EndFrameworkMeasure),
  crisis.no('ended without a mandate', 'mandate', ADOPTED, {
    ...COMMAND.EndFrameworkMeasure,
    by: without(COMMAND.EndFrameworkMeasure.by, 'mandate'),
  }),
  crisis.no('ended before it was decided', 'not-retroactive', ADOPTED, {
    ...COMMAND.EndFrameworkMeasure,
    effective: '2020-03-17',
  }),
  crisis.yes('it is withdrawn', WAITING, COMMAND.WithdrawFrameworkMeasure, [EVENT.FrameworkMeasureWithdrawn]),
  crisis.no('withdrawn while in force', 'framework-life', ADOPTED, {
    ...COMMAND.WithdrawFrameworkMeasure,
    measure: 'only-necessary-visits',
  }),
  crisis.yes('it is reversed', ADOPTED, COMMAND.ReverseFrameworkMeasure, [EVENT.FrameworkMeasureReversed]),
  crisis.no(
    'reversed after it ended',
    'framework-life',
    ended('2020-03-18'),
    COMMAND.ReverseFrameworkMeasure,
  ),
  crisis.yes('it is extended', ADOPTED, COMMAND.ExtendFrameworkMeasure, [EVENT.FrameworkMeasureExtended]),
  crisis.no(
    'extended for no term',
    'end-or-review',
    ADOPTED,
    without(COMMAND.ExtendFrameworkMeasure, 'term'),
  ),
  crisis.no('extended after it ended', 'framework-life', ended('2020-03-18'), COMMAND.ExtendFrameworkMeasure),
  crisis.yes('it is reviewed', ADOPTED, COMMAND.ReviewFrameworkMeasure, [EVENT.FrameworkMeasureReviewed]),
  crisis.no(
    'upheld on the day of its only review, with none to come',
    'end-or-review',
    ADOPTED,
    {
      ...without(COMMAND.ReviewFrameworkMeasure, 'next'),
      on: '2020-04-03',
    },
    { today: '2020-04-03' },
  ),
  crisis.yes(
    'upheld before the day of its review',
    ADOPTED,
    without(COMMAND.ReviewFrameworkMeasure, 'next'),
    [without(EVENT.FrameworkMeasureReviewed, 'next')],
  ),
  crisis.no('reviewed on a day to come', 'decided-by-today', ADOPTED, {
    ...COMMAND.ReviewFrameworkMeasure,
    on: '2020-03-21',
  }),
  crisis.yes('it is published', ADOPTED, COMMAND.PublishMeasures, [EVENT.MeasuresPublished]),
  crisis.no('published nowhere', 'measure-content', ADOPTED, { ...COMMAND.PublishMeasures, where: [] }),
  crisis.no('nothing published', 'framework-life', ADOPTED, { ...COMMAND.PublishMeasures, measures: [] }),
  crisis.yes('advice is asked', ADOPTED, COMMAND.ConsultOutsideBody, [EVENT.OutsideBodyConsulted]),
  crisis.no('advice on what is not known', 'framework-life', DECLARED, COMMAND.ConsultOutsideBody),
];

const LEADERSHIP: ReadonlyArray<Case> = [
  crisis.yes('the leadership is appointed', DECLARED, COMMAND.AppointCrisisLeadership, [
    EVENT.CrisisLeadershipAppointed,
  ]),
  crisis.no('a leadership without a chair', 'leadership', DECLARED, {
    ...COMMAND.AppointCrisisLeadership,
    members: [{ role: 'secretary' }],
  }),
  crisis.no('a leadership with two chairs', 'leadership', DECLARED, {
    ...COMMAND.AppointCrisisLeadership,
    members: [{ role: 'chair' }, { role: 'chair' }],
  }),
  crisis.no('a leadership that may decide nothing', 'leadership', DECLARED, {
    ...COMMAND.AppointCrisisLeadership,
    powers: [],
  }),
  crisis.yes('a meeting is minuted', ADOPTED, COMMAND.MinuteCrisisMeeting, [EVENT.CrisisMeetingMinuted]),
  crisis.no('a meeting of nobody', 'leadership', ADOPTED, { ...COMMAND.MinuteCrisisMeeting, present: [] }),
  crisis.no('minutes of a measure not known', 'framework-life', DECLARED, COMMAND.MinuteCrisisMeeting),
  crisis.no('a crisis that ends restoring what it did not adopt', 'framework-life', DECLARED, {
    ...COMMAND.EndCrisis,
    restores: [{ measure: 'only-necessary-visits', duties: ['restore-level'] }],
  }),
  crisis.yes(
    'a crisis that ends with what is to be restored',
    ADOPTED,
    {
      ...COMMAND.EndCrisis,
      restores: [{ measure: 'only-necessary-visits', duties: ['restore-level'], by: '2020-04-20' }],
    },
    [
      {
        ...EVENT.CrisisEnded,
        restores: [{ measure: 'only-necessary-visits', duties: ['restore-level'], by: '2020-04-20' }],
      },
    ],
  ),
];

const PHASED = [
  ...DECLARED,
  {
    ...EVENT.CrisisPhaseChanged,
    to: { scale: 'outbreak-phase', step: 4 },
    decided: '2020-03-18',
    effective: '2020-03-18',
  },
] as const;
const late = {
  ...COMMAND.ChangeCrisisPhase,
  phase: { scale: 'outbreak-phase', step: 3 },
  decided: '2020-03-14',
  effective: '2020-03-14',
} as const;
const lateEvent = {
  ...EVENT.CrisisPhaseChanged,
  from: { scale: 'outbreak-phase', step: 2 },
  to: late.phase,
  decided: '2020-03-14',
  effective: '2020-03-14',
} as const;

const PHASES: ReadonlyArray<Case> = [
  crisis.yes('recorded late, after the phase that followed', PHASED, late, [lateEvent]),
  crisis.yes(
    'after a late record, to a phase that is new where it counts',
    [...PHASED, lateEvent],
    { ...late, decided: '2020-03-19', effective: '2020-03-19' },
    [
      {
        ...lateEvent,
        from: { scale: 'outbreak-phase', step: 4 },
        decided: '2020-03-19',
        effective: '2020-03-19',
      },
    ],
  ),
  crisis.no('after a late record, to the phase that is current', 'crisis', [...PHASED, lateEvent], {
    ...late,
    phase: { scale: 'outbreak-phase', step: 4 },
    decided: '2020-03-19',
    effective: '2020-03-19',
  }),
  crisis.yes('to a step of its own in one unit', DECLARED, { ...late, units: ['home-care-north'] }, [
    { ...lateEvent, units: ['home-care-north'] },
  ]),
];

const PLANNED = [...ADOPTED, EVENT.ReopeningPlanned] as const;
const [WALKS] = COMMAND.PlanReopening.steps;
const step = COMMAND.TakeReopeningStep;
const planned = (steps: ReadonlyArray<typeof WALKS & object>) => ({ ...COMMAND.PlanReopening, steps });

const REOPENING: ReadonlyArray<Case> = [
  crisis.yes('a reopening is planned', ADOPTED, COMMAND.PlanReopening, [EVENT.ReopeningPlanned]),
  crisis.no('planned twice', 'reopening', PLANNED, COMMAND.PlanReopening),
  crisis.no('a plan without steps', 'reopening', ADOPTED, planned([])),
  ...(WALKS === undefined
    ? []
    : [
        crisis.no('two steps of one key', 'reopening', ADOPTED, planned([WALKS, WALKS])),
        crisis.no('a step that opens nothing', 'reopening', ADOPTED, planned([{ ...WALKS, services: [] }])),
        crisis.no(
          'a step that closes',
          'reopening',
          ADOPTED,
          planned([{ ...WALKS, changes: [{ dimension: 'state', before: 'running', after: 'paused' }] }]),
        ),
        crisis.no(
          'a step that eases what is not known',
          'framework-life',
          ADOPTED,
          planned([{ ...WALKS, eases: ['unheard-of'] }]),
        ),
      ]),
  crisis.yes('a step is taken and eases a measure in part', PLANNED, step, [
    EVENT.ReopeningStepTaken,
    EVENT.FrameworkMeasureEased,
  ]),
  crisis.yes(
    'a step is taken and ends a measure',
    PLANNED,
    { ...step, eases: [{ measure: 'only-necessary-visits', to: 'whole' }] },
    [
      { ...EVENT.ReopeningStepTaken, eases: [{ measure: 'only-necessary-visits', to: 'whole' }] },
      { ...without(EVENT.FrameworkMeasureEased, 'plan', 'step'), type: 'FrameworkMeasureEnded' },
    ],
  ),
  crisis.no('a step of no plan', 'reopening', ADOPTED, step),
  crisis.no('a step not planned', 'reopening', PLANNED, { ...step, step: 'swimming' }),
  crisis.no('a step taken twice', 'reopening', [...PLANNED, EVENT.ReopeningStepTaken], step),
  crisis.no('a step the day before it is permitted', 'reopening', PLANNED, {
    ...step,
    decided: '2020-03-18',
    effective: '2020-03-18',
  }),
  crisis.no('a step that eases what it was not planned to', 'reopening', PLANNED, {
    ...step,
    eases: [{ measure: 'redeployment', to: 'whole' }],
  }),
  crisis.no(
    'a step that eases what has ended',
    'framework-life',
    [...PLANNED, { ...EVENT.FrameworkMeasureEnded, effective: '2020-03-18' }],
    step,
  ),
];

/** The life of measures, the leadership, phases recorded late, and reopening. */
export const cases: ReadonlyArray<Case> = [...LIFE, ...LEADERSHIP, ...PHASES, ...REOPENING];
