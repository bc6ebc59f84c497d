import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Strand } from '../values/strand.js';
import { Assessment, CarerWork, KinAgreement } from '../vocabulary/assessment.js';
import { StatedAuthority } from '../vocabulary/authority.js';
import { NoticeChannel, NoticeRecipient, ReviewOutcome } from '../vocabulary/decisions.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { ServiceGoal } from '../vocabulary/goals.js';
import { NoticeContent, NoticeKind, Notifier } from '../vocabulary/notice.js';
import { NeedScore, Vulnerability } from '../vocabulary/people.js';
import { ProvisionId } from '../vocabulary/provision-id.js';
import { ServiceType, Task } from '../vocabulary/services.js';
import { StatedTerm } from '../vocabulary/term.js';
import { statedDecision, statedOptions } from './decision-fields.js';

/** Make a service user known to the ledger. */
export const RegisterServiceUser = struct(
  'RegisterServiceUser',
  {
    command: t.literal('RegisterServiceUser'),
    version: t.literal(1),
    id: CommandKey,
    user: UserKey,
    on: LocalDate,
    need: NeedScore,
    vulnerability: Vulnerability,
    livesAlone: t.boolean,
    specialNeeds: t.boolean,
  },
  { carer: struct('Carer', { inWork: t.boolean }) },
);

/**
 * Grant a service, or grant it anew with another extent. `necessary` defaults to what the task is for everybody; `goals` are
 * what it is for. A grant that gives less than the one before it needs an assessment.
 */
export const GrantService = struct(
  'GrantService',
  {
    command: t.literal('GrantService'),
    version: t.literal(1),
    id: CommandKey,
    user: UserKey,
    service: ServiceKey,
    serviceType: ServiceType,
    by: StatedAuthority,
    decided: LocalDate,
    effective: LocalDate,
    strands: t.readonlyArray(Strand),
    tasks: t.readonlyArray(struct('StatedTask', { task: Task }, { necessary: t.boolean })),
    legalBasis: t.readonlyArray(ProvisionId),
  },
  { until: LocalDate, assessment: Assessment, goals: t.readonlyArray(ServiceGoal) },
);

/** Reduce how much there is of one form of home nursing or practical assistance. */
export const ReduceVisits = struct(
  'ReduceVisits',
  { command: t.literal('ReduceVisits'), ...statedDecision, from: Strand, to: Strand },
  statedOptions,
);

/** Replace visits in person, wholly or in part, by another form. */
export const ReplaceVisits = struct(
  'ReplaceVisits',
  { command: t.literal('ReplaceVisits'), ...statedDecision, from: Strand, to: t.readonlyArray(Strand) },
  statedOptions,
);

/** Do only the tasks named; the rest are postponed. */
export const LimitCareToNecessary = struct(
  'LimitCareToNecessary',
  { command: t.literal('LimitCareToNecessary'), ...statedDecision, keeps: t.readonlyArray(Task) },
  statedOptions,
);

/** Hand a task over to next of kin for a period. */
export const HandOverTask = struct(
  'HandOverTask',
  { command: t.literal('HandOverTask'), ...statedDecision, task: Task },
  { ...statedOptions, agreement: KinAgreement },
);

/** Reduce respite. */
export const ReduceRespite = struct(
  'ReduceRespite',
  { command: t.literal('ReduceRespite'), ...statedDecision, from: Strand, to: Strand },
  { ...statedOptions, carerWork: CarerWork },
);

/** Pause respite. */
export const PauseRespite = struct(
  'PauseRespite',
  { command: t.literal('PauseRespite'), ...statedDecision },
  { ...statedOptions, carerWork: CarerWork },
);

/** Reduce support contact. */
export const ReduceSupportContact = struct(
  'ReduceSupportContact',
  { command: t.literal('ReduceSupportContact'), ...statedDecision, from: Strand, to: Strand },
  statedOptions,
);

/** Suspend support contact. */
export const SuspendSupportContact = struct(
  'SuspendSupportContact',
  { command: t.literal('SuspendSupportContact'), ...statedDecision },
  statedOptions,
);

/** Keep support contact on purpose for a user with special needs. */
export const KeepSupportContact = struct(
  'KeepSupportContact',
  {
    command: t.literal('KeepSupportContact'),
    ...statedDecision,
    keeps: t.keyof({ granted: null, reduced: null }),
  },
  { review: LocalDate, assessment: Assessment, derivesFrom: FrameworkRef, specialNeed: FreeText },
);

/** Lift measures on a service: those named, or all that are in force. */
export const RestoreService = struct(
  'RestoreService',
  {
    command: t.literal('RestoreService'),
    version: t.literal(1),
    id: CommandKey,
    user: UserKey,
    service: ServiceKey,
    by: StatedAuthority,
    decided: LocalDate,
    effective: LocalDate,
    reasons: FreeText,
  },
  { lifts: t.readonlyArray(CommandKey) },
);

/** Record that a measure was assessed anew, with its next term where it goes on. */
export const ReviewDecision = struct(
  'ReviewDecision',
  {
    command: t.literal('ReviewDecision'),
    version: t.literal(1),
    id: CommandKey,
    user: UserKey,
    service: ServiceKey,
    reviews: CommandKey,
    by: StatedAuthority,
    on: LocalDate,
    outcome: ReviewOutcome,
    reasons: FreeText,
  },
  { next: StatedTerm },
);

/**
 * Record that the person affected, or somebody for them, was told. `kind` is notice-of-decision when left out; `sent` the day it
 * was sent or said, `reached` the day it is known to have reached them. `tells` states what else it told; left out where nobody
 * wrote that down.
 */
export const GiveNotice = struct(
  'GiveNotice',
  {
    command: t.literal('GiveNotice'),
    version: t.literal(2),
    id: CommandKey,
    user: UserKey,
    decisions: t.readonlyArray(CommandKey),
    to: NoticeRecipient,
    channel: NoticeChannel,
    sent: LocalDate,
    by: Notifier,
    reasonsGiven: t.boolean,
    appealRightStated: t.boolean,
  },
  { kind: NoticeKind, reached: LocalDate, appealDeadline: LocalDate, tells: t.readonlyArray(NoticeContent) },
);

/** The commands about a user and their services. */
export const USER_COMMANDS = {
  RegisterServiceUser,
  GrantService,
  ReduceVisits,
  ReplaceVisits,
  LimitCareToNecessary,
  HandOverTask,
  ReduceRespite,
  PauseRespite,
  ReduceSupportContact,
  SuspendSupportContact,
  KeepSupportContact,
  RestoreService,
  ReviewDecision,
  GiveNotice,
} as const;
