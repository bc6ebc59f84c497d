import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { UserKey } from '../values/keys.js';
import {
  appealDecided,
  complaintAcknowledged,
  complaintAnswered,
  complaintForwarded,
  complaintOptions,
  complaintReceived,
  complaintWithdrawn,
  remedyCarriedOut,
  remedyPromised,
} from '../vocabulary/complaint.js';
import {
  concernActedOn,
  concernAssessed,
  concernClosed,
  concernDecisions,
  concernReceived,
  concernWords,
} from '../vocabulary/concern.js';
import {
  competenceAssessment,
  CompetenceFinding,
  consent,
  consentScope,
  consentWithdrawal,
} from '../vocabulary/consent.js';
import { attemptOptions, contactAttempt, escalation, escalationOptions } from '../vocabulary/contact.js';
import {
  endedContact,
  groupMeeting,
  individualPlan,
  namedContact,
  Participation,
  planOptions,
} from '../vocabulary/coordination.js';
import {
  consequence,
  consequenceHandled,
  consequenceOptions,
  delivery,
  deliveryOptions,
  handledOptions,
  makeUp,
  makeUpOptions,
} from '../vocabulary/delivery.js';
import { explanation, information } from '../vocabulary/explanation.js';

const header = { version: t.literal(1), user: UserKey } as const;

/** Somebody assessed if the user is competent to consent, for some matters and not in general. */
export const CompetenceAssessed = struct('CompetenceAssessed', {
  type: t.literal('CompetenceAssessed'),
  ...header,
  ...competenceAssessment,
  finding: CompetenceFinding,
});

/** The user, or somebody for them, consented. */
export const ConsentGiven = struct(
  'ConsentGiven',
  { type: t.literal('ConsentGiven'), ...header, ...consent },
  consentScope,
);

/** A consent was withdrawn, and is in force no more from that day on. */
export const ConsentWithdrawn = struct('ConsentWithdrawn', {
  type: t.literal('ConsentWithdrawn'),
  ...header,
  ...consentWithdrawal,
});

/** Somebody was named the coordinator or primary contact, in place of whoever was. */
export const ContactNamed = struct('ContactNamed', {
  type: t.literal('ContactNamed'),
  ...header,
  ...namedContact,
});

/** The coordinator or primary contact stepped back, and nobody was named yet. */
export const ContactEnded = struct('ContactEnded', {
  type: t.literal('ContactEnded'),
  ...header,
  ...endedContact,
});

/** The individual plan was offered, declined, begun, put in force, suspended or ended. */
export const IndividualPlanRecorded = struct(
  'IndividualPlanRecorded',
  { type: t.literal('IndividualPlanRecorded'), ...header, ...individualPlan },
  planOptions,
);

/** The responsibility group met; the user's own part is told, or why there was none and what was done instead. */
export const GroupMeetingHeld = struct('GroupMeetingHeld', {
  type: t.literal('GroupMeetingHeld'),
  ...header,
  ...groupMeeting,
  participation: Participation,
});

/** Somebody tried to reach the user. */
export const ContactAttempted = struct(
  'ContactAttempted',
  { type: t.literal('ContactAttempted'), ...header, ...contactAttempt },
  attemptOptions,
);

/** A step was taken because the user could not be reached. */
export const ContactEscalated = struct(
  'ContactEscalated',
  { type: t.literal('ContactEscalated'), ...header, ...escalation },
  escalationOptions,
);

/** Somebody reported a concern about the user. */
export const ConcernReceived = struct(
  'ConcernReceived',
  { type: t.literal('ConcernReceived'), ...header, ...concernReceived },
  concernWords,
);

/** A report of concern was assessed. */
export const ConcernAssessed = struct('ConcernAssessed', {
  type: t.literal('ConcernAssessed'),
  ...header,
  ...concernAssessed,
});

/** Something was done about a concern. */
export const ConcernActedOn = struct(
  'ConcernActedOn',
  { type: t.literal('ConcernActedOn'), ...header, ...concernActedOn },
  concernDecisions,
);

