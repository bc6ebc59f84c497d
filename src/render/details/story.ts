import type { STORY_EVENTS } from '../../domain/events/story-events.js';
import type { DetailsOfFamily } from './family.js';
import * as complaint from './story/complaint.js';
import * as concern from './story/concern.js';
import * as consent from './story/consent.js';
import * as contact from './story/contact.js';
import * as coordination from './story/coordination.js';
import * as delivery from './story/delivery.js';
import * as explanation from './story/explanation.js';

export const STORY_DETAILS: DetailsOfFamily<typeof STORY_EVENTS> = {
  CompetenceAssessed: consent.competence,
  ConsentGiven: consent.consentGiven,
  ConsentWithdrawn: consent.consentWithdrawn,
  ContactNamed: coordination.named,
  ContactEnded: coordination.ended,
  IndividualPlanRecorded: coordination.plan,
  GroupMeetingHeld: coordination.met,
  ContactAttempted: contact.attempted,
  ContactEscalated: contact.escalated,
  ConcernReceived: concern.received,
  ConcernAssessed: concern.assessed,
  ConcernActedOn: concern.actedOn,
  ConcernClosed: concern.closed,
  ComplaintReceived: complaint.complained,
  ComplaintAcknowledged: complaint.acknowledged,
  ComplaintAnswered: complaint.answered,
  ComplaintForwarded: complaint.keyed,
  AppealDecided: complaint.decided,
  RemedyPromised: complaint.promised,
  RemedyCarriedOut: complaint.carriedOut,
  ComplaintWithdrawn: complaint.keyed,
  DeliveryRecorded: delivery.delivered,
  MakeUpPromised: delivery.makeUpPromised,
  ConsequenceNoted: delivery.noted,
  ConsequenceHandled: delivery.handled,
  ExplanationGiven: explanation.explained,
  InformationGiven: explanation.informed,
};
