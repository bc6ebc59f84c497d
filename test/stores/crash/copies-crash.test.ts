import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { exportedLines } from '../../../src/ledger/interchange/export.js';
import { replication } from '../../../src/ledger/interchange/replicate.js';
import type { EventStore } from '../../../src/stores/event-store.js';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.js';
import { right, START } from '../../../src/testing/contract/subject.js';
import { compiled } from '../support/compiled.js';
import { clock, DRIVERS, openStore, scratch } from '../support/scratch.js';
import { callFrom, endOfCall } from './calls.js';

// npm run test:crash asks for 200 in all.
const ROUNDS = Math.ceil(Number(process.env['FORSVARLIG_ROUNDS'] ?? 20) / 4);

/** Events of the ledger that is copied: some batches of a thousand. */
const EVENTS = 6_000;

const [DRIVER = 'node'] = DRIVERS;

let program = '';
beforeAll(() => {
  program = compiled(join(__dirname, 'copier.ts'));
}, 60_000);

/** Appends until the ledger has so many events; answers how many it has. */
const grow = async (store: EventStore, from: number, to: number): Promise<number> => {
  let size = from;
  while (size < to) {
    const start = size;
    const calls = [];
    while (size < to && calls.length < 300) {
      calls.push(...callFrom(size));
      size = endOfCall(size);
    }
    if (size > start) await right(store.append(calls));
  }
  return size;
};

/** Starts a copier and kills it, so many milliseconds after it began; whether it had not ended by then. */
const killed = (args: ReadonlyArray<string>, milliseconds: number): Promise<boolean> =>
  new Promise((done, reject) => {
    const copier = spawn(process.execPath, ['--no-warnings', program, ...args, DRIVER], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let timer: NodeJS.Timeout | undefined;
    createInterface({ input: copier.stdout }).on('line', () => {
      timer = setTimeout(() => copier.kill('SIGKILL'), milliseconds);
    });
    copier.on('error', reject);
    copier.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL' || code === 0) done(signal === 'SIGKILL');
      else reject(new Error(`it ended with ${String(code ?? signal)}`));
    });
  });

const linesOf = async (store: EventStore): Promise<string> => {
  const lines: string[] = [];
  for await (const page of exportedLines(store)) {
    if (E.isLeft(page)) throw new Error(page.left._tag);
    lines.push(...page.right);
  }
  return lines.map((line) => `${line}\n`).join('');
};

/** The copy is a beginning of the original, whole by every check there is; answers its size. */
const expectBeginning = async (file: string, original: EventStore): Promise<number> => {
  const copy = await openStore(file, DRIVER);
  const head = await right(copy.verify);
  expect(head).toEqual(await right(original.seal.head(head.size)));
  await right(copy.close);
  return head.size;
};

const openRestorable = (file: string) =>
  right(openSqliteStore({ file, driver: DRIVER, mode: 'write', clock }));

const expectSame = async (file: string, original: EventStore): Promise<void> => {
  const copy = await openStore(file, DRIVER, { mode: 'read' });
  expect(await right(copy.readAll(START))).toEqual(await right(original.readAll(START)));
  expect(await linesOf(copy)).toBe(await linesOf(original));
  await right(copy.close);
};

describe('a copy whose making is killed', () => {
  it(
    `by replicate goes on from where it ended, in ${ROUNDS} rounds, and is the same in the end`,
    async () => {
      const [from, to] = [join(scratch(), 'original.db'), join(scratch(), 'copy.db')];
      const original = await openStore(from, DRIVER);
      let size = await grow(original, 0, EVENTS);
      let before = 0;
      let kills = 0;
      let rounds = 0;
      // On a machine that is busy, more rounds and later kills until something was copied.
      for (; rounds < ROUNDS || (before === 0 && rounds < 20 * ROUNDS); rounds++) {
        // While it is copied, it grows, so that catching up and following are both hit.
        const within = 120 * (1 + Math.floor(rounds / ROUNDS));
        const copying = killed(['replicate', from, to], Math.random() * within);
        const growing = (async () => {
          for (let n = 0; n < 20; n++) {
            size = await grow(original, size, size + 1);
            await new Promise((wait) => setTimeout(wait, 20));
          }
        })();
        if (await copying) kills++;
        await growing;
        const now = await expectBeginning(to, original);
        expect(now).toBeGreaterThanOrEqual(before);
        before = now;
      }
      expect(kills).toBe(rounds);
      // Were nothing ever copied, nothing would be tested.
      expect(before).toBeGreaterThan(0);
      const copy = await openRestorable(to);
      expect(E.isRight(await replication(original, copy).catchUp()())).toBe(true);
      await right(copy.close);
      await expectSame(to, original);
      await right(original.close);
    },
    60_000 + ROUNDS * 10_000,
  );

  it(
    `by import goes on from where it ended, in ${ROUNDS} rounds, and is the same in the end`,
    async () => {
      const directory = scratch();
      const [lines, to] = [join(directory, 'original.jsonl'), join(directory, 'copy.db')];
      const original = await openStore(join(directory, 'original.db'), DRIVER);
      await grow(original, 0, EVENTS);
      writeFileSync(lines, await linesOf(original));
      let before = 0;
      let isHit = false;
      let within = 80;
      // Were none hit in the middle, nothing would be tested: more rounds then, with kills later where nothing was there yet, and sooner on
      // a copy begun anew where all of it was. So it takes no machine of a certain speed.
      for (let round = 0; round < ROUNDS || (!isHit && round < 20 * ROUNDS); round++) {
        await killed(['import', lines, to], Math.random() * within);
        const size = await expectBeginning(to, original);
        expect(size).toBeGreaterThanOrEqual(before);
        before = size;
        if (size > 0 && size < EVENTS) isHit = true;
        else if (size === 0) within *= 1.5;
        else if (!isHit) {
          for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${to}${end}`, { force: true });
          before = 0;
          within *= 0.7;
        }
      }
      expect(isHit).toBe(true);
      // Nobody kills the last one.
      expect(await killed(['import', lines, to], 60_000)).toBe(false);
      await expectSame(to, original);
      const copy = await openStore(to, DRIVER, { mode: 'read' });
      expect(await linesOf(copy)).toBe(readFileSync(lines, 'utf8'));
      await right(copy.close);
      await right(original.close);
    },
    120_000 + ROUNDS * 10_000,
  );
});
