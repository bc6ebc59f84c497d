import { daysBetween } from '../domain/values/local-date.js';
import { osloDate } from '../domain/values/oslo.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { Necessity, Role } from '../domain/vocabulary/decisions.js';
import type { Assessment } from '../domain/vocabulary/assessment.js';
import type { HistoryEntry } from '../domain/views/history.js';
import { showDate, showMoment } from './dates.js';
import { eventDetails } from './event-details.js';
import { EVENT_LABELS } from './event-labels.js';
import { showMove } from './level-parts.js';
import { quoted, showProvisions, showTerm, showWho, showWhy } from './phrases.js';
import { safeText } from './safe-text.js';

/** More days than this between what happened and its record, and the entry is marked as late. */
export const LATE_AFTER_DAYS = 7;

const FIELDS = {
  details: { nb: 'Innhold', en: 'Content' },
  service: { nb: 'Tjeneste', en: 'Service' },
  effective: { nb: 'Gjelder fra', en: 'Effective' },
  operative: { nb: 'I verk fra', en: 'Operative' },
  by: { nb: 'Hvem', en: 'Who' },
  why: { nb: 'Hvorfor', en: 'Why' },
  ground: { nb: 'Grunnlag', en: 'Ground' },
  assessment: { nb: 'Vurdering', en: 'Assessment' },
  term: { nb: 'Varighet', en: 'Until' },
  move: { nb: 'Før → etter', en: 'Change' },
  from: { nb: 'Følger av', en: 'Derives from' },
  about: { nb: 'Gjelder', en: 'About' },
  decision: { nb: 'Beslutning', en: 'Decision' },
  act: { nb: 'Kjent som', en: 'Known as' },
  recorded: { nb: 'Registrert', en: 'Recorded' },
  event: { nb: 'Hendelse', en: 'Event' },
} as const satisfies Readonly<Record<string, Label>>;

type Field = keyof typeof FIELDS;

/** One line of an entry, or none where there is nothing to tell. */
export const fieldLine = (field: Field, language: Language, value: string): string =>
  `   ${`${FIELDS[field][language]}:`.padEnd(14)}${value}`;

/** What happened: the event's label, or that its kind is not known here. */
export const showWhat = ({ what, event }: HistoryEntry, language: Language): string => {
  if (what !== 'Unknown') return EVENT_LABELS[what][language];
  if (event.type !== 'Unknown') return safeText(event.type);
  const version = event.writtenVersion === undefined ? '?' : String(event.writtenVersion);
  return language === 'nb'
    ? `Ukjent hendelse: ${safeText(event.name)}, versjon ${version}`
    : `Unknown event: ${safeText(event.name)}, version ${version}`;
};

/** How many days after it happened it was recorded, where that is late. */
const lateBy = ({ on, ref }: HistoryEntry): number | undefined => {
  const days = on === undefined ? 0 : daysBetween(on, osloDate(ref.recordedAt));
  return days > LATE_AFTER_DAYS ? days : undefined;
};

const showRecorded = (entry: HistoryEntry, language: Language): string => {
  const moment = showMoment(entry.ref.recordedAt, language);
  const late = lateBy(entry);
  if (late === undefined) return moment;
  return language === 'nb' ? `${moment} (SENT: ${late} dager etter)` : `${moment} (LATE: ${late} days after)`;
};

const showAssessment = (assessment: Assessment, language: Language): string => {
  const { on, by, necessity, facts, user, alternatives } = assessment;
  const [view, notHeard, others] =
    language === 'nb'
      ? ['brukerens syn', 'ikke hørt', 'alternativer']
      : ["the user's view", 'not heard', 'alternatives'];
  return [
    `${showDate(on, language)}, ${Role.keys[by][language]}: ${Necessity.keys[necessity][language]}; ${quoted(facts.text, language)}`,
    ...(user === undefined
      ? []
      : [
          user.heard
            ? `${view}: ${quoted(user.view.text, language)}`
            : `${notHeard}: ${quoted(user.why.text, language)}`,
        ]),
    ...(alternatives === undefined ? [] : [`${others}: ${quoted(alternatives.text, language)}`]),
  ].join('; ');
};

/** Why it was done: the ground, or the reasons of an event that has no other ground. */
const whyOf = ({ ground, event }: HistoryEntry, language: Language): string | undefined => {
  if (ground !== undefined) return showWhy(ground, language);
  return 'reasons' in event ? quoted(event.reasons.text, language) : undefined;
};

const provisionsOf = ({ ground, event }: HistoryEntry, language: Language): string | undefined => {
  const ids = ground?.legalBasis ?? ('legalBasis' in event ? event.legalBasis : []);
  return ids.length === 0 ? undefined : showProvisions(ids, language);
};

/** Who, why, on which ground, and until when: what history and explanation tell alike. */
export const decisionLines = (entry: HistoryEntry, language: Language): ReadonlyArray<string> => {
  const line = (field: Field, value: string | undefined): ReadonlyArray<string> =>
    value === undefined ? [] : [fieldLine(field, language, value)];
  return [
    ...line('by', entry.by && showWho(entry.by, language)),
    ...line('why', whyOf(entry, language)),
    ...line('ground', provisionsOf(entry, language)),
    ...line('term', entry.term && showTerm(entry.term, language)),
  ];
};

const entryLines = (entry: HistoryEntry, number: number, language: Language): ReadonlyArray<string> => {
  const line = (field: Field, value: string | undefined): ReadonlyArray<string> =>
    value === undefined ? [] : [fieldLine(field, language, value)];
  const { on, effective, operative, service, assessment, derivesFrom, decision, about, ref, event } = entry;
  const day = on === undefined ? (language === 'nb' ? 'ukjent dag' : 'unknown day') : showDate(on, language);
  const details = event.type === 'Unknown' ? [] : eventDetails(event, language);
  const moves = showMove(entry.before, entry.after, language);
  return [
    `${number}. ${day}: ${showWhat(entry, language)}`,
    ...line('service', service && safeText(service)),
    ...details.flatMap((detail) => line('details', detail)),
    ...moves.flatMap((move) => line('move', move)),
    ...line('effective', effective && showDate(effective, language)),
    ...line('operative', operative && showDate(operative, language)),
    ...decisionLines(entry, language),
    ...line('assessment', assessment && showAssessment(assessment, language)),
    ...line('from', derivesFrom && `${safeText(derivesFrom.crisis)} / ${safeText(derivesFrom.measure)}`),
    ...line('about', about.length === 0 ? undefined : about.map(safeText).join(', ')),
    ...line('decision', decision && safeText(decision)),
    ...line('act', entry.act && safeText(entry.act)),
    ...line('recorded', showRecorded(entry, language)),
    ...line('event', `${safeText(ref.id)} (${language === 'nb' ? 'nr.' : 'no.'} ${ref.position})`),
  ];
};

/**
 * A history in order, an entry a paragraph: the day it happened, what, who, why, on which ground, until when, before → after,
 * when it was recorded (late ones marked), and the ids to find it by. Events of unknown kinds are shown as such.
 */
export const renderHistory = (entries: ReadonlyArray<HistoryEntry>, language: Language = 'nb'): string => {
  if (entries.length === 0) return language === 'nb' ? 'Ingen hendelser.\n' : 'No events.\n';
  return entries
    .map((entry, i) =>
      entryLines(entry, i + 1, language)
        .map((text) => `${text}\n`)
        .join(''),
    )
    .join('\n');
};
