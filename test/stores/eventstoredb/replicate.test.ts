import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, jest, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { runCli } from '../../../src/cli/run-cli.js';
import { exportedLines, replication } from '../../../src/index.js';
import type { EventStore } from '../../../src/stores/event-store.js';
import { openMemoryStore } from '../../../src/stores/memory/memory-store.js';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.js';
import { append, event, instant, right, START } from '../../../src/testing/contract/subject.js';
import { cli, collector } from '../../cli/in-process.js';
import { scratch } from '../support/scratch.js';
import { at, busyStandIn, connectionTo, opened, withStandIn } from './stand-in/opened.js';
import { proxyTo } from './stand-in/proxy.js';
import type { StandIn } from './stand-in/server.js';

const QUICK = 'defaultDeadline=800';

/** Events of some streams, several in an append, with those of others between them. */
const fill = async (store: EventStore, from: number, to: number): Promise<void> => {
  for (let n = from; n <= to; n++)
    await right(store.append([append(`user-${n % 7}`, 'any', event(n), event(100_000 + n))]));
};

const copied = (file: string) => right(openSqliteStore({ file, mode: 'read', clock: () => at }));

/** The copy holds what the database does, in its order, and its positions count from 1. */
const expectSame = async (standIn: StandIn, file: string): Promise<void> => {
  const [store, copy] = [await opened(standIn), await copied(file)];
  const all = await right(store.readAll(START));
  expect(await right(copy.readAll(START))).toEqual(all.map((one, i) => ({ ...one, position: i + 1 })));
  expect(await right(copy.verify)).toEqual(await right(store.seal.head()));
  await right(store.close);
  await right(copy.close);
};

const linesOf = async (store: EventStore): Promise<ReadonlyArray<string>> => {
  const lines: string[] = [];
  for await (const page of exportedLines(store)) if (E.isRight(page)) lines.push(...page.right);
  return lines;
};

// Real connections, and waits for those that break.
jest.setTimeout(60_000);

