import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/stores/event-store.js';
import { append, event, events, left, right, START } from '../../src/testing/contract/subject.js';
import { DRIVERS, openStore, scratch } from './support/scratch.js';

const ids = async (store: EventStore): Promise<ReadonlyArray<string>> =>
  (await right(store.readAll(START))).map(({ id }) => id);

const idsOf = (from: number, to: number): ReadonlyArray<string> => events(from, to).map(({ id }) => id);

describe.each(DRIVERS)('a ledger in SQLite opened to read, by %s', (driver) => {
  /** A ledger at rest with events 1 to 3 in stream a. */
  const atRest = async () => {
    const directory = scratch();
    const file = join(directory, 'ledger.db');
    const store = await openStore(file, driver);
    await right(store.append([append('a', 'none', ...events(1, 3))]));
    await right(store.close);
    return { directory, file };
  };

  it('answers what was recorded and leaves the file to the byte', async () => {
    const { directory, file } = await atRest();
    const [bytes, { mtimeMs }] = [readFileSync(file), statSync(file)];
    const store = await openStore(file, driver, { mode: 'read' });
    expect(await ids(store)).toEqual(idsOf(1, 3));
    expect(await right(store.readStream('a', { after: 0, limit: 1 }))).toHaveLength(1);
    expect(await right(store.head)).toBe(3);
    // better-sqlite3 can't but let SQLite put its two working files beside; they hold nothing.
    if (driver === 'node') expect(readdirSync(directory)).toEqual(['ledger.db']);
    await right(store.close);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    if (driver === 'node') expect(readdirSync(directory)).toEqual(['ledger.db']);
  });

  it('refuses to append, in one call or none, and records nothing', async () => {
    const { file } = await atRest();
    const store = await openStore(file, driver, { mode: 'read' });
    for (const appends of [[append('a', 'any', event(4))], []]) {
      const error = await left(store.append(appends));
      expect(error).toMatchObject({ _tag: 'ReadOnly', location: file });
    }
    expect(await ids(store)).toEqual(idsOf(1, 3));
    await right(store.close);
  });

  it('sees what others append meanwhile, be they many, and when they are gone again', async () => {
    const { file } = await atRest();
    const reader = await openStore(file, driver, { mode: 'read' });
    expect(await ids(reader)).toEqual(idsOf(1, 3));
    for (let round = 0; round < 3; round++) {
      const writer = await openStore(file, driver);
      for (let n = 4 + round * 10; n < 14 + round * 10; n++) {
        await right(writer.append([append(`user-${n}`, 'none', event(n))]));
        expect(await ids(reader)).toEqual(idsOf(1, n));
        expect(await right(reader.readStream(`user-${n}`, START))).toHaveLength(1);
      }
      await right(writer.close);
      expect(await right(reader.head)).toBe(13 + round * 10);
      expect(await ids(reader)).toEqual(idsOf(1, 13 + round * 10));
    }
    await right(reader.close);
  });

  it('sees what others appended who came and went between two readings', async () => {
    const { file } = await atRest();
    const reader = await openStore(file, driver, { mode: 'read' });
    for (let n = 4; n < 8; n++) {
      expect(await ids(reader)).toEqual(idsOf(1, n - 1));
      const writer = await openStore(file, driver);
      await right(writer.append([append('a', 'any', event(n))]));
      await right(writer.close);
    }
    expect(await ids(reader)).toEqual(idsOf(1, 7));
    await right(reader.close);
  });

  it('holds the file open once, however often it had to look anew', async () => {
    const handles = (): number => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0);
    const { file } = await atRest();
    const before = handles();
    const reader = await openStore(file, driver, { mode: 'read' });
    for (let n = 4; n < 10; n++) {
      const writer = await openStore(file, driver);
      await right(writer.append([append('a', 'any', event(n))]));
      await right(writer.close);
      await ids(reader);
    }
    await right(reader.close);
    expect(handles()).toBe(before);
  });

  it('opens while a writer is at work, and outlives it', async () => {
    const { file } = await atRest();
    const writer = await openStore(file, driver);
    await right(writer.append([append('a', 2, event(4))]));
    const reader = await openStore(file, driver, { mode: 'read' });
    expect(await ids(reader)).toEqual(idsOf(1, 4));
    await right(writer.append([append('a', 3, event(5))]));
    expect(await ids(reader)).toEqual(idsOf(1, 5));
    await right(writer.close);
    expect(await ids(reader)).toEqual(idsOf(1, 5));
    await right(reader.close);
    const again = await openStore(file, driver);
    await right(again.append([append('a', 4, event(6))]));
    expect(await ids(again)).toEqual(idsOf(1, 6));
    await right(again.close);
  });

  it('holds up no writer', async () => {
    const { file } = await atRest();
    const reader = await openStore(file, driver, { mode: 'read' });
    await ids(reader);
    const writer = await openStore(file, driver, { busyTimeoutMs: 0 });
    await right(writer.append([append('b', 'none', event(4))]));
    await right(writer.close);
    await right(reader.close);
    expect(await ids(await openStore(file, driver, { mode: 'read' }))).toEqual(idsOf(1, 4));
  });
});
