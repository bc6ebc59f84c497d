import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EMPTY_ROOT } from '../../src/stores/seal/hash.js';
import type { TreeHead } from '../../src/stores/seal/proof.js';
import { checkLeftBehind } from './crash/left-behind.js';
import { readRun } from './crash/told.js';
import { compiled } from './support/compiled.js';
import { DRIVERS, scratch } from './support/scratch.js';

// The two libraries seldom work in the same runtime: one is part of a current Node.js, the other is compiled for the Node.js that it
// was installed with. CI names the other Node.js; without it, and with one library here, there is nothing to compare, and it says so.

const OTHER_NODE = process.env['FORSVARLIG_OTHER_NODE'];

const RUNTIMES = [
  ...DRIVERS.map((driver) => ({ node: process.execPath, driver })),
  ...(OTHER_NODE === undefined ? [] : [{ node: OTHER_NODE, driver: 'node' as const }]),
];
const canCompare = new Set(RUNTIMES.map(({ driver }) => driver)).size > 1;
if (!canCompare)
  console.log('one library for SQLite here, FORSVARLIG_OTHER_NODE is not set: they are not compared');

describe('one ledger in SQLite', () => {
  (canCompare ? it : it.skip)(
    'is written by either library in turn, and is whole for each',
    async () => {
      const program = compiled(join(__dirname, 'crash/writer.ts'));
      const file = join(scratch(), 'ledger.db');
      const [driver] = DRIVERS;
      if (driver === undefined) throw new Error('no SQLite in this runtime');
      let head: TreeHead = { size: 0, root: EMPTY_ROOT };
      for (const runtime of [...RUNTIMES, ...RUNTIMES]) {
        const ended = spawnSync(runtime.node, [program, file, runtime.driver, '20'], { encoding: 'utf8' });
        const run = readRun(ended.stdout, ended.status);
        expect({ runtime, run, said: ended.stderr }).toMatchObject({ run: { errors: [], status: 0 } });
        expect(run.acknowledged).toBeGreaterThan(head.size);
        head = await checkLeftBehind(file, driver, run.acknowledged, head);
      }
    },
    120_000,
  );
});
