import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { Append, EventStore } from '../../src/stores/event-store.js';
import type { DriverName } from '../../src/stores/sqlite/driver.js';
import { append, event, idOf, left, right } from '../../src/testing/contract/subject.js';
import { DRIVERS, inside, openStore, scratch } from './support/scratch.js';

/** More than a ledger that is closed leaves out of the index of ids. */
const MANY = 5_000;

const STREAMS = 10;
const nth = (n: number): Append => append(`user-${n % STREAMS}`, 'any', event(n));
const range = (from: number, to: number): ReadonlyArray<Append> =>
  Array.from({ length: to - from }, (_, i) => nth(from + i));

const THROUGH = 'SELECT (SELECT through FROM indexed), (SELECT count(*) FROM event_id)';

const isWhole = async (store: EventStore, size: number): Promise<void> => {
  expect(await right(store.verify)).toMatchObject({ size });
  expect(await store.survey?.({ threads: 1, sizes: new Set(), tell: () => undefined })()).toEqual(
    E.right(true),
  );
};

const made = new Map<string, string>();

/** A ledger of so many events, whose ids are in the index, or not yet where there are few. */
const ledgerOf = async (driver: DriverName, count: number): Promise<string> => {
  const key = `${driver} ${count}`;
  const original = made.get(key) ?? join(scratch(), 'ledger.db');
  if (!made.has(key)) {
    const store = await openStore(original, driver);
    await right(store.append(range(0, count)));
    await right(store.close);
    made.set(key, original);
  }
  const file = join(scratch(), 'ledger.db');
  copyFileSync(original, file);
  return file;
};

/** An id of each is known, whoever recorded it: a retry is one, and another event with it a conflict. */
const knowsEach = async (store: EventStore, numbers: ReadonlyArray<number>): Promise<void> => {
  for (const n of numbers) {
    const [alone] = await right(store.append([nth(n)]));
    expect(alone).toMatchObject({ right: { duplicate: true, position: n + 1 } });
  }
  const together = await right(
    store.append([
      ...numbers.map(nth),
      ...numbers.map((n) => append('other', 'any', event(n, { data: '{"n":-1}' }))),
    ]),
  );
  expect(together).toMatchObject([
    ...numbers.map((n) => ({ right: { duplicate: true, position: n + 1 } })),
    ...numbers.map((n) => ({ left: { _tag: 'EventIdConflict', id: idOf(n) } })),
  ]);
};

