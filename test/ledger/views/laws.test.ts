import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { POPULATION, run, SITUATION, type EventStore } from '../../../src/index.js';
import { viewsOver } from '../../../src/ledger/views/views.js';
import { openMemoryStore } from '../../../src/stores/memory/memory-store.js';
import { openSqliteViewStore } from '../../../src/stores/sqlite/views/sqlite-view-store.js';
import { openMemoryViewStore } from '../../../src/stores/views/memory-view-store.js';
import type { StoreError } from '../../../src/stores/store-error.js';
import type { ViewStore } from '../../../src/stores/views/view-store.js';
import { right } from '../../../src/testing/contract/subject.js';
import { clock, DRIVERS, scratch } from '../../stores/support/scratch.js';
import { expectSame, record, replayed, replayedSituation, TEXTS } from './events.js';

const BROKEN: StoreError = { _tag: 'StoreFailed', location: 'test', code: 'BROKEN', message: 'broken' };

/** Saved views that break off at the n-th change asked for from now on: before it is made, or after it was but before it is told. */
const breaking = (store: ViewStore, when: { left: number; after: boolean }): ViewStore => {
  const change = <A>(make: () => E.Either<StoreError, A>): E.Either<StoreError, A> => {
    when.left -= 1;
    if (when.left !== 0) return make();
    if (when.after) make();
    return E.left(BROKEN);
  };
  return {
    ...store,
    begin: (view, version) => change(() => store.begin(view, version)),
    save: (generation, from, saving) => change(() => store.save(generation, from, saving)),
    finish: (generation) => change(() => store.finish(generation)),
  };
};

type Step =
  | { readonly do: 'record'; readonly texts: ReadonlyArray<number>; readonly user: number }
  | { readonly do: 'ask' | 'keep' | 'rebuild' | 'reopen' }
  | { readonly do: 'break'; readonly at: number; readonly after: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      texts: fc.array(fc.nat({ max: TEXTS.length - 1 }), { maxLength: 90 }),
      user: fc.nat({ max: 3 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('ask' as const, 'keep', 'rebuild', 'reopen') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('break' as const),
      at: fc.integer({ min: 1, max: 4 }),
      after: fc.boolean(),
    }),
  },
);

// The two examples of unknown events end all saving: most sequences are to be without.
const plan = fc.record({
  together: fc.constantFrom(1, 5, 50, 10_000),
  withUnknown: fc.boolean(),
  steps: fc.array(step, { maxLength: 25 }),
});

const check = async (
  openSaved: () => Promise<ViewStore>,
  { together, withUnknown, steps }: { together: number; withUnknown: boolean; steps: ReadonlyArray<Step> },
): Promise<void> => {
  const store: EventStore = openMemoryStore({ clock });
  const saved = await openSaved();
  const when = { left: 0, after: false };
  const open = () => viewsOver(store, breaking(saved, when), 'tree', together);
  let views = open();
  for (const one of steps) {
    switch (one.do) {
      case 'record': {
        const known = withUnknown ? one.texts : one.texts.filter((n) => n < TEXTS.length - 2);
        await record(
          store,
          known.map((n) => TEXTS[n] ?? ''),
          `u-000${one.user}`,
        );
        break;
      }
      case 'reopen':
        // As after a crash: nothing is closed, nothing of the old ones is used again.
        views = open();
        break;
      case 'break':
        when.left = one.at;
        when.after = one.after;
        break;
      case 'ask': {
        const asked = await views.ask(POPULATION)();
        if (E.isRight(asked)) expectSame(asked.right, await replayed(store));
        else if (asked.left !== BROKEN) throw new Error(asked.left._tag);
        break;
      }
      default: {
        const kept = await views.keep(POPULATION, { rebuild: one.do === 'rebuild' })();
        if (E.isLeft(kept) && kept.left !== BROKEN) throw new Error(kept.left._tag);
      }
    }
  }
  when.left = 0;
  expectSame(await run(open().ask(POPULATION)), await replayed(store));
  // Of the same parts.
  expect(await run(open().ask(SITUATION))).toEqual(await replayedSituation(store));
  saved.close();
};

describe('whatever is recorded, saved, broken off, opened again and rebuilt in between', () => {
  it('a view kept in memory is what a replay gives', () =>
    fc.assert(
      fc.asyncProperty(plan, (one) => check(() => Promise.resolve(openMemoryViewStore()), one)),
      {
        numRuns: 150,
      },
    ));

  it.each(DRIVERS)('a view kept in a file is what a replay gives, by %s', (driver) => {
    let files = 0;
    const directory = scratch();
    const open = () => {
      files += 1;
      return right(openSqliteViewStore({ file: join(directory, `${files}-views`), mode: 'write', driver }));
    };
    return fc.assert(
      fc.asyncProperty(plan, (one) => check(open, one)),
      { numRuns: 40 },
    );
  });
});
