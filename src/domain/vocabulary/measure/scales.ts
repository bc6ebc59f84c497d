import type * as t from 'io-ts';
import { codeList, type CodeList, type Label } from '../code-list.js';

/** A value on a scale: the higher its rank, the freer or the more. Values of one rank differ in kind only; null is not known. */
export interface Graded extends Label {
  readonly rank: number | null;
}

/** A scale of named values; see {@link Graded}. */
export type Scale<D extends Readonly<Record<string, Graded>>> = CodeList<D>;

const scale = <D extends Readonly<Record<string, Graded>>>(name: string, values: D): Scale<D> =>
  codeList(name, values);

const UNKNOWN = { rank: null, nb: 'ikke kjent', en: 'not known' } as const;

/** How sure the hour of a visit is. */
export const MeasureTiming = scale('MeasureTiming', {
  'not-guaranteed': { rank: 0, nb: 'uten fast tidspunkt', en: 'time not guaranteed' },
  'part-of-day': { rank: 1, nb: 'avtalt del av dagen', en: 'an agreed part of the day' },
  'agreed-time': { rank: 2, nb: 'avtalt klokkeslett', en: 'an agreed time' },
  unknown: UNKNOWN,
});
export type MeasureTiming = t.TypeOf<typeof MeasureTiming>;

/** Where an activity, a service or a routine stands in its life. */
export const RunState = scale('RunState', {
  ended: { rank: 0, nb: 'avsluttet', en: 'ended' },
  withdrawn: { rank: 0, nb: 'trukket tilbake', en: 'withdrawn' },
  'not-started': { rank: 0, nb: 'ikke startet', en: 'not started' },
  prepared: { rank: 1, nb: 'klargjort', en: 'prepared' },
  paused: { rank: 1, nb: 'satt på pause', en: 'paused' },
  emergencies: { rank: 2, nb: 'bare det som haster', en: 'urgent matters only' },
  partly: { rank: 3, nb: 'delvis i gang', en: 'partly running' },
  running: { rank: 4, nb: 'i gang', en: 'running' },
  unknown: UNKNOWN,
});
export type RunState = t.TypeOf<typeof RunState>;

/** Who may visit. */
export const VisitRight = scale('VisitRight', {
  nobody: { rank: 0, nb: 'ingen besøkende', en: 'no visitors' },
  'special-grounds': { rank: 1, nb: 'besøk bare av særlige grunner', en: 'visits on special grounds only' },
  'one-named': { rank: 2, nb: 'én fast besøkende', en: 'one named visitor' },
  'closest-kin': { rank: 3, nb: 'bare de nærmeste pårørende', en: 'closest kin only' },
  'by-agreement': { rank: 4, nb: 'besøk etter avtale', en: 'visitors by agreement' },
  anyone: { rank: 5, nb: 'alle kan besøke', en: 'anyone may visit' },
  unknown: UNKNOWN,
});
export type VisitRight = t.TypeOf<typeof VisitRight>;

/** What visitors with symptoms, or who were near infection, may do. */
export const SickVisitors = scale('SickVisitors', {
  'stay-away': { rank: 0, nb: 'holder seg borte ved symptomer', en: 'those with symptoms stay away' },
  'by-agreement': {
    rank: 1,
    nb: 'avtaler først ved symptomer',
    en: 'those with symptoms agree beforehand',
  },
  welcome: { rank: 2, nb: 'symptomer er ikke til hinder', en: 'symptoms are no hindrance' },
  unknown: UNKNOWN,
});
export type SickVisitors = t.TypeOf<typeof SickVisitors>;

/** How freely people go about. */
export const Movement = scale('Movement', {
  'own-room': { rank: 0, nb: 'på eget rom', en: 'in their own room' },
  'own-unit': { rank: 1, nb: 'på egen avdeling', en: 'in their own unit' },
  indoors: { rank: 2, nb: 'inne i huset', en: 'inside the building' },
  'own-grounds': { rank: 3, nb: 'på eget uteområde', en: 'on their own grounds' },
  accompanied: { rank: 4, nb: 'ute sammen med ansatte', en: 'out with staff' },
  'no-crowds': { rank: 5, nb: 'ute, men ikke der mange samles', en: 'out, but not where many gather' },
  free: { rank: 6, nb: 'fritt', en: 'freely' },
  unknown: UNKNOWN,
});
export type Movement = t.TypeOf<typeof Movement>;

