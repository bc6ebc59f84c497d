import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/index.js';
import { rules } from '../../examples/municipal-rule/rules.js';
import { COMMAND } from '../domain/examples/commands.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();
const file = here.file('our-rules.mjs', '// What it exports is given by the test.');

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

const [rule] = rules;
const OURS = 'municipal.daily-visit';

/** Findings by the rules that a module gives; without one, it can't be loaded. */
const findings = (module: unknown, ...args: ReadonlyArray<string>) =>
  cli(['findings', ledger, '--at', '2020-06-30', '--rules', file, ...args], {
    loadModule: (url) =>
      module === undefined
        ? Promise.reject(new SyntaxError('a secret of somebody'))
        : Promise.resolve(url.endsWith('/our-rules.mjs') ? module : {}),
  });

describe("rules of a municipality's own", () => {
  test('are gone by beside those of the package, or alone', async () => {
    const alone = await findings({ rules }, '--rule', OURS);
    expect(alone).toMatchObject({ status: 0, err: '' });
    expect(alone.out).toContain('1 funn ved 1 regel');
    expect(alone.out).toContain('mangler:  ett besøk om dagen');
    const all = JSON.parse((await findings({ default: rules }, '--json')).out) as { rules: object[] };
    expect(all.rules.map((one) => ('id' in one ? one.id : ''))).toEqual([...RULES.map(({ id }) => id), OURS]);
  });

  test('stand in a dossier, with what they found', async () => {
    const out = here.path('dossier');
    const made = await cli(['dossier', ledger, '--out', out, '--to', '2020-06-30', '--rules', file], {
      loadModule: () => Promise.resolve({ rules }),
    });
    expect(made.status).toBe(0);
    expect(readFileSync(`${out}/data/findings.csv`, 'utf8')).toContain(OURS);
    expect(readFileSync(`${out}/report.html`, 'utf8')).toContain(rule?.title.nb ?? 'no rule');
  });

  test.each([
    ['a module that exports none', {}, 'it exports no rules; write: export const rules = [...]'],
    ['an empty list', { rules: [] }, 'rules: found none, expected a list of one rule or more'],
    [
      'something else than a list',
      { rules: { rule } },
      'rules: found none, expected a list of one rule or more',
    ],
    ['an id of the package', { rules: [RULES[0]] }, 'expected an id that begins with municipal.'],
    [
      'an id twice',
      { rules: [rule, rule] },
      `rules[1].id: found ${OURS}, which another rule has, expected an id of its own`,
    ],
    [
      'a rule that does nothing',
      { rules: [{ ...rule, find: 'x' }] },
      'rules[0].find: found nothing that can be called, expected a function',
    ],
    [
      'a decision rule of no scope',
      { rules: [{ ...rule, scope: {} }] },
      'rules[0].scope.forces: found nothing, expected a list',
    ],
    [
      'no text in English',
      { rules: [{ ...rule, mend: { nb: 'Rett det' } }] },
      'rules[0].mend.en: found nothing, expected a text',
    ],
    [
      'a provision that is none',
      { rules: [{ ...rule, provisions: ['hol-4-1', 'hol-9'] }] },
      "rules[0].provisions[1]: found hol-9, which the catalogue doesn't have, expected one that it has",
    ],
    [
      'a clock that is none',
      { rules: [{ ...rule, clock: { seen: { days: -1 } } }] },
      'rules[0].clock: found',
    ],
    ['a module that does not load', undefined, "it can't be loaded as a module (SyntaxError)"],
  ])('are refused with the place where there is %s', async (_, module, message) => {
    const { status, out, errors } = await findings(module);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('our-rules.mjs: ');
    expect(errors[0]).toContain(message);
    expect(errors[0]).not.toContain('secret');
  });

  describe('that fail', () => {
    const secret = 'somebody by name';
    const thrower = (fields: object) => ({ ...rule, id: 'municipal.thrower', ...fields });
    const fails = (): never => {
      throw new RangeError(secret);
    };
    const comparing = (compare: unknown) => thrower({ about: 'population', compare });

    test.each([
      ['throws at a decision', thrower({ find: fails }), 'RangeError'],
      ['throws at a person', thrower({ about: 'person', find: fails }), 'RangeError'],
      ['throws at a crisis', thrower({ about: 'crisis', find: fails }), 'RangeError'],
      ['gives back a promise', thrower({ find: () => Promise.resolve([]) }), 'NotFindings'],
      ['gives back nothing', thrower({ find: () => undefined }), 'NotFindings'],
      ['gives back what is no finding', thrower({ find: () => [{ on: 'yesterday' }] }), 'NotFindings'],
      ['throws before it compares', comparing(fails), 'RangeError'],
      ['has nothing to compare by', comparing(() => ({})), 'NotFindings'],
      ['throws at keeping', comparing(() => ({ keep: fails, among: () => [] })), 'RangeError'],
      ['throws when it compares', comparing(() => ({ keep: () => [1], among: fails })), 'RangeError'],
    ])('are said to have failed, and the others are gone by: one that %s', async (_, failing, error) => {
      const { status, out, errors } = await findings({ rules: [failing, rule] });
      expect(status).toBe(1);
      expect(out).toContain(`Regelen municipal.thrower kunne ikke gjennomføres (${error})`);
      expect(out).toContain('mangler:  ett besøk om dagen');
      expect(out).not.toContain('[municipal.thrower]');
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(`the rule municipal.thrower failed (${error})`);
      expect(out + errors.join('')).not.toContain(secret);
    });

    test('are tagged where programs read, and counted by no one', async () => {
      const { status, out, errors } = await findings({ rules: [thrower({ find: fails }), rule] }, '--json');
      expect(status).toBe(1);
      expect(JSON.parse(errors[0] ?? '')).toMatchObject({ error: 'RuleFailed' });
      const told = JSON.parse(out) as { failed: object[]; rules: ReadonlyArray<{ id: string }> };
      expect(told.failed).toEqual([{ rule: 'municipal.thrower', error: 'RangeError' }]);
      expect(told.rules.map(({ id }) => id)).not.toContain('municipal.thrower');
    });

    test('leave a dossier whole, which says that they are not in it', async () => {
      const out = here.path('without-one');
      const made = await cli(['dossier', ledger, '--out', out, '--to', '2020-06-30', '--rules', file], {
        loadModule: () => Promise.resolve({ rules: [thrower({ find: fails }), rule] }),
      });
      expect(made.status).toBe(1);
      expect(made.errors[0]).toContain('the rule municipal.thrower failed (RangeError)');
      const report = readFileSync(`${out}/report.html`, 'utf8');
      expect(report).toContain('municipal.thrower kunne ikke gjennomføres (RangeError)');
      expect(readFileSync(`${out}/data/findings.csv`, 'utf8')).toContain(OURS);
      expect(readFileSync(`${out}/data/findings.csv`, 'utf8')).not.toContain('municipal.thrower');
    });
  });

  test('are looked for where the file is, and nothing is made without them', async () => {
    const missing = await cli(['findings', ledger, '--rules', here.path('none.mjs')]);
    expect(missing).toMatchObject({ status: 1, out: '' });
    expect(missing.err).toContain("none.mjs can't be read: there is no such file");
    const out = here.path('not-made');
    const made = await cli(['dossier', ledger, '--out', out, '--rules', here.path('none.mjs')]);
    expect(made.status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});
