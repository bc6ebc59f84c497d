import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { logFold } from '../../src/proof/log-state.js';
import { streamTree } from '../../src/proof/stream-tree.js';
import { leafOf } from '../../src/stores/seal/entry.js';
import type { EventStore } from '../../src/stores/event-store.js';
import { cutsFor, cutsOf } from '../../src/stores/sqlite/survey/join.js';
import { append, event, right, START } from '../../src/testing/contract/subject.js';
import { DRIVERS, openStore, scratch } from './support/scratch.js';

interface Told {
  readonly size: number;
  readonly root: string;
  readonly count: number;
  readonly streams: string;
}

const surveyOf = async (store: EventStore, sizes: ReadonlySet<number>) => {
  const told: Told[] = [];
  const fits = await store.survey?.({
    threads: 1,
    sizes,
    tell: ({ size, root }, streams) => {
      const tree = streamTree(streams);
      told.push({ size, root, count: tree.count, streams: tree.root });
    },
  })();
  return { fits, told };
};

/** The same, from the events themselves, one by one. */
const slowly = async (store: EventStore, sizes: ReadonlySet<number>): Promise<ReadonlyArray<Told>> => {
  const fold = logFold();
  const told: Told[] = [];
  const events = await right(store.readAll(START));
  const tell = (): void => {
    const { size, root, streams } = fold.state();
    if (size === events.length || sizes.has(size))
      told.push({ size, root, count: streams.count, streams: streams.root });
  };
  tell();
  for (const one of events) {
    fold.take(one, leafOf(one));
    tell();
  }
  return told;
};

describe.each(DRIVERS)('a survey of a ledger in SQLite, by %s', (driver) => {
  it('tells of any sizes what the events tell one by one, into whichever pieces these cut the log', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'user-1', 'blåbær'), { maxLength: 40 }),
        fc.uniqueArray(fc.nat(45), { maxLength: 5 }),
        async (streams, wanted) => {
          const store = await openStore(join(scratch(), 'ledger.db'), driver);
          for (const [n, stream] of streams.entries())
            await right(store.append([append(stream, 'any', event(n, { data: `{"text":"æøå € ${n}"}` }))]));
          const sizes = new Set(wanted);
          expect(await surveyOf(store, sizes)).toEqual({
            fits: { _tag: 'Right', right: true },
            told: await slowly(store, sizes),
          });
          await right(store.close);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('takes entries over the limit of 65,535 bytes by their hash, and reads more than a page', async () => {
    const store = await openStore(join(scratch(), 'ledger.db'), driver);
    const long = event(0, { data: JSON.stringify('ø'.repeat(40_000)) });
    await right(store.append([append('a', 'none', long)]));
    await right(
      store.append(Array.from({ length: 600 }, (_, n) => append(`user-${n % 7}`, 'any', event(n + 1)))),
    );
    const sizes = new Set([1, 300]);
    expect((await surveyOf(store, sizes)).told).toEqual(await slowly(store, sizes));
    await right(store.close);
  });

  it('answers with an error when the store was closed', async () => {
    const store = await openStore(join(scratch(), 'ledger.db'), driver);
    await right(store.close);
    expect((await surveyOf(store, new Set())).fits).toMatchObject({ left: { _tag: 'StoreClosed' } });
  });
});

describe('the pieces that threads look at', () => {
  it('are the whole log, each but once, and end at the sizes that are asked about', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(2_500)),
        (size, threads, wanted) => {
          const cuts = cutsOf(size, cutsFor(size, threads), new Set(wanted));
          expect(cuts.at(-1)).toBe(size === 0 ? undefined : size);
          expect(cuts.every((cut, i) => cut > (cuts[i - 1] ?? 0))).toBe(true);
          expect(cuts).toEqual(expect.arrayContaining(wanted.filter((cut) => cut > 0 && cut <= size)));
        },
      ),
    );
  });

  it('become smaller, so that nobody works long while others are done', () => {
    const cuts = cutsFor(1_000_000, 2);
    expect(cuts.map((cut, i) => cut - (cuts[i - 1] ?? 0))).toEqual([
      300_000, 300_000, 120_000, 120_000, 80_000, 80_000,
    ]);
  });
});
