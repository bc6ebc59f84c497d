import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { CommandKey, UserKey } from '../values/keys.js';
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
  consent,
  consentScope,
  consentWithdrawal,
  StatedFinding,
} from '../vocabulary/consent.js';
import { attemptOptions, contactAttempt, escalation, escalationOptions } from '../vocabulary/contact.js';
import {
  endedContact,
  groupMeeting,
  individualPlan,
  namedContact,
  planOptions,
  StatedParticipation,
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

const header = { version: t.literal(1), id: CommandKey, user: UserKey } as const;

/** Record an assessment of competence to consent: reasoned, for named matters, and put before next of kin or said why not. */
export const AssessCompetence = struct('AssessCompetence', {
  command: t.literal('AssessCompetence'),
  ...header,
  ...competenceAssessment,
  finding: StatedFinding,
});

/** Record a consent. */
export const RecordConsent = struct(
  'RecordConsent',
  { command: t.literal('RecordConsent'), ...header, ...consent },
  consentScope,
);

/** Record that a consent was withdrawn. */
export const WithdrawConsent = struct('WithdrawConsent', {
  command: t.literal('WithdrawConsent'),
  ...header,
  ...consentWithdrawal,
});

/** Name the user's coordinator or primary contact; whoever was before is no longer. */
export const NameContact = struct('NameContact', {
  command: t.literal('NameContact'),
  ...header,
  ...namedContact,
});

/** Record that the coordinator or primary contact steps back. */
export const EndContact = struct('EndContact', {
  command: t.literal('EndContact'),
  ...header,
  ...endedContact,
});

/** Record where the individual plan stands. */
export const RecordIndividualPlan = struct(
  'RecordIndividualPlan',
  { command: t.literal('RecordIndividualPlan'), ...header, ...individualPlan },
  planOptions,
);

/** Record a meeting of the responsibility group. */
export const HoldGroupMeeting = struct('HoldGroupMeeting', {
  command: t.literal('HoldGroupMeeting'),
  ...header,
  ...groupMeeting,
  participation: StatedParticipation,
});

/** Record an attempt to reach the user, answered or not. */
export const AttemptContact = struct(
  'AttemptContact',
  { command: t.literal('AttemptContact'), ...header, ...contactAttempt },
  attemptOptions,
);

/** Record a step taken because the user can not be reached. */
export const EscalateContact = struct(
  'EscalateContact',
  { command: t.literal('EscalateContact'), ...header, ...escalation },
  escalationOptions,
);

/** Record a report of concern. */
export const ReceiveConcern = struct(
  'ReceiveConcern',
  { command: t.literal('ReceiveConcern'), ...header, ...concernReceived },
  concernWords,
);

/** Record how a report of concern was assessed. */
export const AssessConcern = struct('AssessConcern', {
  command: t.literal('AssessConcern'),
  ...header,
  ...concernAssessed,
});

/** Record what was done about a concern. */
export const ActOnConcern = struct(
  'ActOnConcern',
  { command: t.literal('ActOnConcern'), ...header, ...concernActedOn },
  concernDecisions,
);

/** Close a concern. */
export const CloseConcern = struct('CloseConcern', {
  command: t.literal('CloseConcern'),
  ...header,
  ...concernClosed,
});

/** Record a complaint. */
export const ReceiveComplaint = struct(
  'ReceiveComplaint',
  { command: t.literal('ReceiveComplaint'), ...header, ...complaintReceived },
  complaintOptions,
);

/** Record an interim answer. */
export const AcknowledgeComplaint = struct('AcknowledgeComplaint', {
  command: t.literal('AcknowledgeComplaint'),
  ...header,
  ...complaintAcknowledged,
});

/** Record what whoever decided answered to a complaint. */
export const AnswerComplaint = struct('AnswerComplaint', {
  command: t.literal('AnswerComplaint'),
  ...header,
  ...complaintAnswered,
});

/** Record that a complaint was sent on to Statsforvalteren. */
export const ForwardComplaint = struct('ForwardComplaint', {
  command: t.literal('ForwardComplaint'),
  ...header,
  ...complaintForwarded,
});

/** Record what Statsforvalteren decided. */
export const RecordAppealOutcome = struct('RecordAppealOutcome', {
  command: t.literal('RecordAppealOutcome'),
  ...header,
  ...appealDecided,
});

/** Record what was promised in answer to a complaint. */
export const PromiseRemedy = struct('PromiseRemedy', {
  command: t.literal('PromiseRemedy'),
  ...header,
  ...remedyPromised,
});

/** Record that what was promised was done. */
export const CarryOutRemedy = struct('CarryOutRemedy', {
  command: t.literal('CarryOutRemedy'),
  ...header,
  ...remedyCarriedOut,
});

/** Record that a complaint was withdrawn. */
export const WithdrawComplaint = struct('WithdrawComplaint', {
  command: t.literal('WithdrawComplaint'),
  ...header,
  ...complaintWithdrawn,
});

/** Record what was given of a service, and what was not and why. */
export const RecordDelivery = struct(
  'RecordDelivery',
  { command: t.literal('RecordDelivery'), ...header, ...delivery },
  deliveryOptions,
);

/** Promise service in place of what was not given; deliveries then name the promise. */
export const PromiseMakeUp = struct(
  'PromiseMakeUp',
  { command: t.literal('PromiseMakeUp'), ...header, ...makeUp },
  makeUpOptions,
);

/** Record what somebody noticed after a change of service. */
export const NoteConsequence = struct(
  'NoteConsequence',
  { command: t.literal('NoteConsequence'), ...header, ...consequence },
  consequenceOptions,
);

/** Record what was done about a consequence. */
export const HandleConsequence = struct(
  'HandleConsequence',
  { command: t.literal('HandleConsequence'), ...header, ...consequenceHandled },
  handledOptions,
);

/** Record an explanation in plain words, with or without an apology. */
export const GiveExplanation = struct('GiveExplanation', {
  command: t.literal('GiveExplanation'),
  ...header,
  ...explanation,
});

/** Record information given. */
export const GiveInformation = struct('GiveInformation', {
  command: t.literal('GiveInformation'),
  ...header,
  ...information,
});

/** The commands of a person's story, apart from decisions about services. */
export const STORY_COMMANDS = {
  AssessCompetence,
  RecordConsent,
  WithdrawConsent,
  NameContact,
  EndContact,
  RecordIndividualPlan,
  HoldGroupMeeting,
  AttemptContact,
  EscalateContact,
  ReceiveConcern,
  AssessConcern,
  ActOnConcern,
  CloseConcern,
  ReceiveComplaint,
  AcknowledgeComplaint,
  AnswerComplaint,
  ForwardComplaint,
  RecordAppealOutcome,
  PromiseRemedy,
  CarryOutRemedy,
  WithdrawComplaint,
  RecordDelivery,
  PromiseMakeUp,
  NoteConsequence,
  HandleConsequence,
  GiveExplanation,
  GiveInformation,
} as const;