/** How far staff are kept apart between groups of users. */
export const MeasureSeparation = scale('MeasureSeparation', {
  'one-user': { rank: 0, nb: 'egne ansatte for én bruker', en: 'the same staff for one user' },
  'own-team': { rank: 1, nb: 'eget team for disse brukerne', en: 'a team of its own for these users' },
  'one-unit': { rank: 2, nb: 'ansatte holder seg til én avdeling', en: 'staff keep to one unit' },
  'fixed-rounds': { rank: 3, nb: 'faste ruter', en: 'fixed rounds' },
  shared: { rank: 4, nb: 'ansatte deles mellom alle', en: 'staff shared among all' },
  unknown: UNKNOWN,
});
export type MeasureSeparation = t.TypeOf<typeof MeasureSeparation>;

/** How staff may come and go between workplaces, and when they may work. */
export const WorkFreedom = scale('WorkFreedom', {
  quarantined: { rank: 0, nb: 'i karantene eller isolasjon', en: 'in quarantine or isolation' },
  'one-workplace': { rank: 1, nb: 'bare ett arbeidssted', en: 'one workplace only' },
  'home-office': { rank: 2, nb: 'hjemmekontor der det er mulig', en: 'home office where possible' },
  ordinary: { rank: 3, nb: 'som vanlig', en: 'as usual' },
  unknown: UNKNOWN,
});
export type WorkFreedom = t.TypeOf<typeof WorkFreedom>;

/** Leave and holidays of staff. */
export const Leave = scale('Leave', {
  'called-in': { rank: 0, nb: 'innkalt fra ferie og fri', en: 'called in from leave' },
  postponed: { rank: 1, nb: 'ferie og permisjon utsatt', en: 'leave postponed' },
  ordinary: { rank: 2, nb: 'ferie og permisjon som vanlig', en: 'leave as usual' },
  unknown: UNKNOWN,
});
export type Leave = t.TypeOf<typeof Leave>;

/** How the hours of staff are set. */
export const WorkingHours = scale('WorkingHours', {
  'on-call': { rank: 0, nb: 'ekstra beredskapsvakt', en: 'extra on-call duty' },
  'longer-shifts': { rank: 0, nb: 'lengre vakter', en: 'longer shifts' },
  overtime: { rank: 0, nb: 'overtid', en: 'overtime' },
  ordinary: { rank: 1, nb: 'vanlig arbeidstid', en: 'ordinary hours' },
  unknown: UNKNOWN,
});
export type WorkingHours = t.TypeOf<typeof WorkingHours>;

/** How rooms and places are used. */
export const MeasurePlaceUse = scale('MeasurePlaceUse', {
  evacuated: { rank: 0, nb: 'evakuert', en: 'evacuated' },
  closed: { rank: 1, nb: 'stengt', en: 'closed' },
  reserved: { rank: 2, nb: 'holdt av', en: 'reserved' },
  'infection-zone': { rank: 2, nb: 'gjort om til smitteavdeling', en: 'made an infection unit' },
  converted: { rank: 2, nb: 'gjort om til annen bruk', en: 'converted to another use' },
  'emergency-centre': { rank: 2, nb: 'evakuerings- og pårørendesenter', en: 'an evacuation centre' },
  'single-rooms': { rank: 3, nb: 'bare enerom', en: 'single rooms only' },
  ordinary: { rank: 4, nb: 'vanlig bruk', en: 'in ordinary use' },
  extra: { rank: 5, nb: 'tatt i bruk i tillegg', en: 'taken into use on top' },
  unknown: UNKNOWN,
});
export type MeasurePlaceUse = t.TypeOf<typeof MeasurePlaceUse>;

