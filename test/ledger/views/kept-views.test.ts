import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import {
  ledgerOver,
  openLedger,
  POPULATION,
  run,
  type EventStore,
  type Projection,
} from '../../../src/index.js';
import { openViews } from '../../../src/ledger/views/open-views.js';
import { viewsOver, type Views } from '../../../src/ledger/views/views.js';
import { openMemoryStore } from '../../../src/stores/memory/memory-store.js';
import { openSqliteViewStore } from '../../../src/stores/sqlite/views/sqlite-view-store.js';
import { openMemoryViewStore } from '../../../src/stores/views/memory-view-store.js';
import type { ViewStore } from '../../../src/stores/views/view-store.js';
import { COMMAND } from '../../domain/examples/commands.js';
import { EVENT } from '../../domain/examples/events.js';
import { clock, DRIVERS, scratch } from '../../stores/support/scratch.js';
import { GRANTED, reduceTo } from '../ledgers.js';
import { expectSame, newEvent, record, replayed } from './events.js';

/** How many events of each kind there were: a sum, which shows an event that is taken twice or not at all. */
const counts = (version = 1, by = 1): Projection<number, Readonly<Record<string, number>>> => ({
  name: 'test/counts',
  version,
  part: t.number,
  take: ({ event }, partAt) => [[event.type, (partAt(event.type) ?? 0) + by]],
  answer: (parts) => Object.fromEntries(parts),
});

const ONE = JSON.stringify(EVENT.CrisisDeclared);
const OTHER = JSON.stringify(EVENT.VisitsReduced);
const UNHEARD_OF = '{"type":"AlarmInstalled","version":1}';

/** A store that counts what is read of it. */
const watched = (store: EventStore) => {
  const read = { events: 0 };
  const watching: EventStore = {
    ...store,
    readData: (page) => async () => {
      const found = await store.readData(page)();
      if (E.isRight(found)) read.events += found.right.length;
      return found;
    },
  };
  return { read, watching };
};

const fresh = (): { store: EventStore; saved: ViewStore; views: Views } => {
  const store = openMemoryStore({ clock });
  const saved = openMemoryViewStore();
  return { store, saved, views: viewsOver(store, saved, 'tree') };
};

