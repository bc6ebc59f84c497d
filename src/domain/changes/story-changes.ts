import type { STORY_EVENTS } from '../events/story-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** What happens around a person moves no level: what was given is told beside what was decided, not instead of it. */
export const STORY_CHANGES: ChangesOfFamily<typeof STORY_EVENTS> = {
  CompetenceAssessed: nothing,
  ConsentGiven: nothing,
  ConsentWithdrawn: nothing,
  ContactNamed: nothing,
  ContactEnded: nothing,
  IndividualPlanRecorded: nothing,
  GroupMeetingHeld: nothing,
  ContactAttempted: nothing,
  ContactEscalated: nothing,
  ConcernReceived: nothing,
  ConcernAssessed: nothing,
  ConcernActedOn: nothing,
  ConcernClosed: nothing,
  ComplaintReceived: nothing,
  ComplaintAcknowledged: nothing,
  ComplaintAnswered: nothing,
  ComplaintForwarded: nothing,
  AppealDecided: nothing,
  RemedyPromised: nothing,
  RemedyCarriedOut: nothing,
  ComplaintWithdrawn: nothing,
  DeliveryRecorded: nothing,
  MakeUpPromised: nothing,
  ConsequenceNoted: nothing,
  ConsequenceHandled: nothing,
  ExplanationGiven: nothing,
  InformationGiven: nothing,
};
