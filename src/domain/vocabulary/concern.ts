import * as t from 'io-ts';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ConcernKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from './actor.js';
import { codeList } from './code-list.js';

/** Who reported a concern, by what they are to the user. */
export const ConcernReporter = codeList('ConcernReporter', {
  user: { nb: 'bruker selv', en: 'the user' },
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  neighbour: { nb: 'nabo eller bekjent', en: 'neighbour or acquaintance' },
  guardian: { nb: 'verge', en: 'guardian' },
  staff: { nb: 'ansatt i kommunen', en: 'municipal staff' },
  volunteer: { nb: 'frivillig', en: 'volunteer' },
  'general-practitioner': { nb: 'fastlege', en: 'general practitioner' },
  hospital: { nb: 'sykehus', en: 'hospital' },
  'emergency-services': { nb: 'politi eller nødetat', en: 'police or emergency services' },
  'public-body': { nb: 'annen offentlig instans', en: 'another public body' },
  landlord: { nb: 'utleier', en: 'landlord' },
  anonymous: { nb: 'anonym', en: 'anonymous' },
});
export type ConcernReporter = t.TypeOf<typeof ConcernReporter>;

/** What a concern is about. */
export const ConcernTopic = codeList('ConcernTopic', {
  health: { nb: 'helse', en: 'health' },
  'food-and-fluid': { nb: 'mat og drikke', en: 'food and fluid' },
  medication: { nb: 'medisiner', en: 'medication' },
  'fall-or-injury': { nb: 'fall eller skade', en: 'fall or injury' },
  'self-harm': { nb: 'fare for selvskading eller selvmord', en: 'danger of self-harm or suicide' },
  'violence-or-neglect': { nb: 'vold, overgrep eller omsorgssvikt', en: 'violence, abuse or neglect' },
  'substance-use': { nb: 'rus', en: 'substance use' },
  loneliness: { nb: 'ensomhet', en: 'loneliness' },
  'not-seen': { nb: 'ikke sett eller hørt fra', en: 'not seen or heard from' },
  dwelling: { nb: 'boforhold', en: 'dwelling' },
  'carer-overload': { nb: 'overbelastet omsorgsyter', en: 'overloaded carer' },
  'missing-service': { nb: 'tjeneste som ikke blir gitt', en: 'service that is not given' },
});
export type ConcernTopic = t.TypeOf<typeof ConcernTopic>;

/** How fast a concern must be met. */
export const Urgency = codeList('Urgency', {
  acute: { nb: 'akutt', en: 'acute' },
  soon: { nb: 'haster', en: 'urgent' },
  ordinary: { nb: 'vanlig', en: 'ordinary' },
});
export type Urgency = t.TypeOf<typeof Urgency>;

/** What the assessment of a concern found. */
export const ConcernFinding = codeList('ConcernFinding', {
  confirmed: { nb: 'grunn til bekymring', en: 'reason for concern' },
  uncertain: { nb: 'uavklart', en: 'uncertain' },
  unfounded: { nb: 'ikke grunn til bekymring', en: 'no reason for concern' },
});
export type ConcernFinding = t.TypeOf<typeof ConcernFinding>;

/** What was done about a concern. */
export const ConcernAction = codeList('ConcernAction', {
  'home-visit': { nb: 'hjemmebesøk', en: 'visit at home' },
  'phone-call': { nb: 'telefonsamtale', en: 'phone call' },
  'emergency-called': { nb: 'nødetat varslet', en: 'emergency services called' },
  'physician-contacted': { nb: 'lege kontaktet', en: 'physician contacted' },
  'kin-contacted': { nb: 'pårørende kontaktet', en: 'next of kin contacted' },
  'service-increased': { nb: 'tjenesten økt', en: 'more service given' },
  reassessed: { nb: 'behovet vurdert på nytt', en: 'need assessed anew' },
  'group-called': { nb: 'ansvarsgruppe innkalt', en: 'responsibility group called' },
  'passed-on': { nb: 'meldt videre til annen instans', en: 'passed on to another body' },
});
export type ConcernAction = t.TypeOf<typeof ConcernAction>;

/** How a concern ended. */
export const ConcernClosure = codeList('ConcernClosure', {
  resolved: { nb: 'avklart', en: 'resolved' },
  'followed-up-in-service': { nb: 'følges opp i tjenesten', en: 'followed up in the service' },
  'taken-over': { nb: 'overtatt av annen instans', en: 'taken over by another body' },
  unfounded: { nb: 'ikke grunn til bekymring', en: 'no reason for concern' },
});
export type ConcernClosure = t.TypeOf<typeof ConcernClosure>;

const step = { concern: ConcernKey, on: LocalDate, by: Actor } as const;

/** What is told of each step. `from` reported it; `by` took it down, assessed, acted, closed. */
export const concernReceived = {
  ...step,
  from: ConcernReporter,
  topics: t.readonlyArray(ConcernTopic),
  urgency: Urgency,
} as const;
export const concernWords = { words: FreeText } as const;
export const concernAssessed = {
  ...step,
  finding: ConcernFinding,
  urgency: Urgency,
  reasons: FreeText,
} as const;
export const concernActedOn = { ...step, actions: t.readonlyArray(ConcernAction) } as const;
/** The decisions that came of it. */
export const concernDecisions = { decisions: t.readonlyArray(CommandKey) } as const;
export const concernClosed = {
  ...step,
  outcome: ConcernClosure,
  reporterTold: t.boolean,
  reasons: FreeText,
} as const;