describe('a view that is kept', () => {
  test('reads only what is new since it was saved, also in another program', async () => {
    const { store, saved, views } = fresh();
    await record(store, [ONE, OTHER, OTHER]);
    expect(await run(views.ask(counts()))).toEqual({ CrisisDeclared: 1, VisitsReduced: 2 });
    await record(store, [ONE]);
    const { read, watching } = watched(store);
    expect(await run(viewsOver(watching, saved, 'tree').ask(counts()))).toEqual({
      CrisisDeclared: 2,
      VisitsReduced: 2,
    });
    expect(read.events).toBe(1);
  });

  test('takes each event once where several ask at the same time', async () => {
    const { store, saved } = fresh();
    for (let round = 1; round <= 5; round += 1) {
      await record(
        store,
        Array.from({ length: 30 }, () => ONE),
      );
      const several = Array.from({ length: 4 }, () => viewsOver(store, saved, 'tree', 7).ask(counts())());
      for (const answer of await Promise.all(several))
        expect(answer).toEqual(E.right({ CrisisDeclared: 30 * round }));
    }
  });

  test('of a newer version is made anew, while the old one goes on answering', async () => {
    const { store, saved, views } = fresh();
    await record(store, [ONE, ONE]);
    await run(views.ask(counts(1)));
    const during: unknown[] = [];
    const slow = counts(2, 100);
    const watching: Projection<number, unknown> = {
      ...slow,
      take: (entry, partAt) => {
        const old = saved.current('test/counts');
        during.push(E.isRight(old) && typeof old.right === 'object' ? old.right.version : undefined);
        return slow.take(entry, partAt);
      },
    };
    expect(await run(views.ask(watching))).toEqual({ CrisisDeclared: 200 });
    expect(during).toEqual([1, 1]);
    expect(saved.current('test/counts')).toMatchObject({ right: { version: 2 } });
  });

  test('of a newer version is neither used nor touched by an older program, whose answers are right', async () => {
    const { store, saved, views } = fresh();
    await record(store, [ONE]);
    await run(views.ask(counts(2, 100)));
    const before = saved.current('test/counts');
    await record(store, [ONE]);
    expect(await run(views.ask(counts(1)))).toEqual({ CrisisDeclared: 2 });
    expect(await views.keep(counts(1))()).toMatchObject({ left: { _tag: 'InvalidQuestion' } });
    expect(await views.keep(counts(1), { rebuild: true })()).toMatchObject({
      left: { _tag: 'InvalidQuestion' },
    });
    expect(saved.current('test/counts')).toEqual(before);
  });

  test('saved by a program that knows more events is left to it', async () => {
    const { store, saved, views } = fresh();
    await record(store, [ONE]);
    await run(views.ask(counts()));
    const current = saved.current('test/counts');
    if (E.isLeft(current) || typeof current.right !== 'object') throw new Error('nothing saved');
    const { id, vocabulary, checkpoint } = current.right;
    const parts = [{ key: 'CrisisDeclared', json: '1000' }];
    saved.save(id, checkpoint.position, { to: checkpoint, vocabulary: vocabulary + 1, parts });
    expect(await run(views.ask(counts()))).toEqual({ CrisisDeclared: 1 });
  });

  test('is saved up to the first event that is not known here, and right beyond it', async () => {
    const { store, saved, views } = fresh();
    await record(store, [ONE, UNHEARD_OF, ONE, OTHER]);
    for (let round = 0; round < 2; round += 1) {
      const population = await run(views.ask(POPULATION));
      expectSame(population, await replayed(store));
      expect(population.unknown).toEqual(new Map([['AlarmInstalled', 1]]));
      expect(saved.current(POPULATION.name)).toMatchObject({ right: { checkpoint: { position: 1 } } });
    }
  });

  test('of another ledger, or one that was cut, is noticed and made anew', async () => {
    const { store, saved, views } = fresh();
    await record(store, [ONE, ONE, ONE]);
    await run(views.ask(counts()));
    const another = openMemoryStore({ clock });
    await record(another, [ONE, ONE, ONE, OTHER]);
    expect(await run(viewsOver(another, saved, 'tree').ask(counts()))).toEqual({
      CrisisDeclared: 3,
      VisitsReduced: 1,
    });
    const shorter = openMemoryStore({ clock });
    await record(shorter, [OTHER]);
    for (const mark of ['tree', 'last-event'] as const)
      expect(await run(viewsOver(shorter, saved, mark).ask(counts()))).toEqual({ VisitsReduced: 1 });
  });

  test('that does not pass its codec any more is made anew', async () => {
    const { store, saved, views } = fresh();
    await record(store, [ONE]);
    await run(
      views.ask({
        ...counts(),
        part: t.unknown as unknown as t.Type<number>,
        take: () => [['a', 'x' as never]],
      }),
    );
    expect(await run(views.ask(counts()))).toEqual({ CrisisDeclared: 1 });
    expect(saved.current('test/counts')).toMatchObject({ right: { id: 2 } });
  });

  test('is rebuilt when asked for, with progress, and stops when told to', async () => {
    const { store, saved, views } = fresh();
    await record(store, [ONE, OTHER]);
    await run(views.ask(counts()));
    const told: unknown[] = [];
    const progress = (done: number, total: number): void => void told.push([done, total]);
    expect(await run(views.keep(counts(), { rebuild: true, progress }))).toEqual({
      name: 'test/counts',
      version: 1,
      position: 2,
      events: 2,
    });
    expect(told).toEqual([[2, 2]]);
    const before = saved.current('test/counts');
    const signal = { aborted: true };
    expect(await views.keep(counts(), { rebuild: true, signal })()).toMatchObject({
      left: { _tag: 'Stopped' },
    });
    expect(saved.current('test/counts')).toEqual(before);
  });

  test('is refused where none are kept, and after closing', async () => {
    const { store, views } = fresh();
    expect(await viewsOver(store, undefined, 'tree').keep(counts())()).toMatchObject({
      left: { _tag: 'InvalidQuestion' },
    });
    await run(views.close);
    await run(views.close);
    expect(await views.ask(counts())()).toMatchObject({ left: { _tag: 'StoreClosed' } });
  });

  test('that meets an event which can not be read says so, and saves nothing of it', async () => {
    const { store, saved, views } = fresh();
    await run(
      store.append([
        { stream: 's', expected: 'any', events: [newEvent('{"type":"VisitsReduced","version":1}')] },
      ]),
    );
    expect(await views.ask(counts())()).toMatchObject({ left: { _tag: 'Unreadable', position: 1 } });
    expect(saved.current('test/counts')).toEqual(E.right(undefined));
  });
});

