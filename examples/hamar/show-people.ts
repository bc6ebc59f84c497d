import {
  AbsenceCause,
  codesOf,
  ContactChannel,
  ContactOutcome,
  EscalationStep,
  InformationTopic,
  MeetingMode,
  MeetingParticipant,
  NoticeChannel,
  NoticeRecipient,
  ParticipationAlternative,
  run,
  showDate,
  type EventOf,
  type Participation,
} from 'forsvarlig';
import { day } from '../story/happening.js';
import { entriesAbout, paragraphs, refusedBy } from '../story/shown.js';
import type { Told } from '../story/story.js';
import { DAYS } from './days.js';
import { PROCEDURE } from './out-of-reach.js';
import { PEOPLE } from './people.js';

const everybody = Object.values(PEOPLE);

const nb = (date: EventOf<'InformationGiven'>['on']): string => showDate(date, 'nb');

/** How the user took part, or what was done in place of it. */
const part = (participation: Participation): string => {
  const instead =
    participation.alternative === undefined
      ? ''
      : `; i stedet: ${ParticipationAlternative.keys[participation.alternative].nb}`;
  switch (participation.user) {
    case 'took-part':
      return participation.mode === undefined
        ? `bruker deltok${instead}`
        : `bruker deltok over ${MeetingMode.keys[participation.mode].nb}${instead}`;
    case 'represented':
      return `bruker var representert${instead}`;
    case 'absent':
      return 'why' in participation
        ? `bruker deltok ikke, ${AbsenceCause.keys[participation.why].nb}${instead}`
        : `bruker deltok ikke${instead}`;
  }
};

const meetingLine = ({ user, on, mode, participants, participation }: EventOf<'GroupMeetingHeld'>): string =>
  `${user}  ${nb(on)}, ${MeetingMode.keys[mode].nb} med ${participants.map((one) => MeetingParticipant.keys[one].nb).join(', ')}\n      ${part(participation)}`;

/** The responsibility groups, with the user's part; and what is refused. */
export const responsibilityGroups = async (told: Told): Promise<string> => {
  const held = await Promise.all(everybody.map((user) => entriesAbout(told, { user }, 'GroupMeetingHeld')));
  const access = await Promise.all(
    everybody.map(async (user) => {
      const { facts } = await run(told.ledger.person(user, { at: DAYS.today }));
      return facts.hasPhone?.value === false ? [user] : [];
    }),
  );
  return [
    `Har ikke telefon: ${access.flat().join(', ')}`,
    ...held.flat().flatMap(({ event }) => (event.type === 'GroupMeetingHeld' ? [meetingLine(event)] : [])),
    refusedBy(told, 'participation'),
  ].join('\n');
};

const clockOn = async ({ ledger }: Told, at: string): Promise<string> => {
  const { clock, procedure } = await run(ledger.person(PEOPLE.outOfReach, { at }, { procedure: PROCEDURE }));
  const { lastContact, silentDays = 0, silent, unanswered, steps } = clock;
  return [
    `${nb(day(at))}: siste kontakt ${lastContact === undefined ? 'ukjent' : nb(lastContact.on)}, ${silentDays} dager siden${silent ? ` – FOR LENGE (grense ${procedure.longestSilence} dager)` : ''}`,
    ...(unanswered === undefined
      ? []
      : [`  ubesvart siden ${nb(unanswered.since)}, forsøk: ${unanswered.attempts}`]),
    ...steps.map(({ step, due, doneOn, overdue }) => {
      const done = doneOn === undefined ? 'ikke gjort' : `gjort ${nb(doneOn)}`;
      return `  ${EscalationStep.keys[step].nb}: frist ${nb(due)}, ${done}${overdue ? ' – FORFALT' : ''}`;
    }),
  ].join('\n');
};

/** Every attempt to reach somebody with its outcome, and the clock before and after the person was found. */
export const lookingForSomebody = async (told: Told): Promise<string> => {
  const entries = await entriesAbout(
    told,
    { user: PEOPLE.outOfReach },
    'ContactAttempted',
    'ContactEscalated',
  );
  const tried = entries.flatMap(({ event }) => {
    switch (event.type) {
      case 'ContactAttempted':
        return [
          `${nb(event.on)}: ${ContactChannel.keys[event.channel].nb}, ${ContactOutcome.keys[event.outcome].nb}`,
        ];
      case 'ContactEscalated':
        return [`${nb(event.on)}: ${EscalationStep.keys[event.step].nb}`];
      default:
        return [];
    }
  });
  return paragraphs(
    [PEOPLE.outOfReach, ...tried.map((line) => `  ${line}`)].join('\n'),
    await clockOn(told, '2020-05-04'),
    await clockOn(told, '2020-05-07'),
    await clockOn(told, '2020-05-08'),
  );
};

/** What people were told when they were met, topic by topic. */
export const informed = async (told: Told): Promise<string> => {
  const all = await Promise.all(everybody.map((user) => entriesAbout(told, { user }, 'InformationGiven')));
  return all
    .flat()
    .flatMap(({ event }) =>
      event.type === 'InformationGiven'
        ? [
            `${event.user}  ${nb(event.on)}, ${NoticeRecipient.keys[event.to].nb}, ${NoticeChannel.keys[event.channel].nb}: ${codesOf(
              InformationTopic,
            )
              .filter((topic) => event.topics.includes(topic))
              .map((topic) => InformationTopic.keys[topic].nb)
              .join(', ')}`,
          ]
        : [],
    )
    .join('\n');
};
