import type { Ref } from '../domain/changes/change.js';
import type { Fact } from '../domain/changes/facts.js';
import type { ServiceLevel } from '../domain/changes/level.js';
import { BUILT_IN, serviceTypeLabel, type Catalogue } from '../domain/law/catalogue.js';
import type { CircumstanceName, CircumstanceValues } from '../domain/vocabulary/circumstances.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import type { LevelDifference } from '../domain/views/comparison/levels.js';
import type { PopulationComparison, RecordedSince } from '../domain/views/comparison/population.js';
import type {
  Comparison,
  EntryChange,
  EntryDifference,
  FactDifference,
} from '../domain/views/comparison/story.js';
import { CIRCUMSTANCE_LABELS, showCircumstanceValue } from './circumstances.js';
import { showAsOf, showDate, showMoment } from './dates.js';
import { EVENT_LABELS } from './event-labels.js';
import { renderHistory, showWhat } from './history.js';
import { arrow, showMove } from './level-parts.js';
import { showExtent, showService } from './levels.js';
import { showTerm } from './phrases.js';
import { safeText } from './safe-text.js';
import { summaryMoves } from './summaries.js';
import { word } from './words.js';

const CHANGES: Readonly<Record<EntryChange, Label>> = {
  recorded: { nb: 'Registrert i mellomtiden', en: 'Recorded in between' },
  corrected: { nb: 'Rettet i mellomtiden', en: 'Corrected in between' },
  redacted: { nb: 'Slettet i mellomtiden', en: 'Redacted in between' },
  happened: {
    nb: 'Kjent fra før, skjedde eller fikk virkning i mellomtiden',
    en: 'Known before, happened or took effect in between',
  },
};

const ORDER: ReadonlyArray<EntryChange> = ['recorded', 'corrected', 'redacted', 'happened'];

const heading = ({ from, to }: Pick<Comparison, 'from' | 'to'>, language: Language): string =>
  `${word('Fra', 'From', language)}: ${showAsOf(from, language)}\n${word('Til', 'To', language)}: ${showAsOf(to, language)}\n`;

const sectionOf = (
  change: EntryChange,
  differences: ReadonlyArray<EntryDifference>,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const entries = differences.filter((one) => one.change === change).map(({ entry }) => entry);
  return entries.length === 0
    ? []
    : [`${CHANGES[change][language]} (${entries.length})\n\n${renderHistory(entries, language, catalogue)}`];
};

/** What is granted, where that differs. */
const grantedLine = (from: ServiceLevel, to: ServiceLevel, language: Language): ReadonlyArray<string> => {
  const [was, is] = [from, to].map((level) => showExtent(level, ({ granted }) => granted, language));
  return was === undefined || is === undefined || was === is
    ? []
    : [`${word('innvilget', 'granted', language)}: ${arrow(was, is)}`];
};

/** Measures in force in one of the two only, or with another term. */
const measureLines = (
  from: ServiceLevel | undefined,
  to: ServiceLevel | undefined,
  language: Language,
): ReadonlyArray<string> => {
  const [was, is] = [from, to].map(
    (level) =>
      new Map((level?.inForce ?? []).map(({ measure, term }) => [measure.id, showTerm(term, language)])),
  );
  const ids = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  const measure = word('tiltak', 'measure', language);
  return ids.flatMap((id) => {
    const [before, after] = [was?.get(id), is?.get(id)];
    if (before === after) return [];
    const name = `${measure} ${safeText(id)}`;
    if (before === undefined) return [`${name}: ${word('gjelder', 'in force', language)}, ${after ?? ''}`];
    return after === undefined
      ? [`${name}: ${word('gjelder ikke', 'not in force', language)}`]
      : [`${name}: ${arrow(before, after)}`];
  });
};

type Told = ReadonlyMap<string, string>;

/** What the entries of a comparison are called, by the id of their event. */
const toldOf = (entries: ReadonlyArray<EntryDifference>, language: Language): Told =>
  new Map(entries.map(({ entry }) => [entry.ref.id, showWhat(entry, language)]));

const becauseLine = (ref: Ref, told: Told, language: Language): string => {
  const what = told.get(ref.id);
  const recorded = `${word('registrert', 'recorded', language)} ${showMoment(ref.recordedAt, language)}`;
  return `${word('fordi', 'because', language)}: ${what === undefined ? '' : `${what}, `}${recorded} (${safeText(ref.id)})`;
};

