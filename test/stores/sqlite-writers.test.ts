import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import { append, event, events, instant, left, right, START } from '../../src/testing/contract/subject.js';
import { DRIVERS, openStore, scratch } from './support/scratch.js';

describe.each(DRIVERS)('several writers of one ledger in SQLite, by %s', (driver) => {
  it('take turns: each sees what the others recorded, in streams it knows and in new ones', async () => {
    const file = join(scratch(), 'ledger.db');
    const stores = [
      await openStore(file, driver),
      await openStore(file, driver),
      await openStore(file, driver),
    ];
    for (let n = 0; n < 60; n++) {
      const store = stores[(n * n) % 3];
      assert(store);
      // Expected versions are exact, so that a writer that goes by what it remembers is refused.
      const appends = [append('a', n - 1, event(n)), append(`user-${n}`, 'none', event(1000 + n))];
      const [known, fresh] = await right(store.append(appends));
      expect([known?._tag, fresh?._tag]).toEqual(['Right', 'Right']);
    }
    for (const store of stores) {
      const all = await right(store.readAll(START));
      expect(all.map(({ position }) => position)).toEqual(all.map((_, i) => i + 1));
      expect(all.map(({ stream }) => stream)).toEqual(
        Array.from({ length: 60 }, (_, n) => ['a', `user-${n}`]).flat(),
      );
      await right(store.close);
    }
  });

  it('find that a stream is not new although they never heard of it', async () => {
    const file = join(scratch(), 'ledger.db');
    const theirs = await openStore(file, driver);
    await right(theirs.append([append('a', 'none', ...events(1, 2))]));
    await right(theirs.close);
    const mine = await openStore(file, driver);
    const outcomes = await right(
      mine.append([
        append('b', 'none', event(3)),
        append('a', 'none', ...events(4, 5)),
        append('c', 'none', event(6)),
      ]),
    );
    expect(outcomes).toMatchObject([
      { right: { position: 3 } },
      { left: { _tag: 'VersionConflict', actual: 1 } },
      { right: { position: 4 } },
    ]);
    expect((await right(mine.readAll(START))).map(({ id }) => id)).toEqual(
      [1, 2, 3, 6].map((n) => event(n).id),
    );
    expect(await right(mine.verify)).toMatchObject({ size: 4 });
    await right(mine.close);
  });

  it('learn of a conflict what another writer put between', async () => {
    const file = join(scratch(), 'ledger.db');
    const [mine, theirs] = [await openStore(file, driver), await openStore(file, driver)];
    await right(mine.append([append('a', 'none', event(1))]));
    await right(theirs.append([append('a', 0, ...events(2, 3))]));
    const [outcome] = await right(mine.append([append('a', 0, event(4))]));
    expect(outcome).toMatchObject({ left: { _tag: 'VersionConflict', actual: 2 } });
    expect(outcome).toMatchObject({
      left: { between: (await right(theirs.readStream('a', START))).slice(1) },
    });
    expect(await right(mine.append([append('a', 0, ...events(2, 3))]))).toMatchObject([
      { right: { duplicate: true } },
    ]);
    await right(mine.close);
    await right(theirs.close);
  });

  it('record no time before that of another whose clock is ahead', async () => {
    const file = join(scratch(), 'ledger.db');
    const mine = await openStore(file, driver, { clock: () => instant(1000) });
    const ahead = await openStore(file, driver, { clock: () => instant(5000) });
    await right(mine.append([append('a', 'any', event(1))]));
    await right(ahead.append([append('a', 'any', event(2))]));
    await right(mine.append([append('a', 'any', event(3))]));
    expect((await right(mine.readAll(START))).map(({ recordedAt }) => recordedAt)).toEqual([
      1000, 5000, 5000,
    ]);
    await right(mine.close);
    await right(ahead.close);
  });

  it('wait for another, and no longer than told', async () => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver, { busyTimeoutMs: 50 });
    const other = (await right(chooseDriver(file, driver))).open(file, 'write');
    other.exec('BEGIN IMMEDIATE');
    const begun = performance.now();
    const error = await left(store.append([append('a', 'none', event(1))]));
    expect(performance.now() - begun).toBeGreaterThanOrEqual(40);
    expect(error).toMatchObject({ _tag: 'StoreBusy', location: file });
    expect(await right(store.readAll(START))).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    expect(await right(store.append([append('a', 'none', event(1))]))).toMatchObject([
      { right: { version: 0 } },
    ]);
    await right(store.close);
  });

  it('forget what they remember when a transaction comes to nothing', async () => {
    const file = join(scratch(), 'ledger.db');
    let failing = false;
    const store = await openStore(file, driver, {
      clock: () => {
        if (failing) throw new RangeError('no time');
        return instant(1000);
      },
    });
    await right(store.append([append('a', 'none', event(1))]));
    failing = true;
    const error = await left(store.append([append('a', 0, event(2)), append('b', 'none', event(3))]));
    expect(error).toMatchObject({ _tag: 'StoreFailed', code: 'RangeError' });
    failing = false;
    const outcomes = await right(store.append([append('b', 'none', event(3)), append('a', 0, event(2))]));
    expect(outcomes).toMatchObject([
      { right: { version: 0, position: 2 } },
      { right: { version: 1, position: 3 } },
    ]);
    await right(store.close);
  });

  it('leave nothing of a call whose last append breaks off, names of new streams included', async () => {
    const file = join(scratch(), 'ledger.db');
    const store = await openStore(file, driver);
    await right(store.append([append('a', 'none', event(1))]));
    const other = (await right(chooseDriver(file, driver))).open(file, 'write');
    other.exec(
      "CREATE TRIGGER broken BEFORE INSERT ON event WHEN new.type = 'Broken' BEGIN SELECT raise(ABORT, 'secret'); END",
    );
    // The retry inside makes the store read the event, and the name, of a stream that will not be.
    const error = await left(
      store.append([
        append('lost', 'none', event(2)),
        append('lost', 'none', event(2)),
        append('b', 'none', event(3, { type: 'Broken' })),
      ]),
    );
    expect(error._tag).toBe('StoreDamaged');
    expect(error.message).not.toContain('secret');
    // Nobody else has committed meanwhile: what the store remembers is all its own.
    const again = await right(
      store.append([append('kept', 'none', event(4)), append('lost', 'exists', event(5))]),
    );
    expect(again).toMatchObject([{ right: { position: 2 } }, { left: { actual: -1 } }]);
    expect((await right(store.readAll(START))).map(({ stream }) => stream)).toEqual(['a', 'kept']);
    expect(await right(store.readStream('lost', START))).toEqual([]);
    other.close();
    await right(store.close);
  });
});