describe.each(DRIVERS)('the ids of a ledger in SQLite, by %s', (driver) => {
  it('are entered in their index when many were recorded and the ledger is closed', async () => {
    const few = await ledgerOf(driver, 100);
    expect(await inside(few, driver, THROUGH)).toEqual([[0, 0]]);
    const many = await ledgerOf(driver, MANY);
    expect(await inside(many, driver, THROUGH)).toEqual([[MANY, MANY]]);
  });

  it('are known whether they are in the index or came after it', async () => {
    const file = await ledgerOf(driver, MANY);
    const first = await openStore(file, driver);
    await right(first.append(range(MANY, MANY + 20)));
    await right(first.close);
    expect(await inside(file, driver, THROUGH)).toEqual([[MANY, MANY]]);
    const store = await openStore(file, driver);
    await knowsEach(store, [0, 1, MANY - 1, MANY, MANY + 19]);
    expect(await right(store.append([nth(MANY + 20)]))).toMatchObject([{ right: { duplicate: false } }]);
    await isWhole(store, MANY + 21);
    await right(store.close);
  });

  it('are known when another writer recorded them, and entered them in the index meanwhile', async () => {
    const file = join(scratch(), 'ledger.db');
    const mine = await openStore(file, driver);
    await right(mine.append([nth(0)]));
    const theirs = await openStore(file, driver);
    await right(theirs.append(range(1, MANY)));
    await right(mine.append([nth(MANY)]));
    await right(theirs.append([nth(MANY + 1)]));
    await right(theirs.close);
    expect(await inside(file, driver, THROUGH)).toEqual([[MANY + 2, MANY + 2]]);
    await right(mine.append([nth(MANY + 2)]));
    await knowsEach(mine, [0, 1, MANY - 1, MANY, MANY + 1, MANY + 2]);
    await isWhole(mine, MANY + 3);
    await right(mine.close);
  });

  it('are entered while a ledger is recorded to that is never closed', async () => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver);
    for (let n = 0; n < 70_000; n += 10_000) await right(store.append(range(n, n + 10_000)));
    expect(await inside(file, driver, THROUGH)).toEqual([[70_000, 70_000]]);
    await right(store.append(range(70_000, 70_010)));
    await knowsEach(store, [0, 65_536, 69_999, 70_000, 70_009]);
    await right(store.close);
  });

  it.each(['a', 'é', '\u{1f600}', '\uffee'])(
    'are known whatever the last one in their index is: %s',
    async (last) => {
      const file = await ledgerOf(driver, MANY);
      const named = (id: string): Append => append('named', 'any', event(0, { id }));
      const ids = ['0', '00000000', 'A', 'z', 'ü', '\uffff', '\u{1f601}'];
      const store = await openStore(file, driver);
      await right(store.append([last, ...ids.filter((id) => id < last)].map(named)));
      await right(store.append(range(MANY, 2 * MANY)));
      await right(store.close);
      const again = await openStore(file, driver);
      const before = new Set([last, ...ids.filter((id) => id < last)]);
      for (const id of [last, ...ids])
        expect(await right(again.append([named(id)]))).toMatchObject([
          { right: { duplicate: before.has(id) } },
        ]);
      expect(await right(again.append([...ids.map(named), nth(3)]))).toMatchObject(
        [...ids, last].map(() => ({ right: { duplicate: true } })),
      );
      await isWhole(again, 2 * MANY + 1 + ids.length);
      await right(again.close);
    },
  );

  it.each([
    ['an id is missing', 'DELETE FROM event_id WHERE position = 7', 7],
    ['an id leads to another event', 'UPDATE event_id SET position = 8 WHERE position = 7', 7],
    ['an id is of no event', "INSERT INTO event_id VALUES ('x', 7)", undefined],
    ['it says to end too early', 'UPDATE indexed SET through = 4990', 4991],
    ['it says to end too late', 'UPDATE indexed SET through = 5003', 5001],
    ['it says nowhere where it ends', 'DELETE FROM indexed', undefined],
    ['it says twice where it ends', 'INSERT INTO indexed VALUES (5000)', undefined],
    ['it ends beyond all places', 'UPDATE indexed SET through = 9223372036854775807', 5001],
  ])('are found not to fit their index when the ledger is verified: %s', async (_, sql, position) => {
    const file = await ledgerOf(driver, MANY);
    const before = await openStore(file, driver);
    await right(before.append(range(MANY, MANY + 5)));
    await right(before.close);
    await inside(file, driver, `${sql} RETURNING 1`);
    const store = await openStore(file, driver, { mode: 'read' });
    const error = await left(store.verify);
    expect(error._tag).toBe('StoreDamaged');
    expect('position' in error ? error.position : undefined).toBe(position);
    expect(await store.survey?.({ threads: 1, sizes: new Set(), tell: () => undefined })()).toEqual(
      E.right(false),
    );
    await right(store.close);
  });

  it.each([
    ['says to end after the ledger', 'UPDATE indexed SET through = 9007199254740991'],
    ['does not say where it ends', 'DELETE FROM indexed'],
  ])('take in nothing more where their index %s', async (_, sql) => {
    const file = await ledgerOf(driver, MANY);
    await inside(file, driver, `${sql} RETURNING 1`);
    const store = await openStore(file, driver);
    expect(await left(store.append([nth(MANY)]))).toMatchObject({ _tag: 'StoreDamaged' });
    expect(await right(store.head)).toBe(MANY);
    await right(store.close);
  });

  it('are no retry of an event that the index leads to and that has another', async () => {
    const file = await ledgerOf(driver, MANY);
    await inside(file, driver, 'UPDATE event_id SET position = 8 WHERE position = 7 RETURNING 1');
    const store = await openStore(file, driver);
    expect(await left(store.append([nth(6)]))).toMatchObject({ _tag: 'StoreDamaged' });
    await right(store.close);
  });
});
