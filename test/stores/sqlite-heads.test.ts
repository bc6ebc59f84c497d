import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import { createHeads } from '../../src/stores/sqlite/heads.js';
import { createReader } from '../../src/stores/sqlite/reader.js';
import { createTables } from '../../src/stores/sqlite/setup.js';
import { right } from '../../src/testing/contract/subject.js';
import { DRIVERS, scratch } from './support/scratch.js';

describe.each(DRIVERS)('where streams end, as one who writes remembers it, by %s', (driver) => {
  const begun = async (most: number) => {
    const file = join(scratch(), 'ledger.db');
    const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
    createTables(connection);
    connection.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE');
    const heads = createHeads(connection, createReader(connection), most);
    heads.refresh();
    let end = 0;
    return {
      connection,
      heads,
      rows: () => connection.prepare('SELECT name, version, head FROM stream ORDER BY id').all(),
      /** An event is put at the end of a stream, as the writer does; a new stream has its row at once. */
      put: (name: string): void => {
        const head = heads.of(name);
        const number = head?.stream ?? heads.nextStream();
        end += 1;
        if (head === undefined)
          connection.prepare('INSERT INTO stream VALUES (?, ?, 0, ?)').run(number, name, end);
        heads.moved(name, head, number, (head?.version ?? -1) + 1, end, 0);
      },
    };
  };

  it('is written to the rows once, before it is committed', async () => {
    const { connection, heads, rows, put } = await begun(100);
    for (const name of ['b', 'a', 'b', 'a', 'b']) put(name);
    expect(rows()).toEqual([
      ['b', 0, 1],
      ['a', 0, 2],
    ]);
    heads.settle();
    expect(rows()).toEqual([
      ['b', 2, 5],
      ['a', 1, 4],
    ]);
    connection.exec("UPDATE stream SET version = 9 WHERE name = 'a'");
    put('b');
    heads.settle();
    // What did not move since is not written again.
    expect(rows()).toEqual([
      ['b', 3, 6],
      ['a', 9, 4],
    ]);
    connection.close();
  });

  it('is written before more streams come than are remembered, and then read from the rows', async () => {
    const { connection, heads, rows, put } = await begun(2);
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b', 'c', 'a']) put(name);
    expect(heads.of('a')).toMatchObject({ version: 3, position: 8 });
    expect(heads.of('b')).toMatchObject({ version: 1, position: 6 });
    heads.settle();
    expect(rows()).toEqual([
      ['a', 3, 8],
      ['b', 1, 6],
      ['c', 1, 7],
    ]);
    connection.close();
  });

  it('tells of a stream that has lost its row', async () => {
    const { connection, heads, put } = await begun(100);
    put('a');
    connection.exec('DELETE FROM stream');
    put('a');
    expect(heads.settle).toThrow('a stream without its row');
    connection.close();
  });
});
