import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();

beforeAll(async () => {
  const commands = [
    COMMAND.DeclareCrisis,
    COMMAND.AdoptFrameworkMeasure,
    COMMAND.RegisterServiceUser,
    COMMAND.GrantService,
    COMMAND.ReduceVisits,
  ];
  const lines = commands.map((command) => `${JSON.stringify(command)}\n`).join('');
  const ran = await cli(['record', ledger, '-'], { stdin: [lines], now: '2020-03-20T12:00:00Z' });
  expect(ran.status).toBe(0);
});
afterAll(() => here.remove());

const OVERDUE = 'time.review-overdue';
const findings = (...args: ReadonlyArray<string>) => cli(['findings', ledger, '--at', '2020-06-30', ...args]);

describe('findings', () => {
  test('are told with what is there, what is missing, the provisions and what to do', async () => {
    const { out, err, status } = await findings('--rule', OVERDUE);
    expect(out).toMatch(/^Mulige brudd, 30\. juni 2020\n1 funn ved 1 regel, hos 1 bruker\. Et funn er ingen/);
    expect(out).toContain('- bruker u-0001, tjeneste nursing, sak c-reduce-visits: fra');
    expect(out).toMatch(
      / {4}finnes: {4}skulle vurderes innen .* 2020 - [0-9a-f-]{36} \(nr\. \d+, registrert 20\. mars/,
    );
    expect(out).toMatch(/ {4}mangler: {2}ny vurdering \(innen .* 2020\)\n/);
    expect(out).toContain('helse- og omsorgstjenesteloven § 4-1');
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expect((await findings('--rule', OVERDUE, '--lang', 'en')).out).toContain('missing:  a reassessment');
  });

  test('are none before the day came, and none before the decision was known', async () => {
    const early = await cli(['findings', ledger, '--at', '2020-03-20', '--rule', OVERDUE]);
    expect(early.out).toContain('0 funn');
    const unknown = await findings('--rule', OVERDUE, '--known-at', '2020-03-19T00:00:00Z');
    expect(unknown.out).toContain('0 funn');
  });

  test('are the same with any number of threads, which is a whole number', async () => {
    const { out } = await findings('--csv');
    expect(await findings('--csv', '--threads', '2')).toMatchObject({ out, err: '', status: 0 });
    expect(await findings('--csv', '--threads', '0')).toMatchObject({ out, err: '', status: 0 });
    for (const wrong of ['17', '-1', '1.5', 'many'])
      expect(await findings(`--threads=${wrong}`)).toMatchObject({
        status: 1,
        err: expect.stringContaining('--threads: expected a whole number'),
      });
  });

  test('are JSON with every rule that was asked, and the events that they rest on', async () => {
    const told: unknown = JSON.parse((await findings('--json')).out);
    expect(told).toMatchObject({
      at: '2020-06-30',
      knownAt: null,
      people: 1,
      rules: RULES.map(({ id }) => ({ id })),
    });
    expect(JSON.parse((await findings('--rule', OVERDUE, '--json')).out)).toMatchObject({
      findings: [
        {
          rule: OVERDUE,
          subject: { kind: 'user', key: 'u-0001' },
          about: 'c-reduce-visits',
          present: [{ what: { en: 'to be assessed by' }, event: { eventId: expect.any(String) } }],
          missing: [{ what: { en: 'a reassessment' } }],
        },
      ],
    });
  });

  test('are a line each as CSV, headings first', async () => {
    const { out } = await findings('--rule', OVERDUE, '--csv', '--lang', 'en');
    const [head, line, ...rest] = out.split('\r\n');
    expect(head).toMatch(/^id,rule,group,severity,on,subject,key,service,about,title,present,/);
    expect(line).toMatch(
      /^time\.review-overdue:[0-9a-f]{16},time\.review-overdue,Time and reassessment,considerable,2020-/,
    );
    expect(rest).toEqual(['']);
  });

  test('are of one person where one is asked for, and of one that the ledger has', async () => {
    expect((await findings('--user', 'u-0001')).out).toContain('hos 1 bruker.');
    const nobody = await findings('--user', 'u-9999');
    expect(nobody).toMatchObject({ status: 1, out: '' });
    expect(nobody.err).toContain('the ledger has no such service user');
  });

  test('say plainly which rules there are when one is asked for that is none', async () => {
    const { err, status } = await findings('--rule', 'time.nothing');
    expect(status).toBe(1);
    expect(err).toContain('there is no such rule; they are ');
    expect(err).toContain(OVERDUE);
    expect((await findings('--json', '--csv')).err).toContain('--json or --csv, not both');
  });
});
