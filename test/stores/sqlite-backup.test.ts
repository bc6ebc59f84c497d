import { spawn } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';
import { backupSqlite } from '../../src/stores/sqlite/backup.js';
import { append, event, events, left, right, START } from '../../src/testing/contract/subject.js';
import type { DriverName } from '../../src/stores/sqlite/driver.js';
import type { Told } from './crash/writer.js';
import { compiled } from './support/compiled.js';
import { DRIVERS, openStore, scratch } from './support/scratch.js';

describe.each(DRIVERS)('a backup of a ledger in SQLite, by %s', (driver) => {
  it('is the ledger at one moment, with what was acknowledged before, though it is open and written', async () => {
    const directory = scratch();
    const [file, to] = [join(directory, 'ledger.db'), join(directory, 'backup.db')];
    const store = await openStore(file, driver);
    await right(
      store.append([append('a', 'any', ...events(1, 500)), append('b', 'any', ...events(501, 700))]),
    );
    const before = await right(store.readAll(START));
    const head = await right(backupSqlite({ file, to, driver }));
    await right(store.append([append('a', 'any', event(701))]));
    expect(head).toEqual(await right(store.seal.head(700)));
    const backup = await openStore(to, driver);
    expect(await right(backup.readAll(START))).toEqual(before);
    expect(await right(backup.verify)).toEqual(head);
    // It is a ledger like any other, and can go on.
    await right(backup.append([append('b', 199, event(701))]));
    expect((await right(backup.verify)).size).toBe(701);
    await right(backup.close);
    await right(store.close);
  });

  it('is one of a ledger in which nothing was recorded', async () => {
    const directory = scratch();
    const [file, to] = [join(directory, 'ledger.db'), join(directory, 'backup.db')];
    await right((await openStore(file, driver)).close);
    expect((await right(backupSqlite({ file, to, driver }))).size).toBe(0);
  });

  it('is not made of a damaged ledger, nor of anything else, nor over a file that is there', async () => {
    const directory = scratch();
    const [file, to] = [join(directory, 'ledger.db'), join(directory, 'backup.db')];
    const store = await openStore(file, driver);
    await right(store.append([append('a', 'any', event(1, { data: '{"mark":"here it is"}' }))]));
    await right(store.close);
    const bytes = readFileSync(file);
    bytes.write('here it was', bytes.indexOf('here it is'));
    const broken = join(directory, 'broken.db');
    writeFileSync(broken, bytes);
    expect((await left(backupSqlite({ file: broken, to, driver })))._tag).toBe('StoreDamaged');
    const text = join(directory, 'text.db');
    writeFileSync(text, 'no ledger');
    expect((await left(backupSqlite({ file: text, to, driver })))._tag).toBe('NotALedger');
    copyFileSync(text, to);
    expect((await left(backupSqlite({ file, to, driver })))._tag).toBe('CannotOpen');
    expect(readFileSync(to, 'utf8')).toBe('no ledger');
    expect(readdirSync(directory).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

/** A program that appends without end, and tells what was acknowledged; it is killed when the test is done with it. */
const startWriter = (file: string, driver: DriverName) => {
  const child = spawn(process.execPath, [compiled(join(__dirname, 'crash/writer.ts')), file, driver]);
  let acknowledged = 0;
  createInterface(child.stdout).on('line', (line) => {
    const told = JSON.parse(line) as Told;
    if ('acknowledged' in told) acknowledged = told.acknowledged;
  });
  return {
    acknowledged: () => acknowledged,
    reaches: async (size: number): Promise<void> => {
      while (acknowledged < size) {
        if (child.exitCode !== null) throw new Error('the writer has ended');
        await new Promise((wait) => setTimeout(wait, 10));
      }
    },
    kill: async (): Promise<void> => {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
};

it.each(DRIVERS)(
  'backups made while another process writes are whole, and hold what was acknowledged before they began: %s',
  async (driver) => {
    const directory = scratch();
    const file = join(directory, 'ledger.db');
    const writer = startWriter(file, driver);
    try {
      await writer.reaches(50);
      for (let round = 0; round < 5; round++) {
        const acknowledged = writer.acknowledged();
        const to = join(directory, `backup-${round}.db`);
        const head = await right(backupSqlite({ file, to, driver }));
        expect(head.size).toBeGreaterThanOrEqual(acknowledged);
        // It was not held up, either.
        await writer.reaches(head.size + 20);
        const [ledger, backup] = [
          await openStore(file, driver, { mode: 'read' }),
          await openStore(to, driver, { mode: 'read' }),
        ];
        expect(await right(ledger.seal.head(head.size))).toEqual(head);
        expect(await right(backup.readAll(START))).toEqual(
          await right(ledger.readAll({ after: 0, limit: head.size })),
        );
        await right(ledger.close);
        await right(backup.close);
      }
    } finally {
      await writer.kill();
    }
  },
  120_000,
);
