import type * as t from 'io-ts';
import { codeList } from './code-list.js';

/** What brought a measure about. */
export const Cause = codeList('Cause', {
  staffing: { nb: 'bemanning', en: 'staffing' },
  infection: { nb: 'smitte', en: 'infection' },
  weather: { nb: 'vær', en: 'weather' },
  conflict: { nb: 'arbeidskonflikt', en: 'labour conflict' },
  technical: { nb: 'teknisk svikt', en: 'technical failure' },
  premises: { nb: 'lokaler', en: 'premises' },
  economy: { nb: 'økonomi', en: 'economy' },
  calendar: { nb: 'ferie og høytid', en: 'holidays' },
  need: { nb: 'endret behov', en: 'a changed need' },
});
export type Cause = t.TypeOf<typeof Cause>;

/** What a measure is meant to achieve. */
export const Purpose = codeList('Purpose', {
  'protect-vulnerable': {
    nb: 'beskytte en særlig sårbar gruppe',
    en: 'protect a particularly vulnerable group',
  },
  'shield-staff': { nb: 'skjerme helsepersonell', en: 'shield health personnel' },
  'limit-infection': { nb: 'begrense smitte', en: 'limit infection' },
  'cope-with-staffing': { nb: 'håndtere bemanningssituasjonen', en: 'cope with staffing' },
  'secure-necessary-care': { nb: 'sikre nødvendig helsehjelp', en: 'secure necessary care' },
  'free-capacity': { nb: 'frigjøre kapasitet', en: 'free capacity' },
  'return-to-normal': { nb: 'komme tilbake til normal drift', en: 'return to normal' },
  'ordinary-operation': { nb: 'normal drift', en: 'ordinary operation' },
});
export type Purpose = t.TypeOf<typeof Purpose>;

/** The role in which somebody decides, assesses or gives notice. */
export const Role = codeList('Role', {
  'crisis-leadership': { nb: 'kriseledelsen', en: 'crisis leadership' },
  'municipal-director': { nb: 'kommunedirektør', en: 'municipal director' },
  'service-leader': { nb: 'tjenesteleder', en: 'service leader' },
  'unit-leader': { nb: 'avdelingsleder', en: 'unit leader' },
  'allocation-officer': { nb: 'saksbehandler ved tildelingskontoret', en: 'allocation officer' },
  coordinator: { nb: 'koordinator', en: 'coordinator' },
  'primary-contact': { nb: 'primærkontakt', en: 'primary contact' },
  nurse: { nb: 'sykepleier', en: 'nurse' },
  physician: { nb: 'lege', en: 'physician' },
  'care-worker': { nb: 'pleiemedarbeider', en: 'care worker' },
  'milieu-worker': { nb: 'miljøarbeider', en: 'milieu worker' },
});
export type Role = t.TypeOf<typeof Role>;

/** What gives the power to decide. */
export const MandateKind = codeList('MandateKind', {
  delegated: { nb: 'delegert myndighet', en: 'delegated authority' },
  'crisis-leadership': { nb: 'kriseledelsens fullmakt', en: "the crisis leadership's mandate" },
  statutory: { nb: 'myndighet etter lov', en: 'authority by statute' },
});
export type MandateKind = t.TypeOf<typeof MandateKind>;

/** What must have happened for a measure to end. */
export const EndCondition = codeList('EndCondition', {
  'operation-normalised': { nb: 'når driften er normalisert', en: 'when operation is back to normal' },
  'staffing-restored': { nb: 'når bemanningen er på plass', en: 'when staffing is restored' },
  'infection-advice-lifted': {
    nb: 'når smittevernrådene er opphevet',
    en: 'when infection advice is lifted',
  },
  'activities-reopened': { nb: 'når aktivitetene åpner igjen', en: 'when activities reopen' },
  'premises-reopened': { nb: 'når lokalene åpner igjen', en: 'when the premises reopen' },
  'carer-available': { nb: 'når omsorgsyter er tilbake', en: 'when the carer is available again' },
  'agreement-withdrawn': { nb: 'når avtalen trekkes', en: 'when the agreement is withdrawn' },
  'conflict-over': { nb: 'når arbeidskonflikten er over', en: 'when the labour conflict is over' },
  'weather-over': { nb: 'når uværet er over', en: 'when the weather has passed' },
  'roads-open': { nb: 'når veiene er åpne', en: 'when the roads are open' },
  'power-restored': { nb: 'når strømmen er tilbake', en: 'when power is back' },
  'fault-repaired': { nb: 'når feilen er rettet', en: 'when the fault is repaired' },
  'supplies-restored': { nb: 'når lagrene er fylt opp', en: 'when supplies are restored' },
  'requirement-lifted': { nb: 'når kravet er opphevet', en: 'when the requirement is lifted' },
  'everybody-vaccinated': { nb: 'når de som vil, er vaksinert', en: 'when those who wish are vaccinated' },
});
export type EndCondition = t.TypeOf<typeof EndCondition>;

/** What the individual assessment found about the part of the service that would change. */
export const Necessity = codeList('Necessity', {
  'can-wait': { nb: 'kan vente', en: 'can wait' },
  'another-way': { nb: 'kan organiseres på en annen måte', en: 'can be organised in another way' },
  'needed-for-life-and-health': { nb: 'nødvendig for liv og helse', en: 'needed for life and health' },
});
export type Necessity = t.TypeOf<typeof Necessity>;

/**
 * The force of a measure for many. Only decisions can lead to individual reductions. `requirement` and `permission` come from
 * an authority; `occurrence`: nobody decided it.
 */
export const Force = codeList('Force', {
  decision: { nb: 'beslutning', en: 'decision' },
  agreement: { nb: 'avtale', en: 'agreement' },
  request: { nb: 'oppfordring', en: 'request' },
  advice: { nb: 'råd', en: 'advice' },
  offer: { nb: 'tilbud', en: 'offer' },
  warning: { nb: 'varsel om mulig endring', en: 'warning of a possible change' },
  requirement: { nb: 'krav fra myndighet', en: 'requirement from an authority' },
  permission: { nb: 'tillatelse fra myndighet', en: 'permission from an authority' },
  occurrence: { nb: 'hendelse', en: 'occurrence' },
});
export type Force = t.TypeOf<typeof Force>;

/** How people were told. */
export const NoticeChannel = codeList('NoticeChannel', {
  letter: { nb: 'brev', en: 'letter' },
  phone: { nb: 'telefon', en: 'phone' },
  visit: { nb: 'besøk', en: 'visit' },
  'digital-mail': { nb: 'digital post', en: 'digital mail' },
  'meeting-outdoors': { nb: 'møte ute', en: 'a meeting outdoors' },
});
export type NoticeChannel = t.TypeOf<typeof NoticeChannel>;

/** Who was told. */
export const NoticeRecipient = codeList('NoticeRecipient', {
  user: { nb: 'bruker', en: 'the user' },
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  guardian: { nb: 'verge', en: 'guardian' },
});
export type NoticeRecipient = t.TypeOf<typeof NoticeRecipient>;

/** What a review of a measure concluded. */
export const ReviewOutcome = codeList('ReviewOutcome', {
  upheld: { nb: 'videreføres', en: 'upheld' },
  'to-be-changed': { nb: 'skal endres', en: 'to be changed' },
  'to-be-lifted': { nb: 'skal oppheves', en: 'to be lifted' },
});
export type ReviewOutcome = t.TypeOf<typeof ReviewOutcome>;
