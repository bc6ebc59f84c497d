import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { denoProgram } from './deno.js';
import { installPacked, ROOT, runIn, type Ended } from './installed.js';

let project = '';
let deno = '';

beforeAll(() => {
  project = installPacked();
  deno = denoProgram();
}, 600_000);

const inDeno = (file: string): Ended =>
  runIn(project, deno, ['run', '--allow-all', '--node-modules-dir=manual', '--no-lock', file]);
const inNode = (file: string): Ended => runIn(project, process.execPath, [file]);

const ENTRIES = ['forsvarlig', 'forsvarlig/testing', 'forsvarlig/notebook'];

describe('in Deno the installed package', () => {
  it('loads by each of its entries, with what it has in Node.js', () => {
    writeFileSync(
      join(project, 'entries.mjs'),
      `for (const entry of ${JSON.stringify(ENTRIES)}) console.log(entry, Object.keys(await import(entry)).sort().join());`,
    );
    const { status, stdout } = inDeno('entries.mjs');
    expect(status).toBe(0);
    expect(stdout).toBe(inNode('entries.mjs').stdout);
    for (const entry of ENTRIES) expect(stdout).toMatch(new RegExp(`^${entry} \\w+,`, 'm'));
  });

  it("runs the README's program, and Node.js reads the ledger that it made", () => {
    const program = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1];
    if (program === undefined) throw new Error('the README has no program');
    writeFileSync(join(project, 'readme.mjs'), program);
    const { status, stdout } = inDeno('readme.mjs');
    expect(status).toBe(0);
    for (const shown of ['amount: 7', 'amount: 3']) expect(stdout).toContain(shown);
    const levels = runIn(project, join('node_modules', '.bin', 'forsvarlig'), [
      ...['levels', 'sqlite:asker.db', '--user', 'u-1', '--at', '2020-03-20', '--json'],
    ]);
    expect(levels.status).toBe(0);
    expect(levels.stdout).toContain('"amount": 3');
  });
});
