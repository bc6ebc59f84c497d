import { DECISIONS, NOTICES, REVIEWS } from './decision-tables.js';
import { EVENTS_TABLE } from './event-table.js';
import { FIGURES } from './figure-table.js';
import { COMPLAINTS, CONCERNS, DELIVERIES } from './follow-up-tables.js';
import { LEVELS } from './level-table.js';
import { ACCESS, CORRECTIONS, EVIDENCE, FINDINGS, MATTERS, MEASURES, STAFF } from './other-tables.js';
import { CONTACT, USERS } from './person-tables.js';
import { SAMPLE } from './sample-table.js';
import { rowLines, type Table } from './table.js';

export { csvHead, writeRow, type LineSink, type RowSink, type Table } from './table.js';
export { dataSchema } from './schema.js';

/** Every table of the data, in the order in which people look for them. */
export const TABLES: ReadonlyArray<Table<never>> = [
  USERS,
  LEVELS,
  DECISIONS,
  NOTICES,
  REVIEWS,
  CONTACT,
  DELIVERIES,
  CONCERNS,
  COMPLAINTS,
  FIGURES,
  FINDINGS,
  EVIDENCE,
  CORRECTIONS,
  MEASURES,
  STAFF,
  MATTERS,
  ACCESS,
  SAMPLE,
  EVENTS_TABLE,
];

/** Rows of a table, in both forms. */
export interface TableLines {
  readonly name: string;
  readonly rows: number;
  readonly csv: string;
  readonly jsonl: string;
}

/** Writes rows of a table in both forms. */
export const tableLines = <R>(table: Table<R>, rows: ReadonlyArray<R>): TableLines => {
  let [csv, jsonl] = ['', ''];
  for (const row of rows) {
    const line = rowLines(table, row);
    csv += line.csv;
    jsonl += line.json;
  }
  return { name: table.name, rows: rows.length, csv, jsonl };
};
