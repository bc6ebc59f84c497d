// Notebooks as files (nbformat 4.5): what they say, without what differs from run to run.

/**
 * @typedef {{ output_type: string, name?: string, text?: string | string[], data?: Record<string, unknown>, metadata?: unknown,
 *   ename?: string, evalue?: string, execution_count?: number | null }} Output
 * @typedef {{ cell_type: 'code' | 'markdown' | 'raw', id: string, metadata: unknown, source: string | string[], outputs?: Output[],
 *   execution_count?: number | null }} Cell
 * @typedef {{ cells: Cell[], metadata: unknown, nbformat: number, nbformat_minor: number }} Notebook
 */

/** @param {string | string[] | undefined} text */
const joined = (text) => (Array.isArray(text) ? text.join('') : (text ?? ''));

/** Lines, each with its end: as files of notebooks have them, so that a change of one line is a change of one line.
 * @param {string} text */
const inLines = (text) => text.split(/(?<=\n)/);

/** What is printed comes in pieces whose borders are the kernel's own.
 * @param {readonly Output[]} outputs
 * @returns {Output[]} */
const merged = (outputs) => {
  /** @type {Output[]} */
  const all = [];
  for (const output of outputs) {
    const last = all.at(-1);
    if (output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name)
      last.text = joined(last.text) + joined(output.text);
    else all.push({ ...output });
  }
  return all;
};

/** @param {unknown} value */
const tidyData = (value) => (typeof value === 'string' ? inLines(value) : value);

/** @param {Output} output
 * @returns {Output} */
const tidyOutput = (output) => ({
  ...output,
  ...(output.text === undefined ? {} : { text: inLines(joined(output.text)) }),
  ...(output.data === undefined
    ? {}
    : {
        data: Object.fromEntries(
          Object.entries(output.data)
            .map(
              ([type, value]) =>
                /** @type {const} */ ([type, tidyData(Array.isArray(value) ? value.join('') : value)]),
            )
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      }),
});

/** The code of a cell.
 * @param {Cell} cell */
export const sourceOf = ({ source }) => joined(source);

/** A notebook with nothing in it that a second run would write otherwise.
 * @param {Notebook} notebook
 * @returns {Notebook} */
export const tidy = (notebook) => ({
  cells: notebook.cells.map(({ cell_type, id, source, outputs = [] }, i) => ({
    cell_type,
    ...(cell_type === 'code' ? { execution_count: codeCellsBefore(notebook, i) + 1 } : {}),
    id,
    metadata: {},
    ...(cell_type === 'code' ? { outputs: merged(outputs).map(tidyOutput) } : {}),
    source: inLines(joined(source)),
  })),
  metadata: {
    kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
    language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
  },
  nbformat: 4,
  nbformat_minor: 5,
});

/** @param {Notebook} notebook
 * @param {number} index */
const codeCellsBefore = ({ cells }, index) =>
  cells.slice(0, index).filter(({ cell_type }) => cell_type === 'code').length;

/** @param {Notebook} notebook */
export const textOf = (notebook) => `${JSON.stringify(notebook, null, 1)}\n`;

/** The code of all cells as one module for the compiler, which the kernel does not ask about types.
 * @param {Notebook} notebook
 * @param {string} name */
export const moduleOf = ({ cells }, name) =>
  `${cells
    .map((cell, i) =>
      cell.cell_type === 'code' ? `// ${name}, cell ${i + 1}\n${sourceOf(cell).trimEnd()}\n` : '',
    )
    .filter((code) => code !== '')
    .join('\n')}\nexport {};\n`;

// What a kernel shows last may come after it has said that the cell is done, and is then lost.
const WAIT = '\n;await new Promise((done) => setTimeout(done, 300));';

/** The notebook with cells that end a moment after they have shown all.
 * @param {Notebook} notebook
 * @returns {Notebook} */
export const waiting = (notebook) => ({
  ...notebook,
  cells: notebook.cells.map((cell) =>
    cell.cell_type === 'code' ? { ...cell, source: `${sourceOf(cell).trimEnd()}${WAIT}` } : cell,
  ),
});

/** What one notebook shows, with the cells as they are written in another.
 * @param {Notebook} written
 * @param {Notebook} run
 * @returns {Notebook} */
export const withSourcesOf = (written, run) => ({
  ...run,
  cells: run.cells.map((cell, i) => ({ ...cell, source: written.cells[i]?.source ?? cell.source })),
});

/** The places where two runs show something else: the cell, counted from one.
 * @param {Notebook} committed
 * @param {Notebook} now */
export const differences = (committed, now) =>
  now.cells.flatMap((cell, i) =>
    JSON.stringify(cell.outputs) === JSON.stringify(committed.cells[i]?.outputs) ? [] : [i + 1],
  );
