// Puts the script and the style of the report (assets/dossier) into src/render/dossier/assets.ts, from where they are written into every
// report: `npm run assets`. test/render/dossier/assets.test.ts sees to it that this was done.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

const literal = (/** @type {string} */ text) =>
  `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;

const asset = (/** @type {string} */ file) => literal(readFileSync(path(`assets/dossier/${file}`), 'utf8'));

writeFileSync(
  path('src/render/dossier/assets.ts'),
  `// Written by \`npm run assets\` from assets/dossier: change it there.

/** The script of the report. */
export const REPORT_JS = ${asset('report.js')};

/** The style of the report. */
export const REPORT_CSS = ${asset('report.css')};
`,
);
