import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { Necessity, Role } from '../domain/vocabulary/decisions.js';
import type { Assessment } from '../domain/vocabulary/assessment.js';
import type { Ref } from '../domain/changes/change.js';
import { RedactionReason } from '../domain/vocabulary/correction.js';
import type { HistoryEntry } from '../domain/views/history.js';
import { lateBy } from '../domain/views/late.js';
import type { RedactedEntry } from '../domain/views/redacted.js';
import { showDate, showMoment } from './dates.js';
import { eventDetails } from './event-details.js';
import { EVENT_LABELS, eventLabel } from './event-labels.js';
import { showMove } from './level-parts.js';
import { quoted, showInitiative, showPower, showProvisions, showTerm, showWho, showWhy } from './phrases.js';
import { LinkKind } from '../domain/vocabulary/initiative.js';
import { safeText } from './safe-text.js';

const FIELDS = {
  details: { nb: 'Innhold', en: 'Content' },
  service: { nb: 'Tjeneste', en: 'Service' },
  effective: { nb: 'Gjelder fra', en: 'Effective' },
  operative: { nb: 'Iverksettes', en: 'Operative' },
  by: { nb: 'Hvem', en: 'Who' },
  why: { nb: 'Hvorfor', en: 'Why' },
  ground: { nb: 'Hjemmel', en: 'Legal basis' },
  assessment: { nb: 'Vurdering', en: 'Assessment' },
  term: { nb: 'Varighet', en: 'Until' },
  move: { nb: 'Før → etter', en: 'Change' },
  from: { nb: 'Følger av', en: 'Derives from' },
  initiative: { nb: 'Initiativ', en: 'Initiative' },
  power: { nb: 'Fullmakt', en: 'Power' },
  links: { nb: 'Kobling', en: 'Linked' },
  about: { nb: 'Gjelder', en: 'About' },
  decision: { nb: 'Beslutning', en: 'Decision' },
  act: { nb: 'Referanse', en: 'Known as' },
  recorded: { nb: 'Registrert', en: 'Recorded' },
  event: { nb: 'Hendelse', en: 'Event' },
  corrected: { nb: 'RETTET', en: 'CORRECTED' },
  reads: { nb: 'Skal være', en: 'Should read' },
  redacted: { nb: 'SLETTET', en: 'REDACTED' },
} as const satisfies Readonly<Record<string, Label>>;

type Field = keyof typeof FIELDS;

/** One thing that an entry tells: what it is called, and what it is. `depth` counts the corrections that it stands in. */
export interface EntryField {
  readonly field: Field;
  readonly label: Label;
  readonly value: string;
  readonly depth: number;
}

/** One line of an entry. */
export const fieldLine = (field: Field, language: Language, value: string): string =>
  lineOf({ field, label: FIELDS[field], value, depth: 0 }, language);

const lineOf = ({ label, value, depth }: EntryField, language: Language): string =>
  `${'   '.repeat(depth + 1)}${`${label[language]}:`.padEnd(14)}${value}`;

/** What happened: the event's label, or that its kind is not known here. */
export const showWhat = ({ what, event }: HistoryEntry, language: Language): string => {
  if (event.type !== 'Unknown' && event.type !== 'Redacted') return eventLabel(event)[language];
  if (what !== 'Unknown') return EVENT_LABELS[what][language];
  if (event.type !== 'Unknown') return language === 'nb' ? 'Ukjent hendelse' : 'Unknown event';
  const version = event.writtenVersion === undefined ? '?' : String(event.writtenVersion);
  return language === 'nb'
    ? `Ukjent hendelse: ${safeText(event.name)}, versjon ${version}`
    : `Unknown event: ${safeText(event.name)}, version ${version}`;
};

const showRecorded = (entry: HistoryEntry, language: Language): string => {
  const moment = showMoment(entry.ref.recordedAt, language);
  const late = lateBy(entry);
  if (late === undefined) return moment;
  return language === 'nb' ? `${moment} (${late} DAGER I ETTERTID)` : `${moment} (LATE: ${late} days after)`;
};

