import type { EventName, EventOf } from '../../../src/index.js';
import type { Written } from '../../../src/testing/given.js';
import { correctionEvents } from './correction-events.js';
import { STREAM_CORRECTION_EVENT } from './corrections-of-streams.js';
import { SIGNING_KEY_EVENT } from './signing-key.js';
import { ACCESS_EVENT } from './access.js';
import { BILLING_EVENT } from './billing.js';
import { ASSESSMENT_EVENT } from './assessment.js';
import { FACTS_EVENT } from './facts.js';
import {
  allocationOfficer,
  assessment,
  calls,
  CRISIS,
  hours,
  leadership,
  serviceLeader,
  staffing,
  stated,
  USER,
  visits,
} from './parts.js';
import { SERVICE_EVENT } from './service-events.js';
import { STORY_EVENT } from './story.js';
import { PLACE_EVENT } from './place.js';
import { STAFF_EVENT } from './staff.js';
import { UNIT_EVENT } from './unit.js';
import { FEWER_VISITS, MORE_STAFF } from './crisis-commands.js';
import { CRISIS_EVENT } from './crisis-events.js';

const term = { review: '2020-04-03' } as const;

/** What the example measures have in common, in the order in which events are written. */
const measure = <N extends string>(type: N, decision: string, service: string) =>
  ({
    type,
    version: 1,
    decision,
    user: USER,
    service,
    by: serviceLeader,
    decided: '2020-03-13',
    effective: '2020-03-16',
    ground: staffing,
    term,
    assessment,
  }) as const;

const visitsReduced: Written<EventOf<'VisitsReduced'>> = {
  ...measure('VisitsReduced', 'c-reduce-visits', 'nursing'),
  before: { strands: [visits(7)] },
  after: { strands: [visits(3)] },
  operative: '2020-03-17',
  derivesFrom: { crisis: CRISIS, measure: 'only-necessary-visits' },
};

