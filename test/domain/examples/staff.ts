import type { CommandInputOf, EventOf } from '../../../src/index.js';
import type { STAFF_COMMANDS } from '../../../src/domain/commands/staff-commands.js';
import type { STAFF_EVENTS } from '../../../src/domain/events/staff-events.js';
import type { Written } from '../../../src/testing/given.js';
import { CRISIS, serviceLeader, staffing } from './parts.js';

export const STAFF = 's-0042';

const by = { role: 'unit-leader', unit: 'home-care-north' } as const;
const acted = { on: '2020-03-16', by } as const;
const decided = { by: serviceLeader, decided: '2020-03-13', effective: '2020-03-16' } as const;
const command = { version: 1, staff: STAFF } as const;
const event = { version: 1, staff: STAFF } as const;

const VOLUNTEERING = {
  qualification: 'nurse',
  capacity: { minutes: 2250, weeks: 1 },
  availableFrom: '2020-03-16',
  competences: ['infection-control', 'driving'],
  availableUntil: '2020-06-30',
} as const;
const QUALIFICATION = {
  qualification: 'nurse',
  evidence: 'register-looked-up',
  validUntil: '2025-12-31',
} as const;
const CHECK = {
  at: 'home-care-north',
  tasks: ['personal-care', 'medication'],
  outcome: 'supervised',
} as const;
const CERTIFICATE = { work: 'adults', accepted: true } as const;
const TRAINING = { topics: ['infection-control', 'digital-tools'], at: 'home-care-north' } as const;
const ABSENCE = { cause: 'quarantine', effective: '2020-03-17', expectedUntil: '2020-03-30' } as const;

type Commands = { readonly [N in keyof typeof STAFF_COMMANDS]: CommandInputOf<N> };
type Events = { readonly [N in keyof typeof STAFF_EVENTS]: Written<EventOf<N>> };

/** One command of every kind about a member of staff, beside those that are older than this file. */
export const STAFF_COMMAND: Omit<Commands, 'RedeployStaff' | 'ReturnStaff'> = {
  ExtendRedeployment: {
    command: 'ExtendRedeployment',
    id: 'c-extend',
    ...command,
    by: serviceLeader,
    decided: '2020-03-18',
    effective: '2020-03-18',
    reasons: { text: 'More are away.' },
    term: { until: '2020-05-31' },
  },
  VolunteerStaff: { command: 'VolunteerStaff', id: 'c-volunteer', ...command, ...VOLUNTEERING, ...acted },
  PlaceVolunteer: {
    command: 'PlaceVolunteer',
    id: 'c-place',
    ...command,
    to: 'home-care-north',
    contact: { users: true, policeCertificateShown: '2020-03-14' },
    ...decided,
    ground: staffing,
    term: { until: '2020-04-30' },
    idCardIssued: '2020-03-16',
    derivesFrom: { crisis: CRISIS, measure: 'redeployment' },
  },
  EndVolunteerPlacement: { command: 'EndVolunteerPlacement', id: 'c-end-placement', ...command, ...acted },
  EndVolunteering: {
    command: 'EndVolunteering',
    id: 'c-end-volunteering',
    ...command,
    reason: 'period-over',
    ...acted,
  },
  RecordQualification: {
    command: 'RecordQualification',
    id: 'c-qualification',
    ...command,
    ...QUALIFICATION,
    ...acted,
  },
  CheckCompetence: { command: 'CheckCompetence', id: 'c-check', ...command, ...CHECK, ...acted },
  IssueIdentityCard: {
    command: 'IssueIdentityCard',
    id: 'c-card',
    ...command,
    validUntil: '2020-12-31',
    ...acted,
  },
  ReturnIdentityCard: {
    command: 'ReturnIdentityCard',
    id: 'c-card-back',
    ...command,
    how: 'handed-in',
    ...acted,
  },
  ShowPoliceCertificate: {
    command: 'ShowPoliceCertificate',
    id: 'c-certificate',
    ...command,
    ...CERTIFICATE,
    ...acted,
  },
  GiveTraining: { command: 'GiveTraining', id: 'c-training', ...command, ...TRAINING, ...acted },
  RecordAbsence: { command: 'RecordAbsence', id: 'c-absent', ...command, ...ABSENCE, ...acted },
  EndAbsence: { command: 'EndAbsence', id: 'c-present', ...command, on: '2020-03-20', by },
};

/** One event of every kind about a member of staff: what the command becomes. */
export const STAFF_EVENT: Omit<Events, 'StaffRedeployed' | 'StaffReturned'> = {
  RedeploymentExtended: {
    type: 'RedeploymentExtended',
    decision: 'c-extend',
    ...event,
    redeployment: 'c-redeploy',
    by: serviceLeader,
    decided: '2020-03-18',
    effective: '2020-03-18',
    reasons: { text: 'More are away.' },
    term: { until: '2020-05-31' },
  },
  StaffVolunteered: { type: 'StaffVolunteered', act: 'c-volunteer', ...event, ...VOLUNTEERING, ...acted },
  VolunteerPlaced: {
    type: 'VolunteerPlaced',
    decision: 'c-place',
    ...event,
    to: 'home-care-north',
    idCardIssued: '2020-03-16',
    contact: { users: true, policeCertificateShown: '2020-03-14' },
    ...decided,
    ground: staffing,
    term: { until: '2020-04-30' },
    derivesFrom: { crisis: CRISIS, measure: 'redeployment' },
  },
  VolunteerPlacementEnded: {
    type: 'VolunteerPlacementEnded',
    act: 'c-end-placement',
    ...event,
    placement: 'c-place',
    ...acted,
  },
  VolunteeringEnded: {
    type: 'VolunteeringEnded',
    act: 'c-end-volunteering',
    ...event,
    reason: 'period-over',
    ...acted,
  },
  QualificationRecorded: {
    type: 'QualificationRecorded',
    act: 'c-qualification',
    ...event,
    ...QUALIFICATION,
    ...acted,
  },
  CompetenceChecked: { type: 'CompetenceChecked', act: 'c-check', ...event, ...CHECK, ...acted },
  IdentityCardIssued: {
    type: 'IdentityCardIssued',
    act: 'c-card',
    ...event,
    validUntil: '2020-12-31',
    ...acted,
  },
  IdentityCardReturned: {
    type: 'IdentityCardReturned',
    act: 'c-card-back',
    ...event,
    how: 'handed-in',
    ...acted,
  },
  PoliceCertificateShown: {
    type: 'PoliceCertificateShown',
    act: 'c-certificate',
    ...event,
    ...CERTIFICATE,
    ...acted,
  },
  TrainingGiven: { type: 'TrainingGiven', act: 'c-training', ...event, ...TRAINING, ...acted },
  StaffAbsent: { type: 'StaffAbsent', act: 'c-absent', ...event, ...ABSENCE, ...acted },
  AbsenceEnded: {
    type: 'AbsenceEnded',
    act: 'c-present',
    ...event,
    absence: 'c-absent',
    on: '2020-03-20',
    by,
  },
};
