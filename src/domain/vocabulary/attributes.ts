import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { codeList, type Label } from './code-list.js';
import { Party } from './initiative.js';
import { Performer } from './services.js';

/** Whether the user can count on the hour. */
export const Timing = codeList('Timing', {
  guaranteed: { nb: 'til avtalt tid', en: 'at the time agreed' },
  'time-window': { nb: 'innenfor et avtalt tidsrom', en: 'within a time window' },
  'not-guaranteed': { nb: 'uten fast tidspunkt', en: 'no time guaranteed' },
});
export type Timing = t.TypeOf<typeof Timing>;

/** Whether the user knows those who come. */
export const Continuity = codeList('Continuity', {
  'known-staff': { nb: 'kjente ansatte', en: 'staff known to the user' },
  'changing-staff': { nb: 'skiftende ansatte', en: 'changing staff' },
  'redeployed-staff': { nb: 'omdisponerte ansatte', en: 'redeployed staff' },
});
export type Continuity = t.TypeOf<typeof Continuity>;

/** Whether those who come also go to others. */
export const Separation = codeList('Separation', {
  'shared-staff': { nb: 'felles personale', en: 'staff shared with others' },
  'separate-staff': { nb: 'egne ansatte bare for disse brukerne', en: 'staff for these users only' },
  'infection-team': { nb: 'bare eget smitteteam', en: 'the infection team only' },
});
export type Separation = t.TypeOf<typeof Separation>;

/** Who gives the service as a whole; who does each task stands with the tasks. */
export const Provider = codeList('Provider', {
  service: Performer.keys.service,
  'next-of-kin': Performer.keys['next-of-kin'],
  user: Performer.keys.user,
  volunteer: Performer.keys.volunteer,
  'private-provider': Performer.keys['private-provider'],
  'other-unit': Performer.keys['other-unit'],
  'other-public-body': Performer.keys['other-public-body'],
  technology: Performer.keys.technology,
});
export type Provider = t.TypeOf<typeof Provider>;

/** What the user pays; what a provider is paid is another thing. */
export const Fee = codeList('Fee', {
  'as-regulated': { nb: 'vanlig egenandel', en: 'the ordinary user fee' },
  reduced: { nb: 'redusert egenandel', en: 'a reduced user fee' },
  waived: { nb: 'ingen egenandel', en: 'no user fee' },
  raised: { nb: 'økt egenandel', en: 'a raised user fee' },
});
export type Fee = t.TypeOf<typeof Fee>;

/** How those who come get in. */
export const MeansOfAccess = codeList('MeansOfAccess', {
  'user-opens': { nb: 'bruker åpner selv', en: 'the user opens' },
  key: { nb: 'nøkkel hos tjenesten', en: 'a key kept by the service' },
  'key-box': { nb: 'nøkkelboks', en: 'a key box' },
  'digital-lock': { nb: 'elektronisk dørlås', en: 'a digital lock' },
});
export type MeansOfAccess = t.TypeOf<typeof MeansOfAccess>;

/**
 * The dimensions of a service that have one value of a list each, apart from how much there is, who does which task, and
 * where the service stands in its life.
 */
export const ATTRIBUTES = {
  timing: Timing,
  continuity: Continuity,
  separation: Separation,
  provider: Provider,
  fee: Fee,
  access: MeansOfAccess,
} as const;

export type AttributeName = keyof typeof ATTRIBUTES;

/** What people read for each attribute. */
export const ATTRIBUTE_LABELS: Readonly<Record<AttributeName, Label>> = {
  timing: { nb: 'tidspunkt', en: 'timing' },
  continuity: { nb: 'hvem som kommer', en: 'who comes' },
  separation: { nb: 'fordeling av ansatte', en: 'separation' },
  provider: { nb: 'utfører', en: 'provider' },
  fee: { nb: 'egenandel', en: 'user fee' },
  access: { nb: 'adgang', en: 'access' },
};

const attribute = <N extends AttributeName>(name: N) =>
  struct(`Attribute:${name}`, { attribute: t.literal(name), value: ATTRIBUTES[name] });

/** A value of one of the {@link ATTRIBUTES}: a fee where the timing is asked for can't be written. */
export const AttributeValue = new Choice(
  'AttributeValue',
  {
    timing: attribute('timing'),
    continuity: attribute('continuity'),
    separation: attribute('separation'),
    provider: attribute('provider'),
    fee: attribute('fee'),
    access: attribute('access'),
  },
  byTag('attribute'),
  'an object with attribute',
);
export type AttributeValue = t.TypeOf<typeof AttributeValue>;

/** A term on which a service still happens. */
export const ServiceTerm = codeList('ServiceTerm', {
  'by-appointment': { nb: 'bare etter avtale', en: 'by appointment only' },
  'time-slot': { nb: 'til tildelt tid', en: 'at an allotted time' },
  'free-of-symptoms': { nb: 'uten symptomer', en: 'free of symptoms' },
  'negative-test': { nb: 'etter negativ test', en: 'after a negative test' },
  'keep-distance': { nb: 'med avstand', en: 'at a distance' },
  'no-close-contact': { nb: 'uten nærkontakt', en: 'without close contact' },
  'protective-equipment': { nb: 'med smittevernutstyr', en: 'with protective equipment' },
  'hand-hygiene': { nb: 'med håndhygiene', en: 'with hand hygiene' },
  'arrive-changed': { nb: 'ferdig skiftet ved oppmøte', en: 'arriving changed' },
  'limited-number': { nb: 'med begrenset antall', en: 'in limited numbers' },
  'named-persons-only': { nb: 'bare navngitte personer', en: 'named persons only' },
  'aired-room': { nb: 'i utluftet rom', en: 'in an aired room' },
  'own-equipment': { nb: 'med eget utstyr', en: 'with own equipment' },
  'own-transport': { nb: 'med egen transport', en: 'with own transport' },
  'time-slip': { nb: 'med timelapp', en: 'with a slip that gives the time' },
  registered: { nb: 'med navn og telefonnummer registrert', en: 'registered with name and phone' },
  'no-known-exposure': { nb: 'uten kjent smittekontakt', en: 'with no known exposure' },
  vaccinated: { nb: 'vaksinert', en: 'vaccinated' },
  'says-when-ill': { nb: 'sier fra ved sykdom', en: 'tells when ill' },
  'face-mask': { nb: 'med munnbind', en: 'with a face mask' },
  'own-food': { nb: 'med egen mat', en: 'with own food' },
  'surfaces-cleaned': { nb: 'med rengjøring mellom hver bruker', en: 'cleaned in between' },
  'id-card-shown': { nb: 'med ID-kort vist', en: 'with an identity card shown' },
  consent: { nb: 'med samtykke', en: 'with consent' },
  'training-given': { nb: 'etter opplæring', en: 'after training' },
  'cleared-road': { nb: 'med ryddet og strødd vei', en: 'with the road cleared and gritted' },
  'someone-home': { nb: 'når noen er hjemme', en: 'when somebody is at home' },
  'directions-followed': { nb: 'etter anvisning fra ansatte', en: "following staff's directions" },
  'others-stay-away': { nb: 'uten andre til stede', en: 'with nobody else present' },
});
export type ServiceTerm = t.TypeOf<typeof ServiceTerm>;

/** A term on which a service still happens, and whom it binds. */
export const ServiceCondition = struct('ServiceCondition', { condition: ServiceTerm, binds: Party });
export type ServiceCondition = t.TypeOf<typeof ServiceCondition>;
