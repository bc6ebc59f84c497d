import * as t from 'io-ts';
import { ClockTime } from '../values/clock-time.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from './actor.js';
import { codeList } from './code-list.js';

/** How somebody tried to reach the user. */
export const ContactChannel = codeList('ContactChannel', {
  phone: { nb: 'telefon', en: 'phone' },
  'text-message': { nb: 'tekstmelding', en: 'text message' },
  letter: { nb: 'brev', en: 'letter' },
  'digital-message': { nb: 'digital melding', en: 'digital message' },
  video: { nb: 'video', en: 'video' },
  visit: { nb: 'hjemmebesøk', en: 'visit at home' },
  'looked-for-outdoors': { nb: 'oppsøkt ute', en: 'looked for outdoors' },
  'through-drop-in-centre': { nb: 'gjennom lavterskeltilbud', en: 'through a drop-in centre' },
  'through-kin': { nb: 'gjennom pårørende', en: 'through next of kin' },
  'through-other-service': { nb: 'gjennom en annen tjeneste', en: 'through another service' },
});
export type ContactChannel = t.TypeOf<typeof ContactChannel>;

/** What came of it. A user who answers and wants nothing was reached. */
export const ContactOutcome = codeList('ContactOutcome', {
  reached: { reached: true, nb: 'fikk kontakt', en: 'reached' },
  declined: { reached: true, nb: 'fikk kontakt, ønsket ikke oppfølging', en: 'reached, wanted nothing' },
  'message-left': { reached: false, nb: 'la igjen beskjed', en: 'message left' },
  'not-reached': { reached: false, nb: 'fikk ikke kontakt', en: 'not reached' },
});
export type ContactOutcome = t.TypeOf<typeof ContactOutcome>;

/** What the contact was for. */
export const ContactTopic = codeList('ContactTopic', {
  'changed-service': { nb: 'endring i tjenesten', en: 'a change of service' },
  'how-it-goes': { nb: 'hvordan det går', en: 'how things are' },
  assessment: { nb: 'individuell vurdering', en: 'individual assessment' },
  appointment: { nb: 'avtale', en: 'an appointment' },
  'missed-visit': { nb: 'ikke åpnet ved besøk', en: 'nobody opened at a visit' },
  information: { nb: 'informasjon', en: 'information' },
});
export type ContactTopic = t.TypeOf<typeof ContactTopic>;

/** What a procedure asks for when a user does not answer. */
export const EscalationStep = codeList('EscalationStep', {
  'new-attempt': { nb: 'nytt forsøk', en: 'another attempt' },
  'message-through-others': { nb: 'beskjed gjennom andre', en: 'a message through others' },
  'home-visit': { nb: 'hjemmebesøk', en: 'a visit at home' },
  'looked-for': { nb: 'oppsøkt ute', en: 'looked for outdoors' },
  'kin-asked': { nb: 'pårørende spurt', en: 'next of kin asked' },
  'leader-told': { nb: 'leder varslet', en: 'the leader told' },
  'physician-told': { nb: 'fastlege varslet', en: 'the general practitioner told' },
  'emergency-asked': { nb: 'politi eller nødetat varslet', en: 'police or emergency services asked' },
});
export type EscalationStep = t.TypeOf<typeof EscalationStep>;

/** The step that an attempt through a channel is at the same time. */
export const STEP_OF_CHANNEL: Readonly<Partial<Record<ContactChannel, EscalationStep>>> = {
  visit: 'home-visit',
  'looked-for-outdoors': 'looked-for',
  'through-drop-in-centre': 'message-through-others',
  'through-other-service': 'message-through-others',
  'through-kin': 'kin-asked',
};

/** What is told of an attempt. */
export const contactAttempt = {
  on: LocalDate,
  channel: ContactChannel,
  outcome: ContactOutcome,
  topic: ContactTopic,
  by: Actor,
} as const;
/** The time of day, and the decisions it was about. */
export const attemptOptions = { time: ClockTime, decisions: t.readonlyArray(CommandKey) } as const;

/** What is told of a step of the procedure. */
export const escalation = { on: LocalDate, step: EscalationStep, by: Actor } as const;
export const escalationOptions = { result: FreeText } as const;

interface Attempt {
  readonly on: LocalDate;
  readonly time?: ClockTime | undefined;
  readonly outcome: ContactOutcome;
}

/** By day and time; of those that say no time, in the order recorded. */
const inOrder = (a: Attempt, b: Attempt): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.time === undefined || b.time === undefined || a.time === b.time ? 0 : a.time < b.time ? -1 : 1;
};

/**
 * The attempts up to a day that nobody has answered: those after the last time the user was reached. None where the last
 * attempt was answered.
 */
export const unansweredBy = <A extends Attempt>(
  attempts: ReadonlyArray<A>,
  day: LocalDate,
): ReadonlyArray<A> => {
  const until = attempts.filter(({ on }) => on <= day).sort(inOrder);
  const last = until.map(({ outcome }) => ContactOutcome.keys[outcome].reached).lastIndexOf(true);
  return until.slice(last + 1);
};
