import * as t from 'io-ts';
import { taggedBy } from '../../codec/choice.js';
import { struct } from '../../codec/struct.js';
import { UnitKey } from '../../values/keys.js';
import { codeList } from '../code-list.js';

/**
 * Kinds of place that a unit has. `codes` are the national codes of the services that are given there (OID
 * 2.16.578.1.12.4.1.1.9151).
 */
export const PlaceKind = codeList('PlaceKind', {
  'long-stay': { codes: ['21'], nb: 'langtidsplass', en: 'long-stay place' },
  'short-stay': { codes: ['18', '19', '20'], nb: 'korttidsplass', en: 'short-stay place' },
  respite: { codes: ['8'], nb: 'avlastningsplass', en: 'respite place' },
  'day-place': { codes: ['17'], nb: 'dagplass', en: 'day place' },
  'night-place': { codes: ['22'], nb: 'nattplass', en: 'night place' },
  'emergency-bed': {
    codes: ['25'],
    nb: 'plass for kommunal øyeblikkelig hjelp',
    en: 'municipal emergency bed',
  },
  'staffed-dwelling': { codes: ['29'], nb: 'omsorgsbolig med bemanning', en: 'dwelling with staff' },
  'day-activity': { codes: ['4'], nb: 'plass i dagaktivitetstilbud', en: 'day activity place' },
  temporary: { codes: [], nb: 'midlertidig plass', en: 'temporary place' },
});
export type PlaceKind = t.TypeOf<typeof PlaceKind>;

/** What places are freed or reserved for. */
export const PlaceUse = codeList('PlaceUse', {
  'infection-cohort': { nb: 'kohort for smittede', en: 'infected residents, as a cohort' },
  'infection-suspected': { nb: 'mistanke om smitte', en: 'suspected infection' },
  quarantine: { nb: 'karantene', en: 'quarantine' },
  acute: { nb: 'øyeblikkelig hjelp', en: 'acute help' },
  'hospital-discharges': {
    nb: 'utskrivningsklare pasienter fra sykehus',
    en: 'patients ready for discharge from hospital',
  },
  palliative: { nb: 'lindrende behandling', en: 'palliative care' },
  'carer-ill': { nb: 'brukere med syk omsorgsyter', en: 'users whose carer is ill' },
  'home-not-habitable': { nb: 'brukere som ikke kan bo hjemme', en: 'users who cannot stay at home' },
  evacuated: { nb: 'evakuerte', en: 'evacuated people' },
  'respite-urgent': { nb: 'akutt avlastning', en: 'urgent respite' },
});
export type PlaceUse = t.TypeOf<typeof PlaceUse>;

/** Where somebody lives or stays. */
export const Whereabouts = taggedBy('Whereabouts', 'at', [
  struct('AtHome', { at: t.literal('home') }),
  struct('WithKin', { at: t.literal('kin') }),
  struct('InHospital', { at: t.literal('hospital') }),
  struct('InPlace', { at: t.literal('place'), unit: UnitKey, kind: PlaceKind }),
]);
export type Whereabouts = t.TypeOf<typeof Whereabouts>;

/** What a move, or staying at home longer, rests on. */
export const StayBasis = codeList('StayBasis', {
  decision: { nb: 'beslutning', en: 'decision' },
  agreement: { nb: 'avtale', en: 'agreement' },
  'own-wish': { nb: 'eget ønske', en: 'own wish' },
});
export type StayBasis = t.TypeOf<typeof StayBasis>;

/** How somebody's longer stay at home ended. */
export const HomeStayEnd = codeList('HomeStayEnd', {
  'place-given': { nb: 'fikk plass', en: 'a place was given' },
  'place-not-needed': { nb: 'trengte ikke lenger plass', en: 'a place was no longer needed' },
  'place-declined': { nb: 'takket nei til plass', en: 'the place was declined' },
  'stay-not-sound': { nb: 'ikke lenger forsvarlig hjemme', en: 'no longer sound at home' },
});
export type HomeStayEnd = t.TypeOf<typeof HomeStayEnd>;

/** What a unit and a hospital agreed on. */
export const HospitalAgreement = codeList('HospitalAgreement', {
  'places-for-discharge': { nb: 'plasser til utskrivningsklare', en: 'places for those ready for discharge' },
  'notice-before-discharge': { nb: 'varsel før utskrivning', en: 'notice before discharge' },
  'infection-status': { nb: 'smittestatus før overflytting', en: 'infection status before transfer' },
  'contact-point': { nb: 'fast kontaktpunkt', en: 'a fixed point of contact' },
  'regular-meetings': { nb: 'faste møter', en: 'regular meetings' },
  'staff-lent': { nb: 'utlån av personell', en: 'staff lent' },
  'treatment-at-home': {
    nb: 'behandling hjemme i stedet for innleggelse',
    en: 'treatment at home, not admission',
  },
  'admission-threshold': { nb: 'kriterier for innleggelse', en: 'when patients are admitted' },
  'equipment-shared': { nb: 'deling av utstyr', en: 'sharing of equipment' },
});
export type HospitalAgreement = t.TypeOf<typeof HospitalAgreement>;
