import type { FindingExplanation } from '../domain/findings/explain-finding.js';
import { FindingSeverity } from '../domain/findings/finding.js';
import { BUILT_IN, provisionLabel, type Catalogue } from '../domain/law/catalogue.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import type { HistoryEntry } from '../domain/views/history.js';
import { showAsOf, showDate, showMoment } from './dates.js';
import { findingJson, showSubject } from './findings.js';
import { showDay, showWhat } from './history.js';
import { knownAtJson, refJson } from './json.js';
import { jsonOf, type Json } from './json-value.js';
import { safeText } from './safe-text.js';

/** An entry with both its times, and the id to find it by. */
const entryLines = (
  { ref }: FindingExplanation['present'][number]['evidence'],
  entry: HistoryEntry | undefined,
  language: Language,
): ReadonlyArray<string> => {
  const nb = language === 'nb';
  return [
    ...(entry === undefined ? [] : [`    ${showDay(entry, language)}: ${showWhat(entry, language)}`]),
    `    ${nb ? 'registrert' : 'recorded'} ${showMoment(ref.recordedAt, language)}; ${nb ? 'hendelse' : 'event'} ${safeText(ref.id)} (${nb ? 'nr.' : 'no.'} ${ref.position})`,
  ];
};

const lawLines = (
  { provisions }: FindingExplanation,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> =>
  provisions.map(({ id, held }) => {
    const name = safeText(provisionLabel(catalogue, id, language));
    if (held) return `- ${name}`;
    return language === 'nb' ? `- ${name}: gjaldt ikke den dagen` : `- ${name}: was not law on that day`;
  });

/**
 * How a finding came about, as people read it: what may be wrong and where, by which rule and law, what the rule looked at, each piece
 * of evidence with both times, what is missing, and what can be done.
 */
export const renderFindingExplanation = (
  explanation: FindingExplanation,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const { asOf, finding, rule, present, looked } = explanation;
  const nb = language === 'nb';
  const missing = finding.missing.map(
    ({ what, due }) =>
      `- ${safeText(what[language])}${due === undefined ? '' : ` (${nb ? 'innen' : 'by'} ${showDate(due, language)})`}`,
  );
  const none = nb ? '- ingenting' : '- nothing';
  const paragraphs: ReadonlyArray<ReadonlyArray<string>> = [
    [
      `${nb ? 'Mulig brudd' : 'Possible breach'}: ${safeText(rule.title[language])}`,
      `${nb ? 'Funn' : 'Finding'} ${safeText(finding.id)}, ${showAsOf(asOf, language)}`,
      `${showSubject(finding, language)}: ${nb ? 'fra' : 'from'} ${showDate(finding.on, language)} (${FindingSeverity.keys[finding.severity][language]})`,
      nb
        ? 'Et funn er ingen konklusjon: om tjenesten var forsvarlig, vurderes av mennesker.'
        : 'A finding is no verdict: whether care was sound is for people to say.',
    ],
    [
      `${nb ? 'Regelen' : 'The rule'} ${safeText(rule.id)} ${nb ? 'ser på' : 'looks at'}:`,
      safeText(rule.looksAt[language]),
    ],
    [
      nb
        ? `Bestemmelser den viser til, og om de gjaldt ${showDate(finding.on, language)}:`
        : `What it cites, and whether it was law on ${showDate(finding.on, language)}:`,
      ...lawLines(explanation, language, catalogue),
    ],
    [
      nb ? 'Dette finnes:' : 'This is there:',
      ...(present.length === 0 ? [none] : []),
      ...present.flatMap(({ evidence, entry }) => [
        `- ${safeText(evidence.what[language])}${evidence.day === undefined ? '' : ` ${showDate(evidence.day, language)}`}`,
        ...entryLines(evidence, entry, language),
      ]),
    ],
    [nb ? 'Dette mangler:' : 'This is missing:', ...(missing.length === 0 ? [none] : missing)],
    [
      nb
        ? `Sett på i alt: ${looked.entries} hendelser som var kjent da.${looked.matter.length === 0 ? '' : ' Ellers i samme sak:'}`
        : `Looked at in all: ${looked.entries} events that were known then.${looked.matter.length === 0 ? '' : ' Of the same matter besides:'}`,
      ...looked.matter.flatMap((entry) => [
        `- ${showDay(entry, language)}: ${showWhat(entry, language)}`,
        `    ${nb ? 'registrert' : 'recorded'} ${showMoment(entry.ref.recordedAt, language)}; ${nb ? 'hendelse' : 'event'} ${safeText(entry.ref.id)} (${nb ? 'nr.' : 'no.'} ${entry.ref.position})`,
      ]),
    ],
    [nb ? 'Hva som kan gjøres nå:' : 'What to do now:', safeText(rule.mend[language])],
  ];
  return paragraphs.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
};

const entryJson = (entry: HistoryEntry | undefined): Json =>
  entry === undefined
    ? null
    : jsonOf({ what: entry.what, on: entry.on, effective: entry.effective, event: refJson(entry.ref) });

/** The same as JSON. */
export const findingExplanationJson = ({
  asOf,
  finding,
  rule,
  provisions,
  present,
  looked,
}: FindingExplanation): Json => {
  const { id, group, severity, title, looksAt, mend, about } = rule;
  return jsonOf({
    at: asOf.at,
    knownAt: knownAtJson(asOf.knownAt),
    finding: findingJson(finding),
    rule: { id, group, severity, title, looksAt, mend, about },
    provisions,
    present: present.map(({ evidence: { what, day, ref }, entry }) => ({
      ...{ what, day, event: refJson(ref) },
      entry: entryJson(entry),
    })),
    looked: { entries: looked.entries, matter: looked.matter.map(entryJson) },
  });
};
