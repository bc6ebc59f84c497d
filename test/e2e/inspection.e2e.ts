import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INSPECTION, placed } from '../cli/opened-inspection.js';
import { ACCESS_COMMAND } from '../domain/examples/access.js';
import { COMMAND } from '../domain/examples/commands.js';
import { SIGNING_KEY_COMMAND } from '../domain/examples/signing-key.js';
import { linesOf, reducedUser } from '../dossier/world.js';
import { ROOT, runIn, type Ended } from './installed.js';

// The way of an inspector and of a municipality's archivist through the built command line, by the clock of the machine. Each test
// begins where the one before it ended.

const CLI = join(ROOT, 'dist', 'cli', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'forsvarlig-inspection-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LEDGER = 'sqlite:asker.db';
const INSPECTOR = [
  ...['--inspection', '2020-4711', '--reader', 's-9001', '--role', 'inspector'],
  ...['--unit', 'statsforvalteren'],
];
const NURSING = ['--service', 'nursing', '--at', '2020-03-20'];

const asked = (...args: ReadonlyArray<string>): Ended => runIn(folder, process.execPath, [CLI, ...args]);
const told = (...args: ReadonlyArray<string>): string => {
  const { status, stdout, stderr } = asked(...args);
  expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
  return stdout.trim();
};
const refused = (...args: ReadonlyArray<string>): string => {
  const { status, stdout, stderr } = asked(...args);
  expect({ args, status, stdout }).toEqual({ args, status: 1, stdout: '' });
  return stderr;
};
const record = (...commands: ReadonlyArray<object>): void => {
  writeFileSync(join(folder, 'commands.ndjson'), commands.map((one) => `${JSON.stringify(one)}\n`).join(''));
  told('record', LEDGER, 'commands.ndjson');
};
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const today = (): string => new Date().toISOString().slice(0, 10);
/** What was read under the inspection and what it was refused, about whom, the latest last. */
const readings = (): ReadonlyArray<string> =>
  told('readings', LEDGER, '--inspection', '2020-4711')
    .split('\n')
    .filter((line) => line.includes(' · '))
    .map((line) => line.split(' · ').slice(1).join(' · '));

const { IntroduceSigningKey, RetireSigningKey } = SIGNING_KEY_COMMAND;
const key = (name: string): string => {
  const line = told('keys', 'generate', `${name}.key`, '--name', 'asker.kommune.no/omsorg');
  writeFileSync(join(folder, `${name}.vkey`), `${line}\n`);
  return line;
};
const sign = (name: string, out: string): string =>
  told('checkpoint', LEDGER, '--key', `${name}.key`, '--against', 'kept', '--out', `kept/${out}`);
let first = '';
let announced = '';

describe('an inspection, by the built command line', () => {
  test('is opened with a mandate, a scope, a period and an end, after a checkpoint was sent out', () => {
    const people = linesOf(['u-1', 'u-2'].flatMap((user) => reducedUser(user, 'Smitte i sonen')));
    writeFileSync(join(folder, 'people.ndjson'), people);
    told('record', LEDGER, 'people.ndjson');
    first = key('first');
    record(placed('u-1', 'north'), placed('u-2', 'south'), { ...IntroduceSigningKey, signingKey: first });
    mkdirSync(join(folder, 'kept'));
    told('checkpoint', LEDGER, '--key', 'first.key', '--out', 'kept/1.txt');
    record({ ...INSPECTION, on: today(), openUntil: '2099-12-31' });
    announced = new Date().toISOString();
    const opened = told('history', LEDGER, '--inspection', '2020-4711');
    expect(opened).toContain('brukere av enhetene north');
    expect(opened).toContain('perioden 1. mars 2020 – 30. juni 2020; innsyn til og med 31. desember 2099');
    expect(opened).toContain('kommuneloven § 30-3');
  });

  test('reads why a level, a finding and a figure are so, and each reading is written down before it is shown', () => {
    const level = told('explain', LEDGER, '--user', 'u-1', ...NURSING, ...INSPECTOR);
    expect(level).toContain('7 besøk i uka → 3 besøk i uka');
    const found = told('findings', LEDGER, '--user', 'u-1', '--at', '2020-06-01', '--json');
    const { findings } = JSON.parse(found) as { readonly findings: ReadonlyArray<{ readonly id: string }> };
    const overdue = findings.find(({ id }) => id.startsWith('time.review-overdue:'))?.id ?? '';
    const finding = told('explain', LEDGER, overdue, '--user', 'u-1', '--at', '2020-06-01', ...INSPECTOR);
    expect(finding).toContain('Et funn er ingen konklusjon');
    const figure = told(
      ...['explain', LEDGER, 'services.home-nursing.reduced', '--at', '2020-03-20', ...INSPECTOR],
    );
    expect(figure).toContain('1 av 1 tjenester');
    expect(figure).not.toContain('u-2');
    const who = 'tilsynsfører, enhet statsforvalteren, s-9001 · grunnlag tilsyn 2020-4711';
    expect(readings()).toEqual([
      `u-1 · ${who} · forklaring av nivå per 20. mars 2020`,
      `u-1 · ${who} · funn per 1. juni 2020`,
      `u-1 · ${who} · tall i tilsynsmappe per 20. mars 2020`,
    ]);
  });

  test('reads nothing about others or of other days; that is told alike, and written down', () => {
    const outside = refused('explain', LEDGER, '--user', 'u-2', ...NURSING, ...INSPECTOR);
    expect(
      refused('dossier', LEDGER, '--out', 'd', '--user', 'u-2', '--to', '2020-06-01', ...INSPECTOR),
    ).toBe(outside);
    const other = ['--user', 'u-1', '--service', 'nursing', '--at', '2020-07-01', ...INSPECTOR];
    expect(refused('explain', LEDGER, ...other)).toContain('a day in the period');
    expect(
      readings()
        .slice(3)
        .map((line) => line.replace(/ · .*; /, ': ')),
    ).toEqual([
      'u-2: AVVIST: utenfor det leseren har tilgang til',
      'u-2: AVVIST: utenfor det leseren har tilgang til',
      'u-1: AVVIST: utenfor perioden tilsynet gjelder',
    ]);
  });

  test('sees what was added after it was announced, and what was known before', () => {
    const late = {
      ...COMMAND.AttemptContact,
      id: 'c-late',
      user: 'u-1',
      on: '2020-03-20',
      decisions: ['u-1-d'],
    };
    record(late);
    const since = told('compare', LEDGER, '--user', 'u-1', '--at', '2020-06-01', '--known-at', announced);
    expect(since).toContain('Registrert i mellomtiden (1)');
    expect(since).toMatch(/20\. mars 2020: Forsøk på kontakt[^]*DAGER I ETTERTID/);
    const known = [
      'findings',
      LEDGER,
      '--at',
      '2020-06-01',
      '--rule',
      'record.late',
      '--user',
      'u-1',
      '--csv',
    ];
    const now = told(...known).split('\r\n');
    const then = told(...known, '--known-at', announced).split('\r\n');
    expect(now.length).toBe(then.length + 1);
    expect(then.filter((line) => !now.includes(line))).toEqual([]);
  });

  test('has a dossier of whom it covers, with a draw by seed, in three languages, by person and by service', () => {
    const made = (out: string, ...more: ReadonlyArray<string>): string => {
      told('dossier', LEDGER, '--out', out, '--to', '2020-06-01', ...more);
      return read(`${out}/report.html`);
    };
    const under = ['--key', 'first.key', '--against', 'kept', '--sample', '1', '--seed', '7', ...INSPECTOR];
    const report = made('case', ...under);
    expect(report).toContain('Laget under tilsyn 2020-4711.');
    expect(report).not.toMatch(/\bu-2\b/);
    expect(read('case/data/access.csv')).toContain(',dossier,');
    expect(made('person', '--user', 'u-2', '--lang', 'nn')).toContain('<html lang="nn"');
    expect(made('service', '--service', 'home-nursing', '--from', '2020-03-01', '--lang', 'en')).toContain(
      '<html lang="en"',
    );
    const stands = told('verify', 'case', '--key', 'first.vkey', '--against', 'kept');
    expect(stands).toContain('Ingen feil funnet.');
    expect(stands).toMatch(/fortsetter fra kontrollpunktet med \d+ hendelser/);
  });

  test('finds what was changed in the dossier, and where', () => {
    const before = read('case/proof/events.jsonl');
    const line = before.split('\n').findIndex((one) => one.includes('Smitte')) + 1;
    writeFileSync(join(folder, 'case/proof/events.jsonl'), before.replace('Smitte', 'Streik'));
    const verified = asked('verify', 'case', '--key', 'first.vkey', '--against', 'kept');
    writeFileSync(join(folder, 'case/proof/events.jsonl'), before);
    expect(verified.status).toBe(1);
    expect(verified.stdout).toContain('proof/events.jsonl: filen er en annen enn den som ble signert');
    expect(verified.stdout).toContain(`proof/events.jsonl, linje ${line}`);
  });

  test('trusts the key that it has, when the municipality changes to another', () => {
    const second = key('second');
    record({ ...IntroduceSigningKey, id: 'c-second', signingKey: second });
    sign('first', '2.txt');
    record({ ...RetireSigningKey, signingKey: first });
    sign('second', '3.txt');
    told(
      'dossier',
      LEDGER,
      '--out',
      'later',
      '--to',
      '2020-06-01',
      '--key',
      'second.key',
      '--against',
      'kept',
    );
    for (const what of [LEDGER, 'later'])
      expect(told('verify', what, '--key', 'first.vkey', '--against', 'kept')).toContain(
        'Ingen feil funnet.',
      );
    expect(read('later/report.html')).toContain('byttet ut etter plan');
  });

  test('is closed, reads no more, and is told of to the person', () => {
    record({ ...ACCESS_COMMAND.CloseInspection, inspection: '2020-4711', on: today() });
    expect(refused('explain', LEDGER, '--user', 'u-1', ...NURSING, ...INSPECTOR)).toContain(
      'the inspection is not open',
    );
    const shown = told('readings', LEDGER, '--user', 'u-1');
    expect(shown).toContain('grunnlag tilsyn 2020-4711 · tilsynsmappe per 1. juni 2020');
    expect(shown.split('\n').at(-1)).toContain('AVVIST');
  });
});
