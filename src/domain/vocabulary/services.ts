import type * as t from 'io-ts';
import type { Branded } from '../codec/brand.js';
import { openCode } from '../values/code.js';
import { codeList, type Label } from './code-list.js';
import type { BuiltInProvisionId } from './provision-id.js';

/** What is known of a kind of service that the package comes with. */
interface NationalServiceType extends Label {
  /** The national code, OID 2.16.578.1.12.4.1.1.9151. */
  readonly code: string;
  /** The provision under which the service is granted, where the kind alone decides it. */
  readonly grantedUnder?: BuiltInProvisionId;
}

/** The kinds of municipal health and care service of the national list. A municipality can add its own, see Catalogue. */
export const BUILT_IN_SERVICE_TYPES = {
  'practical-assistance': {
    code: '1',
    grantedUnder: 'hol-3-2-6-b',
    nb: 'Praktisk bistand: daglige gjøremål',
    en: 'Practical assistance: daily tasks',
  },
  'practical-training': {
    code: '2',
    grantedUnder: 'hol-3-2-6-b',
    nb: 'Praktisk bistand: opplæring',
    en: 'Practical assistance: training',
  },
  'user-controlled-assistance': {
    code: '3',
    grantedUnder: 'hol-3-8',
    nb: 'Brukerstyrt personlig assistanse',
    en: 'User-controlled personal assistance',
  },
  'day-activity': { code: '4', nb: 'Dagaktivitetstilbud', en: 'Day activity' },
  'meals-on-wheels': { code: '5', nb: 'Matombringing', en: 'Meals on wheels' },
  'safety-alarm': { code: '6', nb: 'Trygghetsalarm', en: 'Safety alarm' },
  respite: {
    code: '7',
    grantedUnder: 'hol-3-6',
    nb: 'Avlastning utenfor institusjon',
    en: 'Respite outside institution',
  },
  'respite-in-institution': {
    code: '8',
    grantedUnder: 'hol-3-6',
    nb: 'Avlastning i institusjon',
    en: 'Respite in institution',
  },
  'support-contact': { code: '9', grantedUnder: 'hol-3-2-6-b', nb: 'Støttekontakt', en: 'Support contact' },
  'care-allowance': { code: '11', grantedUnder: 'hol-3-6', nb: 'Omsorgsstønad', en: 'Care allowance' },
  'home-nursing': {
    code: '15',
    grantedUnder: 'hol-3-2-6-a',
    nb: 'Helsetjenester i hjemmet',
    en: 'Home health services',
  },
  'day-stay': {
    code: '17',
    grantedUnder: 'hol-3-2-6-c',
    nb: 'Dagopphold i institusjon',
    en: 'Day stay in institution',
  },
  'short-stay-assessment': {
    code: '18',
    grantedUnder: 'hol-3-2-6-c',
    nb: 'Tidsbegrenset opphold: utredning og behandling',
    en: 'Short stay: assessment and treatment',
  },
  'short-stay-rehabilitation': {
    code: '19',
    grantedUnder: 'hol-3-2-6-c',
    nb: 'Tidsbegrenset opphold: habilitering og rehabilitering',
    en: 'Short stay: habilitation and rehabilitation',
  },
  'short-stay-other': {
    code: '20',
    grantedUnder: 'hol-3-2-6-c',
    nb: 'Tidsbegrenset opphold: annet',
    en: 'Short stay: other',
  },
  'long-stay': {
    code: '21',
    grantedUnder: 'hol-3-2-6-c',
    nb: 'Langtidsopphold i institusjon',
    en: 'Long stay in institution',
  },
  'night-stay': {
    code: '22',
    grantedUnder: 'hol-3-2-6-c',
    nb: 'Nattopphold i institusjon',
    en: 'Night stay in institution',
  },
  'emergency-bed': {
    code: '25',
    nb: 'Kommunal øyeblikkelig hjelp, døgnopphold',
    en: 'Municipal emergency bed',
  },
  'gps-tracking': { code: '26', nb: 'Lokaliseringsteknologi (GPS)', en: 'GPS tracking' },
  'electronic-medication-support': {
    code: '27',
    nb: 'Elektronisk medisineringsstøtte',
    en: 'Electronic medication support',
  },
  'digital-supervision': { code: '28', nb: 'Digitalt tilsyn', en: 'Digital supervision' },
  'municipal-dwelling': { code: '29', nb: 'Kommunal bolig', en: 'Municipal dwelling' },
} as const satisfies Readonly<Record<string, NationalServiceType>>;

