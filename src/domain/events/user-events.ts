import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Strand } from '../values/strand.js';
import { Assessment, CarerWork, KinAgreement } from '../vocabulary/assessment.js';
import { Authority, Ground } from '../vocabulary/authority.js';
import { NoticeChannel, NoticeRecipient, ReviewOutcome } from '../vocabulary/decisions.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { LevelPart } from '../vocabulary/level-part.js';
import { ServiceGoal } from '../vocabulary/goals.js';
import { NoticeContent, NoticeKind, Notifier } from '../vocabulary/notice.js';
import { NeedScore, Vulnerability } from '../vocabulary/people.js';
import { ServiceType, Task } from '../vocabulary/services.js';
import { Term } from '../vocabulary/term.js';
import { decisionFields, decisionOptions } from './measure-fields.js';

/** The municipality knows of a service user: need, vulnerability and household, as far as they bear on decisions. */
export const ServiceUserRegistered = struct(
  'ServiceUserRegistered',
  {
    type: t.literal('ServiceUserRegistered'),
    version: t.literal(1),
    user: UserKey,
    on: LocalDate,
    need: NeedScore,
    vulnerability: Vulnerability,
    livesAlone: t.boolean,
    specialNeeds: t.boolean,
  },
  { carer: struct('Carer', { inWork: t.boolean }) },
);

/** A service was granted: the baseline that later levels are measured against. */
export const ServiceGranted = struct(
  'ServiceGranted',
  {
    type: t.literal('ServiceGranted'),
    version: t.literal(1),
    decision: CommandKey,
    user: UserKey,
    service: ServiceKey,
    serviceType: ServiceType,
    by: Authority,
    decided: LocalDate,
    effective: LocalDate,
    strands: t.readonlyArray(Strand),
    tasks: t.readonlyArray(struct('GrantedTask', { task: Task, necessary: t.boolean })),
    legalBasis: Ground.required.legalBasis,
  },
  { until: LocalDate, assessment: Assessment, goals: t.readonlyArray(ServiceGoal) },
);

const measure = <T extends string>(type: T) =>
  struct(type, { type: t.literal(type), ...decisionFields }, decisionOptions);

/** Fewer visits, or shorter service, in the same form. */
export const VisitsReduced = measure('VisitsReduced');

/** Visits in person replaced by contact in another form, by phone above all. */
export const VisitsReplaced = measure('VisitsReplaced');

/** Only the user's necessary tasks are done; the others are postponed. */
export const CareLimitedToNecessary = measure('CareLimitedToNecessary');

/** Next of kin take over a task for a period, by agreement. */
export const TaskHandedOver = struct(
  'TaskHandedOver',
  { type: t.literal('TaskHandedOver'), ...decisionFields, agreement: KinAgreement },
  decisionOptions,
);

/** Fewer hours of respite. */
export const RespiteReduced = struct(
  'RespiteReduced',
  { type: t.literal('RespiteReduced'), ...decisionFields, carerWork: CarerWork },
  decisionOptions,
);

/** No respite for a period; the service stays granted. */
export const RespitePaused = struct(
  'RespitePaused',
  { type: t.literal('RespitePaused'), ...decisionFields, carerWork: CarerWork },
  decisionOptions,
);

/** Fewer hours of support contact. */
export const SupportContactReduced = measure('SupportContactReduced');

/** No support contact until the service is taken up again. */
export const SupportContactSuspended = measure('SupportContactSuspended');

/** Support contact kept on purpose for a user with special needs; `keeps` says at which level. */
export const SupportContactKept = struct(
  'SupportContactKept',
  {
    type: t.literal('SupportContactKept'),
    version: t.literal(1),
    decision: CommandKey,
    user: UserKey,
    service: ServiceKey,
    by: Authority,
    decided: LocalDate,
    effective: LocalDate,
    ground: Ground,
    assessment: Assessment,
    keeps: t.keyof({ granted: null, reduced: null }, 'KeptLevel'),
    specialNeed: FreeText,
  },
  { review: LocalDate, derivesFrom: FrameworkRef },
);

/** Measures on a service were lifted; with all of them gone the service is at its granted level. */
export const ServiceRestored = struct('ServiceRestored', {
  type: t.literal('ServiceRestored'),
  version: t.literal(1),
  decision: CommandKey,
  user: UserKey,
  service: ServiceKey,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  reasons: FreeText,
  lifts: t.readonlyArray(CommandKey),
  before: LevelPart,
  after: LevelPart,
});

/** A measure in force was assessed anew. `next` is its new term, where the review gave it one. */
export const DecisionReviewed = struct(
  'DecisionReviewed',
  {
    type: t.literal('DecisionReviewed'),
    version: t.literal(1),
    user: UserKey,
    service: ServiceKey,
    reviews: CommandKey,
    by: Authority,
    on: LocalDate,
    outcome: ReviewOutcome,
    reasons: FreeText,
  },
  { next: Term },
);

/**
 * The person affected, or somebody for them, was told: of decisions, or that one may come. `sent` is the day it was sent or
 * said; `reached` the day it is known to have reached them; `tells`, where its content was written down, what else it told.
 * Version 1 had one day, and one kind.
 */
export const NoticeGiven = struct(
  'NoticeGiven',
  {
    type: t.literal('NoticeGiven'),
    version: t.literal(2),
    user: UserKey,
    kind: NoticeKind,
    decisions: t.readonlyArray(CommandKey),
    to: NoticeRecipient,
    channel: NoticeChannel,
    sent: LocalDate,
    by: Notifier,
    reasonsGiven: t.boolean,
    appealRightStated: t.boolean,
  },
  { reached: LocalDate, appealDeadline: LocalDate, tells: t.readonlyArray(NoticeContent) },
);

/** The events of decisions about a user and their services. */
export const USER_EVENTS = {
  ServiceUserRegistered,
  ServiceGranted,
  VisitsReduced,
  VisitsReplaced,
  CareLimitedToNecessary,
  TaskHandedOver,
  RespiteReduced,
  RespitePaused,
  SupportContactReduced,
  SupportContactSuspended,
  SupportContactKept,
  ServiceRestored,
  DecisionReviewed,
  NoticeGiven,
} as const;
