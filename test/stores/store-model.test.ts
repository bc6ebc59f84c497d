import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Append, EventStore, ExpectedVersion, NewEvent } from '../../src/stores/event-store.js';
import { openMemoryStore } from '../../src/stores/memory/memory-store.js';
import { event, instant } from '../../src/testing/contract/subject.js';
import { DRIVERS, openStore, scratch } from './support/scratch.js';

/** What is done to both stores: a call of appends at a time by one of two writers, a page read, or opening anew. */
type Step =
  | {
      readonly do: 'append';
      readonly writer: 0 | 1;
      readonly at: number;
      readonly appends: ReadonlyArray<Append>;
    }
  | { readonly do: 'stream'; readonly name: string; readonly after: number; readonly limit: number }
  | { readonly do: 'all'; readonly after: number; readonly limit: number }
  | { readonly do: 'reopen' };

// Few names, ids and contents, so that retries, conflicts and clashes of ids are common.
const name = fc.constantFrom('a', 'b', 'c');

const newEvent: fc.Arbitrary<NewEvent> = fc
  .record({ n: fc.integer({ min: 0, max: 40 }), changed: fc.integer({ min: 0, max: 9 }) })
  .map(({ n, changed }) => event(n, changed === 0 ? { data: '{"changed":true}' } : {}));

const expected: fc.Arbitrary<ExpectedVersion> = fc.oneof(
  fc.constantFrom('any' as const, 'any' as const, 'none' as const, 'exists' as const),
  fc.integer({ min: -1, max: 8 }),
);

const appendArbitrary: fc.Arbitrary<Append> = fc.record({
  stream: name,
  expected,
  events: fc.array(newEvent, { minLength: 1, maxLength: 4 }),
});

const place = fc.integer({ min: -1, max: 12 });
const limit = fc.integer({ min: 1, max: 6 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      writer: fc.constantFrom(0 as const, 1 as const),
      at: fc.integer({ min: 0, max: 1000 }),
      appends: fc.array(appendArbitrary, { maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('stream' as const), name, after: place, limit }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('all' as const), after: place, limit }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);

/** Does a step and answers what it answered. */
const perform = (store: EventStore, doing: Step): Promise<unknown> => {
  switch (doing.do) {
    case 'append':
      return store.append(doing.appends)();
    case 'stream':
      return store.readStream(doing.name, doing)();
    case 'all':
      return store.readAll(doing)();
    case 'reopen':
      return store.head();
  }
};

describe.each(DRIVERS)('whatever is appended and read, SQLite by %s', (driver) => {
  it('answers as the store in memory does', async () => {
    const directory = scratch();
    let files = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        let now = instant(0);
        const clock = () => now;
        const file = join(directory, `${(files++).toString()}.db`);
        const open = () =>
          Promise.all([openStore(file, driver, { clock }), openStore(file, driver, { clock })]);
        const memory = openMemoryStore({ clock });
        let writers = await open();
        for (const doing of steps) {
          if (doing.do === 'append') now = instant(doing.at);
          if (doing.do === 'reopen') {
            for (const writer of writers) await writer.close();
            writers = await open();
          }
          const writer = writers[doing.do === 'append' ? doing.writer : 0];
          expect(await perform(writer, doing)).toEqual(await perform(memory, doing));
        }
        const whole: Step = { do: 'all', after: 0, limit: 10_000 };
        for (const writer of writers) {
          expect(await perform(writer, whole)).toEqual(await perform(memory, whole));
          await writer.close();
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
