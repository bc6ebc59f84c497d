import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { Count } from '../values/count.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ConsequenceKey, MakeUpKey, ServiceKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from './actor.js';
import { codeList } from './code-list.js';
import { Task } from './services.js';

const portion = {
  unit: t.keyof({ visits: null, minutes: null }, 'PortionUnit'),
  amount: Count,
  mode: t.keyof({ 'in-person': null, phone: null, video: null, written: null, sensor: null }, 'PortionMode'),
} as const;

/** An amount of service in one form, counted and not a rate: two visits, ninety minutes on the phone. */
export const Portion = struct('Portion', portion);
export type Portion = t.TypeOf<typeof Portion>;

/** Why service was not given. `own`: it lay with the user, who was offered it. */
export const MissedCause = codeList('MissedCause', {
  'declined-by-user': { own: true, nb: 'bruker takket nei', en: 'declined by the user' },
  'user-away': { own: true, nb: 'bruker bortreist', en: 'user away' },
  'user-in-hospital': { own: true, nb: 'bruker innlagt', en: 'user in hospital' },
  'nobody-opened': { own: false, nb: 'bruker åpnet ikke', en: 'nobody opened' },
  'not-staffed': { own: false, nb: 'manglende bemanning', en: 'not staffed' },
  closed: { own: false, nb: 'stengt', en: 'closed' },
  infection: { own: false, nb: 'smitte', en: 'infection' },
  technical: { own: false, nb: 'teknisk svikt', en: 'technical failure' },
  weather: { own: false, nb: 'vær eller føre', en: 'weather or roads' },
  forgotten: { own: false, nb: 'glemt', en: 'forgotten' },
});
export type MissedCause = t.TypeOf<typeof MissedCause>;

/** An amount of service that was due and not given. */
export const MissedPortion = struct('MissedPortion', { ...portion, cause: MissedCause });
export type MissedPortion = t.TypeOf<typeof MissedPortion>;

/** What kind of delivery it was. */
export const DeliveryKind = codeList('DeliveryKind', {
  ordinary: { nb: 'ordinær', en: 'ordinary' },
  'infection-visit': { nb: 'smittebesøk', en: 'infection visit' },
  acute: { nb: 'akutt', en: 'acute' },
  'make-up': { nb: 'erstatning for tapt tjeneste', en: 'make-up' },
});
export type DeliveryKind = t.TypeOf<typeof DeliveryKind>;

/** The tasks that were done at a visit, and those left undone. */
export const TaskRecord = struct('TaskRecord', {
  done: t.readonlyArray(Task),
  left: t.readonlyArray(Task),
});
export type TaskRecord = t.TypeOf<typeof TaskRecord>;

/** What somebody noticed after a change. `none-seen`: they looked, and saw nothing. */
export const ConsequenceKind = codeList('ConsequenceKind', {
  deterioration: { nb: 'forverring', en: 'deterioration' },
  fall: { nb: 'fall', en: 'fall' },
  admission: { nb: 'innleggelse', en: 'admission' },
  'medication-error': { nb: 'feilmedisinering', en: 'medication error' },
  malnutrition: { nb: 'for lite mat eller drikke', en: 'too little food or fluid' },
  loneliness: { nb: 'ensomhet', en: 'loneliness' },
  'carer-overload': { nb: 'overbelastet omsorgsyter', en: 'overloaded carer' },
  death: { nb: 'dødsfall', en: 'death' },
  'none-seen': { nb: 'ingen følger observert', en: 'none seen' },
});
export type ConsequenceKind = t.TypeOf<typeof ConsequenceKind>;

/** What was done about a consequence. */
export const ConsequenceHandling = codeList('ConsequenceHandling', {
  'measure-lifted': { nb: 'tiltaket opphevet', en: 'measure lifted' },
  'service-increased': { nb: 'tjenesten økt', en: 'more service given' },
  reassessed: { nb: 'behovet vurdert på nytt', en: 'need assessed anew' },
  'physician-contacted': { nb: 'lege kontaktet', en: 'physician contacted' },
  'kin-contacted': { nb: 'pårørende kontaktet', en: 'next of kin contacted' },
  'relief-for-carer': { nb: 'avlastning for omsorgsyter', en: 'relief for the carer' },
  'deviation-reported': { nb: 'meldt som avvik', en: 'reported as a deviation' },
});
export type ConsequenceHandling = t.TypeOf<typeof ConsequenceHandling>;

/** What is told of a delivery, on one day or from `on` to `until`. */
export const delivery = {
  service: ServiceKey,
  on: LocalDate,
  kind: DeliveryKind,
  given: t.readonlyArray(Portion),
  missed: t.readonlyArray(MissedPortion),
  by: Actor,
} as const;
export const deliveryOptions = { until: LocalDate, tasks: TaskRecord, makesUp: MakeUpKey } as const;

/** What is told of a promise to make up for service that was not given. */
export const makeUp = {
  makeUp: MakeUpKey,
  service: ServiceKey,
  on: LocalDate,
  owed: Portion,
  by: Actor,
} as const;
export const makeUpOptions = { due: LocalDate, decisions: t.readonlyArray(CommandKey) } as const;

/** What is told of a consequence and the decisions it came after. */
export const consequence = {
  consequence: ConsequenceKey,
  on: LocalDate,
  kind: ConsequenceKind,
  decisions: t.readonlyArray(CommandKey),
  by: Actor,
} as const;
export const consequenceOptions = { service: ServiceKey, words: FreeText } as const;

/** What is told of how a consequence was handled. */
export const consequenceHandled = {
  consequence: ConsequenceKey,
  on: LocalDate,
  handling: t.readonlyArray(ConsequenceHandling),
  reasons: FreeText,
  by: Actor,
} as const;
/** The decisions that came of it. */
export const handledOptions = { decisions: t.readonlyArray(CommandKey) } as const;
