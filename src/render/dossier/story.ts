import type { Catalogue } from '../../domain/law/catalogue.js';
import type { PersonDossier } from '../../domain/dossier/person-dossier.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { lateBy } from '../../domain/views/late.js';
import type { HistoryEntry } from '../../domain/views/history.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { entryFields, showDay, showWhat } from '../history.js';
import { serviceLines } from '../levels.js';
import { personSections } from '../person.js';
import type { Section } from '../person/section.js';
import { safeText } from '../safe-text.js';
import { STORY_TEXTS } from './texts/story.js';
import { plain, told, type Text } from './text.js';
import { trailItems, type TrailItem } from './trail.js';

/** Whose stories a dossier tells. */
export type StoryKind = 'user' | 'crisis' | 'unit' | 'staff' | 'inspection';

/** What marks an entry beside what it says. */
export type EntryMark = 'less' | 'more' | 'late' | 'corrected' | 'correction' | 'redacted' | 'unknown';

/** An entry as a page shows it. */
export interface EntryView {
  readonly id: string;
  readonly position: number;
  readonly day: Text;
  readonly what: Text;
  readonly marks: ReadonlyArray<EntryMark>;
  readonly fields: ReadonlyArray<{ readonly label: Text; readonly value: Text; readonly depth: number }>;
  readonly trail: ReadonlyArray<TrailItem>;
}

/** A page about somebody or something: what stood at the time asked about, and every entry. */
export interface StoryView {
  readonly kind: StoryKind;
  readonly key: string;
  readonly sections: ReadonlyArray<{ readonly heading: Text; readonly lines: ReadonlyArray<Text> }>;
  readonly entries: ReadonlyArray<EntryView>;
}

/** Where a story stands in a page. */
export const storyId = (kind: StoryKind, key: string): string => `${kind}-${key}`;

/** Where an entry stands in a page: by its event, whose id never changes. */
export const entryId = (eventId: string): string => `e-${eventId}`;

const fieldsOf = (entry: HistoryEntry, catalogue: Catalogue): EntryView['fields'] => {
  const nb = entryFields(entry, 'nb', catalogue);
  const en = entryFields(entry, 'en', catalogue);
  return nb.flatMap(({ field, label, value, depth }, i) =>
    // The id stands at the head of the entry, where links lead.
    field === 'event' ? [] : [{ label, value: { nb: value, en: en[i]?.value ?? value }, depth }],
  );
};

const marksOf = (entry: HistoryEntry): ReadonlyArray<EntryMark> => {
  const { event, correctedBy } = entry;
  const of: ReadonlyArray<readonly [EntryMark, boolean]> = [
    ['late', lateBy(entry) !== undefined],
    ['corrected', correctedBy !== undefined],
    ['correction', 'corrects' in event || 'redacts' in event],
    ['redacted', event.type === 'Redacted'],
    ['unknown', event.type === 'Unknown'],
  ];
  return of.flatMap(([mark, has]) => (has ? [mark] : []));
};

/** An entry as a page shows it, without what later came of it. */
export const entryView = (entry: HistoryEntry, catalogue: Catalogue): EntryView => ({
  id: safeText(entry.ref.id),
  position: entry.ref.position,
  day: told((language) => showDay(entry, language)),
  what: told((language) => showWhat(entry, language)),
  marks: marksOf(entry),
  fields: fieldsOf(entry, catalogue),
  trail: [],
});

const paired = (tell: (language: Language) => ReadonlyArray<Section>): StoryView['sections'] => {
  const en = tell('en');
  return tell('nb').flatMap(({ heading, lines }, i) => {
    const other = en[i];
    return lines.length === 0 || other === undefined
      ? []
      : [
          {
            heading: { nb: heading, en: other.heading },
            lines: lines.map((line, n) => ({ nb: line, en: other.lines[n] ?? line })),
          },
        ];
  });
};

const levelSections = (
  { levels }: PersonDossier,
  { at }: AsOf,
  catalogue: Catalogue,
): StoryView['sections'] =>
  levels.map(({ level, pending }) => {
    const [nb, en] = [serviceLines(level, at, 'nb', catalogue), serviceLines(level, at, 'en', catalogue)];
    const lines = nb.map((line, i): Text => ({ nb: line, en: en[i] ?? line }));
    return {
      heading: lines[0] ?? plain(safeText(level.service)),
      lines: [...lines.slice(1), ...(pending ? [STORY_TEXTS.pending] : [])],
    };
  });

/** The page of one person. */
export const personStory = (one: PersonDossier, asOf: AsOf, catalogue: Catalogue): StoryView => {
  const trails = new Map(one.trails.map((trail) => [trail.decision.ref.id, trail]));
  return {
    kind: 'user',
    key: one.user,
    sections: [
      ...levelSections(one, asOf, catalogue),
      ...paired((language) => personSections(one.at, language, catalogue)),
    ],
    entries: one.entries.map((entry): EntryView => {
      const view = entryView(entry, catalogue);
      const trail = trails.get(entry.ref.id);
      if (trail === undefined) return view;
      const { direction } = trail.decision;
      const marks: ReadonlyArray<EntryMark> = direction === 'less' || direction === 'more' ? [direction] : [];
      return { ...view, marks: [...marks, ...view.marks], trail: trailItems(trail) };
    }),
  };
};

/** The page of a crisis, a unit, a member of staff or an inspection. */
export const storyOfOthers = (
  kind: StoryKind,
  key: string,
  entries: ReadonlyArray<HistoryEntry>,
  catalogue: Catalogue,
): StoryView => ({
  kind,
  key,
  sections: [],
  entries: entries.map((entry) => entryView(entry, catalogue)),
});