/** A concern was closed. */
export const ConcernClosed = struct('ConcernClosed', {
  type: t.literal('ConcernClosed'),
  ...header,
  ...concernClosed,
});

/** A complaint came in about decisions, or about a service. */
export const ComplaintReceived = struct(
  'ComplaintReceived',
  { type: t.literal('ComplaintReceived'), ...header, ...complaintReceived },
  complaintOptions,
);

/** The complainant had an interim answer: that it came in, and when to expect an answer. */
export const ComplaintAcknowledged = struct('ComplaintAcknowledged', {
  type: t.literal('ComplaintAcknowledged'),
  ...header,
  ...complaintAcknowledged,
});

/** Whoever decided took a stand on the complaint. */
export const ComplaintAnswered = struct('ComplaintAnswered', {
  type: t.literal('ComplaintAnswered'),
  ...header,
  ...complaintAnswered,
});

/** The complaint was sent on to Statsforvalteren. */
export const ComplaintForwarded = struct('ComplaintForwarded', {
  type: t.literal('ComplaintForwarded'),
  ...header,
  ...complaintForwarded,
});

/** Statsforvalteren decided the complaint. */
export const AppealDecided = struct('AppealDecided', {
  type: t.literal('AppealDecided'),
  ...header,
  ...appealDecided,
});

/** A complaint led somebody to promise something, by a day. */
export const RemedyPromised = struct('RemedyPromised', {
  type: t.literal('RemedyPromised'),
  ...header,
  ...remedyPromised,
});

/** What was promised in answer to a complaint was done. */
export const RemedyCarriedOut = struct('RemedyCarriedOut', {
  type: t.literal('RemedyCarriedOut'),
  ...header,
  ...remedyCarriedOut,
});

/** The complaint was withdrawn. */
export const ComplaintWithdrawn = struct('ComplaintWithdrawn', {
  type: t.literal('ComplaintWithdrawn'),
  ...header,
  ...complaintWithdrawn,
});

/** What the user was in fact given of a service, and what was due and not given. */
export const DeliveryRecorded = struct(
  'DeliveryRecorded',
  { type: t.literal('DeliveryRecorded'), ...header, ...delivery },
  deliveryOptions,
);

/** Service that was not given is to be made up for. */
export const MakeUpPromised = struct(
  'MakeUpPromised',
  { type: t.literal('MakeUpPromised'), ...header, ...makeUp },
  makeUpOptions,
);

/** Somebody noticed what came after a change of service, or looked and saw nothing. */
export const ConsequenceNoted = struct(
  'ConsequenceNoted',
  { type: t.literal('ConsequenceNoted'), ...header, ...consequence },
  consequenceOptions,
);

/** Something was done about a consequence. */
export const ConsequenceHandled = struct(
  'ConsequenceHandled',
  { type: t.literal('ConsequenceHandled'), ...header, ...consequenceHandled },
  handledOptions,
);

/** The user, or somebody for them, was told in plain words what was decided and why. */
export const ExplanationGiven = struct('ExplanationGiven', {
  type: t.literal('ExplanationGiven'),
  ...header,
  ...explanation,
});

/** The user, or somebody for them, was told something practical. */
export const InformationGiven = struct('InformationGiven', {
  type: t.literal('InformationGiven'),
  ...header,
  ...information,
});

/** The events of a person's story, apart from decisions about services. */
export const STORY_EVENTS = {
  CompetenceAssessed,
  ConsentGiven,
  ConsentWithdrawn,
  ContactNamed,
  ContactEnded,
  IndividualPlanRecorded,
  GroupMeetingHeld,
  ContactAttempted,
  ContactEscalated,
  ConcernReceived,
  ConcernAssessed,
  ConcernActedOn,
  ConcernClosed,
  ComplaintReceived,
  ComplaintAcknowledged,
  ComplaintAnswered,
  ComplaintForwarded,
  AppealDecided,
  RemedyPromised,
  RemedyCarriedOut,
  ComplaintWithdrawn,
  DeliveryRecorded,
  MakeUpPromised,
  ConsequenceNoted,
  ConsequenceHandled,
  ExplanationGiven,
  InformationGiven,
} as const;
