import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Assessment, KinAgreement } from '../vocabulary/assessment.js';
import { Authority, Ground } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { LevelPart } from '../vocabulary/level-part.js';
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
import { NoticeChannel } from '../vocabulary/decisions.js';
import { ServiceType } from '../vocabulary/services.js';
import { Term } from '../vocabulary/term.js';
import { decisionFields, decisionOptions } from './measure-fields.js';

const measure = <T extends string>(type: T) =>
  struct(type, { type: t.literal(type), ...decisionFields }, decisionOptions);

/** A service was changed by decision, for a time, in one dimension or several: more, less or otherwise. */
export const ServiceChanged = measure('ServiceChanged');

/** A service is not given for a time; it stays granted and goes on by itself afterwards. */
export const ServicePaused = measure('ServicePaused');

/** A service is not given until it is taken up again. */
export const ServiceSuspended = measure('ServiceSuspended');

const onService = {
  version: t.literal(1),
  decision: CommandKey,
  user: UserKey,
  service: ServiceKey,
} as const;

const decided = { by: Authority, decided: LocalDate, effective: LocalDate } as const;

/** A service was kept on purpose while it is reduced for others; `keeps` says at which level. */
export const ServiceKept = struct(
  'ServiceKept',
  {
    type: t.literal('ServiceKept'),
    ...onService,
    ...decided,
    ground: Ground,
    assessment: Assessment,
    keeps: KeptLevel,
  },
  { review: LocalDate, derivesFrom: FrameworkRef },
);

/** A service was ended: `last` is the last day on which it is granted. */
export const ServiceEnded = struct(
  'ServiceEnded',
  {
    type: t.literal('ServiceEnded'),
    ...onService,
    by: Authority,
    decided: LocalDate,
    last: LocalDate,
    because: EndReason,
    legalBasis: Ground.required.legalBasis,
    reasons: FreeText,
  },
  { assessment: Assessment },
);

/**
 * A measure in force was prolonged: a decision of its own, on its own assessment, and not a review. From `effective` on the
 * measure has the new term.
 */
export const MeasureExtended = struct(
  'MeasureExtended',
  {
    type: t.literal('MeasureExtended'),
    ...onService,
    extends: CommandKey,
    ...decided,
    ground: Ground,
    assessment: Assessment,
    term: Term,
  },
  { agreement: KinAgreement },
);

/** A decision was reversed, by who made it or by a body above: it does not hold from `effective` on, which may be its first day. */
export const DecisionReversed = struct('DecisionReversed', {
  type: t.literal('DecisionReversed'),
  ...onService,
  reverses: CommandKey,
  body: ReversingBody,
  ...decided,
  reasons: FreeText,
  before: LevelPart,
  after: LevelPart,
});

/** The user wished for another level and got it. No cut, whatever its direction: nobody decided it over the user. */
export const OwnWishFollowed = struct(
  'OwnWishFollowed',
  {
    type: t.literal('OwnWishFollowed'),
    ...onService,
    wish: Wish,
    on: LocalDate,
    effective: LocalDate,
    term: Term,
    before: LevelPart,
    after: LevelPart,
  },
  { by: Authority, derivesFrom: FrameworkRef },
);

/** A service was applied for. It grants nothing, and whoever applied can be offered something. */
export const ApplicationReceived = struct('ApplicationReceived', {
  type: t.literal('ApplicationReceived'),
  version: t.literal(1),
  user: UserKey,
  service: ServiceKey,
  application: CommandKey,
  serviceType: ServiceType,
  appliedBy: Spokesperson,
  channel: NoticeChannel,
  on: LocalDate,
});

/** Something was proposed to the user or somebody for them. It moves no level before it is accepted. */
export const OfferMade = struct(
  'OfferMade',
  {
    type: t.literal('OfferMade'),
    ...onService,
    force: OfferForce,
    to: Spokesperson,
    by: Authority,
    on: LocalDate,
    proposes: t.readonlyArray(ProposedChange),
    reasons: FreeText,
  },
  { answerBy: LocalDate, suitability: DigitalSuitability, assessment: Assessment, derivesFrom: FrameworkRef },
);

/** What was offered was accepted, and moves the level. The measure is known by the offer's key. */
export const OfferAccepted = struct('OfferAccepted', {
  type: t.literal('OfferAccepted'),
  version: t.literal(1),
  user: UserKey,
  service: ServiceKey,
  offer: CommandKey,
  acceptedBy: Spokesperson,
  on: LocalDate,
  effective: LocalDate,
  term: Term,
  before: LevelPart,
  after: LevelPart,
});

/** What was offered was declined. Nothing changes, and nothing may be held against the user. */
export const OfferDeclined = struct(
  'OfferDeclined',
  {
    type: t.literal('OfferDeclined'),
    version: t.literal(1),
    user: UserKey,
    service: ServiceKey,
    offer: CommandKey,
    declinedBy: Spokesperson,
    on: LocalDate,
  },
  { reasons: FreeText },
);

/** An acceptance or a wish was taken back: what came of it ends on `effective`. */
export const AcceptanceWithdrawn = struct(
  'AcceptanceWithdrawn',
  {
    type: t.literal('AcceptanceWithdrawn'),
    version: t.literal(1),
    user: UserKey,
    service: ServiceKey,
    withdraws: CommandKey,
    withdrawnBy: Spokesperson,
    on: LocalDate,
    effective: LocalDate,
    before: LevelPart,
    after: LevelPart,
  },
  { reasons: FreeText },
);

/** The events of what is done with a service, apart from the measures that have a name of their own. */
export const SERVICE_EVENTS = {
  ServiceChanged,
  ServicePaused,
  ServiceSuspended,
  ServiceKept,
  ServiceEnded,
  MeasureExtended,
  DecisionReversed,
  OwnWishFollowed,
  ApplicationReceived,
  OfferMade,
  OfferAccepted,
  OfferDeclined,
  AcceptanceWithdrawn,
} as const;
