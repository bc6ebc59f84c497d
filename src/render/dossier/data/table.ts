import type { Label } from '../../../domain/vocabulary/code-list.js';
import { csvField, csvLine } from '../../csv.js';

/** What stands in a column, and what its cells are made of in JSON. */
interface Kinds {
  /** A key, an id or a code: letters, digits and marks. */
  readonly key: string;
  /** Several of these; blanks between them in CSV. */
  readonly keys: ReadonlyArray<string>;
  /** Words that somebody wrote, as they were written. */
  readonly text: string;
  /** An event as it is recorded: JSON, and so never what a spreadsheet would run. */
  readonly record: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** ISO 8601 in UTC. */
  readonly instant: string;
  readonly whole: number;
  readonly flag: boolean;
}
export type Kind = keyof Kinds;

type Cell = string | number | boolean | ReadonlyArray<string> | undefined;

/** A column of rows of a kind; an optional one may have nothing in a row. */
export interface Column<R> {
  readonly name: string;
  readonly kind: Kind;
  readonly optional: boolean;
  readonly about: Label;
  readonly of: (row: R) => Cell;
}

/** A table of the data: its columns say everything about it, its schema too. */
export interface Table<R> {
  readonly name: string;
  readonly about: Label;
  readonly columns: ReadonlyArray<Column<R>>;
}

/** A column that has something in every row. */
export const column = <R, K extends Kind>(
  name: string,
  kind: K,
  nb: string,
  en: string,
  of: (row: R) => Kinds[K],
): Column<R> => ({ name, kind, optional: false, about: { nb, en }, of });

/** A column that may have nothing in a row. */
export const maybe = <R, K extends Kind>(
  name: string,
  kind: K,
  nb: string,
  en: string,
  of: (row: R) => Kinds[K] | undefined,
): Column<R> => ({ name, kind, optional: true, about: { nb, en }, of });

const isList = (cell: Cell): cell is ReadonlyArray<string> => Array.isArray(cell);

/** What most keys and codes are made of: nothing that CSV or JSON would have to take care of. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9 ._:/-]*$/;

const csvText = (text: string): string => (PLAIN.test(text) ? text : csvField(text));

/** Days and instants are digits and marks, and need no care at all. */
const csvCell = (kind: Kind, cell: Exclude<Cell, undefined>): string => {
  if (typeof cell === 'string') return kind === 'day' || kind === 'instant' ? cell : csvText(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return csvText(isList(cell) ? cell.join(' ') : String(cell));
};

const jsonCell = (kind: Kind, cell: Exclude<Cell, undefined>): string =>
  typeof cell === 'string' && (kind === 'day' || kind === 'instant' || (kind === 'key' && PLAIN.test(cell)))
    ? `"${cell}"`
    : JSON.stringify(cell);

/** The first line of a table's CSV. */
export const csvHead = <R>({ columns }: Table<R>): string => csvLine(columns.map(({ name }) => name));

/** A row as a line of CSV and as one of JSON, in which what is not there is left out. */
export interface RowLines {
  readonly csv: string;
  readonly json: string;
}

/** Lines of a table as they are written, in one of the two forms: plain pieces, and records, which are the most of it by far. */
export interface LineSink {
  readonly add: (text: string) => void;
}

/** Where a row goes in both forms. */
export interface RowSink {
  readonly csv: LineSink;
  readonly jsonl: LineSink;
  /** Adds a record between quotes to both, as a field of CSV and a string of JSON have it. */
  readonly addRecord: (record: string) => void;
}

/** Writes a row in both forms: what {@link rowLines} gives, without a text that holds all of it. */
export const writeRow = <R>({ columns }: Table<R>, row: R, { csv, jsonl, addRecord }: RowSink): void => {
  // What was made and not handed on yet.
  let [line, json, comma, brace] = ['', '', '', '{'];
  for (const { name, kind, of } of columns) {
    const cell = of(row);
    line += comma;
    comma = ',';
    if (cell === undefined) continue;
    json += `${brace}"${name}":`;
    brace = ',';
    if (kind === 'record' && typeof cell === 'string') {
      csv.add(line);
      jsonl.add(json);
      addRecord(cell);
      [line, json] = ['', ''];
    } else {
      line += csvCell(kind, cell);
      json += jsonCell(kind, cell);
    }
  }
  csv.add(`${line}\r\n`);
  jsonl.add(brace === '{' ? '{}\n' : `${json}}\n`);
};

/** A row in both forms. Each cell is asked for once, and written as it comes: a dossier has millions of them. */
export const rowLines = <R>({ columns }: Table<R>, row: R): RowLines => {
  let [csv, json, comma] = ['', '', ''];
  for (const { name, kind, of } of columns) {
    const cell = of(row);
    if (cell === undefined) csv += comma;
    else {
      csv += comma + csvCell(kind, cell);
      json += `${json === '' ? '"' : ',"'}${name}":${jsonCell(kind, cell)}`;
    }
    comma = ',';
  }
  return { csv: `${csv}\r\n`, json: `{${json}}\n` };
};
