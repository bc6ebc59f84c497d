import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { right } from '../../../src/testing/contract/subject.js';
import { compiled } from '../support/compiled.js';
import { DRIVERS, openStore, scratch } from '../support/scratch.js';
import { callFrom, endOfCall } from './calls.js';
import { checkLeftBehind } from './left-behind.js';
import { checkUnsaid, readRun, type Run } from './told.js';

// Each call of the system by which an append reaches the disk fails once: all of them with `npm run test:faults`, every
// so many in `npm test`. Needs strace and the right to trace; without them there is nothing to see here, and it says so.

const ALL = process.env['FORSVARLIG_FAULTS'] === 'all';
const CALLS = ['pwrite64', 'write', 'fsync', 'fdatasync', 'ftruncate'];
const FAULTS = ['EIO', 'ENOSPC'];
/** Calls of the writer in each run. */
const APPENDS = 3;

const traced = (...args: ReadonlyArray<string>) =>
  spawnSync('strace', ['-f', '-qq', ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });

const canTrace = traced('-o', '/dev/null', process.execPath, '-e', '0').status === 0;
const KINDS = DRIVERS.flatMap((driver) => [[driver, 'write'] as const, [driver, 'load'] as const]);
const described = canTrace ? describe.each(KINDS) : describe.skip.each(KINDS);
if (!canTrace) console.log('strace is missing or may not trace here: faults of the disk are not tested');

described('a disk that fails the writer of a ledger in SQLite, by %s to %s', (driver, mode) => {
  let program = '';
  let original = '';
  beforeAll(async () => {
    program = compiled(join(__dirname, 'writer.ts'));
    original = join(scratch(), 'ledger.db');
    const store = await openStore(original, driver);
    for (let size = 0; size < 30; size = endOfCall(size)) await right(store.append(callFrom(size)));
    await right(store.close);
  }, 60_000);

  /** Runs the writer on a copy, with what strace is told to do to its files. */
  const write = (
    file: string,
    log: string,
    onError: 'again' | 'stop',
    ...options: ReadonlyArray<string>
  ): Run => {
    for (const more of ['-wal', '-shm', '-journal']) rmSync(file + more, { force: true });
    copyFileSync(original, file);
    const paths = ['', '-wal', '-shm', '-journal'].flatMap((more) => ['-P', file + more]);
    const ended = traced(
      ...['-o', log, ...paths, '-e', `trace=${CALLS.join(',')}`, ...options],
      ...[process.execPath, program, file, driver, String(APPENDS), onError, mode],
    );
    return readRun(ended.stdout, ended.status);
  };

  it(
    'makes it answer with an error, and leaves the ledger whole with all that was acknowledged',
    async () => {
      const file = join(scratch(), 'ledger.db');
      const log = join(scratch(), 'strace.log');
      const store = await openStore(original, driver, { mode: 'read' });
      const before = await right(store.seal.head());
      await right(store.close);
      expect(write(file, log, 'again')).toMatchObject({ errors: [], status: 0 });
      const calls = readFileSync(log, 'utf8');
      let faults = 0;
      let told = 0;
      for (const call of CALLS) {
        const times = calls.match(new RegExp(`\\b${call}\\(`, 'g'))?.length ?? 0;
        const step = ALL ? 1 : Math.max(Math.floor(times / 3), 1);
        for (let when = 1; when <= times; when += step) {
          for (const fault of FAULTS) {
            // One writer in two goes away with its error; the other tries again, as the error says.
            const onError = faults % 2 === 0 ? 'stop' : 'again';
            const run = write(file, log, onError, '-e', `inject=${call}:error=${fault}:when=${when}`);
            const where = `${call} number ${when} with ${fault}, then ${onError}: ${JSON.stringify(run)}`;
            // It ends by itself and in order: an error that is no value would end it otherwise.
            if (run.status !== 0) throw new Error(where);
            faults += 1;
            told += run.errors.length > 0 ? 1 : 0;
            try {
              const least = Math.max(run.acknowledged, before.size);
              const { size } = await checkLeftBehind(file, driver, least, before);
              if (onError === 'stop') checkUnsaid(run, least, size);
            } catch (thrown) {
              throw new Error(where, { cause: thrown });
            }
          }
        }
      }
      if (ALL) console.log(`${driver}: ${faults} faults, ${told} of them told of`);
      expect(told).toBeGreaterThan(0);
    },
    ALL ? 3_600_000 : 120_000,
  );

  // Who loads has no log.
  const withLog = mode === 'write' ? it : it.skip;
  withLog.each(['pwrite64', 'fsync,fdatasync'])(
    'appends to the log all the same when the file takes nothing over from it (%s)',
    async (call) => {
      const file = join(scratch(), 'ledger.db');
      for (const more of ['', '-wal', '-shm']) rmSync(file + more, { force: true });
      copyFileSync(original, file);
      const log = join(scratch(), 'strace.log');
      // So many commits that the log is emptied into the file on the way: the only writing to the file itself.
      const calls = 258;
      const ended = traced(
        ...['-o', log, '-P', file, '-e', `trace=${call}`, '-e', `inject=${call}:error=EIO`],
        ...[process.execPath, program, file, driver, String(calls), 'stop'],
      );
      const run = readRun(ended.stdout, ended.status);
      expect(run).toMatchObject({ errors: [], status: 0 });
      // On the way, and as the ledger is closed.
      expect(readFileSync(log, 'utf8').match(/INJECTED/g)?.length).toBeGreaterThan(1);
      const store = await openStore(original, driver, { mode: 'read' });
      const before = await right(store.seal.head());
      await right(store.close);
      expect((await checkLeftBehind(file, driver, run.acknowledged, before)).size).toBe(run.acknowledged);
    },
    60_000,
  );
});
