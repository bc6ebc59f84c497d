import type { CRISIS_EVENTS } from '../../../src/domain/events/crisis-events.js';
import type { EventOf } from '../../../src/index.js';
import type { Written } from '../../../src/testing/given.js';
import { CRISIS_COMMAND } from './crisis-commands.js';
import { CRISIS, leadership } from './parts.js';

type Examples = { readonly [N in keyof typeof CRISIS_EVENTS]: Written<EventOf<N>> };

const about = { version: 1, crisis: CRISIS, measure: 'only-necessary-visits' } as const;
const decided = {
  by: leadership,
  decided: '2020-03-18',
  effective: '2020-03-19',
  reasons: { text: 'More staff are back than expected.' },
} as const;

const { AppointCrisisLeadership, MinuteCrisisMeeting, PlanReopening, TakeReopeningStep } = CRISIS_COMMAND;
const { ReviewFrameworkMeasure, PublishMeasures, ConsultOutsideBody } = CRISIS_COMMAND;

/** What the commands in `crisis-commands.ts` become. */
export const CRISIS_EVENT: Omit<
  Examples,
  'CrisisDeclared' | 'CrisisPhaseChanged' | 'CrisisEnded' | 'FrameworkMeasureAdopted'
> = {
  CrisisLeadershipAppointed: {
    type: 'CrisisLeadershipAppointed',
    version: 1,
    crisis: CRISIS,
    decision: 'c-appoint',
    by: leadership,
    decided: '2020-03-12',
    effective: '2020-03-12',
    members: AppointCrisisLeadership.members,
    powers: AppointCrisisLeadership.powers,
  },
  CrisisMeetingMinuted: {
    type: 'CrisisMeetingMinuted',
    version: 1,
    crisis: CRISIS,
    on: '2020-03-13',
    by: MinuteCrisisMeeting.by,
    present: MinuteCrisisMeeting.present,
    items: MinuteCrisisMeeting.items,
  },
  ReopeningPlanned: {
    type: 'ReopeningPlanned',
    version: 1,
    crisis: CRISIS,
    decision: 'c-plan',
    plan: 'spring',
    by: leadership,
    decided: '2020-03-17',
    effective: '2020-03-17',
    steps: PlanReopening.steps,
    reasons: PlanReopening.reasons,
  },
  ReopeningStepTaken: {
    type: 'ReopeningStepTaken',
    version: 1,
    crisis: CRISIS,
    decision: 'c-step',
    plan: 'spring',
    step: 'walks',
    by: leadership,
    decided: '2020-03-19',
    effective: '2020-03-19',
    eases: TakeReopeningStep.eases,
    reasons: TakeReopeningStep.reasons,
  },
  FrameworkMeasureStarted: {
    type: 'FrameworkMeasureStarted',
    ...about,
    measure: 'standby',
    decision: 'c-start',
    ...decided,
  },
  FrameworkMeasurePaused: { type: 'FrameworkMeasurePaused', ...about, decision: 'c-pause', ...decided },
  FrameworkMeasureResumed: { type: 'FrameworkMeasureResumed', ...about, decision: 'c-resume', ...decided },
  FrameworkMeasureEnded: { type: 'FrameworkMeasureEnded', ...about, decision: 'c-end-measure', ...decided },
  FrameworkMeasureWithdrawn: {
    type: 'FrameworkMeasureWithdrawn',
    ...about,
    measure: 'standby',
    decision: 'c-withdraw',
    ...decided,
  },
  FrameworkMeasureReversed: { type: 'FrameworkMeasureReversed', ...about, decision: 'c-reverse', ...decided },
  FrameworkMeasureExtended: {
    type: 'FrameworkMeasureExtended',
    ...about,
    decision: 'c-extend',
    ...decided,
    term: { until: '2020-05-31', review: '2020-04-30' },
  },
  FrameworkMeasureSuperseded: {
    type: 'FrameworkMeasureSuperseded',
    ...about,
    decision: 'c-adopt-later',
    ...decided,
    supersededBy: 'later',
  },
  FrameworkMeasureEased: {
    type: 'FrameworkMeasureEased',
    ...about,
    decision: 'c-step',
    by: leadership,
    decided: '2020-03-19',
    effective: '2020-03-19',
    reasons: TakeReopeningStep.reasons,
    plan: 'spring',
    step: 'walks',
  },
  FrameworkMeasureReviewed: {
    type: 'FrameworkMeasureReviewed',
    ...about,
    decision: 'c-review-measure',
    by: leadership,
    on: '2020-03-19',
    outcome: 'upheld',
    reasons: ReviewFrameworkMeasure.reasons,
    next: { condition: 'staffing-restored', review: '2020-04-17' },
  },
  MeasuresPublished: {
    type: 'MeasuresPublished',
    version: 1,
    crisis: CRISIS,
    measures: ['only-necessary-visits'],
    on: '2020-03-13',
    by: PublishMeasures.by,
    where: ['website', 'letter-to-all'],
    text: PublishMeasures.text,
    apology: true,
    forms: ['bokmal', 'easy-to-read'],
  },
  OutsideBodyConsulted: {
    type: 'OutsideBodyConsulted',
    version: 1,
    crisis: CRISIS,
    measures: ['only-necessary-visits'],
    on: '2020-03-12',
    by: ConsultOutsideBody.by,
    body: 'municipal-physician',
    act: 'advised',
    matter: ConsultOutsideBody.matter,
  },
};
