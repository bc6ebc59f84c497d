import type { STAFF_COMMANDS } from '../../domain/commands/staff-commands.js';
import type { LabelsOfFamily } from './family.js';

export const STAFF_COMMAND_LABELS: LabelsOfFamily<typeof STAFF_COMMANDS> = {
  RedeployStaff: { nb: 'Omdisponer ansatt', en: 'Redeploy a member of staff' },
  ExtendRedeployment: { nb: 'Forleng omdisponering', en: 'Extend a redeployment' },
  ReturnStaff: { nb: 'Registrer at ansatt er tilbake', en: 'Record that a member of staff is back' },
  VolunteerStaff: { nb: 'Meld ansatt som frivillig', en: 'Record that a member of staff volunteers' },
  PlaceVolunteer: { nb: 'Sett inn frivillig', en: 'Place a volunteer' },
  EndVolunteerPlacement: { nb: 'Avslutt innsats som frivillig', en: 'End the placement of a volunteer' },
  EndVolunteering: { nb: 'Avslutt frivillighet', en: 'End volunteering' },
  RecordQualification: { nb: 'Registrer kvalifikasjon', en: 'Record a qualification' },
  CheckCompetence: { nb: 'Kontroller kompetanse', en: 'Check competence' },
  IssueIdentityCard: { nb: 'Utsted legitimasjonskort', en: 'Issue an identity card' },
  ReturnIdentityCard: { nb: 'Ta imot legitimasjonskort', en: 'Take back an identity card' },
  ShowPoliceCertificate: { nb: 'Registrer fremlagt politiattest', en: 'Record a police certificate shown' },
  GiveTraining: { nb: 'Registrer opplæring', en: 'Record training given' },
  RecordAbsence: { nb: 'Registrer fravær', en: 'Record an absence' },
  EndAbsence: { nb: 'Avslutt fravær', en: 'End an absence' },
};
