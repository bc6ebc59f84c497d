import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_CSS, REPORT_JS } from '../../../src/render/dossier/assets.js';

const asset = (name: string): string =>
  readFileSync(join(__dirname, '../../../assets/dossier', name), 'utf8');

test('the script and the style in the package are those in assets/dossier; if not, npm run assets', () => {
  expect(REPORT_JS === asset('report.js')).toBe(true);
  expect(REPORT_CSS === asset('report.css')).toBe(true);
});

test('neither of them ends itself, nor asks anybody for anything', () => {
  expect(REPORT_JS).not.toMatch(
    /<\/script|<!--|fetch\(|XMLHttpRequest|import\(|WebSocket|innerHTML|localStorage/,
  );
  expect(REPORT_CSS).not.toMatch(/<\/style|@import|url\(/);
});
