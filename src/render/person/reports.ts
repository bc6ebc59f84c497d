import type { ComplaintAt } from '../../domain/views/complaints.js';
import type { PersonAt } from '../../domain/views/person.js';
import type { Label, Language } from '../../domain/vocabulary/code-list.js';
import { AppealOutcome, ComplaintAnswer, Remedy } from '../../domain/vocabulary/complaint.js';
import { ConcernTopic, Urgency } from '../../domain/vocabulary/concern.js';
import { ConsequenceHandling, ConsequenceKind } from '../../domain/vocabulary/delivery.js';
import { showDate } from '../dates.js';
import { safeText } from '../safe-text.js';
import { listed, word } from '../words.js';
import { OVERDUE, showDays } from './around.js';
import type { Section } from './section.js';

const CONCERN_STAGES: Readonly<Record<PersonAt['concerns'][number]['stage'], Label>> = {
  received: { nb: 'ikke vurdert', en: 'not assessed' },
  assessed: { nb: 'vurdert', en: 'assessed' },
  'acted-on': { nb: 'fulgt opp', en: 'acted on' },
  closed: { nb: 'avsluttet', en: 'closed' },
};

const openFor = (open: boolean, days: number, language: Language): string =>
  open
    ? `${word('ÅPEN i', 'OPEN', language)} ${showDays(days, language)}`
    : `${word('etter', 'after', language)} ${showDays(days, language)}`;

/** The reports of concern, with how long each has been open. */
export const concerns = ({ concerns: all }: PersonAt, language: Language): Section => ({
  heading: word('Bekymringsmeldinger', 'Reports of concern', language),
  lines: all.map(
    ({ concern, topics, urgency, received, stage, days }) =>
      `[${safeText(concern)}] ${showDate(received, language)}: ${listed(ConcernTopic, topics, language)}; ${Urgency.keys[urgency][language]}; ${CONCERN_STAGES[stage][language]}, ${openFor(stage !== 'closed', days, language)}`,
  ),
});

const standing = ({ stage, answered, decided }: ComplaintAt, language: Language): string => {
  const answer = answered === undefined ? '' : ComplaintAnswer.keys[answered.answer][language];
  switch (stage) {
    case 'received':
      return word('ikke besvart', 'not answered', language);
    case 'answered':
      return `${word('i kommunen', 'by the municipality', language)}: ${answer}`;
    case 'forwarded':
      return `${answer}; ${word('hos statsforvalteren', 'with the county governor', language)}`;
    case 'decided':
      return `${word('statsforvalteren', 'the county governor', language)}: ${decided === undefined ? '' : AppealOutcome.keys[decided.outcome][language]}`;
    case 'withdrawn':
      return word('trukket', 'withdrawn', language);
  }
};

const complaintLines = (one: ComplaintAt, language: Language): ReadonlyArray<string> => [
  `[${safeText(one.complaint)}] ${showDate(one.received, language)}: ${standing(one, language)}, ${openFor(one.settled === undefined, one.days, language)}`,
  ...(one.interimAnswerDue === undefined
    ? []
    : [
        `  ${word('foreløpig svar innen', 'interim answer by', language)} ${showDate(one.interimAnswerDue, language)}`,
      ]),
  ...(one.inTime === undefined
    ? []
    : [
        `  ${one.inTime ? word('klaget innen fristen', 'in time', language) : word('klaget etter fristen', 'after the deadline', language)}`,
      ]),
  ...one.remedies.map(({ remedy, due, carriedOut, overdue }) => {
    const done =
      carriedOut === undefined
        ? ''
        : `, ${word('gjort', 'done', language)} ${showDate(carriedOut, language)}`;
    return `  ${word('lovet', 'promised', language)}: ${Remedy.keys[remedy][language]} ${word('innen', 'by', language)} ${showDate(due, language)}${done}${overdue ? ` ${OVERDUE[language]}` : ''}`;
  }),
];

/** The complaints, where each stands, and what was promised. */
export const complaints = ({ complaints: all }: PersonAt, language: Language): Section => ({
  heading: word('Klager', 'Complaints', language),
  lines: all.flatMap((one) => complaintLines(one, language)),
});

/** The consequences that somebody noticed, and what was done about them. */
export const consequences = ({ consequences: all }: PersonAt, language: Language): Section => ({
  heading: word('Følger av endringer', 'Consequences of changes', language),
  lines: all.map(({ consequence, kind, on, handled, open, days }) => {
    const done = handled === undefined ? '' : `; ${listed(ConsequenceHandling, handled.handling, language)}`;
    const since = kind === 'none-seen' ? '' : `, ${openFor(open, days, language)}`;
    return `[${safeText(consequence)}] ${showDate(on, language)}: ${ConsequenceKind.keys[kind][language]}${done}${since}`;
  }),
});
