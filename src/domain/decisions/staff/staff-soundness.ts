import type { StaffEvent } from '../../events/event.js';
import type { StaffState } from './staff-state.js';

/** Whether what an entry rests on is there on its day, by what stands before it. */
export const isSound = (
  event: StaffEvent,
  { away, returned, volunteer, card, absence, back }: StaffState,
): boolean => {
  switch (event.type) {
    case 'StaffRedeployed':
      return away === undefined && (returned === undefined || event.effective >= returned);
    case 'RedeploymentExtended':
      return away?.decision === event.redeployment && event.effective >= away.effective;
    case 'StaffReturned':
      return away?.decision === event.redeployment && event.on >= away.effective;
    case 'StaffVolunteered':
      return volunteer === undefined;
    case 'VolunteerPlaced':
      return (
        volunteer !== undefined &&
        away === undefined &&
        event.effective >= volunteer.availableFrom &&
        (volunteer.availableUntil === undefined || event.effective <= volunteer.availableUntil)
      );
    case 'VolunteerPlacementEnded':
      return away?.decision === event.placement && event.on >= away.effective;
    case 'VolunteeringEnded':
      return volunteer !== undefined;
    case 'IdentityCardReturned':
      return card !== undefined;
    case 'StaffAbsent':
      return absence === undefined && (back === undefined || event.effective >= back);
    case 'AbsenceEnded':
      return absence?.act === event.absence && event.on >= absence.effective;
    case 'QualificationRecorded':
    case 'CompetenceChecked':
    case 'IdentityCardIssued':
    case 'PoliceCertificateShown':
    case 'TrainingGiven':
      return true;
  }
};