/** Who gets in: new users, residents, applicants. */
export const Admission = scale('Admission', {
  stopped: { rank: 0, nb: 'ingen nye', en: 'nobody new' },
  urgent: { rank: 1, nb: 'bare nye som haster', en: 'only urgent new cases' },
  tested: { rank: 2, nb: 'nye etter test eller karantene', en: 'new after a test or quarantine' },
  ordinary: { rank: 3, nb: 'nye som vanlig', en: 'new as usual' },
  'ahead-of-decision': {
    rank: 4,
    nb: 'nye før vedtaket er skrevet',
    en: 'new before the decision is written',
  },
  unknown: UNKNOWN,
});
export type Admission = t.TypeOf<typeof Admission>;

/** How a key, a code or belongings are handled. */
export const AccessWay = scale('AccessWay', {
  refused: { rank: 0, nb: 'tas ikke imot', en: 'not accepted' },
  quarantined: { rank: 1, nb: 'settes bort før bruk', en: 'set aside before use' },
  'by-agreement': { rank: 2, nb: 'leveres etter avtale', en: 'handed over by agreement' },
  'kept-by-service': { rank: 3, nb: 'oppbevares hos tjenesten', en: 'kept by the service' },
  'key-box': { rank: 3, nb: 'i nøkkelboks', en: 'in a key box' },
  'electronic-lock': { rank: 3, nb: 'elektronisk lås', en: 'an electronic lock' },
  'with-neighbour': { rank: 3, nb: 'hos nabo eller pårørende', en: 'with a neighbour or kin' },
  'opened-by-user': { rank: 3, nb: 'bruker åpner selv', en: 'opened by the user' },
  changed: { rank: 3, nb: 'byttet', en: 'changed' },
  ordinary: { rank: 4, nb: 'som vanlig', en: 'as usual' },
  unknown: UNKNOWN,
});
export type AccessWay = t.TypeOf<typeof AccessWay>;

/** Whether a mark of vulnerability stands on a person. */
export const MarkState = scale('MarkState', {
  none: { rank: 0, nb: 'ikke merket', en: 'not marked' },
  'to-be-assessed': { rank: 1, nb: 'skal vurderes', en: 'to be assessed' },
  marked: { rank: 2, nb: 'merket', en: 'marked' },
  unknown: UNKNOWN,
});
export type MarkState = t.TypeOf<typeof MarkState>;

/** What users pay. */
export const Charge = scale('Charge', {
  extra: { rank: 0, nb: 'tillegg i egenandel', en: 'a surcharge on the fee' },
  ordinary: { rank: 1, nb: 'vanlig egenandel', en: 'the ordinary fee' },
  'as-delivered': { rank: 2, nb: 'egenandel bare for det som gis', en: 'a fee only for what is given' },
  refunded: { rank: 3, nb: 'egenandel betales tilbake', en: 'the fee is refunded' },
  free: { rank: 3, nb: 'ingen egenandel', en: 'no fee' },
  unknown: UNKNOWN,
});
export type Charge = t.TypeOf<typeof Charge>;

/** What private and non-profit providers are paid; apart from what users pay. */
export const ProviderPay = scale('ProviderPay', {
  stopped: { rank: 0, nb: 'ingen betaling', en: 'no payment' },
  'as-delivered': { rank: 1, nb: 'betaling for det som leveres', en: 'payment for what is delivered' },
  ordinary: { rank: 2, nb: 'betaling etter avtalen', en: 'payment by contract' },
  'kept-in-full': {
    rank: 2,
    nb: 'full betaling selv om tjenesten er redusert',
    en: 'full payment although the service is reduced',
  },
  extra: { rank: 3, nb: 'ekstra betaling', en: 'extra payment' },
  unknown: UNKNOWN,
});
export type ProviderPay = t.TypeOf<typeof ProviderPay>;

/** How much of a service's tasks are done. */
export const TaskScope = scale('TaskScope', {
  'necessary-only': { rank: 0, nb: 'bare det som er nødvendig', en: 'only what is necessary' },
  shortened: { rank: 1, nb: 'gjøres enklere', en: 'done in a simpler way' },
  'as-granted': { rank: 2, nb: 'som innvilget', en: 'as granted' },
  extended: { rank: 3, nb: 'mer enn innvilget', en: 'more than granted' },
  unknown: UNKNOWN,
});
export type TaskScope = t.TypeOf<typeof TaskScope>;
