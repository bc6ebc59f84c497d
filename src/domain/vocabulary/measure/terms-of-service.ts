import * as t from 'io-ts';
import { struct } from '../../codec/struct.js';
import { codeList } from '../code-list.js';
import { HowMany, Duration } from './amounts.js';

/** Whom a condition binds. */
export const Bound = codeList('Bound', {
  users: { nb: 'brukere', en: 'users' },
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  visitors: { nb: 'besøkende', en: 'visitors' },
  staff: { nb: 'ansatte', en: 'staff' },
  providers: { nb: 'leverandører', en: 'providers' },
  drivers: { nb: 'sjåfører', en: 'drivers' },
});
export type Bound = t.TypeOf<typeof Bound>;

/** What must be so for a service, a visit or a meeting to take place. */
export const Condition = codeList('Condition', {
  appointment: { nb: 'etter avtale', en: 'by appointment' },
  'time-slot': { nb: 'på tildelt tidspunkt', en: 'in an allotted slot' },
  'time-slip': { nb: 'med timelapp', en: 'with a slip that gives the time' },
  registered: { nb: 'med navn og telefonnummer registrert', en: 'registered with name and phone' },
  'no-symptoms': { nb: 'uten symptomer', en: 'without symptoms' },
  'no-known-exposure': { nb: 'uten kjent smittekontakt', en: 'with no known exposure' },
  tested: { nb: 'testet', en: 'tested' },
  vaccinated: { nb: 'vaksinert', en: 'vaccinated' },
  'says-when-ill': { nb: 'sier fra ved sykdom', en: 'tells when ill' },
  'hand-hygiene': { nb: 'med ren hånd', en: 'with clean hands' },
  'face-mask': { nb: 'med munnbind', en: 'with a face mask' },
  'protective-equipment': { nb: 'med smittevernutstyr', en: 'with protective equipment' },
  'no-close-contact': { nb: 'uten nærkontakt', en: 'without close contact' },
  'arrives-changed': { nb: 'ferdig skiftet', en: 'arrives changed' },
  'own-equipment': { nb: 'med eget utstyr', en: 'with their own equipment' },
  'own-food': { nb: 'med egen mat', en: 'with their own food' },
  'own-transport': { nb: 'med egen transport', en: 'with their own transport' },
  'surfaces-cleaned': { nb: 'med rengjøring mellom hver', en: 'cleaned in between' },
  'window-open': { nb: 'med god lufting', en: 'well aired' },
  'id-card-shown': { nb: 'med ID-kort vist', en: 'with an identity card shown' },
  consent: { nb: 'med samtykke', en: 'with consent' },
  'training-given': { nb: 'etter opplæring', en: 'after training' },
  'cleared-road': { nb: 'med ryddet og strødd vei', en: 'with the road cleared and gritted' },
  'someone-home': { nb: 'når noen er hjemme', en: 'when somebody is at home' },
  'directions-followed': { nb: 'etter ansattes anvisning', en: "following staff's directions" },
});
export type Condition = t.TypeOf<typeof Condition>;

const binds = { binds: t.readonlyArray(Bound) } as const;

/** A term under which something still happens, and whom it binds: a condition, a number, a distance, a time limit. */
export const TermOfService = t.union(
  [
    struct('ConditionTerm', { kind: t.literal('condition'), condition: Condition, ...binds }),
    struct('NumberTerm', { kind: t.literal('number'), together: HowMany, ...binds }),
    struct('DistanceTerm', { kind: t.literal('distance'), metres: HowMany, ...binds }),
    struct('TimeTerm', { kind: t.literal('time'), lasts: Duration, ...binds }),
  ],
  'TermOfService',
);
export type TermOfService = t.TypeOf<typeof TermOfService>;
