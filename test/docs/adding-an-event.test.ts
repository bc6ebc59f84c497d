import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMAND } from '../domain/examples/commands.js';
import { serviceLeader, USER } from '../domain/examples/parts.js';

const ROOT = join(__dirname, '../..');
const COMPILER = join(ROOT, 'node_modules/@typescript/native/bin/tsc');

/** A step of the page: a new file, or lines after a line that is there. */
interface Step {
  readonly file: string;
  readonly after: string | undefined;
  readonly code: string;
}

const page = readFileSync(join(ROOT, 'docs/adding-an-event.md'), 'utf8');

const STEPS: ReadonlyArray<Step> = [
  ...page.matchAll(/^(?:New file `([^`]+)`|In `([^`]+)`, after `([^`]+)`):\n\n```ts\n([\s\S]*?)```$/gm),
].map(([, made, changed, after, code = '']) => ({ file: made ?? changed ?? '', after, code }));

/** Carries a step out in a copy of the source. */
const carryOut = (copy: string, { file, after, code }: Step): void => {
  const path = join(copy, file);
  if (after === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code, { flag: 'wx' });
    return;
  }
  const lines = readFileSync(path, 'utf8').split('\n');
  const place = lines.findIndex((line) => line.trim() === after.trim());
  if (place < 0) throw new Error(`${file} has no line ${after}`);
  writeFileSync(path, [...lines.slice(0, place + 1), code.trimEnd(), ...lines.slice(place + 1)].join('\n'));
};

/** What the compiler says; nothing when it has nothing to say. */
const compiled = (copy: string): string =>
  spawnSync(process.execPath, [COMPILER, '-p', copy], { encoding: 'utf8', cwd: copy }).stdout;

const WAIVE = {
  command: 'WaiveFee',
  version: 1,
  id: 'c-waive',
  user: USER,
  service: 'nursing',
  by: serviceLeader,
  decided: '2020-03-13',
  effective: '2020-03-16',
  term: { until: '2020-04-30' },
  reasons: { text: 'Visits are fewer for now.' },
};

/** Asks the copy, as a program of its own that knows the package only. */
const PROGRAM = `
import * as forsvarlig from './dist/index.js';

const { ledgerOver, openMemoryStore, parseInstant, run } = forsvarlig;
const now = () => parseInstant('2020-03-20T09:00:00Z').right;
const ledger = ledgerOver(openMemoryStore({ clock: now }), now);
const [commands, refused] = JSON.parse(process.argv[2]);
for (const command of commands) await run(ledger.record(command));
const refusal = await ledger.record(refused)();
const when = { at: '2020-03-20' };
const [level] = await run(ledger.levels('${USER}', when));
const explained = await run(ledger.explain('${USER}', 'nursing', when));
const history = await run(ledger.history({ user: '${USER}' }));
console.log(JSON.stringify({
  refusal: refusal.left,
  attributes: level.attributes,
  chain: explained.chain,
  last: history.at(-1),
  rendered: forsvarlig.renderHistory(history, 'nb'),
  label: forsvarlig.EVENT_LABELS.FeeWaived,
  family: forsvarlig.FAMILIES.some(({ events }) => events.includes('FeeWaived')),
}));
`;

describe('docs/adding-an-event.md', () => {
  let copy = '';
  beforeAll(() => {
    mkdirSync(join(ROOT, 'build'), { recursive: true });
    copy = mkdtempSync(join(ROOT, 'build/adding-an-event-'));
    cpSync(join(ROOT, 'src'), join(copy, 'src'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'));
    writeFileSync(
      join(copy, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../tsconfig.base.json',
        compilerOptions: { rootDir: './src', outDir: './dist', noEmitOnError: true },
        include: ['src'],
      }),
    );
    writeFileSync(join(copy, 'ask.mjs'), PROGRAM);
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  test('touches no view and no projection', () => {
    expect(STEPS.length).toBeGreaterThan(10);
    const untouched =
      /views\/|changes\/(?:level|timeline|as-of|settled|effective|alterations)\.ts|stores\/|ledger\/|cli\//;
    expect(STEPS.map(({ file }) => file).filter((file) => untouched.test(file))).toEqual([]);
  });

  test('is asked for by the compiler, and what it makes is recorded, told, in the level and explained', () => {
    const codec = STEPS.filter(({ file }) => file.startsWith('src/domain/events/'));
    for (const step of codec) carryOut(copy, step);
    const missing = compiled(copy);
    for (const place of ['changes/changes-of', 'render/event-labels', 'render/event-details'])
      expect(missing).toContain(place);

    for (const step of STEPS.filter((one) => !codec.includes(one))) carryOut(copy, step);
    expect(compiled(copy)).toBe('');

    const { term: _, ...without } = WAIVE;
    const asked = [
      [COMMAND.RegisterServiceUser, COMMAND.GrantService, WAIVE],
      { ...without, id: 'c-waive-for-ever' },
    ];
    const answer: unknown = JSON.parse(
      execFileSync(process.execPath, [join(copy, 'ask.mjs'), JSON.stringify(asked)], { encoding: 'utf8' }),
    );
    expect(answer).toMatchObject({
      refusal: { policy: 'end-or-review' },
      attributes: [{ attribute: 'fee', now: 'waived' }],
      chain: [{ decision: 'c-waive', changed: true }],
      last: { what: 'FeeWaived', decision: 'c-waive', on: '2020-03-13', effective: '2020-03-16' },
      label: { nb: 'Egenandel frafalt' },
      family: true,
      rendered: expect.stringContaining('Egenandel frafalt'),
    });
  }, 60_000);
});