/** One event of every kind: what the command of the same name in `commands.ts` becomes. */
export const EVENT: { readonly [N in EventName]: Written<EventOf<N>> } = {
  ...SERVICE_EVENT,
  ...FACTS_EVENT,
  ...STORY_EVENT,
  ...ASSESSMENT_EVENT,
  ...BILLING_EVENT,
  ...PLACE_EVENT,
  ...STAFF_EVENT,
  ...UNIT_EVENT,
  ...ACCESS_EVENT,
  ...SIGNING_KEY_EVENT,
  ServiceUserRegistered: {
    type: 'ServiceUserRegistered',
    version: 1,
    user: USER,
    on: '2020-01-02',
    need: 3,
    vulnerability: 'raised',
    livesAlone: true,
    specialNeeds: true,
    carer: { inWork: true },
  },
  ServiceGranted: {
    type: 'ServiceGranted',
    version: 1,
    decision: 'c-grant-nursing',
    user: USER,
    service: 'nursing',
    serviceType: 'home-nursing',
    by: allocationOfficer,
    decided: '2020-01-07',
    effective: '2020-01-08',
    strands: [visits(7)],
    tasks: [
      { task: 'medication', necessary: true },
      { task: 'shower', necessary: false },
      { task: 'check-in', necessary: true },
    ],
    legalBasis: ['hol-3-2-6-a'],
    until: '2020-12-31',
  },
  ...correctionEvents(visitsReduced),
  ...STREAM_CORRECTION_EVENT,
  VisitsReduced: visitsReduced,
  VisitsReplaced: {
    ...measure('VisitsReplaced', 'c-replace-visits', 'nursing'),
    before: { strands: [visits(7), calls(0)] },
    after: { strands: [visits(3), calls(4)] },
  },
  CareLimitedToNecessary: {
    ...measure('CareLimitedToNecessary', 'c-limit', 'nursing'),
    term: { condition: 'operation-normalised', review: '2020-04-03' },
    before: { tasks: [{ task: 'shower', by: 'service' }] },
    after: { tasks: [{ task: 'shower', by: 'postponed' }] },
  },
  TaskHandedOver: {
    ...measure('TaskHandedOver', 'c-hand-over', 'nursing'),
    term: { until: '2020-04-13', review: '2020-03-30' },
    before: { tasks: [{ task: 'shower', by: 'service' }] },
    after: { tasks: [{ task: 'shower', by: 'next-of-kin' }] },
    agreement: { agreed: '2020-03-14', carerAssessed: true, terms: { text: 'Twice a week.' } },
  },
  RespiteReduced: {
    ...measure('RespiteReduced', 'c-reduce-respite', 'respite'),
    before: { strands: [hours(20)] },
    after: { strands: [hours(8)] },
    carerWork: { asked: true, inWork: true, shouldContinue: false },
  },
  RespitePaused: {
    ...measure('RespitePaused', 'c-pause-respite', 'respite'),
    before: { state: 'running' },
    after: { state: 'paused' },
    carerWork: { asked: false, why: { text: 'The carer could not be reached.' } },
  },
  SupportContactReduced: {
    ...measure('SupportContactReduced', 'c-reduce-contact', 'contact'),
    before: { strands: [hours(12)] },
    after: { strands: [hours(4)] },
  },
  SupportContactSuspended: {
    ...measure('SupportContactSuspended', 'c-suspend-contact', 'contact'),
    term: { condition: 'activities-reopened', review: '2020-04-03' },
    before: { state: 'running' },
    after: { state: 'suspended' },
  },
  SupportContactKept: {
    type: 'SupportContactKept',
    version: 1,
    decision: 'c-keep-contact',
    user: USER,
    service: 'contact',
    by: serviceLeader,
    decided: '2020-03-13',
    effective: '2020-03-16',
    ground: staffing,
    assessment,
    keeps: 'granted',
    specialNeed: { text: 'Isolation made the user ill before.' },
    review: '2020-04-03',
  },
  ServiceRestored: {
    type: 'ServiceRestored',
    version: 1,
    decision: 'c-restore',
    user: USER,
    service: 'nursing',
    by: serviceLeader,
    decided: '2020-03-19',
    effective: '2020-03-23',
    reasons: { text: 'Staff are back.' },
    lifts: ['c-reduce-visits'],
    before: { strands: [visits(3)] },
    after: { strands: [visits(7)] },
  },
  DecisionReviewed: {
    type: 'DecisionReviewed',
    version: 1,
    user: USER,
    service: 'nursing',
    reviews: 'c-reduce-visits',
    by: serviceLeader,
    on: '2020-03-20',
    outcome: 'upheld',
    reasons: { text: 'Nothing has changed.' },
    next: { review: '2020-04-20' },
  },
  NoticeGiven: {
    type: 'NoticeGiven',
    version: 2,
    user: USER,
    kind: 'notice-of-decision',
    decisions: ['c-reduce-visits'],
    to: 'user',
    channel: 'letter',
    sent: '2020-03-16',
    by: { role: 'allocation-officer', unit: 'allocation-office' },
    reasonsGiven: true,
    appealRightStated: true,
    reached: '2020-03-18',
    appealDeadline: '2020-04-13',
  },
  StaffRedeployed: {
    type: 'StaffRedeployed',
    version: 1,
    decision: 'c-redeploy',
    staff: 's-0042',
    from: 'day-centre',
    to: 'home-care-north',
    qualification: 'health-worker',
    idCardIssued: '2020-03-16',
    by: serviceLeader,
    decided: '2020-03-13',
    effective: '2020-03-16',
    ground: staffing,
    term: { until: '2020-04-30' },
    derivesFrom: { crisis: CRISIS, measure: 'redeployment' },
  },
  StaffReturned: {
    type: 'StaffReturned',
    version: 1,
    staff: 's-0042',
    redeployment: 'c-redeploy',
    to: 'day-centre',
    on: '2020-03-20',
    by: serviceLeader,
  },
  CrisisDeclared: {
    type: 'CrisisDeclared',
    version: 1,
    crisis: CRISIS,
    organisation: 'municipality-a',
    kind: 'pandemic',
    phase: { scale: 'outbreak-phase', step: 2 },
    by: leadership,
    decided: '2020-03-12',
    effective: '2020-03-12',
    reasons: { text: 'Infection spreads in the region.' },
  },
  CrisisPhaseChanged: {
    type: 'CrisisPhaseChanged',
    version: 2,
    crisis: CRISIS,
    from: { scale: 'outbreak-phase', step: 2 },
    to: { scale: 'outbreak-phase', step: 3 },
    by: leadership,
    decided: '2020-03-18',
    effective: '2020-03-19',
    reasons: { text: 'Infection at home care.' },
  },
  CrisisEnded: {
    type: 'CrisisEnded',
    version: 1,
    crisis: CRISIS,
    by: leadership,
    decided: '2020-03-20',
    effective: '2020-03-21',
    reasons: { text: 'The outbreak is over.' },
  },
  FrameworkMeasureAdopted: {
    type: 'FrameworkMeasureAdopted',
    version: 2,
    crisis: CRISIS,
    measure: 'only-necessary-visits',
    force: 'decision',
    decision: 'c-adopt',
    target: FEWER_VISITS,
    by: leadership,
    decided: '2020-03-12',
    effective: '2020-03-13',
    operative: '2020-03-16',
    ground: staffing,
    term: { condition: 'staffing-restored', review: '2020-04-03' },
    announcement: { text: 'Visits that can wait are postponed.' },
  },
  ...CRISIS_EVENT,
};

type Granted = Written<EventOf<'ServiceGranted'>>;

/** Other services of the same user. */
export const RESPITE: Granted = {
  type: 'ServiceGranted',
  version: 1,
  decision: 'c-grant-respite',
  user: USER,
  service: 'respite',
  serviceType: 'respite',
  by: allocationOfficer,
  decided: '2020-01-07',
  effective: '2020-01-08',
  strands: [hours(20)],
  tasks: [{ task: 'relief-of-carer', necessary: false }],
  legalBasis: ['hol-3-6'],
};

export const CONTACT: Granted = {
  ...RESPITE,
  decision: 'c-grant-contact',
  service: 'contact',
  serviceType: 'support-contact',
  strands: [hours(12)],
  tasks: [{ task: 'activity', necessary: false }],
  legalBasis: ['hol-3-2-6-b'],
};

/** A measure of the crisis leadership about staff. */
export const REDEPLOYMENT: Written<EventOf<'FrameworkMeasureAdopted'>> = {
  ...EVENT.FrameworkMeasureAdopted,
  measure: 'redeployment',
  target: MORE_STAFF,
};

/** Histories that commands are given after. */
export const REGISTERED = [EVENT.ServiceUserRegistered] as const;
export const GRANTED = [EVENT.ServiceUserRegistered, EVENT.ServiceGranted, RESPITE, CONTACT] as const;
export const REDUCED = [...GRANTED, EVENT.VisitsReduced] as const;
export const DECLARED = [EVENT.CrisisDeclared] as const;
export const ADOPTED = [EVENT.CrisisDeclared, EVENT.FrameworkMeasureAdopted, REDEPLOYMENT] as const;

/** The days of the examples, around which near misses lie. */
export const DAYS = { decided: stated.decided, effective: stated.effective } as const;
