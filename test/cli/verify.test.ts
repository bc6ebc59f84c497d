import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXAMPLE_COMMANDS } from '../../src/cli/example-commands.js';
import { openStore, run } from '../../src/index.js';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import { dossierOf, KEY } from '../proof/dossiers.js';
import { cli, place } from './in-process.js';

let here: ReturnType<typeof place>;
beforeEach(() => {
  here = place();
});
afterEach(() => here.remove());

const NAME = 'example.no/ledger';

const makeKey = async (file = 'key'): Promise<string> => {
  const made = await cli(['keys', 'generate', here.path(file), '--name', NAME]);
  expect(made).toMatchObject({ status: 0, err: '' });
  return made.out.trim();
};

const record = async (lines: ReadonlyArray<string>, name = 'ledger.db'): Promise<void> => {
  const stdin = [lines.map((line) => `${line}\n`).join('')];
  expect((await cli(['record', here.ledger(name), '-'], { stdin })).status).toBe(0);
};

const checkpoint = (out: string, ...more: ReadonlyArray<string>) =>
  cli(['checkpoint', here.ledger(), '--key', here.path('key'), '--out', here.path(out), ...more]);

const change = async (sql: string): Promise<void> => {
  const file = here.path('ledger.db');
  const connection = (await run(chooseDriver(file, undefined))).open(file, 'write');
  connection.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  connection.close();
};

describe('keys', () => {
  test('generate makes a file for its owner only, and prints the public half; show prints it again', async () => {
    const key = await makeKey();
    expect(key).toMatch(/^example\.no\/ledger\+[\da-f]{8}\+/);
    expect(statSync(here.path('key')).mode & 0o777).toBe(0o600);
    const shown = await cli(['keys', 'show', here.path('key')]);
    expect(shown).toMatchObject({ status: 0, out: `${key}\n` });
  });

  test('generate never overwrites a file', async () => {
    await makeKey();
    const before = readFileSync(here.path('key'), 'utf8');
    const again = await cli(['keys', 'generate', here.path('key'), '--name', NAME]);
    expect(again.status).toBe(1);
    expect(again.err).toContain('is there already');
    expect(readFileSync(here.path('key'), 'utf8')).toBe(before);
  });

  test('a file that others can read is refused', async () => {
    await makeKey();
    chmodSync(here.path('key'), 0o640);
    const shown = await cli(['keys', 'show', here.path('key')]);
    expect(shown.status).toBe(1);
    expect(shown.err).toContain('others than its owner');
  });

  test('a name with spaces is refused', async () => {
    const made = await cli(['keys', 'generate', here.path('key'), '--name', 'Asker kommune']);
    expect(made.status).toBe(1);
    expect(made.err).toContain('--name');
  });
});

