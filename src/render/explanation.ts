import type { Ref } from '../domain/changes/change.js';
import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import { Performer, ServiceState, Task } from '../domain/vocabulary/services.js';
import type { Explanation, Link } from '../domain/views/explanation.js';
import type { HistoryEntry } from '../domain/views/history.js';
import { showAsOf, showDate, showMoment } from './dates.js';
import { decisionLines, fieldLine, showWhat } from './history.js';
import { showMove } from './level-parts.js';
import { received, showExtent, showService } from './levels.js';
import { safeText } from './safe-text.js';

type Told = ReadonlyMap<string, HistoryEntry>;

const eventLine = ({ id, position }: Ref, language: Language): string =>
  fieldLine('event', language, `${safeText(id)} (${language === 'nb' ? 'nr.' : 'no.'} ${position})`);

/** When and what, as history tells it of an event; where it doesn't, when the event was recorded. */
const headline = (ref: Ref, entry: HistoryEntry | undefined, language: Language): string => {
  if (entry === undefined)
    return language === 'nb'
      ? `registrert ${showMoment(ref.recordedAt, language)}`
      : `recorded ${showMoment(ref.recordedAt, language)}`;
  const { effective, on, event } = entry;
  if (event.type === 'Redacted')
    return `${showWhat(entry, language)}, ${language === 'nb' ? 'registrert' : 'recorded'} ${showMoment(ref.recordedAt, language)}`;
  if (ref.insteadOf !== undefined && entry.reads !== undefined)
    return `${headline(ref, entry.reads, language)} (${language === 'nb' ? 'rettet' : 'corrected'} ${on === undefined ? '?' : showDate(on, language)})`;
  const from =
    effective === undefined || effective === on
      ? ''
      : `, ${language === 'nb' ? 'fra' : 'from'} ${showDate(effective, language)}`;
  return `${on === undefined ? '?' : showDate(on, language)}: ${showWhat(entry, language)}${from}`;
};

const grantLines = (
  { level, grant }: Explanation,
  told: Told,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const entry = told.get(grant.id);
  return [
    `1. ${headline(grant, entry, language)}`,
    `   ${showExtent(level, ({ granted }) => granted, language)}`,
    ...(entry === undefined ? [] : decisionLines(entry.reads ?? entry, language, catalogue)),
    eventLine(grant, language),
  ];
};

/** The links of one event stand together: a replacement takes from one form and gives in another. */
const byEvent = (chain: ReadonlyArray<Link>): ReadonlyArray<readonly [Link, ...Link[]]> => {
  const groups: Array<[Link, ...Link[]]> = [];
  for (const link of chain) {
    const last = groups.at(-1);
    if (last?.[0].ref.id === link.ref.id) last.push(link);
    else groups.push([link]);
  }
  return groups;
};

const linkWords = ({ before, after, changed }: Link, language: Language): ReadonlyArray<string> => {
  const moves = showMove(before, after, language).map((move) => `   ${move}`);
  if (changed) return moves;
  const already =
    language === 'nb'
      ? '   endret ingenting: nivået var slik allerede'
      : '   changed nothing: the level was so already';
  return [already];
};

const groupLines = (
  links: readonly [Link, ...Link[]],
  number: number,
  { level }: Explanation,
  told: Told,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const [{ ref, decision, carriedBy }] = links;
  const entry = told.get(ref.id);
  // A review can have given it another term than the one that it was made with.
  const term = level.inForce.find(({ measure }) => measure.id === decision)?.term;
  return [
    `${number}. ${headline(ref, entry, language)}`,
    ...links.flatMap((link) => linkWords(link, language)),
    ...(entry === undefined
      ? []
      : decisionLines({ ...(entry.reads ?? entry), term: term ?? entry.term }, language, catalogue)),
    ...(decision === undefined ? [] : [fieldLine('decision', language, safeText(decision))]),
    eventLine(ref, language),
    ...(carriedBy === undefined
      ? []
      : [
          `   ${language === 'nb' ? 'videreført av' : 'carried on by'}: ${headline(carriedBy, told.get(carriedBy.id), language)}`,
          eventLine(carriedBy, language),
        ]),
  ];
};