describe('a ledger opened with views', () => {
  const COMMANDS = [...GRANTED, reduceTo('c-1', 7, 3), COMMAND.DeclareCrisis, COMMAND.RedeployStaff];

  test('answers about everybody as one without, and through another program', async () => {
    const location = `sqlite:${join(scratch(), 'l.db')}`;
    const ledger = await run(openLedger(location, { clock, views: 'kept' }));
    await run(ledger.recordAll(COMMANDS));
    await run(ledger.population());
    await run(ledger.close);
    const [kept, plain] = [
      await run(openLedger(location, { mode: 'read', views: 'kept' })),
      await run(openLedger(location, { mode: 'read' })),
    ];
    expectSame(await run(kept.population()), await run(plain.population()));
    const situation = await run(plain.situation());
    expect(await run(kept.situation())).toEqual(situation);
    expectSame(situation.population, await run(plain.population()));
    expect(await run(kept.staff({ at: '2020-04-01' }))).toEqual(await run(plain.staff({ at: '2020-04-01' })));
    await run(kept.close);
    await run(plain.close);
  });

  test('keeps them in memory where the ledger is', async () => {
    const ledger = await run(openLedger('memory:', { clock, views: 'kept' }));
    await run(ledger.recordAll(COMMANDS));
    expect(await run(ledger.keepView(POPULATION))).toMatchObject({ version: POPULATION.version });
    expect([...(await run(ledger.population())).people.keys()]).toEqual(['u-0001']);
    await run(ledger.close);
  });

  test('must be told of a file where it is in a database', async () => {
    const store = openMemoryStore({ clock });
    expect(await run(ledgerOver(store, clock).view(counts()))).toEqual({});
    expect(await openViews('esdb://localhost', { views: 'kept' }, store)()).toMatchObject({
      left: { _tag: 'InvalidQuestion' },
    });
    const file = join(scratch(), 'v');
    const views = await run(openViews('esdb://localhost', { views: { file } }, store));
    expect(await views?.ask(counts())()).toEqual(E.right({}));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await run(views?.close ?? store.close);
  });

  test('to read neither makes views nor changes those that are there', async () => {
    const directory = scratch();
    const location = `sqlite:${join(directory, 'l.db')}`;
    const ledger = await run(openLedger(location, { clock }));
    await run(ledger.recordAll(COMMANDS));
    await run(ledger.close);
    const asked = async () => {
      const reading = await run(openLedger(location, { mode: 'read', views: 'kept' }));
      const population = await run(reading.population());
      await run(reading.close);
      return population;
    };
    const plain = await asked();
    expect(readdirSync(directory).filter((name) => name.includes('views'))).toEqual([]);
    const keeping = await run(
      openLedger(location, { mode: 'read', views: { file: join(directory, 'l.db-views'), mode: 'write' } }),
    );
    await run(keeping.keepView(POPULATION));
    await run(keeping.close);
    const before = readFileSync(join(directory, 'l.db-views'));
    const more = await run(openLedger(location, { clock }));
    await run(more.record({ ...COMMAND.RegisterServiceUser, id: 'c-2', user: 'u-2' }));
    await run(more.close);
    const grown = await asked();
    expect([plain.people.size, grown.people.size]).toEqual([1, 2]);
    expect(readFileSync(join(directory, 'l.db-views')).equals(before)).toBe(true);
  });
});

