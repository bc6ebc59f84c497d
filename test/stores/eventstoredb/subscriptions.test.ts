import { describe, expect, jest, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { EventStore, RecordedEvent, Subscription } from '../../../src/stores/event-store.js';
import { append, event, left, right, START } from '../../../src/testing/contract/subject.js';
import { createLog } from './stand-in/log.js';
import { at, connectionTo, opened, withStandIn } from './stand-in/opened.js';
import { proxyTo } from './stand-in/proxy.js';
import { startStandIn, type StandIn } from './stand-in/server.js';
import type { FeedFault } from './stand-in/subscription.js';

const QUICK = 'defaultDeadline=800';

// Real connections, and waits for those that break.
jest.setTimeout(60_000);

const quick = (standIn: StandIn, more: Parameters<typeof opened>[1] = {}): Promise<EventStore> =>
  opened(standIn, { connection: connectionTo(standIn, QUICK), ...more });

const write = async (store: EventStore, from: number, to: number): Promise<void> => {
  for (let n = from; n <= to; n++) await right(store.append([append(`user-${n % 5}`, 'any', event(n))]));
};

/** The server learns a moment later that a subscription was left. */
const nobodyListens = async ({ feeds }: StandIn): Promise<void> => {
  for (let tries = 0; tries < 200 && feeds.open > 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(feeds.open).toBe(0);
};

/** Goes on until there are so many events. */
const taken = async (
  { next }: Subscription,
  count: number,
  limit = Number.POSITIVE_INFINITY,
): Promise<ReadonlyArray<RecordedEvent>> => {
  const all: RecordedEvent[] = [];
  while (all.length < count) {
    const batch = await right(next);
    if (batch === undefined) throw new Error('it has ended');
    expect(batch.events.length).toBeLessThanOrEqual(limit);
    all.push(...batch.events);
  }
  return all;
};

/** After these the subscription goes on, so that there is none to come. */
const PASSING = new Set<FeedFault['is']>(['delay', 'falls-behind']);

const FAULTS: ReadonlyArray<readonly [string, FeedFault['is']]> = [
  ['the connection is cut', 'cut'],
  ['the server says that it is unavailable', 'unavailable'],
  ['the server ends it in good order', 'ended'],
  ['the server answers late', 'delay'],
  ['the server can not keep up for a while', 'falls-behind'],
  ['the server is silent', 'silence'],
];

describe('a subscription to a ledger in EventStoreDB', () => {
  for (const [what, is] of FAULTS)
    test(`misses no event and gives none twice when ${what}, wherever that is`, () =>
      withStandIn(async (standIn) => {
        const store = await quick(standIn, { quietMs: 300 });
        const writer = await opened(standIn);
        await write(writer, 1, 20);
        standIn.log.noise('basket-7');
        // Before the first event, in catching up, at its end, and in what is recorded meanwhile.
        const places = PASSING.has(is) ? [15] : [0, 7, 15, 18];
        for (const after of places) standIn.feedFaults.push({ after, is });
        const subscription = store.subscribe({ after: 0, limit: 6 });
        const [all] = await Promise.all([taken(subscription, 60, 6), write(writer, 21, 60)]);
        expect(all).toEqual(await right(writer.readAll(START)));
        expect(standIn.feedFaults).toEqual([]);
        await subscription.stop();
        await right(store.close);
        await right(writer.close);
        await nobodyListens(standIn);
      }));

  test('goes on after its connections broke, again and again, while others write', () =>
    withStandIn(async (standIn) => {
      const proxy = await proxyTo(standIn.port);
      const through = `esdb://127.0.0.1:${proxy.port}?tls=false&${QUICK}`;
      const [store, writer] = [await opened(standIn, { connection: through }), await opened(standIn)];
      const subscription = store.subscribe({ after: 0, limit: 50 });
      const reading = taken(subscription, 150);
      for (let n = 0; n < 30; n++) {
        await write(writer, n * 5 + 1, n * 5 + 5);
        if (n % 6 === 5) proxy.cut();
      }
      expect(await reading).toEqual(await right(writer.readAll(START)));
      await subscription.stop();
      for (const one of [store, writer]) await right(one.close);
      await proxy.close();
    }));

  test('follows the leader when that becomes another node', async () => {
    const log = createLog();
    const leader = await startStandIn({ log });
    await withStandIn(
      async (node) => {
        const store = await opened(node);
        const writer = await opened(leader);
        await write(writer, 1, 5);
        node.feedFaults.push({ after: 3, is: { ledBy: leader.port } });
        const subscription = store.subscribe({ after: 0, limit: 100 });
        expect(await taken(subscription, 5)).toEqual(await right(writer.readAll(START)));
        expect(leader.feeds).toMatchObject({ open: 1 });
        expect(leader.feeds.begun).toHaveLength(1);
        await write(writer, 6, 8);
        expect((await taken(subscription, 3)).map(({ data }) => data)).toEqual([
          '{"n":6}',
          '{"n":7}',
          '{"n":8}',
        ]);
        await right(store.close);
        await right(writer.close);
      },
      { log },
    );
    await leader.close();
  });

  test('goes on from what the database has looked through when it was quiet for long', () =>
    withStandIn(async (standIn) => {
      const store = await quick(standIn, { quietMs: 100 });
      await write(store, 1, 2);
      const subscription = store.subscribe({ after: 0, limit: 10 });
      await taken(subscription, 2);
      for (let n = 0; n < 2_500; n++) standIn.log.noise('basket-7');
      const waiting = taken(subscription, 1);
      while (standIn.feeds.begun.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
      // Of a node that has gone silent there is no more: another call is made, and the event found.
      await write(store, 3, 3);
      expect((await waiting).map(({ data }) => data)).toEqual(['{"n":3}']);
      expect(standIn.feeds.begun.slice(1).every((place) => place > 2_000 * 100)).toBe(true);
      await subscription.stop();
      await right(store.close);
    }));

  test('tells of a database that is gone, and goes on when it is back', () =>
    withStandIn(async (standIn) => {
      const store = await quick(standIn, { tries: 3 });
      await write(store, 1, 3);
      const subscription = store.subscribe({ after: 0, limit: 10 });
      while ((await right(subscription.next))?.caughtUp !== true);
      for (let n = 0; n < 4; n++) standIn.feedFaults.push({ after: 0, is: 'unconfirmed' });
      standIn.feedFaults[0] = { after: 0, is: 'unavailable' };
      standIn.cut();
      expect(await left(subscription.next)).toMatchObject({ _tag: 'StoreFailed', code: 'DeadlineExceeded' });
      await write(store, 4, 5);
      expect(await taken(subscription, 2)).toEqual((await right(store.readAll(START))).slice(3));
      await subscription.stop();
      await right(store.close);
    }));

  test('ends at once when the user may not, and says so', () =>
    withStandIn(async (standIn) => {
      const store = await quick(standIn);
      standIn.feedFaults.push({ after: 0, is: 'denied' });
      const subscription = store.subscribe({ after: 0, limit: 10 });
      expect(await left(subscription.next)).toMatchObject({ _tag: 'StoreFailed', code: 'AccessDenied' });
      expect(standIn.feeds.begun.length).toBe(1);
      await right(store.close);
    }));

  test('does not pass over an event that no ledger wrote', () =>
    withStandIn(async (standIn) => {
      const store = await quick(standIn);
      await write(store, 1, 2);
      standIn.log.noise('forsvarlig.user-1');
      await write(store, 3, 3);
      const subscription = store.subscribe({ after: 0, limit: 1 });
      await taken(subscription, 2);
      for (let n = 0; n < 2; n++) expect(await left(subscription.next)).toMatchObject({ _tag: 'NotALedger' });
      await subscription.stop();
      await right(store.close);
      await nobodyListens(standIn);
    }));

  test('keeps no more in memory than a few hundred events for who is slow', () =>
    withStandIn(async (standIn) => {
      const store = await opened(standIn);
      const large = 'x'.repeat(3_000);
      for (let n = 0; n < 15; n++)
        await right(
          store.append([
            append(
              `user-${n}`,
              'none',
              ...Array.from({ length: 100 }, (_, i) => event(n * 100 + i, { data: `"${large}"` })),
            ),
          ]),
        );
      const subscription = store.subscribe({ after: 0, limit: 7 });
      const first = await right(subscription.next);
      await new Promise((resolve) => setTimeout(resolve, 300));
      // What the sockets and HTTP/2 hold comes on top of what the client keeps.
      expect(standIn.feeds.written).toBeLessThan(1_000);
      const rest = await taken(subscription, 1_500 - (first?.events.length ?? 0));
      expect([...(first?.events ?? []), ...rest]).toEqual(await right(store.readAll(START)));
      await subscription.stop();
      await right(store.close);
    }));

  test('leaves nothing behind on the server when it is stopped or the store is closed while it waits', () =>
    withStandIn(async (standIn) => {
      const store = await opened(standIn, { clock: () => at });
      await write(store, 1, 1);
      const [one, other, idle] = [1, 2, 3].map(() => store.subscribe({ after: 0, limit: 10 }));
      if (!one || !other || !idle) throw new Error('three were asked for');
      for (const subscription of [one, other, idle]) await taken(subscription, 1);
      const [first, second] = [one.next(), other.next()];
      while (standIn.feeds.open < 3) await new Promise((resolve) => setTimeout(resolve, 5));
      await one.stop();
      expect(E.isRight(await first)).toBe(true);
      await right(store.close);
      await second;
      expect(await left(other.next)).toMatchObject({ _tag: 'StoreClosed' });
      expect(await left(idle.next)).toMatchObject({ _tag: 'StoreClosed' });
      await nobodyListens(standIn);
    }));
});
