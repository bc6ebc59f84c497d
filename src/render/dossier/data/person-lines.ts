import type { PersonDossier } from '../../../domain/dossier/person-dossier.js';
import type { DossierSurroundings } from '../../../domain/dossier/surroundings.js';
import type { Catalogue } from '../../../domain/law/catalogue.js';
import type { HistoryEntry } from '../../../domain/views/history.js';
import { eventLine } from '../../json.js';
import type { PersonRow } from '../people.js';
import { tableLines, type TableLines } from './index.js';
import { levelRows, LEVELS } from './level-table.js';
import { ACCESS, CORRECTIONS, MATTERS, MEASURES, STAFF } from './other-tables.js';
import {
  COMPLAINTS,
  CONCERNS,
  CONTACT,
  DECISIONS,
  DELIVERIES,
  EVENTS_TABLE,
  NOTICES,
  REVIEWS,
  USERS,
} from './person-tables.js';

/** The texts of events as they were recorded, by their ids. */
export type RecordedTexts = ReadonlyMap<string, string>;

/**
 * An event as one line of JSON. Recorded as this version writes it, it is the text that was recorded, and need not be written again; of
 * an older version, or redacted, it is what is read.
 */
const written = (entry: HistoryEntry, texts: RecordedTexts | undefined): string => {
  const { event, ref } = entry;
  const text = event.type === 'Unknown' || event.type === 'Redacted' ? undefined : texts?.get(ref.id);
  return text !== undefined &&
    'version' in event &&
    text.startsWith(`{"type":"${event.type}","version":${event.version},`)
    ? text
    : eventLine(entry);
};

const entryLines = (
  stream: string,
  entries: ReadonlyArray<HistoryEntry>,
  texts?: RecordedTexts,
): ReadonlyArray<TableLines> => [
  tableLines(
    EVENTS_TABLE,
    entries.map((entry) => ({ stream, entry, event: written(entry, texts) })),
  ),
  tableLines(
    CORRECTIONS,
    entries
      .filter(({ event }) => 'corrects' in event || 'redacts' in event)
      .map((entry) => ({ stream, entry })),
  ),
];

/**
 * Everything about one person as rows of the data; findings aside, which are numbered through all people. `texts` are those of the
 * person's events, where they are at hand.
 */
export const personLines = (
  one: PersonDossier,
  row: PersonRow,
  catalogue: Catalogue,
  texts?: RecordedTexts,
): ReadonlyArray<TableLines> => {
  const { user, at, levels, trails, entries } = one;
  return [
    tableLines(USERS, [{ user, one, row }]),
    tableLines(
      LEVELS,
      levels.flatMap((personal) => levelRows(personal, at.asOf.at, catalogue)),
    ),
    tableLines(
      DECISIONS,
      trails.map((trail) => ({ user, trail })),
    ),
    tableLines(
      NOTICES,
      entries.flatMap(({ event, ref }) => (event.type === 'NoticeGiven' ? [{ user, event, ref }] : [])),
    ),
    tableLines(
      REVIEWS,
      trails.flatMap(({ decision, reviews }) =>
        reviews.map((review) => ({ user, decision: decision.id, review })),
      ),
    ),
    tableLines(CONTACT, [{ user, one }]),
    tableLines(
      DELIVERIES,
      at.delivered.flatMap((delivered) => delivered.strands.map((strand) => ({ user, delivered, strand }))),
    ),
    tableLines(
      CONCERNS,
      at.concerns.map((concern) => ({ user, one: concern })),
    ),
    tableLines(
      COMPLAINTS,
      at.complaints.map((complaint) => ({ user, one: complaint })),
    ),
    ...entryLines(`user-${user}`, entries, texts),
  ];
};

/** What stands around the people as rows of the data. */
export const surroundingLines = ({
  crises,
  units,
  staff,
  inspections,
  readings,
}: DossierSurroundings): ReadonlyArray<TableLines> => [
  tableLines(
    MEASURES,
    crises.flatMap(({ key, then }) => then.measures.map((one) => ({ crisis: key, one }))),
  ),
  tableLines(
    STAFF,
    staff.flatMap(({ standing }) => standing ?? []),
  ),
  tableLines(
    MATTERS,
    units.flatMap(({ key, standing }) => (standing?.open ?? []).map((matter) => ({ unit: key, matter }))),
  ),
  tableLines(
    ACCESS,
    readings.flatMap(({ event, ref }) =>
      event.type === 'StoryRead' || event.type === 'ReadingRefused' ? [{ event, ref }] : [],
    ),
  ),
  ...crises.flatMap(({ key, entries }) => entryLines(`crisis-${key}`, entries)),
  ...units.flatMap(({ key, entries }) => entryLines(`unit-${key}`, entries)),
  ...staff.flatMap(({ key, entries }) => entryLines(`staff-${key}`, entries)),
  ...inspections.flatMap(({ key, entries }) => entryLines(`inspection-${key}`, entries)),
];
