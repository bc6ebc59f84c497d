import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runIn, type Ended } from './installed.js';

/** What `npm start` runs once it has built, in a copy, so that nobody's ledger in the checkout is touched. */
const copyOfTheBuild = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'forsvarlig-main-job-'));
  for (const part of ['package.json', 'dist', join('build', 'examples')])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

let folder = '';
let first: Ended = { status: null, stdout: '', stderr: '' };
let second = first;
let seconds = 0;

const start = (): Ended =>
  runIn(folder, process.execPath, [join('build', 'examples', 'asker-2020', 'main.js')]);

const out = (name: string): string => join(folder, 'out', 'asker-2020', name);

beforeAll(() => {
  const built = runIn(ROOT, 'npm', ['run', '-s', 'build:examples']);
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  folder = copyOfTheBuild();
  const from = Date.now();
  first = start();
  seconds = (Date.now() - from) / 1000;
  second = start();
}, 300_000);

describe('the main job', () => {
  it('ends well, well under a minute, and shows no progress when piped', () => {
    expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
    expect(seconds).toBeLessThan(45);
  });

  it('shows the services on 12 March, on 20 March and today, a history, and why a level is what it is', () => {
    for (const part of [
      '12. mars 2020',
      '20. mars 2020',
      'Historikk for',
      'Hvorfor er nivået slik?',
      'Støttekontakt',
    ])
      expect(first.stdout).toContain(part);
  });

  it('writes the ledger, the levels as CSV and the history as JSON', () => {
    const names = readdirSync(join(folder, 'out', 'asker-2020'));
    expect(names).toEqual(expect.arrayContaining(['ledger.db', 'levels.csv', 'commands.ndjson']));
    const history = names.find((name) => name.startsWith('history-')) ?? '';
    expect(JSON.parse(readFileSync(out(history), 'utf8'))).toBeTruthy();
    expect(readFileSync(out('levels.csv'), 'utf8').split('\n').length).toBeGreaterThan(3_000);
  });

  it('records nothing twice when it is run again, and says so', () => {
    expect(second.status).toBe(0);
    expect(second.stdout).toContain('ingen er registrert to ganger');
  });

  it('makes the same bytes from the same seed in another place', () => {
    const [commands, levels] = [sha256(out('commands.ndjson')), sha256(out('levels.csv'))];
    const here = folder;
    folder = copyOfTheBuild();
    expect(start().status).toBe(0);
    expect([sha256(out('commands.ndjson')), sha256(out('levels.csv'))]).toEqual([commands, levels]);
    folder = here;
  }, 120_000);
});