const levelLines = (
  { from, to, before, after, because }: LevelDifference,
  told: Told,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const level = to ?? from;
  const granted =
    from !== undefined && to !== undefined
      ? grantedLine(from, to, language)
      : [
          to === undefined
            ? word('ikke lenger innvilget', 'granted no more', language)
            : `${word('innvilget', 'granted', language)}: ${showExtent(to, (strand) => strand.granted, language)}`,
        ];
  return [
    level === undefined ? '' : showService(level, language, catalogue),
    ...[
      ...showMove(before, after, language),
      ...granted,
      ...measureLines(from, to, language),
      ...because.map((ref) => becauseLine(ref, told, language)),
    ].map((line) => `  ${line}`),
  ];
};

const factLine = ({ name, from, to }: FactDifference, language: Language): string => {
  const show = (fact: Fact<CircumstanceValues[CircumstanceName]> | undefined): string =>
    fact === undefined
      ? word('ikke kjent', 'not known', language)
      : `${showCircumstanceValue<CircumstanceName>(name, fact.value, language)} (${word('fra', 'from', language)} ${showDate(fact.since, language)})`;
  return `${CIRCUMSTANCE_LABELS[name][language]}: ${arrow(show(from), show(to))}`;
};

const paragraphs = (parts: ReadonlyArray<string>): string => parts.join('\n');

const SAME: Label = {
  nb: 'De to tidspunktene viser det samme.\n',
  en: 'The two views show the same.\n',
};

/**
 * What two views of one record have apart: what was recorded, corrected and redacted in between, with late records marked; the
 * levels that read differently with the events that make the difference; what is known of the person otherwise.
 */
export const renderComparison = (
  comparison: Comparison,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const { entries, levels, facts } = comparison;
  const told = toldOf(entries, language);
  const lines = (text: ReadonlyArray<string>): string => text.map((line) => `${line}\n`).join('');
  return paragraphs([
    heading(comparison, language),
    ...(entries.length + levels.length + facts.length === 0 ? [SAME[language]] : []),
    ...(levels.length === 0
      ? []
      : [
          `${word('Nivåer som leses annerledes', 'Levels that read differently', language)} (${levels.length})\n`,
          ...levels.map((level) => lines(levelLines(level, told, language, catalogue))),
        ]),
    ...(facts.length === 0
      ? []
      : [
          lines([
            word('Opplysninger som leses annerledes', 'Circumstances that read differently', language),
            ...facts.map((fact) => `  ${factLine(fact, language)}`),
          ]),
        ]),
    ...ORDER.flatMap((change) => sectionOf(change, entries, language, catalogue)),
  ]);
};

const recordedLine = ({ what, count, afterwards, mostDays }: RecordedSince, language: Language): string => {
  const name =
    what === 'Unknown' ? word('Ukjent hendelse', 'Unknown event', language) : EVENT_LABELS[what][language];
  const late =
    afterwards === 0
      ? ''
      : `, ${word('registrert i ettertid', 'recorded afterwards', language)}: ${afterwards}, ${word('det meste', 'at most', language)} ${mostDays ?? 0} ${word('dager', 'days', language)}`;
  return `  ${name}: ${count}${late}`;
};

const summaryLines = (
  { serviceType, from, to }: PopulationComparison['summaries'][number],
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => [
  serviceTypeLabel(catalogue, serviceType, language),
  ...summaryMoves(from, to, language).map((line) => `  ${line}`),
];

/** What two views of everybody have apart: what was recorded by kind, the summaries that differ, and whose levels do. */
export const renderPopulationComparison = (
  comparison: PopulationComparison,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const { recorded, summaries, people } = comparison;
  const lines = (text: ReadonlyArray<string>): string => text.map((line) => `${line}\n`).join('');
  return paragraphs([
    heading(comparison, language),
    ...(recorded.length + summaries.length + people.length === 0 ? [SAME[language]] : []),
    ...(recorded.length === 0
      ? []
      : [lines([CHANGES.recorded[language], ...recorded.map((one) => recordedLine(one, language))])]),
    ...summaries.map((summary) => lines(summaryLines(summary, language, catalogue))),
    ...(people.length === 0
      ? []
      : [
          `${word('Brukere med nivå som leses annerledes', 'Users with a level that reads differently', language)}: ${people.length}\n`,
        ]),
    ...people.map(({ user, levels }) =>
      lines([
        safeText(user),
        ...levels
          .flatMap((level) => levelLines(level, new Map(), language, catalogue))
          .map((line) => `  ${line}`),
      ]),
    ),
  ]);
};
