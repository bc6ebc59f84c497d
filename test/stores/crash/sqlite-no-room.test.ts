import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TreeHead } from '../../../src/stores/seal/proof.js';
import { right } from '../../../src/testing/contract/subject.js';
import { compiled } from '../support/compiled.js';
import { DRIVERS, openStore, scratch } from '../support/scratch.js';
import { callFrom, endOfCall } from './calls.js';
import { checkLeftBehind } from './left-behind.js';
import { checkUnsaid, readRun, type Run } from './told.js';

// A writer that comes to the end of its room: no file may grow beyond a size (ulimit -f), or the disk is full. Needs no strace. A
// few sizes in `npm test`, many with `npm run test:faults`.

const ALL = process.env['FORSVARLIG_FAULTS'] === 'all';
/** Calls of the writer in each run: more than there is room for. */
const APPENDS = 60;

const bash = (script: string, ...args: ReadonlyArray<string>) =>
  spawnSync('bash', ['-c', script, 'bash', ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });

/** A file system in memory of so many KiB, for this one process and what it starts: in a namespace, so that nothing is left behind. */
const ON_FULL_DISK = `
  set -e
  mount -t tmpfs -o "size=$2k" tmpfs "$1"
  cp "$3" "$1/ledger.db"
  status=0
  "$6" "$4" "$1/ledger.db" "$5" ${APPENDS} stop || status=$?
  cp "$1/ledger.db" "$7"
  if [ -e "$1/ledger.db-wal" ]; then cp "$1/ledger.db-wal" "$7-wal"; fi
  exit $status`;

const NAMESPACE = ['--mount', ...(process.geteuid?.() === 0 ? [] : ['--map-root-user'])];

const mounts = spawnSync('unshare', [
  ...NAMESPACE,
  'mount',
  '-t',
  'tmpfs',
  '-o',
  'size=64k',
  'tmpfs',
  '/mnt',
]);
const canFill = mounts.status === 0;
if (!canFill) console.log('no file system of our own can be mounted here: a full disk is not tested');

const limits = bash('ulimit -f 64 && exec "$1" -e 0', process.execPath);
const canLimit = limits.status === 0;
if (!canLimit) console.log('bash can not limit the size of files here: that is not tested');

describe.each(DRIVERS)('a writer of a ledger in SQLite that has no more room, by %s', (driver) => {
  let program = '';
  let original = '';
  let before: TreeHead = { size: 0, root: '' };
  beforeAll(async () => {
    program = compiled(join(__dirname, 'writer.ts'));
    original = join(scratch(), 'ledger.db');
    const store = await openStore(original, driver);
    for (let size = 0; size < 30; size = endOfCall(size)) await right(store.append(callFrom(size)));
    before = await right(store.seal.head());
    await right(store.close);
  }, 60_000);

  const fresh = (): string => {
    const file = join(scratch(), 'ledger.db');
    for (const more of ['', '-wal', '-shm']) rmSync(file + more, { force: true });
    return file;
  };

  /** Checks what is left, and that the writer was told. */
  const check = async (file: string, run: Run, where: string): Promise<void> => {
    try {
      expect(run.status).toBe(0);
      const least = Math.max(run.acknowledged, before.size);
      const { size } = await checkLeftBehind(file, driver, least, before);
      checkUnsaid(run, least, size);
    } catch (thrown) {
      throw new Error(`${where}: ${JSON.stringify(run)}`, { cause: thrown });
    }
  };

  /** Sizes in KiB from where the ledger just fits. */
  const sizes = (step: number, most: number): ReadonlyArray<number> => {
    const first = Math.ceil(statSync(original).size / 1024);
    const all = Array.from({ length: Math.ceil(most / step) }, (_, n) => first + n * step);
    return ALL ? all : all.filter((_, n) => n % 6 === 1);
  };

  (canLimit ? it : it.skip)(
    'where no file may grow on: it answers with an error, and nothing that was refused is there',
    async () => {
      let told = 0;
      for (const size of sizes(6, 110)) {
        const file = fresh();
        copyFileSync(original, file);
        const script = `ulimit -f ${size} && exec "$1" "$2" "$3" "$4" ${APPENDS} stop`;
        const ended = bash(script, process.execPath, program, file, driver);
        const run = readRun(ended.stdout, ended.status);
        await check(file, run, `no file beyond ${size} KiB`);
        told += run.errors.length;
      }
      expect(told).toBeGreaterThan(0);
    },
    ALL ? 600_000 : 60_000,
  );

  (canFill ? it : it.skip)(
    'where the disk is full: it answers with an error, and nothing that was refused is there',
    async () => {
      let told = 0;
      for (const size of sizes(12, 220)) {
        const file = fresh();
        const disk = join(scratch(), 'disk');
        mkdirSync(disk);
        const args = [disk, String(size), original, program, driver, process.execPath, file];
        const ended = spawnSync('unshare', [...NAMESPACE, 'bash', '-c', ON_FULL_DISK, 'bash', ...args], {
          encoding: 'utf8',
        });
        const run = readRun(ended.stdout, ended.status);
        await check(file, run, `a disk of ${size} KiB`);
        told += run.errors.length;
      }
      expect(told).toBeGreaterThan(0);
    },
    ALL ? 600_000 : 60_000,
  );
});
