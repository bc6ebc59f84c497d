// Runs the notebooks of examples/notebooks without anybody looking on, their cells' types checked: `npm run notebooks` writes what they
// show into them, `npm run notebooks:check` compares it with what is in them. Needs Debian's jupyter-nbconvert, jupyter-client and
// python3-ipykernel; the kernel comes from npm, where it is not there yet.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawing } from './notebooks/drawn.js';
import { differences, moduleOf, textOf, tidy, waiting, withSourcesOf } from './notebooks/notebook-file.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const NOTEBOOKS = join(ROOT, 'examples', 'notebooks');
const KERNEL = join(ROOT, 'test', 'notebooks');
const BUILD = join(ROOT, 'build', 'notebooks');
const PACKAGES = 'jupyter-nbconvert jupyter-client python3-ipykernel';

/** @param {string} message
 * @returns {never} */
const fail = (message) => {
  process.stderr.write(`notebooks: ${message}\n`);
  process.exit(1);
};

const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--check');
if (unknown.length > 0) fail(`unknown option ${unknown.join(', ')}; there is --check`);

/** @param {string} file
 * @returns {import('./notebooks/notebook-file.js').Notebook} */
const read = (file) => parsed(readFileSync(file, 'utf8'));

/** @param {string} text
 * @returns {import('./notebooks/notebook-file.js').Notebook} */
const parsed = (text) => {
  /** @type {unknown} */
  const json = JSON.parse(text);
  return /** @type {import('./notebooks/notebook-file.js').Notebook} */ (json);
};

const files = readdirSync(NOTEBOOKS)
  .filter(
    (name) => name.endsWith('.ipynb') && (named.length === 0 || named.includes(basename(name, '.ipynb'))),
  )
  .sort();
if (files.length === 0) fail(`there is no notebook ${named.join(', ')} in examples/notebooks`);

/** Types: the cells of each notebook as one module. */
const checkTypes = () => {
  rmSync(BUILD, { recursive: true, force: true });
  mkdirSync(BUILD, { recursive: true });
  for (const name of files)
    writeFileSync(join(BUILD, `${basename(name, '.ipynb')}.ts`), moduleOf(read(join(NOTEBOOKS, name)), name));
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@typescript/native/bin/tsc'), '-p', 'tsconfig.notebooks.json'],
    { cwd: ROOT, stdio: 'inherit' },
  );
  if (status !== 0) fail('the types of the cells above are wrong; build/notebooks has them as modules');
};

/** The kernel's program, installed where it is not there. */
const kernel = () => {
  const deno = join(KERNEL, 'node_modules', '.bin', 'deno');
  if (!existsSync(deno) || !existsSync(join(KERNEL, 'node_modules', 'vega-lite'))) {
    process.stderr.write('installing the kernel of the notebooks, and what draws their charts\n');
    execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
      cwd: KERNEL,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return deno;
};

/** A folder in which Jupyter finds the kernel, and nothing else of this machine. */
const jupyterPath = () => {
  const folder = join(BUILD, 'jupyter');
  mkdirSync(join(folder, 'kernels', 'deno'), { recursive: true });
  const spec = {
    argv: [kernel(), 'jupyter', '--kernel', '--conn', '{connection_file}'],
    display_name: 'Deno',
    language: 'typescript',
  };
  writeFileSync(join(folder, 'kernels', 'deno', 'kernel.json'), JSON.stringify(spec));
  return folder;
};

/** @param {string} file
 * @param {string} path */
const execute = (file, path) => {
  const notebook = read(file);
  const { error, status, stdout, stderr } = spawnSync(
    'jupyter-nbconvert',
    [
      ...['--to', 'notebook', '--execute', '--stdin', '--stdout', '--log-level', 'ERROR'],
      ...['--ExecutePreprocessor.timeout=300', '--ExecutePreprocessor.record_timing=False'],
    ],
    {
      cwd: NOTEBOOKS,
      input: textOf(waiting(notebook)),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: {
        ...process.env,
        JUPYTER_PATH: path,
        NO_COLOR: '1',
        DENO_NO_UPDATE_CHECK: '1',
        TZ: 'Europe/Oslo',
      },
    },
  );
  if (error !== undefined)
    return fail(`jupyter-nbconvert can't be run; on Debian: apt-get install ${PACKAGES}`);
  if (status !== 0) {
    process.stderr.write(stderr);
    return fail(`${basename(file)} ends with the error above`);
  }
  return tidy(withSourcesOf(notebook, parsed(stdout)));
};

const VEGA_LITE = 'application/vnd.vegalite.v5+json';

/** The examples whose registers the notebooks read, recorded where they are not there yet. */
const LEDGERS = ['asker-2020', 'hamar', 'halden'];

const recordLedgers = () => {
  for (const name of LEDGERS)
    if (!existsSync(join(ROOT, 'out', name, 'ledger.db'))) {
      process.stderr.write(`recording out/${name}\n`);
      execFileSync(process.execPath, [join(ROOT, 'build', 'examples', name, 'main.js')], {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    }
};

/** @param {import('./notebooks/notebook-file.js').Notebook} notebook
 * @returns {unknown[]} */
const chartsIn = ({ cells }) =>
  cells.flatMap(({ outputs = [] }) =>
    outputs.flatMap(({ data = {} }) => (data[VEGA_LITE] === undefined ? [] : [data[VEGA_LITE]])),
  );

checkTypes();
recordLedgers();
const path = jupyterPath();
const draw = await drawing(KERNEL);
let changed = 0;
for (const name of files) {
  const file = join(NOTEBOOKS, name);
  const begun = performance.now();
  const now = execute(file, path);
  for (const chart of chartsIn(now)) await draw(chart);
  const cells = differences(read(file), now);
  const took = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  if (!isCheck) writeFileSync(file, textOf(now));
  if (cells.length > 0) changed += 1;
  process.stdout.write(
    cells.length === 0
      ? `${name}: as before (${took})\n`
      : `${name}: ${isCheck ? 'shows something else' : 'written anew'} in cell ${cells.join(', ')} (${took})\n`,
  );
}
if (isCheck && changed > 0) fail('what is above differs; npm run notebooks writes it');
