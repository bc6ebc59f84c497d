import type { FindingView } from './finding.js';
import type { RuleView } from './rules.js';
import type { EntryView, StoryView } from './story.js';
import { embeddedJson } from './html.js';
import type { WordRef, Words } from './words.js';

/** What the page's script reads (browser/report.js says the same shapes in its types). */

type EntryData = readonly [
  id: string,
  position: number,
  day: WordRef,
  what: WordRef,
  marks: ReadonlyArray<string>,
  fields: ReadonlyArray<readonly [label: WordRef, value: WordRef, depth: number]>,
  trail: ReadonlyArray<readonly [label: WordRef, value: WordRef | null, event: string | 0]>,
];

const entryData = (entry: EntryView, { refOf }: Pick<Words, 'refOf'>): EntryData => [
  entry.id,
  entry.position,
  refOf(entry.day),
  refOf(entry.what),
  entry.marks,
  entry.fields.map(({ label, value, depth }) => [refOf(label), refOf(value), depth]),
  entry.trail.map(({ label, value, event }) => [
    refOf(label),
    value === undefined ? null : refOf(value),
    event ?? 0,
  ]),
];

/** A story as a line of JSON. */
export const storyLine = ({ kind, key, sections, entries }: StoryView, words: Pick<Words, 'refOf'>): string =>
  embeddedJson([
    kind,
    key,
    sections.map(({ heading, lines }) => [words.refOf(heading), lines.map(words.refOf)]),
    entries.map((entry) => entryData(entry, words)),
  ]);

/** A finding as a line of JSON; its rule by its place among the rules. */
export const findingLine = (finding: FindingView, place: number, { refOf }: Words): string =>
  embeddedJson([
    place,
    finding.id,
    finding.kind,
    finding.key,
    refOf(finding.on),
    finding.service ?? 0,
    finding.about ?? 0,
    finding.present.map(({ what, event }) => [refOf(what), event]),
    finding.missing.map(({ what, due }) => [refOf(what), due === undefined ? 0 : refOf(due)]),
    finding.provisions.map(refOf),
  ]);

export const ruleData = (
  { id, severity, group, severityName, groupName, title, looksAt, mend }: RuleView,
  { refOf }: Words,
): unknown => [
  id,
  severity,
  refOf(severityName),
  group,
  refOf(groupName),
  refOf(title),
  refOf(looksAt),
  refOf(mend),
];
