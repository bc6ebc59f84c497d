import { el, type Html } from './html.js';
import { say, saying, type Page } from './page.js';
import type { Text } from './text.js';

/** A column of a table in a page. */
export interface GridColumn {
  readonly heading: Text;
  readonly numeric?: boolean;
}

export type Cell = Html | Text;

const isHtml = (cell: Cell): cell is Html => 'html' in cell;

/** What a cell says. */
export const shownIn = (page: Page, cell: Cell): Html => (isHtml(cell) ? cell : say(page, cell));

/** A table with its caption; the first cell of a row names it. It scrolls by itself where the page is narrow. */
export const grid = (
  page: Page,
  id: string,
  caption: Text,
  columns: ReadonlyArray<GridColumn>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
): Html => {
  const side = (i: number): string | undefined => (columns[i]?.numeric === true ? 'n' : undefined);
  return el(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-labelledby': id },
    el(
      'table',
      {},
      saying(page, 'caption', { id }, caption),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          columns.map(({ heading }, i) => saying(page, 'th', { scope: 'col', class: side(i) }, heading)),
        ),
      ),
      el(
        'tbody',
        {},
        rows.map((cells) =>
          el(
            'tr',
            {},
            cells.map((cell, i) =>
              el(
                i === 0 ? 'th' : 'td',
                { class: side(i), ...(i === 0 ? { scope: 'row' } : {}) },
                shownIn(page, cell),
              ),
            ),
          ),
        ),
      ),
    ),
  );
};

/** Names and what they are, one below the other. */
export const pairs = (
  page: Page,
  entries: ReadonlyArray<readonly [Text, Cell | ReadonlyArray<Cell>]>,
): Html =>
  el(
    'dl',
    { class: 'pairs' },
    entries.flatMap(([name, cells]) => [
      saying(page, 'dt', {}, name),
      ...[cells].flat().map((cell) => el('dd', {}, shownIn(page, cell))),
    ]),
  );
