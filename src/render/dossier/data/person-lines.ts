import type { PersonDossier } from '../../../domain/dossier/person-dossier.js';
import type { DossierSurroundings } from '../../../domain/dossier/surroundings.js';
import type { Catalogue } from '../../../domain/law/catalogue.js';
import type { HistoryEntry } from '../../../domain/views/history.js';
import { eventLine } from '../../json.js';
import type { PersonRow } from '../people.js';
import { DECISIONS, NOTICES, REVIEWS } from './decision-tables.js';
import { EVENTS_TABLE } from './event-table.js';
import { COMPLAINTS, CONCERNS, DELIVERIES } from './follow-up-tables.js';
import { tableLines, type TableLines } from './index.js';
import { levelRows, LEVELS } from './level-table.js';
import { ACCESS, CORRECTIONS, MATTERS, MEASURES, STAFF } from './other-tables.js';
import { CONTACT, USERS } from './person-tables.js';
import type { Table } from './table.js';

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

/** Takes rows of one table after the other. */
export type TakeRows = <R>(table: Table<R>, rows: ReadonlyArray<R>) => void;

const takeEntries = (
  stream: string,
  entries: ReadonlyArray<HistoryEntry>,
  take: TakeRows,
  texts?: RecordedTexts,
): void => {
  take(
    EVENTS_TABLE,
    entries.map((entry) => ({ stream, entry, event: written(entry, texts) })),
  );
  take(
    CORRECTIONS,
    entries
      .filter(({ event }) => 'corrects' in event || 'redacts' in event)
      .map((entry) => ({ stream, entry })),
  );
};

/** What takes the rows, given as lines. */
const asLines = (give: (take: TakeRows) => void): ReadonlyArray<TableLines> => {
  const lines: TableLines[] = [];
  give((table, rows) => {
    lines.push(tableLines(table, rows));
  });
  return lines;
};

const entryLines = (stream: string, entries: ReadonlyArray<HistoryEntry>): ReadonlyArray<TableLines> =>
  asLines((take) => {
    takeEntries(stream, entries, take);
  });

/**
 * Everything about one person as rows of the data; findings aside, which are numbered through all people. `texts` are those of the
 * person's events, where they are at hand.
 */
export const personRows = (
  one: PersonDossier,
  row: PersonRow,
  catalogue: Catalogue,
  take: TakeRows,
  texts?: RecordedTexts,
): void => {
  const { user, at, levels, trails, entries } = one;
  take(USERS, [{ user, one, row }]);
  take(
    LEVELS,
    levels.flatMap((personal) => levelRows(personal, at.asOf.at, catalogue)),
  );
  take(
    DECISIONS,
    trails.map((trail) => ({ user, trail })),
  );
  take(
    NOTICES,
    entries.flatMap(({ event, ref }) => (event.type === 'NoticeGiven' ? [{ user, event, ref }] : [])),
  );
  take(
    REVIEWS,
    trails.flatMap(({ decision, reviews }) =>
      reviews.map((review) => ({ user, decision: decision.id, review })),
    ),
  );
  take(CONTACT, [{ user, one }]);
  take(
    DELIVERIES,
    at.delivered.flatMap((delivered) => delivered.strands.map((strand) => ({ user, delivered, strand }))),
  );
  take(
    CONCERNS,
    at.concerns.map((concern) => ({ user, one: concern })),
  );
  take(
    COMPLAINTS,
    at.complaints.map((complaint) => ({ user, one: complaint })),
  );
  takeEntries(`user-${user}`, entries, take, texts);
};

/** The same as lines. */
export const personLines = (
  one: PersonDossier,
  row: PersonRow,
  catalogue: Catalogue,
  texts?: RecordedTexts,
): ReadonlyArray<TableLines> =>
  asLines((take) => {
    personRows(one, row, catalogue, take, texts);
  });

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