describe.each(DRIVERS)('a file of views, by %s', (driver) => {
  const made = async (rights = 0o640) => {
    const directory = scratch();
    const ledger = join(directory, 'l.db');
    const file = `${ledger}-views`;
    const store = openMemoryStore({ clock });
    await record(store, [ONE, OTHER, OTHER]);
    writeFileSync(ledger, '');
    chmodSync(ledger, rights);
    const open = (mode: 'read' | 'write' = 'write') =>
      run(openSqliteViewStore({ file, mode, rightsOf: ledger, driver }));
    const saved = await open();
    await run(viewsOver(store, saved, 'tree').ask(counts()));
    return { directory, file, store, open, saved };
  };

  test('has the rights of its ledger', async () => {
    const { file, saved } = await made(0o640);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    saved.close();
  });

  test('can be deleted at any time', async () => {
    const { file, store, open, saved } = await made();
    for (const more of ['', '-wal', '-shm']) rmSync(file + more, { force: true });
    const again = await open();
    expect(await run(viewsOver(store, again, 'tree').ask(counts()))).toEqual({
      CrisisDeclared: 1,
      VisitsReduced: 2,
    });
    expect(existsSync(file)).toBe(true);
    again.close();
    saved.close();
  });

  test.each([
    ['a part', "UPDATE part SET json = '7' WHERE key = 'VisitsReduced'"],
    ['the parts', "DELETE FROM part WHERE key = 'VisitsReduced'"],
    ['the checkpoint', 'UPDATE generation SET position = 2, events = 2'],
    ['the version', 'UPDATE generation SET version = 9'],
  ])('in which %s was changed is not answered from, and mended', async (_, sql) => {
    const { file, store, open, saved } = await made();
    saved.close();
    const raw = new Database(file);
    raw.exec(sql);
    raw.close();
    for (const mode of ['read', 'write', 'read'] as const) {
      const again = await open(mode);
      expect(await run(viewsOver(store, again, 'tree').ask(counts()))).toEqual({
        CrisisDeclared: 1,
        VisitsReduced: 2,
      });
      again.close();
    }
  });

  test('of another program, or of a newer one, is left as it is', async () => {
    const file = join(scratch(), 'another.db');
    const raw = new Database(file);
    raw.exec('CREATE TABLE a (b)');
    raw.close();
    const before = readFileSync(file);
    for (const mode of ['read', 'write'] as const)
      expect(await openSqliteViewStore({ file, mode, driver })()).toMatchObject({
        left: { _tag: 'CannotOpen' },
      });
    expect(readFileSync(file).equals(before)).toBe(true);
    const { file: ours, saved } = await made();
    saved.close();
    const newer = new Database(ours);
    newer.exec('PRAGMA user_version = 2');
    newer.close();
    expect(await openSqliteViewStore({ file: ours, mode: 'write', driver })()).toMatchObject({
      left: { _tag: 'NewerFormat', found: 2 },
    });
  });

  test('that is read while another program rebuilds it answers all the while', async () => {
    const { store, open, saved } = await made();
    const reader = await open('read');
    const readers = viewsOver(store, reader, 'tree');
    const builders = viewsOver(store, saved, 'tree', 1);
    for (let round = 1; round <= 3; round += 1) {
      await record(store, [ONE]);
      const building = builders.keep(counts(), { rebuild: true })();
      for (const answer of await Promise.all([readers.ask(counts())(), readers.ask(counts())()]))
        expect(answer).toEqual(E.right({ CrisisDeclared: 1 + round, VisitsReduced: 2 }));
      expect(await building).toMatchObject({ right: { events: 3 + round } });
    }
    reader.close();
    saved.close();
  });
});
