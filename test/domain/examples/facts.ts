import { USER } from './parts.js';

const nurse = { role: 'nurse', unit: 'home-care-north', person: 's-0007' } as const;

const said = {
  user: USER,
  on: '2020-03-12',
  by: nurse,
  need: 4,
  carer: { has: true, inWork: true, canGoOn: 'for-a-while' },
  unit: 'home-care-north',
  area: 'north',
  dwelling: 'own-home',
  digitalAbility: 'with-kin',
  hasPhone: true,
  consentCompetenceFlagged: false,
  physicalPresenceNeeded: false,
  riskOfDeterioration: true,
  needsSafety: true,
  staysInMunicipality: true,
  whollyDependent: false,
} as const;

/** One command of every kind about how a person is placed. */
export const FACTS_COMMAND = {
  RecordCircumstances: { command: 'RecordCircumstances', version: 1, id: 'c-circumstances', ...said },
} as const;

/** What each becomes. */
export const FACTS_EVENT = {
  CircumstancesRecorded: { type: 'CircumstancesRecorded', version: 1, ...said },
} as const;
