import { el } from '../render/dossier/html.js';
import { textTable } from '../render/table.js';
import { displayable, type Displayable } from './display.js';

/** What stands in a cell. Numbers are pushed to the right. */
export type Cell = string | number;

const shown = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell));

const columnIsNumeric = (rows: ReadonlyArray<ReadonlyArray<Cell>>, column: number): boolean =>
  rows.length > 0 && rows.every((row) => typeof row[column] === 'number');

/**
 * A table that displays itself: aligned text, and HTML with a caption, headings and rows. Texts are escaped.
 *
 * @example
 * import { table } from 'forsvarlig/notebook';
 *
 * const text = String(table(['Dag', 'Besøk'], [['20.03.2020', 3], ['21.03.2020', 12]]));
 * assert.equal(text, 'Dag         Besøk\n----------  -----\n20.03.2020      3\n21.03.2020     12\n');
 */
export const table = (
  headings: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  caption?: string,
): Displayable => {
  const numeric = headings.map((_, column) => columnIsNumeric(rows, column));
  const side = (column: number): 'left' | 'right' => (numeric[column] === true ? 'right' : 'left');
  const text = textTable(
    headings.map((heading, column) => ({ heading: [heading], side: side(column) })),
    rows.map((row) => ({ cells: headings.map((_, column) => shown(row[column])) })),
  );
  const style = (column: number): string => `text-align: ${side(column)}`;
  const html = el(
    'table',
    {},
    ...(caption === undefined ? [] : [el('caption', {}, caption)]),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        headings.map((heading, column) => el('th', { scope: 'col', style: style(column) }, heading)),
      ),
    ),
    el(
      'tbody',
      {},
      rows.map((row) =>
        el(
          'tr',
          {},
          headings.map((_, column) => el('td', { style: style(column) }, shown(row[column]))),
        ),
      ),
    ),
  );
  return displayable(caption === undefined ? text : `${caption}\n\n${text}`, { 'text/html': html.html });
};
