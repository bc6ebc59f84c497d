import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import { daysBetween, plusDays, type LocalDate } from '../values/local-date.js';
import { ContactOutcome, STEP_OF_CHANNEL, unansweredBy, type EscalationStep } from '../vocabulary/contact.js';
import type { ContactProcedure } from '../law/contact-procedure.js';
import { toldBy, type Told } from './known.js';
import type { Entry } from './story.js';

/** A time when the user and the municipality were in touch. */
export interface ContactAt {
  readonly on: LocalDate;
  readonly source: Ref;
}

/** A step of the procedure, for the attempts that stand unanswered. */
export interface StepAt {
  readonly step: EscalationStep;
  readonly due: LocalDate;
  readonly doneOn: LocalDate | undefined;
  /** Past its day and not done. */
  readonly overdue: boolean;
  readonly source: Ref | undefined;
}

/** How long a user has been out of reach, and what should have been done about it. */
export interface ContactClock {
  readonly lastContact: ContactAt | undefined;
  /** Days since the last contact, or since the user became known where there was none; undefined when neither is known. */
  readonly silentDays: number | undefined;
  /** Silent for longer than the procedure lets anybody be. */
  readonly silent: boolean;
  /** The attempts that nobody has answered, from the first. */
  readonly unanswered:
    { readonly since: LocalDate; readonly attempts: number; readonly source: Ref } | undefined;
  readonly steps: ReadonlyArray<StepAt>;
}

const CLOSE: ReadonlyArray<string> = ['in-person', 'phone', 'video'];
const SPOKEN: ReadonlyArray<string> = ['phone', 'visit', 'meeting-outdoors'];

/** The contacts that came about in other ways than by an attempt: visits given, meetings, things told in person. */
const contactsBeside = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<ContactAt> =>
  toldBy(
    entries,
    asOf,
    'DeliveryRecorded',
    'GroupMeetingHeld',
    'NoticeGiven',
    'ExplanationGiven',
    'InformationGiven',
  ).flatMap(({ event, ref }): ReadonlyArray<ContactAt> => {
    switch (event.type) {
      case 'DeliveryRecorded': {
        const { on, until = on, given } = event;
        return given.some(({ amount, mode }) => amount > 0 && CLOSE.includes(mode))
          ? [{ on: until <= asOf.at ? until : on, source: ref }]
          : [];
      }
      case 'GroupMeetingHeld':
        return event.participation.user === 'took-part' ? [{ on: event.on, source: ref }] : [];
      default: {
        const on = event.type === 'NoticeGiven' ? event.sent : event.on;
        return event.to === 'user' && SPOKEN.includes(event.channel) ? [{ on, source: ref }] : [];
      }
    }
  });

const later = (a: ContactAt | undefined, b: ContactAt): ContactAt =>
  a === undefined || b.on >= a.on ? b : a;

interface Attempt {
  readonly on: LocalDate;
  readonly time: Told<'ContactAttempted'>['event']['time'];
  readonly outcome: ContactOutcome;
  readonly steps: ReadonlyArray<EscalationStep>;
  readonly ref: Ref;
}

const attemptsIn = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<Attempt> =>
  toldBy(entries, asOf, 'ContactAttempted').map(({ event: { on, time, outcome, channel }, ref }) => {
    const step = STEP_OF_CHANNEL[channel];
    return { on, time, outcome, steps: step === undefined ? [] : [step], ref };
  });

const reachedIn = (attempts: ReadonlyArray<Attempt>): ReadonlyArray<ContactAt> =>
  attempts
    .filter(({ outcome }) => ContactOutcome.keys[outcome].reached)
    .map(({ on, ref }): ContactAt => ({ on, source: ref }));

/** Every time up to a day when the user and the municipality were in touch, in order. */
export const contactsIn = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<ContactAt> =>
  [...contactsBeside(entries, asOf), ...reachedIn(attemptsIn(entries, asOf))].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );

/** Every attempt after the first is a new one, and some channels are steps of their own. */
const stepsTaken = (
  run: ReadonlyArray<Attempt>,
  escalated: ReadonlyArray<Told<'ContactEscalated'>>,
): ReadonlyArray<{ readonly step: EscalationStep; readonly on: LocalDate; readonly ref: Ref }> =>
  [
    ...run.flatMap(({ on, steps, ref }, i) => [
      ...(i === 0 ? [] : [{ step: 'new-attempt' as const, on, ref }]),
      ...steps.map((step) => ({ step, on, ref })),
    ]),
    ...escalated.map(({ event: { step, on }, ref }) => ({ step, on, ref })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const stepsFrom = (
  since: LocalDate,
  taken: ReturnType<typeof stepsTaken>,
  { steps }: ContactProcedure,
  { at }: AsOf,
): ReadonlyArray<StepAt> =>
  steps.map(({ step, afterDays }) => {
    const due = plusDays(since, afterDays);
    const done = taken.find((one) => one.step === step && one.on >= since);
    return { step, due, doneOn: done?.on, overdue: done === undefined && due < at, source: done?.ref };
  });

/**
 * How long a user has been out of reach at a time, by a municipality's procedure: when they were last in touch, since when
 * attempts stand unanswered, and which steps are due, done and overdue. Visits given and meetings count as contact, so a
 * user whom nobody tried to reach is silent too.
 *
 * @example
 * import { asKnownNow, contactClock, EXAMPLE_CONTACT_PROCEDURE } from 'forsvarlig';
 *
 * const clock = contactClock([], EXAMPLE_CONTACT_PROCEDURE, asKnownNow('2020-11-20'));
 * assert.equal(clock.lastContact, undefined);
 */
export const contactClock = (
  entries: ReadonlyArray<Entry>,
  procedure: ContactProcedure,
  asOf: AsOf,
): ContactClock => {
  const attempts = attemptsIn(entries, asOf);
  const beside = contactsBeside(entries, asOf);
  const reached = reachedIn(attempts);
  const lastContact = [...beside, ...reached].reduce<ContactAt | undefined>(later, undefined);
  const lastBeside = beside.reduce<ContactAt | undefined>(later, undefined)?.on ?? '';
  // Somebody who was seen on the day of a call that they did not take was not out of reach on it.
  const run = unansweredBy(attempts, asOf.at).filter(({ on }) => on > lastBeside);
  const [first] = run;
  const known = lastContact?.on ?? toldBy(entries, asOf, 'ServiceUserRegistered')[0]?.event.on;
  const silentDays = known === undefined ? undefined : daysBetween(known, asOf.at);
  return {
    lastContact,
    silentDays,
    silent: silentDays !== undefined && silentDays > procedure.longestSilence,
    unanswered:
      first === undefined ? undefined : { since: first.on, attempts: run.length, source: first.ref },
    steps:
      first === undefined
        ? []
        : stepsFrom(first.on, stepsTaken(run, toldBy(entries, asOf, 'ContactEscalated')), procedure, asOf),
  };
};
