import {
  AppealOutcome,
  codesOf,
  CompetenceOutcome,
  ComplaintAnswer,
  ConcernClosure,
  ConcernReporter,
  ConcernTopic,
  ConsentMatter,
  ContactEndCause,
  ContactRole,
  deadline,
  MeetingMode,
  MeetingParticipant,
  NoticeRecipient,
  PlanState,
  Remedy,
  run,
  type ComplaintAt,
  type ConcernAt,
  type NamedContactAt,
} from 'forsvarlig';
import { entriesAbout, refusedBy } from '../story/shown.js';
import type { Told } from '../story/story.js';
import { TODAY } from './facts.js';
import { days, listed, nb } from './lines.js';
import { PEOPLE } from './people.js';

const concernLine = (user: string, one: ConcernAt): string => {
  const steps = [
    `mottatt ${nb(one.received)}`,
    ...(one.assessed === undefined ? [] : [`vurdert ${nb(one.assessed)}`]),
    ...(one.actedOn === undefined ? [] : [`fulgt opp ${nb(one.actedOn)}`]),
    ...(one.closed === undefined || one.outcome === undefined
      ? [`ÅPEN i ${days(one.days)}`]
      : [`lukket ${nb(one.closed)} etter ${days(one.days)}: ${ConcernClosure.keys[one.outcome].nb}`]),
  ];
  return `${user}  ${listed(ConcernTopic, one.topics)}, fra ${ConcernReporter.keys[one.from].nb}\n      ${steps.join(' → ')}`;
};

/** Every report of concern, from received to closed or still open. */
export const concerns = async (told: Told): Promise<string> => {
  const all = await Promise.all(
    [PEOPLE.silentInSpring, PEOPLE.worriedAbout].map(async (user) => {
      const person = await run(told.ledger.person(user, { at: TODAY }));
      return person.concerns.map((one) => concernLine(user, one));
    }),
  );
  return [...all.flat(), refusedBy(told, 'concern')].join('\n');
};

/** What somebody is competent to consent to, and who consented. */
export const consent = async (told: Told): Promise<string> => {
  const { user, facts, competence, consents } = await run(told.ledger.person(PEOPLE.planned, { at: TODAY }));
  const flagged = facts.consentCompetenceFlagged;
  return [
    ...(flagged === undefined ? [] : [`${user}  tvil om samtykkekompetansen meldt ${nb(flagged.since)}`]),
    ...competence.map(
      ({ matter, outcome, on }) =>
        `      ${ConsentMatter.keys[matter].nb}: ${CompetenceOutcome.keys[outcome].nb}, vurdert ${nb(on)}`,
    ),
    ...consents.map(
      ({ matter, from, since }) =>
        `      samtykke til ${ConsentMatter.keys[matter].nb} fra ${NoticeRecipient.keys[from].nb} ${nb(since)}`,
    ),
    refusedBy(told, 'competent-to-consent'),
  ].join('\n');
};

const held = (one: NamedContactAt | undefined): string => {
  if (one === undefined) return 'ingen oppnevnt';
  return 'contact' in one
    ? `${one.contact} fra ${nb(one.since)}`
    : `INGEN fra ${nb(one.vacantSince)} (${ContactEndCause.keys[one.cause].nb})`;
};

/** Plan, coordinator and primary contact, and the group around the user. */
export const coordination = async (told: Told): Promise<string> => {
  const lines = await Promise.all(
    [PEOPLE.planned, PEOPLE.worriedAbout].map(async (user) => {
      const { contacts, plan } = await run(told.ledger.person(user, { at: TODAY }));
      return [
        user,
        ...codesOf(ContactRole).map(
          (role) => `  ${ContactRole.keys[role].nb}: ${held(contacts.find((one) => one.role === role))}`,
        ),
        ...(plan === undefined
          ? ['  individuell plan: ikke tilbudt']
          : [
              `  individuell plan: ${PlanState.keys[plan.state].nb} fra ${nb(plan.since)}`,
              `  mål: «${plan.goals?.text ?? 'ikke skrevet'}»`,
            ]),
      ];
    }),
  );
  const meetings = await entriesAbout(told, { user: PEOPLE.planned }, 'GroupMeetingHeld');
  const group = meetings.flatMap(({ event }) =>
    event.type === 'GroupMeetingHeld'
      ? [
          `  ansvarsgruppe ${nb(event.on)}: ${MeetingMode.keys[event.mode].nb}, ${listed(MeetingParticipant, event.participants)}`,
        ]
      : [],
  );
  return [...lines.flat(), `${PEOPLE.planned}, ansvarsgruppen`, ...group].join('\n');
};

const complaintLines = (one: ComplaintAt): ReadonlyArray<string> => [
  `mottatt av tjenesten ${nb(one.received)}${one.inTime === true ? ', i tide' : ''}`,
  ...(one.acknowledged === undefined ? [] : [`foreløpig svar ${nb(one.acknowledged)}`]),
  ...(one.answered === undefined
    ? []
    : [`svar fra tjenesten ${nb(one.answered.on)}: ${ComplaintAnswer.keys[one.answered.answer].nb}`]),
  ...(one.forwarded === undefined ? [] : [`sendt til Statsforvalteren ${nb(one.forwarded)}`]),
  ...(one.decided === undefined
    ? []
    : [`Statsforvalteren ${nb(one.decided.on)}: ${AppealOutcome.keys[one.decided.outcome].nb}`]),
  ...one.remedies.map(({ remedy, due, carriedOut }) => {
    const done = carriedOut === undefined ? 'IKKE GJORT' : `gjort ${nb(carriedOut)}`;
    return `lovet: ${Remedy.keys[remedy].nb} innen ${nb(due)}, ${done}`;
  }),
];

/** The way of a complaint: to the service first, then to Statsforvalteren. */
export const complaints = async (told: Told): Promise<string> => {
  const deadlines = {
    complainBy: (noticed: ComplaintAt['received']) => deadline('appeal-patient-rights', noticed).last,
    interimAnswerBy: (received: ComplaintAt['received']) => deadline('interim-answer', received).last,
  };
  const person = await run(told.ledger.person(PEOPLE.elderly, { at: TODAY }, { deadlines }));
  return person.complaints
    .flatMap((one) => [`Klage fra ${PEOPLE.elderly}`, ...complaintLines(one).map((line) => `  ${line}`)])
    .join('\n');
};
