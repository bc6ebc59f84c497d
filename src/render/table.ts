/** A column of a text table: its heading, in one or more lines, and the side to which its cells are pushed. */
export interface Column {
  readonly heading: ReadonlyArray<string>;
  readonly side: 'left' | 'right';
}

/** A row: its cells, one line each, and what is said below it in lines of their own. */
export interface TableRow {
  readonly cells: ReadonlyArray<string>;
  readonly below?: ReadonlyArray<string>;
}

const GAP = '  ';

const width = (text: string): number => Array.from(text).length;

const pad = (text: string, to: number, side: Column['side']): string => {
  const blanks = ' '.repeat(Math.max(0, to - width(text)));
  return side === 'left' ? text + blanks : blanks + text;
};

/** An aligned table in plain text, headings underlined, each line ended. */
export const textTable = (columns: ReadonlyArray<Column>, rows: ReadonlyArray<TableRow>): string => {
  const depth = Math.max(...columns.map(({ heading }) => heading.length));
  // Short headings stand at the bottom, next to their figures.
  const headings = Array.from({ length: depth }, (_, line) =>
    columns.map(({ heading }) => heading[line - (depth - heading.length)] ?? ''),
  );
  const widths = columns.map((_, i) =>
    Math.max(...[...headings, ...rows.map(({ cells }) => cells)].map((cells) => width(cells[i] ?? ''))),
  );
  const line = (cells: ReadonlyArray<string>): string =>
    columns
      .map(({ side }, i) => pad(cells[i] ?? '', widths[i] ?? 0, side))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((columnWidth) => '-'.repeat(columnWidth)).join(GAP);
  const lines = rows.flatMap(({ cells, below = [] }) => [line(cells), ...below.map((text) => `  ${text}`)]);
  return [...headings.map(line), rule, ...lines].map((text) => `${text}\n`).join('');
};
