import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventStore, RecordedEvent, Subscription } from '../../src/stores/event-store.js';
import { openMemoryStore } from '../../src/stores/memory/memory-store.js';
import { append, event, instant, right, START } from '../../src/testing/contract/subject.js';
import { compiled } from './support/compiled.js';
import { clock, DRIVERS, openStore, scratch } from './support/scratch.js';

/** What is done in turn: an append by one of two writers, a reader that takes up a place, asks once, or stops. */
type Step =
  | { readonly do: 'append'; readonly writer: 0 | 1; readonly events: number }
  | { readonly do: 'begin'; readonly reader: number; readonly place: number; readonly limit: number }
  | { readonly do: 'next'; readonly reader: number }
  | { readonly do: 'stop'; readonly reader: number };

const READERS = 3;
const reader = fc.integer({ min: 0, max: READERS - 1 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      writer: fc.constantFrom(0 as const, 1 as const),
      events: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('begin' as const),
      reader,
      place: fc.integer({ min: 0, max: 20 }),
      limit: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('next' as const), reader }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), reader }) },
);

/** A subscription with what it was given; a call that was not answered yet goes on while other steps are done. */
interface Following {
  readonly from: number;
  readonly subscription: Subscription;
  readonly given: RecordedEvent[];
  calls: Promise<void>;
}

const follow = (store: EventStore, from: number, limit: number): Following => ({
  from,
  subscription: store.subscribe({ after: from, limit }),
  given: [],
  calls: Promise.resolve(),
});

const ask = (following: Following): void => {
  const asked = right(following.subscription.next).then((batch) => {
    following.given.push(...(batch?.events ?? []));
  });
  following.calls = Promise.all([following.calls, asked]).then(() => undefined);
};

/** Stops, after which the calls that waited are answered. */
const ended = async ({ subscription, calls }: Following): Promise<void> => {
  await subscription.stop();
  await calls;
};

/** Does all steps, reads each subscription to the end, and expects of each what was recorded after its place. */
const run = async (steps: ReadonlyArray<Step>, stores: readonly [EventStore, EventStore]): Promise<void> => {
  const readers = new Map<number, Following>();
  const stopped: Following[] = [];
  let n = 0;
  for (const doing of steps) {
    if (doing.do === 'append') {
      const fresh = Array.from({ length: doing.events }, () => event(n++));
      await right(stores[doing.writer].append([append(`user-${n % 3}`, 'any', ...fresh)]));
      continue;
    }
    const { reader: number } = doing;
    const following = readers.get(number);
    if (following === undefined) {
      if (doing.do === 'begin')
        readers.set(number, follow(stores[number === 0 ? 0 : 1], doing.place, doing.limit));
    } else if (doing.do === 'next') ask(following);
    else if (doing.do === 'stop') {
      readers.delete(number);
      await ended(following);
      stopped.push(following);
    }
  }
  const all = await right(stores[0].readAll(START));
  for (const { from, given } of stopped) expect(given).toEqual(all.slice(from, from + given.length));
  for (const following of readers.values()) {
    const expected = all.slice(following.from);
    while (following.given.length < expected.length) {
      ask(following);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await ended(following);
    expect(following.given).toEqual(expected);
  }
};

const steps = fc.array(step, { minLength: 10, maxLength: 60 });

describe('whoever subscribes, asks and stops when, among writers', () => {
  it('is given each event after the place once, in order: in memory', () =>
    fc.assert(
      fc.asyncProperty(steps, async (doing) => {
        const store = openMemoryStore({ clock: () => instant(0) });
        await run(doing, [store, store]);
        await right(store.close);
      }),
      { numRuns: 100 },
    ));

  it.each(DRIVERS)(
    'is given each event after the place once, in order: of one file opened twice, by %s',
    async (driver) => {
      const directory = scratch();
      let files = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (doing) => {
          const file = join(directory, `${(files++).toString()}.db`);
          const one = await openStore(file, driver);
          const other = await openStore(file, driver);
          await run(doing, [one, other]);
          await right(one.close);
          await right(other.close);
        }),
        { numRuns: 25 },
      );
    },
    60_000,
  );
});

describe.each(DRIVERS)('a subscription to a file that another process writes, by %s', (driver) => {
  let program = '';
  beforeAll(() => {
    program = compiled(join(__dirname, 'crash', 'writer.ts'));
  }, 60_000);

  /** A process that appends so many times. */
  const writing = (file: string, calls: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const writer = spawn(process.execPath, [program, file, driver, calls.toString()], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      writer.on('error', reject);
      writer.on('close', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`it ended with ${code ?? 'a signal'}`));
      });
    });

  it.each(['read', 'write'] as const)(
    'gives each event once, in order, opened to %s',
    async (mode) => {
      const file = join(scratch(), 'ledger.db');
      // Closed again: a ledger at rest is opened to read in a way that sees no changes.
      await writing(file, 3);
      const store = await openStore(file, driver, { mode, clock });
      const given: RecordedEvent[] = [];
      const subscription = store.subscribe({ after: 0, limit: 7 });
      const following = (async () => {
        for (;;) {
          const batch = await right(subscription.next);
          if (batch === undefined) return;
          given.push(...batch.events);
        }
      })();
      await writing(file, 40);
      await writing(file, 40);
      const all = await right(store.readAll(START));
      for (let tries = 0; tries < 100 && given.length < all.length; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await subscription.stop();
      await following;
      expect(given).toEqual(all);
      expect(all.length).toBeGreaterThan(80);
      await right(store.close);
    },
    60_000,
  );
});
