import * as t from 'io-ts';
import { struct } from '../../codec/struct.js';
import { FreeText } from '../../values/free-text.js';
import { FrameworkKey, StaffKey, UnitKey } from '../../values/keys.js';
import { codeList } from '../code-list.js';

/** The places round the table of the crisis leadership. */
export const LeadershipRole = codeList('LeadershipRole', {
  chair: { nb: 'leder', en: 'chair' },
  'deputy-chair': { nb: 'nestleder', en: 'deputy chair' },
  mayor: { nb: 'ordfører', en: 'mayor' },
  'municipal-director': { nb: 'kommunedirektør', en: 'municipal director' },
  'head-of-health': { nb: 'kommunalsjef for helse og omsorg', en: 'head of health and care' },
  'municipal-physician': { nb: 'kommuneoverlege', en: 'municipal physician' },
  'preparedness-coordinator': { nb: 'beredskapskoordinator', en: 'preparedness coordinator' },
  'communications-officer': { nb: 'kommunikasjonsansvarlig', en: 'communications officer' },
  'head-of-staff': { nb: 'personalsjef', en: 'head of human resources' },
  'head-of-finance': { nb: 'økonomisjef', en: 'head of finance' },
  'home-care-leader': { nb: 'leder for hjemmetjenesten', en: 'leader of home care' },
  'institution-leader': { nb: 'leder for institusjonene', en: 'leader of institutions' },
  'allocation-leader': { nb: 'leder for tildelingskontoret', en: 'leader of the allocation office' },
  'technical-leader': { nb: 'leder for teknisk drift', en: 'leader of technical services' },
  'safety-delegate': { nb: 'hovedverneombud', en: 'chief safety delegate' },
  'union-delegate': { nb: 'hovedtillitsvalgt', en: 'chief union delegate' },
  secretary: { nb: 'referent', en: 'secretary' },
});
export type LeadershipRole = t.TypeOf<typeof LeadershipRole>;

/** What a crisis leadership is given power over. */
export const LeadershipPower = codeList('LeadershipPower', {
  'prioritise-services': { nb: 'prioritere mellom tjenester', en: 'prioritise between services' },
  'redeploy-staff': { nb: 'omdisponere ansatte', en: 'redeploy staff' },
  'use-premises': { nb: 'ta i bruk og stenge lokaler', en: 'use and close premises' },
  'spend-money': { nb: 'disponere midler', en: 'spend money' },
  'inform-public': { nb: 'informere innbyggerne', en: 'inform the public' },
  'ask-for-help': { nb: 'be andre om hjelp', en: 'ask others for help' },
  'adopt-measures': { nb: 'vedta generelle tiltak', en: 'adopt measures for many' },
});
export type LeadershipPower = t.TypeOf<typeof LeadershipPower>;

/** A member: the place, and whose it is where the municipality keeps that. */
export const Member = struct('Member', { role: LeadershipRole }, { unit: UnitKey, person: StaffKey });
export type Member = t.TypeOf<typeof Member>;

/** A point of a meeting: what was concluded, and the measure that it became. */
export const MinutedItem = struct(
  'MinutedItem',
  { concluded: FreeText },
  { measures: t.readonlyArray(FrameworkKey) },
);
export type MinutedItem = t.TypeOf<typeof MinutedItem>;
