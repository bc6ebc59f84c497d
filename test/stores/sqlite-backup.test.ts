import { spawn } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { backupSqlite } from '../../src/stores/sqlite/backup.js';
import { append, event, events, left, right, START } from '../../src/testing/contract/subject.js';
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

// A process of its own writes on as fast as it can, and says what was acknowledged.
const WRITER = `
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite') ?? {};
`;
void WRITER;
void spawn;
