/** What a result looks like, by media type: a front end of notebooks takes the richest that it can show. */
export type MediaBundle = Readonly<Record<string, unknown>>;

/** By this symbol a kernel asks a result how it is displayed. */
export const JUPYTER_DISPLAY: unique symbol = Symbol.for('Jupyter.display');

/**
 * A result that displays itself: as plain text everywhere, and in a notebook as whatever its front end shows best. It needs no
 * kernel: `String(result)` is the text.
 */
export interface Displayable {
  readonly [JUPYTER_DISPLAY]: () => MediaBundle;
  readonly toString: () => string;
}

/** A result of these forms; `text` is the one that every place can show. */
export const displayable = (text: string, others: MediaBundle = {}): Displayable => ({
  [JUPYTER_DISPLAY]: () => ({ 'text/plain': text, ...others }),
  toString: () => text,
});

/** A kernel's own way to display, as far as it is used here. */
interface DisplayingKernel {
  readonly jupyter: {
    readonly display: (bundle: MediaBundle, options: { readonly raw: true }) => PromiseLike<void>;
  };
}

const isObject = (u: unknown): u is Readonly<Record<string, unknown>> => typeof u === 'object' && u !== null;

const isDisplayingKernel = (u: unknown): u is DisplayingKernel => {
  if (!isObject(u)) return false;
  // Outside a notebook merely to ask for this throws.
  try {
    const { jupyter } = u;
    return isObject(jupyter) && typeof jupyter['display'] === 'function';
  } catch {
    return false;
  }
};

/**
 * Shows results one after the other: displayed by the kernel whose globals these are, where there is one, printed as text otherwise.
 *
 * @example
 * import { showWith, table } from 'forsvarlig/notebook';
 *
 * const printed: string[] = [];
 * await showWith({}, (text) => printed.push(text))(table(['Tjeneste'], [['Hjemmesykepleie']]));
 * assert.deepEqual(printed, ['Tjeneste\n---------------\nHjemmesykepleie\n']);
 */
export const showWith =
  (globals: { readonly Deno?: unknown }, print: (text: string) => void) =>
  async (...results: ReadonlyArray<Displayable>): Promise<void> => {
    const kernel = globals.Deno;
    for (const result of results)
      if (isDisplayingKernel(kernel)) await kernel.jupyter.display(result[JUPYTER_DISPLAY](), { raw: true });
      else print(result.toString());
  };

// Other programs than kernels have no such global.
const globals: { readonly Deno?: unknown } & typeof globalThis = globalThis;

/**
 * Shows results one after the other: in a notebook displayed, elsewhere printed as text. In a notebook a cell's last value
 * displays itself too; `await show(...)` shows several, and is waited for where a notebook is run without anybody looking on.
 */
export const show: (...results: ReadonlyArray<Displayable>) => Promise<void> = showWith(globals, (text) => {
  console.log(text);
});
