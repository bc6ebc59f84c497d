import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { viewsOver } from '../../../src/ledger/views/views.js';
import type { DriverName } from '../../../src/stores/sqlite/driver.js';
import { openSqliteViewStore } from '../../../src/stores/sqlite/views/sqlite-view-store.js';
import { right } from '../../../src/testing/contract/subject.js';
import { compiled } from '../support/compiled.js';
import { DRIVERS, openStore, scratch } from '../support/scratch.js';
import { COUNTS, countsOf } from './views-counted.js';

// npm run test:crash asks for more.
const ROUNDS = Math.ceil(Number(process.env['FORSVARLIG_ROUNDS'] ?? 6) / DRIVERS.length);

let program = '';
beforeAll(() => {
  program = compiled(join(__dirname, 'views-writer.ts'));
}, 60_000);

/** When a program is killed: so many milliseconds after it told so many lines. */
interface Moment {
  readonly lines: number;
  readonly milliseconds: number;
}

/** Starts a program that keeps a view, and kills it. Answers how often it told that the view was kept. */
const killed = (file: string, driver: DriverName, { lines, milliseconds }: Moment): Promise<number> =>
  new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [program, file, driver], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = 0;
    createInterface({ input: writer.stdout }).on('line', () => {
      told += 1;
      if (told === lines) setTimeout(() => writer.kill('SIGKILL'), milliseconds);
    });
    writer.on('error', reject);
    writer.on('close', (_, signal) => {
      // The first line tells that the files are open.
      if (signal === 'SIGKILL') resolve(Math.max(told - 1, 0));
      else reject(new Error('it ended by itself'));
    });
  });

describe.each(DRIVERS)('a program that keeps a view and is killed, by %s', (driver) => {
  it(
    `leaves one in which each event is counted once, in ${ROUNDS} rounds`,
    async () => {
      const file = join(scratch(), 'ledger.db');
      let kept = 0;
      let last = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const moment = {
          lines: 1 + Math.floor(Math.random() * 8),
          milliseconds: Math.floor(Math.random() * 12),
        };
        kept += await killed(file, driver, moment);
        const where = `in round ${round + 1}, killed at ${JSON.stringify(moment)}`;
        const store = await openStore(file, driver);
        const saved = await right(openSqliteViewStore({ file: `${file}-views`, driver, mode: 'write' }));
        // First what stands there, as it was left; then what is answered from it.
        const current = saved.current(COUNTS.name);
        if (E.isLeft(current)) throw new Error(`${current.left.message} ${where}`);
        if (typeof current.right === 'object') {
          const { id, checkpoint } = current.right;
          expect(checkpoint.events).toBeGreaterThanOrEqual(last);
          last = checkpoint.events;
          const left = saved.read(id, checkpoint.position, (parts) =>
            Object.fromEntries(Array.from(parts, ({ key, json }) => [key, Number(json)])),
          );
          expect({ where, left }).toEqual({ where, left: E.right({ answer: countsOf(checkpoint.events) }) });
        } else expect({ where, current: current.right }).toEqual({ where, current: undefined });
        const events = await right(store.head);
        const answer = await viewsOver(store, saved, 'tree').ask(COUNTS)();
        expect({ where, answer }).toEqual({ where, answer: E.right(countsOf(events)) });
        saved.close();
        await right(store.close);
      }
      // Were nothing ever saved, nothing would be tested.
      expect(kept).toBeGreaterThan(ROUNDS);
    },
    ROUNDS * 30_000,
  );
});