/** A kind of service of the national list. */
export type BuiltInServiceType = keyof typeof BUILT_IN_SERVICE_TYPES;

/** A kind of service: of the national list, or one that a municipality or a newer program added. */
export type ServiceType = BuiltInServiceType | Branded<string, 'ServiceType'>;

/** A kind of service as it is written: editors offer those of the national list. */
export type WrittenServiceType = BuiltInServiceType | (string & Record<never, never>);

/** Codec of {@link ServiceType}. */
export const ServiceType = openCode<ServiceType, WrittenServiceType>('ServiceType');

/**
 * Tasks inside a service. `handsOn`: somebody must be there in person. `floor`: necessary for every user who has
 * the task, unless the grant says otherwise (simple personal care, food and medicine; response to alarms).
 */
export const Task = codeList('Task', {
  'personal-care': { handsOn: true, floor: true, nb: 'personlig stell', en: 'personal care' },
  meals: { handsOn: true, floor: true, nb: 'mat og måltider', en: 'food and meals' },
  medication: { handsOn: true, floor: true, nb: 'medisiner', en: 'medication' },
  'wound-care': { handsOn: true, floor: true, nb: 'sårstell', en: 'wound care' },
  'alarm-response': { handsOn: true, floor: true, nb: 'svare på alarm', en: 'alarm response' },
  stockings: { handsOn: true, floor: false, nb: 'støttestrømper', en: 'support stockings' },
  shower: { handsOn: true, floor: false, nb: 'dusj', en: 'shower' },
  'check-in': { handsOn: false, floor: false, nb: 'tilsynsbesøk', en: 'check-in visit' },
  'medication-reminder': {
    handsOn: false,
    floor: false,
    nb: 'påminnelse om medisiner',
    en: 'medication reminder',
  },
  'follow-up-conversation': {
    handsOn: false,
    floor: false,
    nb: 'oppfølgingssamtale',
    en: 'follow-up conversation',
  },
  cleaning: { handsOn: true, floor: false, nb: 'renhold', en: 'cleaning' },
  laundry: { handsOn: true, floor: false, nb: 'klesvask', en: 'laundry' },
  'bed-change': { handsOn: true, floor: false, nb: 'sengeskift', en: 'change of bed linen' },
  dishes: { handsOn: true, floor: false, nb: 'oppvask', en: 'dishes' },
  shopping: { handsOn: true, floor: false, nb: 'innkjøp', en: 'shopping' },
  activity: { handsOn: true, floor: false, nb: 'aktivitet sammen', en: 'activity together' },
  'relief-of-carer': {
    handsOn: true,
    floor: false,
    nb: 'avlastning for omsorgsyter',
    en: 'relief of the carer',
  },
});
export type Task = t.TypeOf<typeof Task>;

/** Who does a task. `postponed`: nobody, until it is taken up again. */
export const Performer = codeList('Performer', {
  service: { nb: 'tjenesten', en: 'the service' },
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  user: { nb: 'bruker selv', en: 'the user' },
  volunteer: { nb: 'frivillig', en: 'a volunteer' },
  'private-provider': { nb: 'privat leverandør', en: 'a private provider' },
  'other-unit': { nb: 'annen enhet', en: 'another unit' },
  'other-public-body': { nb: 'annet offentlig organ', en: 'another public body' },
  technology: { nb: 'teknologi', en: 'technology' },
  postponed: { nb: 'utsatt', en: 'postponed' },
});
export type Performer = t.TypeOf<typeof Performer>;

/** Where a service stands in its life, apart from how much of it there is. Ordered from most to least. */
export const ServiceState = codeList('ServiceState', {
  running: { nb: 'i gang', en: 'running' },
  paused: { nb: 'satt på pause', en: 'paused' },
  suspended: { nb: 'stanset', en: 'suspended' },
  ended: { nb: 'avsluttet', en: 'ended' },
});
export type ServiceState = t.TypeOf<typeof ServiceState>;
