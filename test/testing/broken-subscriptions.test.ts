import { expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { eventStoreContract, type MakeStore } from '../../src/testing/event-store-contract.js';
import type { EventBatch, EventStore, Subscription } from '../../src/stores/event-store.js';
import { openMemoryStore } from '../../src/stores/memory/memory-store.js';

/** The sentences of the contract's chapter on subscriptions, as a test framework would get them. */
const lawsOf = (makeStore: MakeStore): ReadonlyMap<string, () => Promise<void>> => {
  const laws = new Map<string, () => Promise<void>>();
  let chapter = '';
  eventStoreContract('broken', makeStore, {
    describe: (name, body) => {
      chapter = name;
      body();
    },
    it: (sentence, body) => {
      if (chapter === 'subscriptions') laws.set(sentence, body);
    },
  });
  return laws;
};

/** A store in memory whose subscriptions are made worse. */
const worse =
  (change: (good: Subscription, store: EventStore) => Subscription): MakeStore =>
  (clock) => {
    const store = openMemoryStore({ clock });
    return Promise.resolve({ ...store, subscribe: (from) => change(store.subscribe(from), store) });
  };

/** Changes what is handed over; `live` counts the batches since it was told that all was handed over. */
const handing =
  (change: (batch: EventBatch, live: number) => EventBatch) =>
  (good: Subscription): Subscription => {
    let live = 0;
    return {
      ...good,
      next: async () => {
        const next = await good.next();
        if (E.isLeft(next) || next.right === undefined) return next;
        const changed = change(next.right, live);
        if (next.right.caughtUp || live > 0) live++;
        return E.right(changed);
      },
    };
  };

const [last, whole] = ['misses none', 'no event is missing and none comes twice'];

const BROKEN: ReadonlyArray<readonly [string, MakeStore, string]> = [
  [
    'loses the first event after it caught up',
    worse(handing((batch, live) => (live === 1 ? { ...batch, events: batch.events.slice(1) } : batch))),
    'gives what was recorded before, and then what is recorded',
  ],
  [
    'gives the first event after it caught up twice',
    worse(
      handing((batch, live) =>
        live === 1 ? { ...batch, events: [...batch.events.slice(0, 1), ...batch.events] } : batch,
      ),
    ),
    'gives what was recorded before, and then what is recorded',
  ],
  [
    'loses one event among many writers',
    worse(handing((batch, live) => (live === 5 ? { ...batch, events: batch.events.slice(0, -1) } : batch))),
    whole,
  ],
  [
    'turns events round',
    worse(handing((batch) => ({ ...batch, events: [...batch.events].reverse() }))),
    whole,
  ],
  [
    'begins with the event at the place',
    (clock) => {
      const store = openMemoryStore({ clock });
      return Promise.resolve({
        ...store,
        subscribe: ({ after, limit }) => store.subscribe({ after: after - 1, limit }),
      });
    },
    'begins after the place given, wherever that is',
  ],
  [
    'gives more at a time than was asked for',
    (clock) => {
      const store = openMemoryStore({ clock });
      return Promise.resolve({ ...store, subscribe: ({ after }) => store.subscribe({ after, limit: 100 }) });
    },
    'at most so many events are handed over at a time',
  ],
  [
    'never tells that all was handed over',
    worse(handing((batch) => ({ ...batch, caughtUp: false }))),
    'it is told once that all was handed over',
  ],
  [
    'does not end a call that waits',
    worse((good) => {
      let stopped = false;
      return {
        next: async () => (stopped ? E.right(undefined) : good.next()),
        stop: () => {
          stopped = true;
          return Promise.resolve();
        },
      };
    }),
    'stopping ends the call that waits and all that come',
  ],
  [
    'ends where it should tell that the store is closed',
    worse((good) => ({
      ...good,
      next: async () => {
        const next = await good.next();
        return E.isLeft(next) ? E.right(undefined) : next;
      },
    })),
    'closing the store ends calls that wait with that it is closed',
  ],
];

test.concurrent.each(BROKEN)(
  'the contract finds out a store that %s',
  async (_, makeStore, part) => {
    const [found, ...others] = [...lawsOf(makeStore)].filter(([sentence]) => sentence.includes(part));
    if (found === undefined || others.length > 0) throw new Error(`not one sentence, but ${others.length}`);
    const [, law] = found;
    await expect(law()).rejects.toThrow();
  },
  20_000,
);

test('the contract finds nothing in the store that these were made of', async () => {
  const laws = lawsOf((clock) => Promise.resolve(openMemoryStore({ clock })));
  expect(laws.size).toBeGreaterThan(10);
  for (const law of laws.values()) await law();
  expect([...laws.keys()].filter((sentence) => sentence.includes(last))).toHaveLength(1);
});
