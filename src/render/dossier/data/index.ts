import { FIGURES } from './figure-table.js';
import { LEVELS } from './level-table.js';
import { ACCESS, CORRECTIONS, EVIDENCE, FINDINGS, MATTERS, MEASURES, STAFF } from './other-tables.js';
import * as person from './person-tables.js';
import { SAMPLE } from './sample-table.js';
import { rowLines, type Table } from './table.js';

export { csvHead, type Table } from './table.js';
export { dataSchema } from './schema.js';

/** Every table of the data, in the order in which people look for them. */
export const TABLES: ReadonlyArray<Table<never>> = [
  person.USERS,
  LEVELS,
  person.DECISIONS,
  person.NOTICES,
  person.REVIEWS,
  person.CONTACT,
  person.DELIVERIES,
  person.CONCERNS,
  person.COMPLAINTS,
  FIGURES,
  FINDINGS,
  EVIDENCE,
  CORRECTIONS,
  MEASURES,
  STAFF,
  MATTERS,
  ACCESS,
  SAMPLE,
  person.EVENTS_TABLE,
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
