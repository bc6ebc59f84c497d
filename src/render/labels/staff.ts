import type { STAFF_EVENTS } from '../../domain/events/staff-events.js';
import type { LabelsOfFamily } from './family.js';

export const STAFF_LABELS: LabelsOfFamily<typeof STAFF_EVENTS> = {
  StaffRedeployed: { nb: 'Ansatt omdisponert', en: 'Member of staff redeployed' },
  RedeploymentExtended: { nb: 'Ny periode for omdisponering', en: 'Redeployment given another term' },
  StaffReturned: { nb: 'Ansatt tilbake', en: 'Member of staff returned' },
  StaffVolunteered: { nb: 'Frivillig personell meldt', en: 'Somebody volunteered' },
  VolunteerPlaced: { nb: 'Frivillig personell plassert', en: 'Volunteer placed' },
  VolunteerPlacementEnded: {
    nb: 'Plassering av frivillig personell avsluttet',
    en: "Volunteer's placement ended",
  },
  VolunteeringEnded: { nb: 'Ikke lenger frivillig personell', en: 'Volunteering ended' },
  QualificationRecorded: { nb: 'Kvalifikasjon registrert', en: 'Qualification recorded' },
  CompetenceChecked: { nb: 'Kompetanse vurdert', en: 'Competence checked' },
  IdentityCardIssued: { nb: 'ID-kort utstedt', en: 'Identity card issued' },
  IdentityCardReturned: { nb: 'ID-kort ute av bruk', en: 'Identity card out of use' },
  PoliceCertificateShown: { nb: 'Politiattest lagt fram', en: 'Police certificate shown' },
  TrainingGiven: { nb: 'Opplæring gitt', en: 'Training given' },
  StaffAbsent: { nb: 'Ansatt fraværende', en: 'Member of staff absent' },
  AbsenceEnded: { nb: 'Ansatt tilbake fra fravær', en: 'Back from absence' },
};