describe('a copy of a ledger in EventStoreDB', () => {
  test('holds the same events in a file, though others write to the database too', async () => {
    const standIn = await busyStandIn();
    const file = join(scratch(), 'copy.db');
    const store = await opened(standIn);
    await fill(store, 1, 60);
    const ran = await cli(['replicate', connectionTo(standIn), `sqlite:${file}`, '--verify']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('120 copied; 120 events, root ');
    await expectSame(standIn, file);
    await fill(store, 61, 70);
    const again = await cli(['replicate', connectionTo(standIn), `sqlite:${file}`, '--verify']);
    expect(again.out).toContain('20 copied; 140 events');
    await expectSame(standIn, file);
    const copy = await copied(file);
    expect(await linesOf(copy)).toEqual(await linesOf(store));
    await right(copy.close);
    await right(store.close);
    await standIn.close();
  });

  test('goes on from where it ended after the connection broke in the middle, wherever that was', () =>
    withStandIn(async (standIn) => {
      const store = await opened(standIn);
      // Three pages: a page is a thousand events.
      for (let n = 0; n < 30; n++)
        await right(
          store.append([
            append(`user-${n % 7}`, 'any', ...Array.from({ length: 80 }, (_, i) => event(n * 80 + i))),
          ]),
        );
      const file = join(scratch(), 'copy.db');
      const proxy = await proxyTo(standIn.port);
      const through = `esdb://127.0.0.1:${proxy.port}?tls=false&${QUICK}`;
      const sizes: number[] = [];
      for (let attempt = 0; attempt < 10; attempt++) {
        const from = await opened(standIn, { connection: through, mode: 'read', tries: 1 });
        const to = await right(openSqliteStore({ file, mode: 'write', clock: () => at }));
        let pages = 0;
        const done = await replication(from, to).catchUp(() => {
          pages += 1;
          // After one more page each time; the first time before the first.
          if (pages > attempt - 1) proxy.cut();
        })();
        sizes.push(await right(to.head));
        await right(to.close);
        await right(from.close);
        if (E.isRight(done) && done.right.size === 2_400 && attempt > 3) break;
      }
      expect(sizes[0]).toBeLessThan(2_400);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      expect(sizes.at(-1)).toBe(2_400);
      await expectSame(standIn, file);
      await proxy.close();
      await right(store.close);
    }));

  test('survives reads that are not answered', () =>
    withStandIn(async (standIn) => {
      const store = await opened(standIn);
      await fill(store, 1, 20);
      const file = join(scratch(), 'copy.db');
      standIn.silentReads.left = 2;
      const ran = await cli(['replicate', connectionTo(standIn, QUICK), `sqlite:${file}`]);
      expect(ran).toMatchObject({ status: 0, err: '' });
      await expectSame(standIn, file);
      await right(store.close);
    }));

  test(
    'waits for a database that does not answer when it follows, says so once, and goes on',
    () =>
      withStandIn(async (standIn) => {
        const store = await opened(standIn);
        await fill(store, 1, 5);
        const file = join(scratch(), 'copy.db');
        let stop = (): void => undefined;
        const err = collector();
        // Resolves when something is told on stderr.
        let told = (): void => undefined;
        const telling = new Promise<void>((resolve) => {
          told = resolve;
        });
        const stderr = new Writable({
          write: (chunk: Buffer, _encoding, done) => {
            err.stream.write(chunk);
            told();
            done();
          },
        });
        const running = runCli({
          args: ['replicate', connectionTo(standIn, QUICK), `sqlite:${file}`, '--follow'],
          stdin: Readable.from([]),
          stdout: collector().stream,
          stderr,
          version: 'test',
          onInterrupt: (interrupt) => {
            stop = interrupt;
            return () => undefined;
          },
        });
        const until = async (size: number): Promise<void> => {
          for (let tries = 0; tries < 400; tries++) {
            const copy = await openSqliteStore({ file, mode: 'read', clock: () => at })();
            const head = E.isRight(copy) ? await right(copy.right.head) : 0;
            if (E.isRight(copy)) await right(copy.right.close);
            if (head === size) return;
            await new Promise((wait) => setTimeout(wait, 25));
          }
          throw new Error('the copy did not grow');
        };
        await until(10);
        // The subscription breaks, and so often again that it is given up, and told; then all is well.
        for (let n = 0; n < 7; n++) standIn.feedFaults.push({ after: 0, is: 'unavailable' });
        standIn.cut();
        await telling;
        await fill(store, 6, 10);
        await until(20);
        stop();
        expect(await running).toBe(0);
        expect(err.text().split('\n')).toHaveLength(2);
        await expectSame(standIn, file);
        await right(store.close);
      }),
    60_000,
  );

  test('is refused where it is one of another ledger, or the original has lost events', () =>
    withStandIn(async (standIn) => {
      const store = await opened(standIn);
      await fill(store, 1, 10);
      const file = join(scratch(), 'copy.db');
      await cli(['replicate', connectionTo(standIn), `sqlite:${file}`]);
      const other = await cli(['replicate', connectionTo(standIn, 'ledger=other'), `sqlite:${file}`]);
      expect(other.status).toBe(1);
      expect(other.errors[0]).toContain('the copy does not hold what the original does');
      // Deleted in the database: the copy can't be told from a longer one by its last event, but by its root.
      standIn.log.truncate('forsvarlig.user-1', 1);
      expect((await cli(['replicate', connectionTo(standIn), `sqlite:${file}`])).status).toBe(0);
      const compared = await cli(['replicate', connectionTo(standIn), `sqlite:${file}`, '--verify']);
      expect(compared.status).toBe(1);
      expect(compared.errors[0]).toContain('(it has 20 events, and the original 19)');
      const fresh = await cli(['replicate', connectionTo(standIn), `sqlite:${join(scratch(), 'new.db')}`]);
      expect(fresh.errors[0]).toMatch(
        /the copy can't go on after event 0: event \d+ has version 1 of its stream/,
      );
      await right(store.close);
    }));

  test('keeps times that cross, as those of programs with clocks of their own do', () =>
    withStandIn(async (standIn) => {
      const slow = await opened(standIn, { clock: () => instant(at - 60_000) });
      const fast = await opened(standIn);
      await right(fast.append([append('a', 'any', event(1))]));
      await right(slow.append([append('b', 'any', event(2))]));
      const file = join(scratch(), 'copy.db');
      expect((await cli(['replicate', connectionTo(standIn), `sqlite:${file}`])).status).toBe(0);
      await expectSame(standIn, file);
      await right(slow.close);
      await right(fast.close);
    }));
});

test('a replication into memory is stopped between pages, and goes on', async () => {
  const [from, to] = [openMemoryStore({ clock: () => at }), openMemoryStore({ clock: () => at })];
  await right(from.append([append('a', 'none', ...Array.from({ length: 3_500 }, (_, n) => event(n)))]));
  const { catchUp, compare } = replication(from, to);
  let pages = 0;
  const stopped = await catchUp(
    () => void (pages += 1),
    () => pages >= 2,
  )();
  expect(stopped).toEqual(E.right({ copied: 2_000, size: 2_000 }));
  expect(await compare()).toEqual(E.right({ copied: 2_000, size: 2_000 }));
  expect(await catchUp()()).toEqual(E.right({ copied: 3_500, size: 3_500 }));
  expect(await right(to.readAll(START))).toEqual(await right(from.readAll(START)));
});

test('a copy that differs before its last event is found out by comparing', async () => {
  const [from, to] = [openMemoryStore({ clock: () => at }), openMemoryStore({ clock: () => at })];
  await right(from.append([append('a', 'none', event(1)), append('b', 'none', event(3))]));
  await right(to.append([append('a', 'none', event(2)), append('b', 'none', event(3))]));
  const { catchUp, compare } = replication(from, to);
  expect(await catchUp()()).toEqual(E.right({ copied: 0, size: 2 }));
  const compared = await compare();
  if (E.isRight(compared)) throw new Error('they are not the same');
  expect(compared.left._tag).toBe('NotACopy');
  expect(compared.left.message).toContain('their roots over 2 events differ');
});
