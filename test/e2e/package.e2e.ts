import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked, ROOT, runIn } from './installed.js';

let project = '';

beforeAll(() => {
  project = installPacked();
}, 300_000);

const readmeProgram = (): string => {
  const program = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1];
  if (program === undefined) throw new Error('the README has no program');
  return program;
};

const forsvarlig = (args: ReadonlyArray<string>, input = ''): ReturnType<typeof runIn> =>
  runIn(project, join('node_modules', '.bin', 'forsvarlig'), args, input);

describe('the installed package', () => {
  it("runs the README's program, which shows three visits a week and the two events that made it so", () => {
    writeFileSync(join(project, 'readme.mjs'), readmeProgram());
    const { status, stdout, stderr } = runIn(project, process.execPath, ['readme.mjs']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('amount: 7');
    expect(stdout).toContain('amount: 3');
    expect(stdout).toContain("decision: 'c3'");
  });

  it('answers the same when the program is run again on the ledger that it made', () => {
    const { status } = runIn(project, process.execPath, ['readme.mjs']);
    expect(status).toBe(0);
    const { stdout } = forsvarlig([
      'levels',
      'sqlite:asker.db',
      '--user',
      'u-1',
      '--at',
      '2020-03-20',
      '--json',
    ]);
    expect(JSON.parse(stdout)).toBeTruthy();
  });

  it('has the command line, which records, answers and refuses', () => {
    const command = {
      command: 'RegisterServiceUser',
      version: 1,
      id: 'e2e-1',
      user: 'u-e2e',
      on: '2020-01-02',
      need: 2,
      vulnerability: 'ordinary',
      livesAlone: false,
      specialNeeds: false,
    };
    const lines = `${JSON.stringify(command)}\n${JSON.stringify({ ...command, id: 'e2e-2' })}\n`;
    writeFileSync(join(project, 'commands.ndjson'), lines);
    const recorded = forsvarlig(['record', 'sqlite:e2e.db', 'commands.ndjson']);
    expect(recorded.status).toBe(1);
    expect(recorded.stderr).toContain('commands.ndjson:2');
    expect(recorded.stderr).toContain('new-user');
    const history = forsvarlig(['history', 'sqlite:e2e.db', '--user', 'u-e2e', '--json']);
    expect(history.status).toBe(0);
    expect(history.stdout).toContain('ServiceUserRegistered');
    expect(history.stderr).toBe('');
  });

  it('says what it is with --help and --version', () => {
    expect(forsvarlig(['--help']).stdout).toContain('record');
    const manifest = readFileSync(join(ROOT, 'package.json'), 'utf8');
    const version = /"version": "([^"]+)"/.exec(manifest)?.[1] ?? 'no version';
    expect(forsvarlig(['--version']).stdout.trim()).toContain(version);
  });

  it('gives its testing kit at forsvarlig/testing, without a test framework installed', () => {
    const program = `
      import * as testing from 'forsvarlig/testing';
      console.log(typeof testing.given, typeof testing.eventStoreContract);`;
    writeFileSync(join(project, 'testing.mjs'), program);
    expect(runIn(project, process.execPath, ['testing.mjs']).stdout.trim()).toBe('function function');
  });

  it('verifies a ledger by threads and by none, with the same answer, whole and damaged', () => {
    const program = `
      import BetterSqlite3 from 'better-sqlite3';
      import { resolve } from 'node:path';
      import { openStore, run, verifyLedger } from 'forsvarlig';
      import { surveyByThreads } from './node_modules/forsvarlig/dist/stores/sqlite/survey/threads.js';
      const store = await run(openStore('sqlite:threads.db'));
      for (let n = 0; n < 300; n += 1)
        await run(store.append([{
          stream: 'user-' + (n % 7),
          expected: 'any',
          events: [{ id: '00000000-0000-4000-8000-' + String(n).padStart(12, '0'), type: 'T', metadata: '{}', data: '{}' }],
        }]));
      const file = { path: resolve('threads.db'), driver: 'better-sqlite3', busyTimeoutMs: 5000 };
      const fits = () => surveyByThreads(file, { threads: 3, sizes: new Set(), tell: () => undefined });
      const report = (threads) => run(verifyLedger(store, { keys: [], kept: [], threads }));
      const before = [await fits(), await report(1), await report(3)];
      const database = new BetterSqlite3('threads.db');
      database.exec("UPDATE event SET data = '[]' WHERE position = 211");
      database.close();
      const after = [await fits(), await report(1), await report(3)];
      await run(store.close);
      console.log(JSON.stringify([before, after]));`;
    writeFileSync(join(project, 'threads.mjs'), program);
    const { stdout, stderr } = runIn(project, process.execPath, ['threads.mjs']);
    expect(stderr).toBe('');
    const answers: ReadonlyArray<ReadonlyArray<unknown>> = JSON.parse(stdout) as never;
    const [[fits, whole, byThreads] = [], [fitsNot, damaged, damagedByThreads] = []] = answers;
    expect([fits, fitsNot]).toEqual([true, false]);
    expect(whole).toMatchObject({ size: 300, flaws: [], streams: { count: 7 } });
    expect(byThreads).toEqual(whole);
    expect(damaged).toMatchObject({ flaws: [{ flaw: 'damaged', position: 211 }] });
    expect(damagedByThreads).toEqual(damaged);
  });

  it("goes by a municipality's own rules in a module, and says why it can't", () => {
    const rule = `{
      id: 'municipal.registered', group: 'record', severity: 'minor', about: 'person', provisions: [], clock: 'none',
      title: { nb: 'Registrert', en: 'Registered' }, looksAt: { nb: 'Alle', en: 'All' }, mend: { nb: 'Intet', en: 'Nothing' },
      find: () => [{ on: '2020-01-02', present: [], missing: [] }],
    }`;
    writeFileSync(join(project, 'our-rules.mjs'), `export const rules = [${rule}];`);
    const by = (file: string) =>
      forsvarlig(['findings', 'sqlite:e2e.db', '--rules', file, '--rule', 'municipal.registered', '--csv']);
    expect(by('our-rules.mjs')).toMatchObject({ status: 0, stderr: '' });
    expect(by('our-rules.mjs').stdout).toContain('municipal.registered');
    writeFileSync(join(project, 'broken.mjs'), 'export const rules = [;');
    expect(by('broken.mjs')).toMatchObject({ status: 1, stdout: '' });
    expect(by('broken.mjs').stderr).toContain("broken.mjs: it can't be loaded as a module (SyntaxError)");
  });

  it('simulates a week by threads and by none, with the same answer', () => {
    const program = `
      import {
        asKnownNow, assumptionsOf, baseOf, fork, rosterOf, simulate, simulationOf, supposition, weekFrom,
        withoutSuppositions, workRules,
      } from 'forsvarlig';
      import { simulateBy } from './node_modules/forsvarlig/dist/whatif/simulate.js';
      import { startThread } from './node_modules/forsvarlig/dist/whatif/simulation-threads.js';
      const right = (made) => { if (made._tag === 'Left') throw new Error(made.left.message); return made.right; };
      const [unit, day] = ['north', '2020-03-30'];
      const rules = right(workRules());
      const services = [{
        service: 'nursing', serviceType: 'home-nursing',
        strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }],
        tasks: [{ task: 'personal-care', necessary: true }],
      }];
      const arrive = right(supposition({ suppose: 'newcomers', people: 40, from: day, unit, services }));
      const scenario = right(fork(withoutSuppositions(baseOf([], asKnownNow(day))), 'arrivals', [arrive]));
      const works = { perWeeks: { minutes: 2100, weeks: 1 } };
      const members = [1, 2, 3, 4, 5, 6].map((n) => ({ staff: 's-' + n, unit, qualification: 'assistant', works }));
      const roster = right(rosterOf({ version: 1, units: [unit], members }, rules));
      const ill = {
        kind: 'absence', name: 'ill', begins: 'any-day',
        probability: { kind: 'uniform', from: 0, to: 0.5 }, days: { kind: 'geometric', mean: 3 },
      };
      const assumptions = right(assumptionsOf({ version: 1, assumptions: [ill] }));
      const question = right(simulationOf(scenario, roster, weekFrom(day), rules, assumptions));
      let started = 0;
      const counted = simulateBy((model) => { started += 1; return startThread(model); });
      const settings = { seed: 5, runs: 120, sensitivityRuns: 60 };
      const answers = [];
      for (const workers of [0, 1, 2]) answers.push(JSON.stringify(right(await counted(question, settings, { workers })())));
      answers.push(JSON.stringify(right(await simulate(question, settings, { workers: 2 })())));
      const { whole } = JSON.parse(answers[0]);
      console.log(JSON.stringify({ started, different: new Set(answers).size, chance: whole.belowFloor.probability }));`;
    writeFileSync(join(project, 'simulation.mjs'), program);
    const { stdout, stderr } = runIn(project, process.execPath, ['simulation.mjs']);
    expect(stderr).toBe('');
    const told = JSON.parse(stdout) as { readonly chance: number };
    expect(told).toMatchObject({ started: 3, different: 1 });
    expect(told.chance).toBeGreaterThan(0);
    expect(told.chance).toBeLessThan(1);
  });

  it('is typed for strict programs', () => {
    const program = `
      import { openLedger, perWeek, run, type Ledger, type ServiceLevel } from 'forsvarlig';
      import { given } from 'forsvarlig/testing';
      const ledger: Ledger = await run(openLedger('memory:'));
      export const levels: ReadonlyArray<ServiceLevel> = await run(ledger.levels('u-1'));
      export const [three, kit] = [perWeek(3), given];
      // @ts-expect-error a level can't be written to
      levels[0].service = 'other';`;
    writeFileSync(join(project, 'typed.ts'), program);
    const tsconfig = {
      compilerOptions: {
        ...{ strict: true, noEmit: true, exactOptionalPropertyTypes: true, types: [] },
        ...{ module: 'nodenext', target: 'es2022', lib: ['es2023'] },
      },
      files: ['typed.ts'],
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig));
    const tsc = join(ROOT, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
    const { status, stdout } = runIn(project, process.execPath, [tsc, '-p', '.']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});
