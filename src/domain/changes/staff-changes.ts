import type { STAFF_EVENTS } from '../events/staff-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** A member of staff moves; no user's level does. */
export const STAFF_CHANGES: ChangesOfFamily<typeof STAFF_EVENTS> = {
  StaffRedeployed: nothing,
  RedeploymentExtended: nothing,
  StaffReturned: nothing,
  StaffVolunteered: nothing,
  VolunteerPlaced: nothing,
  VolunteerPlacementEnded: nothing,
  VolunteeringEnded: nothing,
  QualificationRecorded: nothing,
  CompetenceChecked: nothing,
  IdentityCardIssued: nothing,
  IdentityCardReturned: nothing,
  PoliceCertificateShown: nothing,
  TrainingGiven: nothing,
  StaffAbsent: nothing,
  AbsenceEnded: nothing,
};