describe('checkpoint and verify of a ledger', () => {
  test('a ledger that grew since its checkpoints is whole', async () => {
    const key = await makeKey();
    mkdirSync(here.path('kept'));
    await record(EXAMPLE_COMMANDS.slice(0, 2));
    expect(await checkpoint('kept/1.txt')).toMatchObject({ status: 0, out: '', err: '' });
    await record(EXAMPLE_COMMANDS);
    expect(await checkpoint('kept/2.txt', '--against', here.path('kept'))).toMatchObject({ status: 0 });
    const verified = await cli(['verify', here.ledger(), '--key', key, '--against', here.path('kept')]);
    expect(verified).toMatchObject({ status: 0, err: '' });
    expect(verified.out).toContain('Ingen feil funnet.');
    expect(verified.out).toContain('kontrollpunktet med 2 hendelser');
    expect(verified.out).toContain('kontrollpunktet med 3 hendelser');
    const json = await cli(['verify', here.ledger(), '--key', key, '--against', here.path('kept'), '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ whole: true, size: 3, continued: [2, 3] });
  });

  test('without a kept checkpoint it is said that nothing outside confirms it', async () => {
    await record(EXAMPLE_COMMANDS);
    const verified = await cli(['verify', here.ledger(), '--lang', 'en']);
    expect(verified.status).toBe(0);
    expect(verified.out).toContain('NOTE: not compared with any checkpoint kept outside');
  });

  test('an event that was changed is named by its position, and nothing is signed any more', async () => {
    const key = await makeKey();
    await record(EXAMPLE_COMMANDS);
    await checkpoint('kept.txt');
    await change(`UPDATE event SET data = replace(data, 'u-1', 'u-2') WHERE position = 2`);
    const verified = await cli(['verify', here.ledger(), '--key', key, '--against', here.path('kept.txt')]);
    expect(verified.status).toBe(1);
    expect(verified.out).toContain('posisjon 2');
    const signed = await checkpoint('later.txt');
    expect(signed.status).toBe(1);
    expect(signed.err).toContain('nothing was signed');
  });

  test('a history that was written anew, with all of its hashes, is found between the checkpoints kept', async () => {
    const key = await makeKey();
    mkdirSync(here.path('kept'));
    await record(EXAMPLE_COMMANDS.slice(0, 1));
    await checkpoint('kept/1.txt');
    await record(EXAMPLE_COMMANDS);
    await checkpoint('kept/2.txt');
    const other = EXAMPLE_COMMANDS.map((line) => line.replace('Fewer contacts', 'Less contact'));
    await record(other, 'other.db');
    const verified = await cli([
      ...['verify', here.ledger('other.db'), '--key', key, '--against', here.path('kept'), '--lang', 'en'],
    ]);
    expect(verified.status).toBe(1);
    expect(verified.out).toContain('rewritten');
    expect(verified.out).toContain('among the events 2 to 3');
    const signed = await cli([
      ...['checkpoint', here.ledger('other.db'), '--key', here.path('key'), '--against', here.path('kept')],
    ]);
    expect(signed).toMatchObject({ status: 1, out: '' });
  });

  test('a ledger that was cut is shorter than the checkpoint', async () => {
    const key = await makeKey();
    await record(EXAMPLE_COMMANDS);
    await checkpoint('kept.txt');
    await record(EXAMPLE_COMMANDS.slice(0, 2), 'cut.db');
    const verified = await cli([
      ...['verify', here.ledger('cut.db'), '--key', key, '--against', here.path('kept.txt'), '--lang', 'en'],
    ]);
    expect(verified.status).toBe(1);
    expect(verified.out).toContain('3 events kept, 2 here');
  });

  test('a checkpoint that another key signed counts for nothing', async () => {
    await makeKey();
    const other = await makeKey('other');
    await record(EXAMPLE_COMMANDS);
    await checkpoint('kept.txt');
    const verified = await cli([
      ...['verify', here.ledger(), '--key', other, '--against', here.path('kept.txt'), '--lang', 'en'],
    ]);
    expect(verified.status).toBe(1);
    expect(verified.out).toContain('not signed with any key that is trusted');
  });

  test('--against needs --key', async () => {
    const asked = await cli(['verify', here.ledger(), '--against', here.path('kept.txt')]);
    expect(asked.status).toBe(1);
    expect(asked.err).toContain('--key');
  });
});

describe('verify of a dossier', () => {
  const writeDossier = async (): Promise<void> => {
    await record(EXAMPLE_COMMANDS);
    const store = await run(openStore(here.ledger(), { mode: 'read' }));
    const files = await dossierOf(store, ['user-u-1']);
    await run(store.close);
    for (const [path, bytes] of files) {
      mkdirSync(dirname(here.path(`dossier/${path}`)), { recursive: true });
      writeFileSync(here.path(`dossier/${path}`), bytes);
    }
  };

  test('a folder as it was made has no flaw', async () => {
    await writeDossier();
    const verified = await cli(['verify', here.path('dossier'), '--lang', 'en']);
    expect(verified).toMatchObject({ status: 0, err: '' });
    expect(verified.out).toContain('3 events in the ledger');
    expect(verified.out).toContain('1 complete streams of 1');
    expect(verified.out).toContain('NOTE: the key was taken from the folder itself');
  });

  test('a report that was changed is named', async () => {
    await writeDossier();
    writeFileSync(here.path('dossier/report.html'), '<p>Another report</p>\n');
    const verified = await cli(['verify', here.path('dossier'), '--json']);
    expect(verified.status).toBe(1);
    const flaws = [{ flaw: 'file-changed', file: 'report.html' }];
    expect(JSON.parse(verified.out)).toMatchObject({ whole: false, flaws });
  });

  test('a key in a file is taken, and a private one is not', async () => {
    await writeDossier();
    await makeKey();
    const asked = await cli(['verify', here.path('dossier'), '--key', here.path('key')]);
    expect(asked.status).toBe(1);
    expect(asked.err).toContain('private key');
    const line = readFileSync(here.path('dossier/proof/keys.txt'), 'utf8');
    const verified = await cli(['verify', here.path('dossier'), '--key', here.file('vkey', line)]);
    expect(verified.status).toBe(0);
    expect(verified.out).toContain(KEY.verifier.id);
    expect(verified.out).not.toContain('MERK: nøkkelen');
  });

  test('a folder that is not there is an error', async () => {
    const asked = await cli(['verify', here.path('nothing')]);
    expect(asked).toMatchObject({ status: 1, out: '' });
    expect(asked.err).toContain('neither a ledger');
  });
});
