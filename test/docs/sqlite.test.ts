import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openLedger } from '../../src/ledger/open-ledger.js';
import { run } from '../../src/ledger/run.js';
import { leafOf } from '../../src/stores/seal/entry.js';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import type { DriverName, Row } from '../../src/stores/sqlite/driver.js';
import { right, START } from '../../src/testing/contract/subject.js';
import { COMMAND } from '../domain/examples/commands.js';
import { GRANTED, reduceTo } from '../ledger/ledgers.js';
import { DRIVERS, openStore, scratch } from '../stores/support/scratch.js';

const PAGE = readFileSync(resolve(__dirname, '../../docs/sqlite.md'), 'utf8');
const QUERIES = [...PAGE.matchAll(/^(.+):\n\n```sql\n([^`]+)```$/gm)].map(
  ([, title = '', sql = '']) => [title, sql] as const,
);

/** Runs the page's query whose title has these words. */
const answer = async (file: string, driver: DriverName, words: string): Promise<ReadonlyArray<Row>> => {
  const [, sql] = QUERIES.find(([title]) => title.includes(words)) ?? [];
  if (sql === undefined) throw new Error(`docs/sqlite.md has no query "${words}"`);
  const connection = (await right(chooseDriver(file, driver))).open(file, 'read');
  try {
    return connection.prepare(sql).all();
  } finally {
    connection.close();
  }
};

describe.each(DRIVERS)('the queries of docs/sqlite.md, by %s', (driver) => {
  it('answer what they say', async () => {
    const file = join(scratch(), 'ledger.db');
    const ledger = await run(openLedger(`sqlite:${file}`));
    for (const command of [...GRANTED, reduceTo('c-reduce', 7, 3)]) await run(ledger.record(command));
    await run(ledger.close);
    const store = await openStore(file, driver);
    const all = await right(store.readAll(START));
    await right(store.close);
    expect(all.map(({ type }) => type)).toEqual(['ServiceUserRegistered', 'ServiceGranted', 'VisitsReduced']);

    const types = all.map(({ type }) => type);
    expect((await answer(file, driver, 'last ten')).map((row) => row[4])).toEqual(types.toReversed());
    expect((await answer(file, driver, 'One person')).map((row) => row[3])).toEqual(
      all.map(({ data }) => data),
    );
    expect(await answer(file, driver, 'one command')).toEqual([
      [1, all[0]?.stream, 'ServiceUserRegistered', all[0]?.id],
    ]);
    expect((await answer(file, driver, 'each kind')).map((row) => row.slice(0, 2))).toEqual(
      types.toSorted().map((type) => [type, 1]),
    );
    expect((await answer(file, driver, 'Decisions of a day')).map((row) => row.slice(2))).toEqual([
      ['VisitsReduced', COMMAND.ReduceVisits.service],
    ]);
    expect(await answer(file, driver, 'hash of each')).toEqual(all.map((one) => [one.position, leafOf(one)]));
    const first = [[1, all[0]?.stream, 0, 'ServiceUserRegistered']];
    const byId = async (): Promise<unknown> =>
      (await answer(file, driver, 'event with an id')).map((row) => [row[0], ...row.slice(2)]);
    expect(await byId()).toEqual(first);
    const connection = (await right(chooseDriver(file, driver))).open(file, 'write');
    connection.exec('INSERT INTO event_id SELECT id, position FROM event; UPDATE indexed SET through = 3');
    connection.close();
    expect(await byId()).toEqual(first);
    expect(QUERIES).toHaveLength(7);
  });
});
