import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { EMPTY_ROOT } from '../../../src/stores/seal/hash.js';
import type { TreeHead } from '../../../src/stores/seal/proof.js';
import type { DriverName } from '../../../src/stores/sqlite/driver.js';
import { compiled } from '../support/compiled.js';
import { DRIVERS, scratch } from '../support/scratch.js';
import { checkLeftBehind } from './left-behind.js';

const MODES = ['write', 'load'] as const;
type Mode = (typeof MODES)[number];

const KINDS = DRIVERS.flatMap((driver) => MODES.map((mode) => [driver, mode] as const));

// npm run test:crash asks for 200 in all.
const ROUNDS = Math.ceil(Number(process.env['FORSVARLIG_ROUNDS'] ?? 20) / KINDS.length);

let program = '';
beforeAll(() => {
  program = compiled(join(__dirname, 'writer.ts'));
}, 60_000);

/** Starts a writer and kills it, some milliseconds after it opened the ledger or after it was started. Answers what it had told. */
const killedWriter = (
  file: string,
  driver: DriverName,
  mode: Mode,
  from: 'start' | 'open',
  milliseconds: number,
): Promise<{ acknowledged: number; calls: number }> =>
  new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [program, file, driver, 'Infinity', 'again', mode], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const kill = (): void => {
      setTimeout(() => writer.kill('SIGKILL'), milliseconds);
    };
    const told = { acknowledged: 0, calls: 0 };
    let error: string | undefined;
    createInterface({ input: writer.stdout }).on('line', (line) => {
      const said: unknown = JSON.parse(line);
      if (typeof said !== 'object' || said === null) return;
      if ('opened' in said && from === 'open') kill();
      if ('acknowledged' in said && typeof said.acknowledged === 'number') {
        told.acknowledged = said.acknowledged;
        told.calls += 1;
      }
      if ('error' in said) error = line;
    });
    writer.on('error', reject);
    writer.on('close', (_, signal) => {
      if (error !== undefined || signal !== 'SIGKILL')
        reject(new Error(`it ended by itself: ${error ?? ''}`));
      else resolve(told);
    });
    if (from === 'start') kill();
  });

describe.each(KINDS)('a writer of a ledger in SQLite that is killed, by %s to %s', (driver, mode) => {
  it(
    `leaves every event that was acknowledged, in order, in ${ROUNDS} rounds`,
    async () => {
      const file = join(scratch(), 'ledger.db');
      let head: TreeHead = { size: 0, root: EMPTY_ROOT };
      let calls = 0;
      const plan: string[] = [];
      // On a machine that is busy, more rounds and later kills until calls were under way.
      for (let round = 0; round < ROUNDS || (calls <= ROUNDS && round < 4 * ROUNDS); round += 1) {
        // One in five dies while it opens what the one before left behind.
        const from = round % 5 === 4 ? 'start' : 'open';
        const within = (from === 'start' ? 150 : 60) * (1 + Math.floor(round / ROUNDS));
        const milliseconds = Math.floor(Math.random() * within);
        plan.push(`${from}+${milliseconds}`);
        const told = await killedWriter(file, driver, mode, from, milliseconds);
        calls += told.calls;
        try {
          head = await checkLeftBehind(file, driver, Math.max(told.acknowledged, head.size), head);
        } catch (thrown) {
          throw new Error(`in round ${round + 1}, killed at ${plan.join(' ')}`, { cause: thrown });
        }
      }
      // Were no call ever under way, nothing would be tested.
      expect(calls).toBeGreaterThan(ROUNDS);
      expect(head.size).toBeGreaterThan(0);
    },
    ROUNDS * 10_000,
  );
});
