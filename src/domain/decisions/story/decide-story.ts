import type { STORY_COMMANDS } from '../../commands/story-commands.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { DecisionsOfFamily } from '../family.js';
import type { UserState } from '../user/user-state.js';
import {
  decideAcknowledgement,
  decideAnswer,
  decideAppeal,
  decideComplaint,
  decideComplaintWithdrawal,
  decideForwarding,
  decideRemedy,
  decideRemedyDone,
} from './decide-complaint.js';
import {
  decideConcern,
  decideConcernAction,
  decideConcernAssessment,
  decideConcernClosure,
} from './decide-concern.js';
import { decideCompetence, decideConsent, decideWithdrawal } from './decide-consent.js';
import { decideAttempt, decideEscalation } from './decide-contact.js';
import { decideEnd, decideMeeting, decideNaming, decidePlan } from './decide-coordination.js';
import { decideConsequence, decideDelivery, decideHandling, decideMakeUp } from './decide-delivery.js';
import { decideExplanation, decideInformation } from './decide-explanation.js';

/** What decides on each command of a person's story. */
export const STORY_DECISIONS: DecisionsOfFamily<typeof STORY_COMMANDS, UserState, CorrectableEvent> = {
  AssessCompetence: decideCompetence,
  RecordConsent: decideConsent,
  WithdrawConsent: decideWithdrawal,
  NameContact: decideNaming,
  EndContact: decideEnd,
  RecordIndividualPlan: decidePlan,
  HoldGroupMeeting: decideMeeting,
  AttemptContact: decideAttempt,
  EscalateContact: decideEscalation,
  ReceiveConcern: decideConcern,
  AssessConcern: decideConcernAssessment,
  ActOnConcern: decideConcernAction,
  CloseConcern: decideConcernClosure,
  ReceiveComplaint: decideComplaint,
  AcknowledgeComplaint: decideAcknowledgement,
  AnswerComplaint: decideAnswer,
  ForwardComplaint: decideForwarding,
  RecordAppealOutcome: decideAppeal,
  PromiseRemedy: decideRemedy,
  CarryOutRemedy: decideRemedyDone,
  WithdrawComplaint: decideComplaintWithdrawal,
  RecordDelivery: decideDelivery,
  PromiseMakeUp: decideMakeUp,
  NoteConsequence: decideConsequence,
  HandleConsequence: decideHandling,
  GiveExplanation: decideExplanation,
  GiveInformation: decideInformation,
};
