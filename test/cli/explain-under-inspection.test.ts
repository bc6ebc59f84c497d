import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ACCESS_COMMAND } from '../domain/examples/access.js';
import { linesOf, reducedUser } from '../dossier/world.js';
import { cli, place } from './in-process.js';
import { INSPECTION, placed } from './opened-inspection.js';

/** Two people, one of whom an inspection of a unit covers, from March to June 2020. */
const here = place();
const ledger = here.ledger();
const NOW = '2020-06-03T11:00:00Z';
const UNDER = [
  ...['--inspection', '2020-4711', '--reader', 's-9001', '--role', 'inspector'],
  ...['--unit', 'statsforvalteren'],
];
const lines = (...all: ReadonlyArray<object>): string =>
  all.map((one) => `${JSON.stringify(one)}\n`).join('');
const record = (text: string, now = '2020-06-02T12:00:00Z') =>
  cli(['record', ledger, '-'], { stdin: [text], now });
const explain = (...args: ReadonlyArray<string>) => cli(['explain', ledger, ...args], { now: NOW });
const under = (...args: ReadonlyArray<string>) => explain(...args, ...UNDER);
const logOf = async (user: string): Promise<string> =>
  (await cli(['readings', ledger, '--user', user], { now: NOW })).out;
const level = (user: string): ReadonlyArray<string> => ['--user', user, '--service', 'nursing'];
const AT = ['--at', '2020-04-10'];
const DENIED = 'may not read about this person';

interface ToldFinding {
  readonly id: string;
  readonly subject: { readonly kind: 'user'; readonly key: string };
}
let ids: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const people = linesOf(['u-1', 'u-2'].flatMap((user) => reducedUser(user, `Smitte hos ${user}`)));
  expect((await record(people, '2020-06-01T11:00:00Z')).err).toBe('');
  expect((await record(lines(placed('u-1', 'north'), placed('u-2', 'south'), INSPECTION))).err).toBe('');
  const found = await cli(['findings', ledger, ...AT, '--rule', 'time.review-overdue', '--json'], {
    now: NOW,
  });
  const { findings } = JSON.parse(found.out) as { readonly findings: ReadonlyArray<ToldFinding> };
  ids = Object.fromEntries(findings.map(({ subject, id }) => [subject.key, id]));
  expect(Object.keys(ids)).toEqual(['u-1', 'u-2']);
});
afterAll(() => here.remove());

describe('explaining under an inspection', () => {
  test('tells why a level is what it is, of whom it covers, and logs that', async () => {
    const { status, out, err } = await under(...level('u-1'), ...AT);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe((await explain(...level('u-1'), ...AT)).out);
    expect(await logOf('u-1')).toMatch(/forklaring av nivå/);
  });

  test('tells how a finding came about in the record of whom it covers, on the last day that it may ask about', async () => {
    const { status, out, err } = await under(ids['u-1'] ?? '', '--user', 'u-1');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Ny vurdering er ikke gjort i tide');
    expect(await logOf('u-1')).toMatch(/statsforvalteren.*funn/);
  });

  test('counts in a figure those whom it covers and nobody else, and logs each who is named', async () => {
    const all = await explain('services.home-nursing.less', ...AT);
    expect(all.out).toContain('2 av 2');
    const { status, out, err } = await under('services.home-nursing.less', ...AT);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('1 av 1');
    expect(out).not.toContain('u-2');
    expect(await logOf('u-1')).toMatch(/tall i tilsynsmappe/);
    expect(await logOf('u-2')).not.toMatch(/tall i tilsynsmappe/);
    // Whom a figure does not count is not told of.
    const none = await under('services.home-nursing.full', '--at', '2020-04-11');
    expect(none.out).toContain('0 av 1');
    expect((await logOf('u-1')).match(/tall i tilsynsmappe/g)).toHaveLength(1);
  });

  test.each([
    ['the level of another', [...level('u-2'), ...AT]],
    ['the level of nobody', [...level('u-3'), ...AT]],
    ['a key in capital letters', [...level('U-1'), ...AT]],
    ['everybody at once', [...level('*'), ...AT]],
    ['a way up and down', [...level('../user-u-1'), ...AT]],
    ['two keys in one', [...level('u-1,u-2'), ...AT]],
    ['the figure of another', ['services.home-nursing.less', '--user', 'u-2', ...AT]],
    ['a finding of another in their record', ['FINDING u-2', '--user', 'u-2', ...AT]],
    ['a finding of another in the record of whom it covers', ['FINDING u-2', '--user', 'u-1', ...AT]],
    ['another by what was known before they were moved', [...level('u-2'), ...AT, '--known-at', NOW]],
    ['a day before the period', [...level('u-1'), '--at', '2020-02-29']],
    ['a day after it', [...level('u-1'), '--at', '2020-07-01']],
    ['a figure of a day before it', ['services.home-nursing.less', '--at', '2020-02-29']],
    ['a figure from before it', ['services.home-nursing.less', ...AT, '--from', '2020-01-01']],
    ['a figure of tomorrow beyond it', ['services.home-nursing.less', '--at', '2020-07-01']],
  ])('tells nothing of %s', async (_, args) => {
    const asked = args.map((one) => (one === 'FINDING u-2' ? (ids['u-2'] ?? '') : one));
    const { status, out, err } = await under(...asked);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).not.toMatch(/u-[123]|Smitte|nursing\b/);
  });

  test('logs who was not let in, and answers alike whether there is such a person', async () => {
    const [other, nobody] = [await under(...level('u-2'), ...AT), await under(...level('u-9'), ...AT)];
    expect(other.err).toContain(DENIED);
    expect(nobody.err).toBe(other.err);
    expect(await logOf('u-2')).toMatch(/utenfor det leseren har tilgang til/);
  });

  test.each([
    ['no reader', [...level('u-1'), '--inspection', '2020-4711'], 'go together'],
    [
      'no such role',
      [...level('u-1'), ...UNDER.slice(0, 5), 'boss', '--unit', 'x'],
      '--role: expected one of',
    ],
    [
      'a finding of nobody in particular',
      ['time.review-overdue:adcb5d66b00cbebf', ...UNDER],
      '--user is needed',
    ],
  ])('says how to ask where there is %s', async (_, args, message) => {
    const { status, out, err } = await explain(...args);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(message);
  });

  test('tells nothing when the inspection is closed, or there is none of that key', async () => {
    const other = UNDER.map((one) => (one === '2020-4711' ? '2020-4712' : one));
    const none = await explain('services.home-nursing.less', ...AT, ...other);
    expect({ status: none.status, out: none.out }).toEqual({ status: 1, out: '' });
    const closed = { ...ACCESS_COMMAND.CloseInspection, inspection: '2020-4711', on: '2020-06-03' };
    expect((await record(lines(closed), '2020-06-03T10:00:00Z')).err).toBe('');
    for (const args of [level('u-1'), ['services.home-nursing.less'], [ids['u-1'] ?? '', '--user', 'u-1']]) {
      const { status, out, err } = await cli(['explain', ledger, ...args, ...AT, ...UNDER], {
        now: '2020-06-04T11:00:00Z',
      });
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toContain('the inspection is not open');
    }
  });
});
