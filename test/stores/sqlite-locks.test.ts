import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { append, event, right } from '../../src/testing/contract/subject.js';
import { openSqliteViewStore } from '../../src/stores/sqlite/views/sqlite-view-store.js';
import { DRIVERS, openStore, scratch } from './support/scratch.js';

/** How many locks this process has on a file, as the kernel lists them: process, then device and inode. */
const locksOn = (file: string): number => {
  const { ino } = statSync(file);
  return readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((parts) => parts[4] === String(process.pid) && parts[5]?.endsWith(`:${ino}`) === true).length;
};

// Only Linux lists its locks.
const where = existsSync('/proc/locks') ? describe : describe.skip;

where.each(DRIVERS)('the locks of a writer in SQLite, by %s', (driver) => {
  it('stay when the same process opens the ledger once more, to read or to write, and closes that again', async () => {
    const file = join(scratch(), 'ledger.db');
    const writer = await openStore(file, driver);
    await right(writer.append([append('user-1', 'none', event(1))]));
    const held = locksOn(file);
    expect(held).toBeGreaterThan(0);
    for (const mode of ['read', 'write'] as const) {
      const another = await openStore(file, driver, { mode });
      expect(locksOn(file)).toBeGreaterThanOrEqual(held);
      await right(another.close);
      expect(locksOn(file)).toBe(held);
    }
    await right(writer.close);
  });

  it('stay when the same process opens saved views once more', async () => {
    const file = join(scratch(), 'views.db');
    const options = { file, driver, mode: 'write' } as const;
    const views = await right(openSqliteViewStore(options));
    views.begin('levels', 1);
    const held = locksOn(file);
    expect(held).toBeGreaterThan(0);
    const again = await right(openSqliteViewStore(options));
    expect(locksOn(file)).toBeGreaterThanOrEqual(held);
    again.close();
    expect(locksOn(file)).toBe(held);
    views.close();
  });
});
