// Writes the generated documents from the built library, or checks with --check that they are what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { coverage } from './docs/coverage.js';
import { findings } from './docs/findings.js';
import { reference } from './docs/reference.js';
import { vocabulary } from './docs/vocabulary.js';

/** @type {Readonly<Record<string, string>>} */
const PAGES = {
  'docs/reference.md': reference,
  'docs/vocabulary.md': vocabulary,
  'docs/coverage.md': coverage,
  'docs/findings.md': findings,
};

/** @type {(file: URL) => string} */
const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A missing page is a page that is not current.
    return '';
  }
};

const check = process.argv.includes('--check');
for (const [name, page] of Object.entries(PAGES)) {
  const file = new URL(`../${name}`, import.meta.url);
  const text = `${page.trimEnd()}\n`;
  if (!check) {
    writeFileSync(file, text);
    console.log(`wrote ${name}`);
  } else if (read(file) === text) console.log(`${name} is current`);
  else {
    console.error(`${name} is not what the code says: run npm run docs and commit it`);
    process.exitCode = 1;
  }
}