const showAssessment = (assessment: Assessment, language: Language): string => {
  const { on, by, assessor, necessity, facts, user, alternatives } = assessment;
  const who = Role.keys[by][language] + (assessor === undefined ? '' : ` [${safeText(assessor)}]`);
  const [view, notHeard, others] =
    language === 'nb'
      ? ['brukerens syn', 'bruker ikke hørt', 'alternativer']
      : ["the user's view", 'not heard', 'alternatives'];
  return [
    `${showDate(on, language)}, ${who}: ${Necessity.keys[necessity][language]}; ${quoted(facts.text, language)}`,
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

const provisionsOf = (
  { ground, event }: HistoryEntry,
  language: Language,
  catalogue: Catalogue,
): string | undefined => {
  const ids = ground?.legalBasis ?? ('legalBasis' in event ? event.legalBasis : []);
  return ids.length === 0 ? undefined : showProvisions(ids, language, catalogue);
};

/** Adds a field where there is something to tell. Fields are added one by one: a report asks for those of each entry in each language. */
const add = (to: EntryField[], field: Field, value: string | undefined, depth = 0): void => {
  if (value !== undefined) to.push({ field, label: FIELDS[field], value, depth });
};

const linesOf = (fields: ReadonlyArray<EntryField>, language: Language): ReadonlyArray<string> =>
  fields.map((field) => lineOf(field, language));

/** Who, why, on which ground, and until when. */
const addDecided = (
  to: EntryField[],
  entry: HistoryEntry,
  language: Language,
  catalogue: Catalogue,
  depth = 0,
): void => {
  add(to, 'by', entry.by && showWho(entry.by, language), depth);
  add(to, 'why', whyOf(entry, language), depth);
  add(to, 'ground', provisionsOf(entry, language, catalogue), depth);
  add(to, 'term', entry.term && showTerm(entry.term, language), depth);
};

/** What history and explanation tell alike of a decision. */
export const decisionLines = (
  entry: HistoryEntry,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const fields: EntryField[] = [];
  addDecided(fields, entry, language, catalogue);
  return linesOf(fields, language);
};

/** Of a redacted entry: when, by whom and why it was taken out; nothing of what it said. */
const trace = ({ by: { ref, event } }: RedactedEntry, language: Language): string =>
  `${showDate(event.on, language)} (${showMoment(ref.recordedAt, language)}), ${RedactionReason.keys[event.reason][language]}, ${showWho(event.by, language)}`;

const idLine = ({ id, position }: Ref, language: Language): string =>
  `${safeText(id)} (${language === 'nb' ? 'nr.' : 'no.'} ${position})`;

/** The day of an entry as people read it. */
export const showDay = ({ on, event }: HistoryEntry, language: Language): string => {
  const nb = language === 'nb';
  if (event.type === 'Redacted') return nb ? 'slettet' : 'redacted';
  if (on === undefined) return nb ? 'ukjent dag' : 'unknown day';
  return showDate(on, language);
};

/** What changed, and from when. */
const addChange = (
  to: EntryField[],
  entry: HistoryEntry,
  language: Language,
  catalogue: Catalogue,
  depth: number,
): void => {
  const { effective, operative, service, event } = entry;
  add(to, 'service', service && safeText(service), depth);
  if (event.type !== 'Unknown' && event.type !== 'Redacted')
    for (const detail of eventDetails(event, language, catalogue)) add(to, 'details', detail, depth);
  for (const line of showMove(entry.before, entry.after, language)) add(to, 'move', line, depth);
  add(to, 'effective', effective && showDate(effective, language), depth);
  add(to, 'operative', operative && showDate(operative, language), depth);
};

/** What it was assessed and derived from, and whose idea it was. */
const addOrigin = (
  to: EntryField[],
  { assessment, derivesFrom, initiative, power }: HistoryEntry,
  language: Language,
  catalogue: Catalogue,
  depth: number,
): void => {
  add(to, 'assessment', assessment && showAssessment(assessment, language), depth);
  add(to, 'from', derivesFrom && `${safeText(derivesFrom.crisis)} / ${safeText(derivesFrom.measure)}`, depth);
  add(to, 'initiative', initiative && showInitiative(initiative, language), depth);
  add(to, 'power', power && showPower(power, language, catalogue), depth);
};

/** What else it is about, and what it is known as. */
const addReferences = (
  to: EntryField[],
  { links, about, decision, act }: HistoryEntry,
  language: Language,
  depth: number,
): void => {
  for (const { kind, decision: other } of links)
    add(to, 'links', `${LinkKind.keys[kind][language]} ${safeText(other)}`, depth);
  if (about.length > 0) add(to, 'about', about.map(safeText).join(', '), depth);
  add(to, 'decision', decision && safeText(decision), depth);
  add(to, 'act', act && safeText(act), depth);
};

/** What an entry says, without where it stands in the ledger. */
const addContent = (
  to: EntryField[],
  entry: HistoryEntry,
  language: Language,
  catalogue: Catalogue,
  depth: number,
): void => {
  addChange(to, entry, language, catalogue, depth);
  addDecided(to, entry, language, catalogue, depth);
  addOrigin(to, entry, language, catalogue, depth);
  addReferences(to, entry, language, depth);
  if (entry.reads === undefined) return;
  for (const reads of [entry.reads, ...entry.alongside]) {
    add(to, 'reads', `${showDay(reads, language)}: ${showWhat(reads, language)}`, depth);
    addContent(to, reads, language, catalogue, depth + 1);
  }
};

/** What an entry tells, a field at a time, in the order in which people read it; of a redacted one only the trace. */
export const entryFields = (
  entry: HistoryEntry,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<EntryField> => {
  const fields: EntryField[] = [];
  add(fields, 'corrected', entry.correctedBy && idLine(entry.correctedBy, language));
  addContent(fields, entry, language, catalogue, 0);
  add(fields, 'recorded', showRecorded(entry, language));
  add(fields, 'event', idLine(entry.ref, language));
  if (entry.event.type === 'Redacted') add(fields, 'redacted', trace(entry.event, language));
  return fields;
};

const entryLines = (
  entry: HistoryEntry,
  number: number,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => [
  `${number}. ${showDay(entry, language)}: ${showWhat(entry, language)}`,
  ...linesOf(entryFields(entry, language, catalogue), language),
];

/**
 * A history in order, an entry a paragraph: the day it happened, what, who, why, on which ground, until when, before → after,
 * when it was recorded (late ones marked), and the ids to find it by. Events of unknown kinds are shown as such.
 */
export const renderHistory = (
  entries: ReadonlyArray<HistoryEntry>,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  if (entries.length === 0) return language === 'nb' ? 'Ingen hendelser.\n' : 'No events.\n';
  return entries
    .map((entry, i) =>
      entryLines(entry, i + 1, language, catalogue)
        .map((text) => `${text}\n`)
        .join(''),
    )
    .join('\n');
};
