import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMAND } from '../domain/examples/commands.js';
import { GRANTED, reduceTo } from '../ledger/ledgers.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();
const KNOWN = '2020-03-21T00:00:00Z';

const record = async (now: string, ...commands: ReadonlyArray<object>) => {
  const stdin = [commands.map((command) => `${JSON.stringify(command)}\n`).join('')];
  expect(await cli(['record', ledger, '-'], { stdin, now })).toMatchObject({ status: 0, err: '' });
};

beforeAll(async () => {
  await record('2020-03-20T11:00:00Z', ...GRANTED, reduceTo('c-1', 7, 3));
  await record('2020-03-22T11:00:00Z', {
    ...COMMAND.CorrectEntry,
    ...{ corrects: 'c-1', on: '2020-03-22', entry: reduceTo('c-1', 7, 5) },
  });
});
afterAll(() => here.remove());

describe('compare', () => {
  const user = ['compare', ledger, '--user', 'u-0001', '--at', '2020-03-20', '--known-at', KNOWN];

  test('shows what was corrected since, and which level reads differently because of it', async () => {
    const { out, err, status } = await cli(user);
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expect(out).toContain('  3 besøk i uka → 5 besøk i uka\n');
    expect(out).toContain('Rettet i mellomtiden (1)');
    expect((await cli([...user, '--lang', 'en'])).out).toContain('Corrected in between (1)');
  });

  test('up to a second view tells nothing that was recorded after it', async () => {
    const { out } = await cli([...user, '--and-known-at', '2020-03-21T12:00:00Z']);
    expect(out).toContain('De to tidspunktene viser det samme.');
  });

  test('as JSON has both views, and each difference with its events', async () => {
    const { out } = await cli([...user, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      from: { at: '2020-03-20', knownAt: '2020-03-21T00:00:00.000Z' },
      to: { at: '2020-03-20', knownAt: null },
      entries: [{ change: 'corrected', amends: { position: 3 }, entry: { what: 'EntryCorrected' } }],
      levels: [{ service: 'nursing', because: [{ position: 4 }] }],
    });
  });

  test('of everybody between two days counts and names those whose level is another', async () => {
    const { out } = await cli(['compare', ledger, '--all', '--at', '2020-03-15', '--and-at', '2020-03-20']);
    expect(out).toContain('Helsetjenester i hjemmet\n  Fullt nivå: 1 → 0\n  Redusert: 0 → 1\n');
    expect(out).toContain('u-0001\n');
    const all = ['compare', ledger, '--all', '--known-at', KNOWN, '--at', '2020-03-20', '--json'];
    expect(JSON.parse((await cli(all)).out)).toMatchObject({
      recorded: [{ what: 'EntryCorrected', count: 1, afterwards: 0, mostDays: 0 }],
      people: [{ user: 'u-0001' }],
    });
  });

  test.each([
    [[], 'compare whose record?'],
    [['--all', '--user', 'u-0001', '--at', '2020-03-20'], 'compare whose record?'],
    [['--user', 'u-0001'], 'the two views are the same'],
    [['--all', '--and-at', 'tomorrow'], '--and-at: expected'],
    [['--all', '--at', '2020-03-21', '--and-at', '2020-03-20'], 'the other way round'],
  ])('with %j is an error of one line', async (args, message) => {
    const { err, status, errors } = await cli(['compare', ledger, ...args]);
    expect(status).toBe(1);
    expect(errors).toHaveLength(1);
    expect(err).toContain(message);
  });
});
