import type { Label } from '../../../domain/vocabulary/code-list.js';
import { csvLine } from '../../csv.js';

/** What stands in a column, and what its cells are made of in JSON. */
interface Kinds {
  /** A key, an id or a code: letters, digits and marks. */
  readonly key: string;
  /** Several of these; blanks between them in CSV. */
  readonly keys: ReadonlyArray<string>;
  /** Words that somebody wrote, as they were written. */
  readonly text: string;
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

const csvCell = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return isList(cell) ? cell.join(' ') : String(cell);
};

/** The first line of a table's CSV. */
export const csvHead = <R>({ columns }: Table<R>): string => csvLine(columns.map(({ name }) => name));

/** A row as a line of CSV. */
export const csvRow = <R>({ columns }: Table<R>, row: R): string => {
  const fields: string[] = [];
  for (const { of } of columns) fields.push(csvCell(of(row)));
  return csvLine(fields);
};

/** A row as a line of JSON; what is not there is left out. Written field by field: a dossier has millions of them. */
export const jsonRow = <R>({ columns }: Table<R>, row: R): string => {
  let fields = '';
  for (const { name, of } of columns) {
    const cell = of(row);
    if (cell !== undefined) fields += `${fields === '' ? '' : ','}"${name}":${JSON.stringify(cell)}`;
  }
  return `{${fields}}\n`;
};
