import { commandNamed } from './command.js';

/** One function a command about a member of staff. */
export const extendRedeployment = commandNamed('ExtendRedeployment');
export const volunteerStaff = commandNamed('VolunteerStaff');
export const placeVolunteer = commandNamed('PlaceVolunteer');
export const endVolunteerPlacement = commandNamed('EndVolunteerPlacement');
export const endVolunteering = commandNamed('EndVolunteering');
export const recordQualification = commandNamed('RecordQualification');
export const checkCompetence = commandNamed('CheckCompetence');
export const issueIdentityCard = commandNamed('IssueIdentityCard');
export const returnIdentityCard = commandNamed('ReturnIdentityCard');
export const showPoliceCertificate = commandNamed('ShowPoliceCertificate');
export const giveTraining = commandNamed('GiveTraining');
export const recordAbsence = commandNamed('RecordAbsence');
export const endAbsence = commandNamed('EndAbsence');
