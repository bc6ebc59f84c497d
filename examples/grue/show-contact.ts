import {
  ContactChannel,
  ContactOutcome,
  daysBetween,
  EscalationStep,
  plusDays,
  run,
  type ContactProcedure,
  type LocalDate,
  type PersonAt,
} from 'forsvarlig';
import { day } from '../story/happening.js';
import { entriesAbout, paragraphs } from '../story/shown.js';
import type { Told } from '../story/story.js';
import { dated, days, nb } from './lines.js';
import { PEOPLE } from './people.js';
import { AFTER, BEFORE } from './procedures.js';

/** Six in the evening of a day in Norway, as a question is asked. In summer the clock is an hour ahead. */
const eveningOf = (date: LocalDate): string => {
  const summer = date >= '2021-03-28' && date < '2021-10-31';
  return `${date}T18:00:00${summer ? '+02:00' : '+01:00'}`;
};

/** What the clock says of a person by a procedure: how long nobody had contact, and what should have been done. */
const clockLines = ({ clock, procedure, asOf }: PersonAt): ReadonlyArray<string> => {
  const { lastContact, silentDays = 0, silent, unanswered, steps } = clock;
  const limit = `grense ${days(procedure.longestSilence)}`;
  const last = lastContact === undefined ? 'ingen kontakt registrert' : `siste kontakt ${nb(lastContact.on)}`;
  return [
    `${procedure.name.nb}: ${last}, ${days(silentDays)} siden (${limit})${silent ? ' – FOR LENGE' : ''}`,
    ...(unanswered === undefined
      ? []
      : [`  ubesvart siden ${nb(unanswered.since)}, forsøk: ${unanswered.attempts}`]),
    ...steps.map(({ step, due, doneOn, overdue }) => {
      const done =
        doneOn === undefined ? 'ikke gjort' : `gjort ${nb(doneOn)}${doneOn > due ? ' – FOR SENT' : ''}`;
      const late = overdue ? ` – FORFALT i ${days(daysBetween(due, asOf.at))}` : '';
      return `  ${EscalationStep.keys[step].nb}: frist ${nb(due)}, ${done}${late}`;
    }),
  ];
};

/** The first day after the last contact on which a routine would have shown that something was not done. */
const firstSign = async (
  { ledger }: Told,
  user: string,
  procedure: ContactProcedure,
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
): Promise<string> => {
  for (let at = from; at < until; at = plusDays(at, 1)) {
    const { clock } = await run(ledger.person(user, { at }, { procedure }));
    if (clock.silent || clock.steps.some(({ overdue }) => overdue))
      return `${nb(at)}, ${days(daysBetween(at, until))} før kontakten kom`;
  }
  return 'ikke før kontakten kom';
};

const signs = async (told: Told, user: string, period: Parameters<typeof firstSign>[3]): Promise<string> =>
  [
    `${user}: ingen kontakt fra ${nb(period.from)} til ${nb(period.until)}. Klokken ville ha vist det første gang`,
    `  etter ${BEFORE.name.nb}: ${await firstSign(told, user, BEFORE, period)}`,
    `  etter ${AFTER.name.nb}: ${await firstSign(told, user, AFTER, period)}`,
  ].join('\n');

interface Asked {
  readonly user: string;
  readonly at: LocalDate;
  readonly procedure: ContactProcedure;
  /** As it was known on that evening; as it is known today when left out. */
  readonly then?: true;
}

const clockAt = async ({ ledger }: Told, { user, at, procedure, then }: Asked): Promise<string> => {
  const when = then === undefined ? { at } : { at, knownAt: eveningOf(at) };
  const known = then === undefined ? 'kjent nå' : 'kjent da';
  const person = await run(ledger.person(user, when, { procedure }));
  return [`${user} den ${nb(at)}, ${known}`, ...clockLines(person).map((line) => `  ${line}`)].join('\n');
};

const MARCH = day('2021-03-01');
const JULY = day('2021-07-05');
const NOVEMBER = day('2021-11-10');

/** The clock of the two who were out of contact, by the old routine and by the new one; and of one who came after it. */
export const contactClocks = async (told: Told): Promise<string> =>
  paragraphs(
    await signs(told, PEOPLE.silentInSpring, { from: day('2020-12-14'), until: day('2021-03-29') }),
    await signs(told, PEOPLE.silentInSummer, { from: day('2021-05-10'), until: day('2021-08-09') }),
    await clockAt(told, { user: PEOPLE.silentInSpring, at: MARCH, procedure: BEFORE }),
    await clockAt(told, { user: PEOPLE.silentInSpring, at: MARCH, procedure: AFTER }),
    await clockAt(told, { user: PEOPLE.silentInSummer, at: JULY, procedure: BEFORE }),
    await clockAt(told, { user: PEOPLE.silentInSummer, at: JULY, procedure: AFTER }),
    await clockAt(told, { user: PEOPLE.answersLate, at: NOVEMBER, procedure: AFTER }),
  );

/** The same day in July 2021, as anybody could have known it then and as it is known now. */
export const knownThenAndNow = async (told: Told): Promise<string> =>
  paragraphs(
    await clockAt(told, { user: PEOPLE.silentInSummer, at: JULY, procedure: AFTER, then: true }),
    await clockAt(told, { user: PEOPLE.silentInSummer, at: JULY, procedure: AFTER }),
  );

/** Every attempt to reach somebody, with what was written down late and what was put right. */
export const attempts = async (told: Told, user: string): Promise<string> => {
  const entries = await entriesAbout(
    told,
    { user },
    'ContactAttempted',
    'ContactEscalated',
    'EntryCorrected',
  );
  return entries
    .map((entry) => {
      const { event } = entry;
      switch (event.type) {
        case 'ContactAttempted':
          return `${dated(entry)}: ${ContactChannel.keys[event.channel].nb}, ${ContactOutcome.keys[event.outcome].nb}${entry.correctedBy === undefined ? '' : ' – RETTET'}`;
        case 'ContactEscalated':
          return `${dated(entry)}: ${EscalationStep.keys[event.step].nb}`;
        case 'EntryCorrected':
          return `${dated(entry)}: «${event.reasons.text}»`;
        default:
          return dated(entry);
      }
    })
    .join('\n');
};
