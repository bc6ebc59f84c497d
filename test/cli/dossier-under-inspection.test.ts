import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ACCESS_COMMAND } from '../domain/examples/access.js';
import { COMMAND } from '../domain/examples/commands.js';
import { linesOf, reducedUser } from '../dossier/world.js';
import { cli, place } from './in-process.js';

let here: ReturnType<typeof place>;
let files: ReturnType<typeof place>;

const inspection = (key: string, scope: object) => ({
  ...ACCESS_COMMAND.OpenInspection,
  ...{
    id: `c-${key}`,
    inspection: key,
    scope,
    from: '2020-03-01',
    until: '2020-06-30',
    openUntil: '2020-12-31',
  },
  on: '2020-06-02',
});

const { RecordCircumstances } = COMMAND;
const placed = (user: string, unit: string) =>
  JSON.stringify({ ...RecordCircumstances, id: `c-placed-${user}`, user, unit });

beforeAll(async () => {
  files = place();
  const inspections = [
    inspection('all', { kind: 'everyone' }),
    inspection('north', { kind: 'units', units: ['north'] }),
    inspection('nursing', { kind: 'services', services: ['home-nursing'] }),
    inspection('shut', { kind: 'everyone' }),
    { ...ACCESS_COMMAND.CloseInspection, inspection: 'shut', on: '2020-06-02' },
  ];
  const stdin = [
    linesOf(['u-1', 'u-2', 'u-3'].flatMap((user) => reducedUser(user, 'Smitte i sonen'))),
    `${placed('u-1', 'north')}\n${placed('u-2', 'south')}\n`,
    inspections.map((one) => `${JSON.stringify(one)}\n`).join(''),
  ];
  const ran = await cli(['record', files.ledger(), '-'], { stdin, now: '2020-06-02T11:00:00Z' });
  expect({ status: ran.status, err: ran.err }).toEqual({ status: 0, err: '' });
});
afterAll(() => files.remove());
beforeEach(() => {
  here = place();
});
afterEach(() => here.remove());

const INSPECTOR = ['--reader', 's-9001', '--role', 'inspector', '--unit', 'statsforvalteren'];
const make = (key: string, ...more: ReadonlyArray<string>) =>
  cli(
    [
      'dossier',
      files.ledger(),
      '--out',
      here.path('out'),
      '--to',
      '2020-06-01',
      '--inspection',
      key,
      ...INSPECTOR,
      ...more,
    ],
    { now: '2020-06-03T11:00:00Z' },
  );
const written = (name: string): string => readFileSync(here.path(`out/${name}`), 'utf8');
const readings = async (user: string): Promise<number> =>
  (await cli(['readings', files.ledger(), '--user', user], { now: '2020-06-03T12:00:00Z' })).out.split(
    'tilsynsmappe',
  ).length - 1;

describe('a dossier under an inspection', () => {
  test('holds nobody whom it does not cover, and is in the log of each whom it does, and in its own', async () => {
    const before = await Promise.all(['u-1', 'u-2', 'u-3'].map(readings));
    const made = await make('north');
    expect(made).toMatchObject({ status: 0, err: '' });
    expect(made.out).toContain('1 users');
    expect(made.out).toContain('1 readings logged');
    const after = await Promise.all(['u-1', 'u-2', 'u-3'].map(readings));
    expect(after.map((count, i) => count - (before[i] ?? 0))).toEqual([1, 0, 0]);
    expect(written('data/users.csv')).not.toContain('u-2');
    expect(written('data/access.csv')).toContain('u-1');
    const report = written('report.html');
    expect(report).toContain('Laget under tilsyn north.');
    expect(report).toContain('s-9001');
    expect(report).not.toMatch(/u-[23]\b/);
  });

  test('under one of everybody is in the log of everybody, and begins with its period', async () => {
    const before = await Promise.all(['u-1', 'u-2', 'u-3'].map(readings));
    expect((await make('all')).out).toContain('3 readings logged');
    const after = await Promise.all(['u-1', 'u-2', 'u-3'].map(readings));
    expect(after.map((count, i) => count - (before[i] ?? 0))).toEqual([1, 1, 1]);
    // What was granted in January is before the inspection's first day.
    expect(written('data/events.csv')).not.toContain('ServiceGranted');
  });

  test('under one of some services is about one of these', async () => {
    expect(await make('nursing')).toMatchObject({ status: 1, out: '' });
    expect((await make('nursing', '--service', 'home-nursing')).status).toBe(0);
  });

  test.each([
    ['about somebody whom it does not cover', 'north', ['--user', 'u-2'], 'may not read about this person'],
    ['about somebody who is not there', 'north', ['--user', 'u-9'], 'may not read about this person'],
    ['of a day outside of its period', 'all', ['--from', '2020-02-28'], 'may not ask about this day'],
    ['when it is closed', 'shut', [], 'the inspection is not open'],
    ['when there is none of that key', 'none', [], 'no such inspection'],
  ])('is not made %s, and nothing is logged as read', async (_, key, more, message) => {
    const before = await Promise.all(['u-1', 'u-2', 'u-3'].map(readings));
    const made = await make(key, ...more);
    expect({ status: made.status, out: made.out }).toEqual({ status: 1, out: '' });
    expect(made.err).toContain(message);
    expect(existsSync(here.path('out'))).toBe(false);
    const log = (await cli(['readings', files.ledger(), '--all'], { now: '2020-06-03T12:00:00Z' })).out;
    if (more.includes('u-2')) expect(log).toMatch(/u-2 .*tilsynsmappe.*AVVIST/);
    const read = await Promise.all(['u-1', 'u-3'].map(readings));
    expect(read).toEqual([before[0], before[2]]);
  });

  test('needs all of who reads; under none, nothing is logged and the report says so', async () => {
    const some = ['dossier', files.ledger(), '--out', here.path('out'), '--to', '2020-06-01'];
    expect((await cli([...some, '--inspection', 'all'])).err).toContain('go together');
    expect((await cli([...some, ...INSPECTOR, '--inspection', 'all', '--role', 'king'])).err).toContain(
      '--role',
    );
    const before = await readings('u-1');
    const made = await cli(some, { now: '2020-06-03T11:00:00Z' });
    expect(made.out).toContain('made under no inspection, so no reading was logged');
    expect(await readings('u-1')).toBe(before);
    expect(written('report.html')).toContain('Laget utenfor et tilsyn.');
  });
});
