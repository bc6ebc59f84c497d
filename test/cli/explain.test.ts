import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rules } from '../../examples/municipal-rule/rules.js';
import { COMMAND } from '../domain/examples/commands.js';
import { linesOf, reducedUser } from '../dossier/world.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();
const AT = ['--at', '2020-04-10'];

beforeAll(async () => {
  const people = ['u-1', 'u-2'].flatMap((user) => reducedUser(user, 'Smitte i sonen'));
  const crisis = [COMMAND.DeclareCrisis, COMMAND.AdoptFrameworkMeasure];
  const stdin = [crisis.map((one) => `${JSON.stringify(one)}\n`).join(''), linesOf(people)];
  const ran = await cli(['record', ledger, '-'], { stdin, now: '2020-06-20T12:00:00Z' });
  expect({ status: ran.status, err: ran.err }).toEqual({ status: 0, err: '' });
});
afterAll(() => here.remove());

interface ToldFinding {
  readonly id: string;
  readonly rule: string;
  readonly subject: { readonly key: string };
}

const found = async (): Promise<ReadonlyArray<ToldFinding>> => {
  const { out } = await cli(['findings', ledger, ...AT, '--json']);
  return (JSON.parse(out) as { findings: ReadonlyArray<ToldFinding> }).findings;
};
const explain = (...args: ReadonlyArray<string>) => cli(['explain', ledger, ...args]);

describe('explaining a finding', () => {
  test('tells the rule, the law of the day, both times of the evidence, what is missing and what to do', async () => {
    const overdue = (await found()).find(({ rule }) => rule === 'time.review-overdue');
    const { status, out, err } = await explain(overdue?.id ?? '', ...AT);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Mulig brudd: Ny vurdering er ikke gjort i tide');
    expect(out).toContain(`Funn ${overdue?.id}, 10. april 2020`);
    expect(out).toContain('bruker u-1, tjeneste nursing, sak u-1-d: fra 28. mars 2020 (vesentlig)');
    expect(out).toContain('Et funn er ingen konklusjon');
    expect(out).toContain('- helse- og omsorgstjenesteloven § 4-1\n');
    expect(out).toMatch(
      /- skulle vurderes innen 27\. mars 2020\n {4}13\. mars 2020: Besøk redusert\n {4}registrert 20\. juni 2020 kl\. 14\.00; hendelse [0-9a-f-]{36} \(nr\. \d+\)/,
    );
    expect(out).toContain('- ny vurdering (innen 27. mars 2020)');
    expect(out).toMatch(/Sett på i alt: \d+ hendelser som var kjent da\. Ellers i samme sak:/);
    expect(out).toContain('13. mars 2020: Varsel eller underretning gitt');
    // What came later says nothing about that day.
    expect(out).not.toContain('20. april 2020');
    expect(out).toContain('Vurder tiltaket på nytt nå');
  });

  test('explains every finding that the findings tell, for programs too', async () => {
    const all = await found();
    expect(all.length).toBeGreaterThan(2);
    for (const finding of all) {
      const { status, out } = await explain(finding.id, ...AT, '--json', '--user', finding.subject.key);
      expect(status).toBe(finding.rule.includes('framework') ? 1 : 0);
      const again = status === 0 ? out : (await explain(finding.id, ...AT, '--json')).out;
      expect(JSON.parse(again)).toMatchObject({ finding, at: '2020-04-10', rule: { id: finding.rule } });
    }
  });

  test.each([
    ['a rule that there is not', 'time.nothing:0123456789abcdef', 'no rule makes findings of this id'],
    ['what is not found', 'time.review-overdue:0123456789abcdef', 'the rule finds nothing of this id'],
  ])('says so of %s', async (_, id, message) => {
    const { status, out, err } = await explain(id, ...AT);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(message);
  });

  test('says so of what is found on another day only', async () => {
    const [first] = await found();
    expect((await explain(first?.id ?? '', '--at', '2020-03-14')).err).toContain('the rule finds nothing');
  });

  test("goes by a municipality's own rules where they are named", async () => {
    const file = here.file('our-rules.mjs', '// What it exports is given by the test.');
    const loadModule = () => Promise.resolve({ rules });
    const args = [...AT, '--rules', file];
    const all = await cli(['findings', ledger, ...args, '--json'], { loadModule });
    const own = (JSON.parse(all.out) as { findings: ReadonlyArray<ToldFinding> }).findings.find(({ rule }) =>
      rule.startsWith('municipal.'),
    );
    const explained = await cli(['explain', ledger, own?.id ?? '', ...args], { loadModule });
    expect(explained.out).toContain('Regelen municipal.daily-visit ser på');
    expect((await explain(own?.id ?? '', ...AT)).err).toContain('have to be named with --rules');
  });
});

