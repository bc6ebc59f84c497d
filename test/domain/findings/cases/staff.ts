import { EVENT } from '../../examples/events.js';
import { STAFF_EVENT } from '../../examples/staff.js';
import { UNIT_EVENT } from '../../examples/unit.js';
import { granted, type Written } from '../../../render/small-world.js';
import { registered, told } from '../../views/told.js';
import type { RuleCases } from '../case.js';
import { given } from './parts.js';

const { StaffRedeployed } = EVENT;
const redeployed = (fields: Written = {}): Written => {
  const { competenceChecked: _, policeCertificateShown: __, userContact: ___, ...bare } = StaffRedeployed;
  return { ...bare, decided: '2020-03-13', effective: '2020-03-16', idCardIssued: '2020-03-16', ...fields };
};
const paper = (
  type: 'IdentityCardIssued' | 'PoliceCertificateShown' | 'CompetenceChecked',
  on: string,
): Written => ({
  ...STAFF_EVENT[type],
  ...{ on, staff: StaffRedeployed.staff },
  ...(type === 'CompetenceChecked' ? { at: StaffRedeployed.to } : {}),
});

const paperCases = (
  rule: RuleCases['rule'],
  lacks: Written,
  has: Written,
  missing: string,
  before: Written,
  after: Written,
): RuleCases => ({
  rule,
  raises: {
    'somebody sent among users without it': {
      given: [redeployed(lacks)],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', present: [1], missing: [missing] }],
    },
    'somebody who got it on the second day': {
      given: [redeployed(lacks), after],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', present: [1] }],
    },
  },
  nearMisses: {
    'somebody who had it, by the decision itself': {
      given: [redeployed({ ...lacks, ...has })],
      at: '2020-05-01',
    },
    'somebody who meets no users': {
      given: [redeployed({ ...lacks, userContact: false })],
      at: '2020-05-01',
    },
    'somebody who had it before they were sent': {
      given: [before, redeployed({ ...lacks, ...has })],
      at: '2020-05-01',
    },
  },
  edges: {
    'the day before they begin': { given: [redeployed(lacks)], at: '2020-03-15', finds: [] },
    'their first day': { given: [redeployed(lacks)], at: '2020-03-16', finds: [{ on: '2020-03-16' }] },
  },
});

const IDENTITY_CARD = paperCases(
  'staff.no-identity-card',
  { idCardIssued: '2020-03-18' },
  { idCardIssued: '2020-03-16' },
  'identity card',
  paper('IdentityCardIssued', '2020-03-10'),
  paper('IdentityCardIssued', '2020-03-17'),
);
const CERTIFICATE = paperCases(
  'staff.no-police-certificate',
  {},
  { policeCertificateShown: '2020-03-16' },
  'police certificate',
  paper('PoliceCertificateShown', '2020-03-10'),
  paper('PoliceCertificateShown', '2020-03-17'),
);
const COMPETENCE = paperCases(
  'staff.no-competence-check',
  {},
  { competenceChecked: '2020-03-16' },
  'competence check',
  paper('CompetenceChecked', '2020-03-10'),
  paper('CompetenceChecked', '2020-03-17'),
);

const formed: Written = {
  ...UNIT_EVENT.InfectionTeamFormed,
  ...{ decided: '2020-03-13', effective: '2020-03-13', operative: '2020-03-16', members: ['s-1', 's-2'] },
  term: { until: '2020-06-30' },
};
const byTeam = { role: 'nurse', unit: UNIT_EVENT.InfectionTeamFormed.unit };
const visit = (on: string, by: Written): Written => given(on, { kind: 'infection-visit', by });

const TEAM: RuleCases = {
  rule: 'staff.infection-visit-by-others',
  raises: {
    'a visit by a unit without a team': {
      given: [formed, registered, granted(), visit('2020-03-20', { role: 'nurse', unit: 'south' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-20', service: 'nursing', present: [4] }],
    },
    'a visit by somebody who is not a member': {
      given: [formed, registered, granted(), visit('2020-03-20', { ...byTeam, person: 's-9' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-20' }],
    },
  },
  nearMisses: {
    'a visit by a member of the team': {
      given: [formed, registered, granted(), visit('2020-03-20', { ...byTeam, person: 's-1' })],
      at: '2020-05-01',
    },
    'a visit by the team, with nobody named': {
      given: [formed, registered, granted(), visit('2020-03-20', byTeam)],
      at: '2020-05-01',
    },
    'an ordinary visit by another unit': {
      given: [formed, registered, granted(), given('2020-03-20', { by: { role: 'nurse', unit: 'south' } })],
      at: '2020-05-01',
    },
    'an infection visit where there is no team at all': {
      given: [registered, granted(), visit('2020-03-20', { role: 'nurse', unit: 'south' })],
      at: '2020-05-01',
    },
  },
  edges: {
    'the day before the team is out': {
      given: [formed, registered, granted(), visit('2020-03-15', { role: 'nurse', unit: 'south' })],
      at: '2020-05-01',
      finds: [],
    },
    'its first day out': {
      given: [formed, registered, granted(), visit('2020-03-16', { role: 'nurse', unit: 'south' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16' }],
    },
  },
};

const named = (from: string, fields: Written = {}): Written =>
  told('ContactNamed', from, { role: 'coordinator', contact: 's-2', from, ...fields });
const ended = (cause: string): Written =>
  told('ContactEnded', '2020-03-16', { role: 'coordinator', until: '2020-03-16', cause });
const HAD = [registered, named('2020-01-02', { contact: 's-1' })];

const COORDINATOR: RuleCases = {
  rule: 'staff.coordinator-lost',
  raises: {
    'a primary contact named in place of the coordinator': {
      given: [...HAD, ended('redeployed'), named('2020-03-20', { role: 'primary-contact' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'one who was named before, and nobody since': {
      given: [...HAD, named('2020-03-01'), ended('redeployed')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'a coordinator who was redeployed, with nobody instead': {
      given: [...HAD, ended('redeployed')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31', present: [3], missing: ['a new one named'] }],
    },
    'a new one named a month later': {
      given: [...HAD, ended('redeployed'), named('2020-04-20')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
  },
  nearMisses: {
    'a coordinator who is needed no longer': {
      given: [...HAD, ended('no-longer-needed')],
      at: '2020-05-01',
    },
    'a new one named from the same day': {
      given: [...HAD, ended('redeployed'), named('2020-03-16')],
      at: '2020-05-01',
    },
    'a new one named on the last day': {
      given: [...HAD, ended('redeployed'), named('2020-03-30')],
      at: '2020-05-01',
    },
    'a new one named in time': {
      given: [...HAD, ended('redeployed'), named('2020-03-20')],
      at: '2020-05-01',
    },
    'a coordinator whom the user did not want any more': {
      given: [...HAD, ended('users-wish')],
      at: '2020-05-01',
    },
  },
  edges: {
    'the fourteenth day is in time': { given: [...HAD, ended('left')], at: '2020-03-30', finds: [] },
    'the fifteenth is not': {
      given: [...HAD, ended('left')],
      at: '2020-03-31',
      finds: [{ on: '2020-03-31' }],
    },
  },
};

export const STAFF_CASES: ReadonlyArray<RuleCases> = [
  IDENTITY_CARD,
  CERTIFICATE,
  COMPETENCE,
  TEAM,
  COORDINATOR,
];
