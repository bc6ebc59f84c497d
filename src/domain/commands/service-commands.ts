import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { NoticeChannel } from '../vocabulary/decisions.js';
import { Assessment, KinAgreement } from '../vocabulary/assessment.js';
import { StatedAuthority, StatedGround } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { ProvisionId } from '../vocabulary/provision-id.js';
import {
  DigitalSuitability,
  EndReason,
  KeptLevel,
  OfferForce,
  ProposedChange,
  ReversingBody,
  Spokesperson,
  Wish,
} from '../vocabulary/measures.js';
import { ServiceState, ServiceType } from '../vocabulary/services.js';
import { StatedTerm } from '../vocabulary/term.js';
import { statedDecision, statedOptions } from './decision-fields.js';

/**
 * Change a service for a time, in one dimension or several: how much in which form, who does which task, when, by whom, at
 * what fee, on which terms. More, less or otherwise: the direction is computed. For a person's service of any kind.
 */
export const ChangeService = struct(
  'ChangeService',
  { command: t.literal('ChangeService'), ...statedDecision, changes: t.readonlyArray(ProposedChange) },
  statedOptions,
);

/** Pause a service of any kind: not given for a time, and then by itself again. */
export const PauseService = struct(
  'PauseService',
  { command: t.literal('PauseService'), ...statedDecision },
  statedOptions,
);

/** Suspend a service of any kind: not given until it is taken up again. */
export const SuspendService = struct(
  'SuspendService',
  { command: t.literal('SuspendService'), ...statedDecision },
  statedOptions,
);

/** Keep a service of any kind on purpose while it is reduced for others, at the granted or the reduced level. */
export const KeepService = struct(
  'KeepService',
  { command: t.literal('KeepService'), ...statedDecision, keeps: KeptLevel },
  { review: LocalDate, assessment: Assessment, derivesFrom: FrameworkRef },
);

const aboutService = { version: t.literal(1), id: CommandKey, user: UserKey, service: ServiceKey } as const;

/** End a service: `last` is its last day. */
export const EndService = struct(
  'EndService',
  {
    command: t.literal('EndService'),
    ...aboutService,
    by: StatedAuthority,
    decided: LocalDate,
    last: LocalDate,
    because: EndReason,
    legalBasis: t.readonlyArray(ProvisionId),
    reasons: FreeText,
  },
  { assessment: Assessment },
);

/** Prolong a measure in force: a decision of its own, on its own assessment. It counts from the day it is decided. */
export const ExtendMeasure = struct(
  'ExtendMeasure',
  {
    command: t.literal('ExtendMeasure'),
    ...aboutService,
    extends: CommandKey,
    by: StatedAuthority,
    decided: LocalDate,
    ground: StatedGround,
  },
  { assessment: Assessment, term: StatedTerm, agreement: KinAgreement },
);

/** Reverse a decision. Without `effective` it is reversed from its first day. */
export const ReverseDecision = struct(
  'ReverseDecision',
  {
    command: t.literal('ReverseDecision'),
    ...aboutService,
    reverses: CommandKey,
    body: ReversingBody,
    by: StatedAuthority,
    decided: LocalDate,
    reasons: FreeText,
  },
  { effective: LocalDate },
);

/** Follow a user's own wish for another level: a pause, fewer visits, another form. `state` pauses or suspends. */
export const FollowOwnWish = struct(
  'FollowOwnWish',
  {
    command: t.literal('FollowOwnWish'),
    ...aboutService,
    wish: Wish,
    on: LocalDate,
    effective: LocalDate,
    changes: t.readonlyArray(ProposedChange),
  },
  {
    state: t.keyof(
      { paused: ServiceState.keys.paused, suspended: ServiceState.keys.suspended },
      'StoppedState',
    ),
    term: StatedTerm,
    by: StatedAuthority,
    derivesFrom: FrameworkRef,
  },
);

/** Record that a service was applied for, before there is a decision about it. */
export const ReceiveApplication = struct('ReceiveApplication', {
  command: t.literal('ReceiveApplication'),
  ...aboutService,
  serviceType: ServiceType,
  appliedBy: Spokesperson,
  channel: NoticeChannel,
  on: LocalDate,
});

/** Offer, recommend, ask, advise or warn a user. No level moves before it is accepted. */
export const MakeOffer = struct(
  'MakeOffer',
  {
    command: t.literal('MakeOffer'),
    ...aboutService,
    force: OfferForce,
    to: Spokesperson,
    by: StatedAuthority,
    on: LocalDate,
    proposes: t.readonlyArray(ProposedChange),
    reasons: FreeText,
  },
  { answerBy: LocalDate, suitability: DigitalSuitability, assessment: Assessment, derivesFrom: FrameworkRef },
);

/** Record that an offer was accepted, and from when on it holds. */
export const AcceptOffer = struct(
  'AcceptOffer',
  {
    command: t.literal('AcceptOffer'),
    ...aboutService,
    offer: CommandKey,
    acceptedBy: Spokesperson,
    on: LocalDate,
    effective: LocalDate,
  },
  { term: StatedTerm },
);

/** Record that an offer was declined. */
export const DeclineOffer = struct(
  'DeclineOffer',
  {
    command: t.literal('DeclineOffer'),
    ...aboutService,
    offer: CommandKey,
    declinedBy: Spokesperson,
    on: LocalDate,
  },
  { reasons: FreeText },
);

/** Record that an acceptance, or a wish that was followed, was taken back. */
export const WithdrawAcceptance = struct(
  'WithdrawAcceptance',
  {
    command: t.literal('WithdrawAcceptance'),
    ...aboutService,
    withdraws: CommandKey,
    withdrawnBy: Spokesperson,
    on: LocalDate,
    effective: LocalDate,
  },
  { reasons: FreeText },
);

/** The commands about what is done with a service, apart from the measures that have a name of their own. */
export const SERVICE_COMMANDS = {
  ChangeService,
  PauseService,
  SuspendService,
  KeepService,
  EndService,
  ExtendMeasure,
  ReverseDecision,
  FollowOwnWish,
  ReceiveApplication,
  MakeOffer,
  AcceptOffer,
  DeclineOffer,
  WithdrawAcceptance,
} as const;
