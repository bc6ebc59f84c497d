import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.js';
import { append, event, left, right, START } from '../../src/testing/contract/subject.js';
import { clock, DRIVERS, openStore, scratch } from './support/scratch.js';

const NOBODY = 65_534;

/** Runs as a user whom the rights of files bind: for root, as in a container, they are no hindrance. */
const bound = async <A>(work: () => Promise<A>): Promise<A> => {
  const user = process.geteuid?.();
  if (user !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(user);
  }
};

/** A ledger of one event in a directory that can be read only. */
const readOnlyLedger = async (driver: (typeof DRIVERS)[number]) => {
  const directory = scratch();
  const file = join(directory, 'ledger.db');
  const store = await openStore(file, driver);
  await right(store.append([append('a', 'none', event(1))]));
  await right(store.close);
  chmodSync(file, 0o444);
  chmodSync(directory, 0o555);
  return { directory, file };
};

const rightsOf = (path: string): number => statSync(path).mode & 0o777;

describe.each(DRIVERS)('the rights on a ledger in SQLite, by %s', (driver) => {
  it.each(['write', 'load'] as const)(
    "are its owner's alone on a new one and its log, whatever new files get here otherwise (%s)",
    async (mode) => {
      const file = join(scratch(), 'ledger.db');
      const others = process.umask(0);
      try {
        const store = await openStore(file, driver, { mode });
        await right(store.append([append('a', 'none', event(1))]));
        for (const name of readdirSync(dirname(file)))
          expect(rightsOf(join(dirname(file), name))).toBe(0o600);
        await right(store.close);
      } finally {
        process.umask(others);
      }
    },
  );

  it('stay what they are where there is a file already', async () => {
    const file = join(scratch(), 'ledger.db');
    writeFileSync(file, '');
    chmodSync(file, 0o660);
    const store = await openStore(file, driver);
    await right(store.append([append('a', 'none', event(1))]));
    await right(store.close);
    expect(rightsOf(file)).toBe(0o660);
  });

  it('decide whether a new one can be made', async () => {
    const directory = scratch();
    chmodSync(directory, 0o555);
    const error = await bound(() =>
      left(openSqliteStore({ file: join(directory, 'ledger.db'), driver, mode: 'write', clock })),
    );
    expect(error._tag).toBe('CannotOpen');
    expect(readdirSync(directory)).toEqual([]);
    chmodSync(directory, 0o755);
  });

  it.each([
    ['neither the file nor its directory', 0o444, 0o555],
    ['not the file', 0o444, 0o777],
    ['not the directory, where SQLite keeps its log', 0o666, 0o555],
  ])('decide whether one that is there can be written: %s', async (_, fileRights, directoryRights) => {
    const { directory, file } = await readOnlyLedger(driver);
    chmodSync(file, fileRights);
    chmodSync(directory, directoryRights);
    const before = readFileSync(file);
    const error = await bound(() => left(openSqliteStore({ file, driver, mode: 'write', clock })));
    expect(error._tag).toBe('CannotOpen');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(directory)).toEqual(['ledger.db']);
    chmodSync(directory, 0o755);
  });

  it('decide whether one can be read at all', async () => {
    const { directory, file } = await readOnlyLedger(driver);
    chmodSync(file, 0);
    for (const mode of ['read', 'write'] as const) {
      const error = await bound(() => left(openSqliteStore({ file, driver, mode, clock })));
      expect(error._tag).toBe('CannotOpen');
      expect(error.message).toContain('EACCES');
    }
    chmodSync(directory, 0o755);
  });

  it('let an inspector read and verify in a directory that is read-only, and leave nothing there', async () => {
    const { directory, file } = await readOnlyLedger(driver);
    const read = await bound(async () => {
      const store = await right(openSqliteStore({ file, driver, mode: 'read', clock }));
      const all = await right(store.readAll(START));
      const verified = await right(store.verify);
      const refused = await left(store.append([append('a', 'any', event(2))]));
      await right(store.close);
      return { ids: all.map(({ id }) => id), size: verified.size, refused: refused._tag };
    });
    expect(read).toEqual({ ids: [event(1).id], size: 1, refused: 'ReadOnly' });
    expect(readdirSync(directory)).toEqual(['ledger.db']);
    chmodSync(directory, 0o755);
  });
});
