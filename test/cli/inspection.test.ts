import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMAND } from '../domain/examples/commands.js';
import { linesOf, reducedUser } from '../dossier/world.js';
import { cli, place } from './in-process.js';
import { INSPECTION, placed } from './opened-inspection.js';

/** An inspection from its opening to the answer of `verify`, as the county governor and the municipality would go through it. */
const here = place();
const ledger = here.ledger();
const out = here.path('dossier');
const key = here.path('asker.key');
const kept = here.path('kept.txt');

const record = (lines: ReadonlyArray<object> | string, now: string) =>
  cli(['record', ledger, '-'], {
    stdin: [typeof lines === 'string' ? lines : lines.map((one) => `${JSON.stringify(one)}\n`).join('')],
    now,
  });
const verify = (...more: ReadonlyArray<string>) => cli(['verify', out, ...more]);
const NOW = '2020-06-03T11:00:00Z';

let verifier = '';

beforeAll(async () => {
  const people = linesOf(['u-1', 'u-2'].flatMap((user) => reducedUser(user, 'Smitte i sonen')));
  expect((await record(people, '2020-06-01T11:00:00Z')).err).toBe('');
  expect((await record([placed('u-1', 'north'), placed('u-2', 'south')], '2020-06-01T12:00:00Z')).err).toBe(
    '',
  );
  const made = await cli(['keys', 'generate', key, '--name', 'example.no/ledger']);
  verifier = made.out.trim();
  // What the county governor keeps on the day the inspection is announced.
  const checked = await cli(['checkpoint', ledger, '--key', key, '--out', kept], { now: NOW });
  expect({ status: checked.status, err: checked.err }).toEqual({ status: 0, err: '' });
  expect((await record([INSPECTION], '2020-06-02T08:00:00Z')).err).toBe('');
  // Written down after the announcement, about somebody whom the inspection covers.
  const added = {
    ...COMMAND.AttemptContact,
    id: 'c-late',
    user: 'u-1',
    on: '2020-03-20',
    decisions: ['u-1-d'],
  };
  expect((await record([added], '2020-06-02T15:00:00Z')).err).toBe('');
  const dossier = await cli(
    [
      ...['dossier', ledger, '--out', out, '--to', '2020-06-01', '--key', key, '--against', kept],
      ...['--inspection', '2020-4711', '--reader', 's-9001', '--role', 'inspector'],
      ...['--unit', 'statsforvalteren'],
    ],
    { now: NOW },
  );
  expect({ status: dossier.status, err: dossier.err }).toEqual({ status: 0, err: '' });
  expect(dossier.out).toContain('signed; 1 readings logged');
});
afterAll(() => here.remove());

const data = (name: string): string => readFileSync(`${out}/data/${name}`, 'utf8');

describe('an inspection, from its opening to the answer of verify', () => {
  test('has a dossier of whom it covers and of nobody else, with its mandate, and its own reading in the log', () => {
    const report = readFileSync(`${out}/report.html`, 'utf8');
    expect(report).toContain('Laget under tilsyn 2020-4711.');
    expect(report).toContain('Signert av example.no/ledger');
    expect(report).toContain('user-u-1');
    expect(report).not.toMatch(/\bu-2\b/);
    expect(data('users.csv')).not.toContain('u-2');
    expect(data('access.csv')).toMatch(
      /u-1,official,s-9001,inspector,statsforvalteren,supervision,2020-4711/,
    );
    expect(report).toContain('s-9001');
  });

  test('is told to the person who was read about, and to nobody who was not', async () => {
    const read = (user: string) => cli(['readings', ledger, '--user', user], { now: NOW });
    expect((await read('u-1')).out).toMatch(/statsforvalteren.*tilsynsmappe/);
    expect((await read('u-2')).out).not.toContain('tilsynsmappe');
  });

  test('shows what was added after it was announced', async () => {
    const compared = await cli([
      ...['compare', ledger, '--user', 'u-1', '--at', '2020-06-01'],
      ...['--known-at', '2020-06-02T08:00:00Z', '--and-known-at', '2020-06-03T11:00:00Z'],
    ]);
    expect(compared.status).toBe(0);
    expect(compared.out).toContain('20. mars 2020');
    expect(compared.out).toMatch(/2\. juni 2020 kl\. 17\.00/);
  });

  test('has a dossier that is proven against the checkpoint kept before, and with the key', async () => {
    const proven = await verify('--key', verifier, '--against', kept);
    expect(proven).toMatchObject({ status: 0, err: '' });
    expect((await verify()).status).toBe(0);
  });

  test.each([
    ['the report', 'report.html', (text: string) => text.replace('Smitte', 'Streik')],
    ['an event', 'proof/events.jsonl', (text: string) => text.replace('Smitte', 'Streik')],
    ['the access log', 'data/access.csv', (text: string) => text.replace('s-9001', 's-9009')],
    ['the last event of a story', 'proof/events.jsonl', (text: string) => text.replace(/[^\n]+\n$/, '')],
  ])('finds that %s was changed, and says where', async (_, file, change) => {
    const before = readFileSync(`${out}/${file}`, 'utf8');
    expect(change(before)).not.toBe(before);
    writeFileSync(`${out}/${file}`, change(before));
    const checked = await verify('--key', verifier, '--against', kept);
    writeFileSync(`${out}/${file}`, before);
    expect(checked.status).toBe(1);
    expect(checked.out + checked.err).toContain(file);
    expect((await verify('--key', verifier, '--against', kept)).status).toBe(0);
  });

  test('finds a file that was laid beside the others', async () => {
    const added = `${out}/data/more.csv`;
    appendFileSync(added, 'x\n');
    const checked = await verify('--key', verifier);
    expect(checked.status).toBe(1);
    expect(checked.out + checked.err).toContain('more.csv');
  });
});