describe('explaining a figure', () => {
  test('tells what it means, how much of how much, whom it counts and by which events', async () => {
    const { status, out, err } = await explain('services.home-nursing.less', ...AT);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^home-nursing: mindre enn innvilget, 10\. april 2020 \[services\.home-nursing\.less\]\n2 av 2 tjenester som er innvilget/,
    );
    expect(out).toContain('Tjenester som er redusert, satt på pause, stanset');
    expect(out).toMatch(/- u-1, nursing\n {4}[0-9a-f-]{36} \(nr\. \d+, registrert 20\. juni 2020/);
    const none = await explain('services.home-nursing.less', '--at', '2020-05-06');
    expect(none.out).toContain('0 av 2');
  });

  test('of a day in the chart is of that day', async () => {
    const on = async (day: string) =>
      (await explain(`share.${day}`, '--at', '2020-06-01', '--lang', 'en')).out;
    expect(await on('2020-03-15')).toContain('2 of 2 services granted and not ended');
    expect(await on('2020-03-16')).toContain('0 of 2');
  });

  test('stands by name in the dossier, which has the same number, and nothing else links anywhere', async () => {
    const out = here.path('dossier');
    expect((await cli(['dossier', ledger, '--out', out, ...AT])).status).toBe(0);
    const rows = readFileSync(`${out}/data/figures.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { name: string; number: number; of?: number });
    expect(rows.length).toBeGreaterThan(60);
    for (const name of ['people', 'reviews.overdue', 'findings.all', 'share.2020-04-10', 'need.all.3']) {
      const { number, whole } = JSON.parse((await explain(name, ...AT, '--json')).out) as {
        number: number;
        whole?: number;
      };
      expect(rows.find((row) => row.name === name)).toMatchObject({
        number,
        ...(whole === undefined ? {} : { of: whole }),
      });
    }
    const report = readFileSync(`${out}/report.html`, 'utf8');
    const links = [...report.matchAll(/href="#(n-[^"]+)"/g)].map(([, place]) => place ?? '');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((place) => !report.includes(`id="${place}"`))).toEqual([]);
  });

  test('can be limited as a dossier can', async () => {
    expect((await explain('people', ...AT, '--user', 'u-2')).out).toMatch(/\n1\n/);
    expect((await explain('people', ...AT, '--service', 'home-nursing')).out).toMatch(/\n2\n/);
    expect((await explain('decisions.all', ...AT, '--from', '2020-04-01')).out).toMatch(/\n0\n/);
    expect((await explain('people', ...AT, '--service', 'no-such')).err).toContain('--service');
  });

  test('says so of a name that no figure has', async () => {
    expect(await explain('services.home-nursing.best', ...AT)).toMatchObject({ status: 1, out: '' });
    expect((await explain('best', ...AT)).err).toContain('no figure has this name');
  });
});

describe('explain is asked', () => {
  test.each([
    [[], '--user and --service are needed, or the id of a finding'],
    [['--user', 'u-1', '--service', 'nursing', '--all'], '--from, --all and --rules go with'],
    [['time.x:0123456789abcdef', '--all'], 'do not go with a finding'],
    [['people', '--user', 'u-1', '--service', 'home-nursing'], 'two dossiers'],
    [['people', 'services'], 'too many arguments'],
    [['people', '--from', '2020'], '--from'],
  ])('in ways that fit together: not %j', async (args, message) => {
    const { status, err } = await explain(...args);
    expect(status).toBe(1);
    expect(err).toContain(message);
  });
});