const levelLines = ({ level, asOf }: Explanation, language: Language): ReadonlyArray<string> => {
  const day = showDate(asOf.at, language);
  const heading = language === 'nb' ? `Nivået ${day}` : `Level on ${day}`;
  const elsewhere = level.tasks
    .filter(({ now: performer }) => performer !== 'service')
    .map(
      ({ task, now: performer }) => `${Task.keys[task][language]}: ${Performer.keys[performer][language]}`,
    );
  return [
    `${heading}: ${showExtent(level, (strand) => received(level, strand), language)} (${ServiceState.keys[level.state.now][language]})`,
    ...elsewhere.map((task) => `   ${task}`),
  ];
};

const absenceWords = (
  { measure, absence }: Explanation['aside'][number],
  told: Told,
  language: Language,
): string => {
  const nb = language === 'nb';
  const { from } = measure;
  switch (absence.why) {
    case 'not-in-effect-yet':
      return nb
        ? `gjelder først fra ${showDate(from, language)}`
        : `takes effect on ${showDate(from, language)}`;
    case 'lapsed':
      return `${nb ? 'gjaldt til og med' : 'lapsed after'} ${showDate(absence.last, language)}`;
    case 'lifted': {
      const { by } = absence;
      return `${nb ? 'opphevet' : 'lifted'}: ${headline(by, told.get(by.id), language)} (${safeText(by.id)})`;
    }
  }
};

const asideLines = ({ aside }: Explanation, told: Told, language: Language): ReadonlyArray<string> =>
  aside.flatMap(({ measure, absence }) => [
    `- ${headline(measure.ref, told.get(measure.ref.id), language)} [${safeText(measure.id)}]`,
    `   ${absenceWords({ measure, absence }, told, language)}`,
    eventLine(measure.ref, language),
  ]);

/** Entries that were corrected or redacted: which, and by what; not what they said. */
const amendedLines = ({ amended }: Explanation, told: Told, language: Language): ReadonlyArray<string> =>
  amended.flatMap(({ ref, why, by }) => {
    const nb = language === 'nb';
    const word =
      why === 'corrected' ? (nb ? 'rettet av' : 'corrected by') : nb ? 'slettet av' : 'redacted by';
    return [
      `- ${headline(ref, told.get(ref.id), language)}`,
      `   ${word}: ${headline(by, told.get(by.id), language)} (${safeText(by.id)})`,
      eventLine(ref, language),
    ];
  });

/**
 * Why a service is at its level: the chain itself, from the grant over each link (before → after) to what there is now, then
 * the measures that count no more, or not yet, and the entries that were corrected or redacted. `history` adds to each link who decided, when and on which ground; it is
 * joined by event id, and a link that it doesn't tell of is shown all the same.
 */
export const renderExplanation = (
  explanation: Explanation,
  history: ReadonlyArray<HistoryEntry>,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const told: Told = new Map(history.map((entry) => [entry.ref.id, entry]));
  const paragraphs: ReadonlyArray<ReadonlyArray<string>> = [
    [`${showService(explanation.level, language, catalogue)}, ${showAsOf(explanation.asOf, language)}`],
    grantLines(explanation, told, language, catalogue),
    ...byEvent(explanation.chain).map((links, i) =>
      groupLines(links, i + 2, explanation, told, language, catalogue),
    ),
    levelLines(explanation, language),
    ...(explanation.aside.length === 0
      ? []
      : [
          [
            language === 'nb'
              ? 'Tiltak som ikke gjelder denne dagen:'
              : 'Measures that do not count on this day:',
            ...asideLines(explanation, told, language),
          ],
        ]),
    ...(explanation.amended.length === 0
      ? []
      : [
          [
            language === 'nb' ? 'Rettede og slettede innførsler:' : 'Corrected and redacted entries:',
            ...amendedLines(explanation, told, language),
          ],
        ]),
  ];
  return paragraphs.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
};
