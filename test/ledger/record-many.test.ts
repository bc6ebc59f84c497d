import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  ledgerOver,
  openMemoryStore,
  run,
  type EventStore,
  type Ledger,
  type Outcome,
  type RecordingProgress,
  type Refusal,
  type StoreError,
} from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { clockAt, freshLedger, reduceTo } from './ledgers.js';

const tagOf = (outcome: Outcome): string => {
  if (E.isRight(outcome)) return outcome.right.duplicate ? 'duplicate' : 'recorded';
  return reasonOf(outcome.left);
};
const reasonOf = (refusal: Refusal): string => (refusal._tag === 'Rejected' ? refusal.policy : refusal._tag);

/** Registration, grant, and a reduction from a level that may be the wrong one: then the third is refused. */
const person = (n: number, from = 7) => {
  const user = `u-${n}`;
  return [
    { ...COMMAND.RegisterServiceUser, id: `c-${n}-a`, user },
    { ...COMMAND.GrantService, id: `c-${n}-b`, user },
    { ...reduceTo(`c-${n}-c`, from, 3), user },
  ];
};

const GONE: StoreError = { _tag: 'StoreClosed', message: 'gone' };

const events = async (store: EventStore): Promise<number> => run(store.head);

const together = async (ledger: Ledger, commands: ReadonlyArray<unknown>): Promise<ReadonlyArray<string>> =>
  (await run(ledger.recordTogether(commands))).map(tagOf);

describe('commands recorded together', () => {
  test('are all recorded, each decided on what the ones before it leave behind', async () => {
    const { ledger, store } = freshLedger();
    expect(await together(ledger, person(1))).toEqual(['recorded', 'recorded', 'recorded']);
    expect(await events(store)).toBe(3);
  });

  test('are none recorded where one is refused', async () => {
    const { ledger, store } = freshLedger();
    expect(await together(ledger, person(1, 5))).toEqual(['WithOthers', 'WithOthers', 'level-as-stated']);
    expect(await events(store)).toBe(0);
    // And nothing of it is remembered.
    expect(await together(ledger, person(1))).toEqual(['recorded', 'recorded', 'recorded']);
  });

  test('are recognised when they are recorded again, also those of which some were there', async () => {
    const { ledger, store } = freshLedger();
    const [first, ...rest] = person(1);
    await run(ledger.record(first));
    expect(await together(ledger, [first, ...rest])).toEqual(['duplicate', 'recorded', 'recorded']);
    expect(await together(ledger, [first, ...rest])).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(await events(store)).toBe(3);
  });

  test('must be about one person', async () => {
    const { ledger, store } = freshLedger();
    const [one] = person(1);
    const [other] = person(2);
    expect(await together(ledger, [one, other])).toEqual(['WithOthers', 'InvalidCommand']);
    expect(await events(store)).toBe(0);
  });

  test('are none recorded where one is no command, or has an id that was used before', async () => {
    const { ledger, store } = freshLedger();
    const [first, second, third] = person(1);
    expect(await together(ledger, [first, { ...second, extra: 1 }, third])).toEqual([
      'WithOthers',
      'InvalidCommand',
      'WithOthers',
    ]);
    await run(ledger.record(first));
    await run(ledger.record({ ...COMMAND.RecordCircumstances, id: 'c-1-b', user: first?.user }));
    expect(await together(ledger, person(1))).toEqual(['WithOthers', 'CommandConflict', 'WithOthers']);
    expect(await events(store)).toBe(2);
  });

  test('are none recorded where one makes an event too large for a ledger', async () => {
    const { ledger, store } = freshLedger();
    const [first, second] = person(1);
    const large = Array.from({ length: 150_000 }, () => 'hol-3-1');
    expect(await together(ledger, [first, { ...second, legalBasis: large }])).toEqual([
      'WithOthers',
      'TooLarge',
    ]);
    expect(await events(store)).toBe(0);
  });

  test('are decided anew where another program wrote about the person in between', async () => {
    const { store, clock, ledger: first } = freshLedger();
    const second = ledgerOver(store, clock.now);
    await run(first.recordAll(person(1).slice(0, 2)));
    await run(second.record({ ...COMMAND.RegisterServiceUser, id: 'c-other', user: 'u-1' })).catch(
      () => undefined,
    );
    await run(second.record({ ...reduceTo('c-other', 7, 5), user: 'u-1' }));
    expect(
      await together(first, [
        { ...reduceTo('c-x', 7, 3), user: 'u-1' },
        { ...reduceTo('c-y', 3, 2), user: 'u-1' },
      ]),
    ).toEqual(['level-as-stated', 'WithOthers']);
    expect(
      await together(first, [
        { ...reduceTo('c-x', 5, 3), user: 'u-1' },
        { ...reduceTo('c-y', 3, 2), user: 'u-1' },
      ]),
    ).toEqual(['recorded', 'recorded']);
  });

  test('wait for the commands about the person that were given before them', async () => {
    const { ledger } = freshLedger();
    const [first, second, third] = person(1);
    const outcomes = await Promise.all([
      run(ledger.recordAll([first])),
      run(ledger.recordTogether([second, third])),
      run(ledger.recordAll([{ ...reduceTo('c-after', 3, 2), user: 'u-1' }])),
    ]);
    expect(outcomes.flat().map(tagOf)).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
  });
});

describe('many commands from a source', () => {
  test('are told of as they are recorded, with each refusal and a summary', async () => {
    const { ledger } = freshLedger();
    const progress: RecordingProgress[] = [];
    const refused: Array<readonly [number, string]> = [];
    const summary = await run(
      ledger.recordFrom([...person(1), ...person(2, 5), ...person(1)], {
        progress: (now) => progress.push(now),
        refused: (index, refusal) => refused.push([index, reasonOf(refusal)]),
      }),
    );
    expect(summary).toEqual({ done: 9, recorded: 5, already: 3, refused: 1, stopped: false });
    expect(refused).toEqual([[5, 'level-as-stated']]);
    expect(progress).toEqual([{ done: 9, recorded: 5, already: 3, refused: 1 }]);
  });

  test('are atomic for each person where that is asked for', async () => {
    const { ledger } = freshLedger();
    const refused: Array<readonly [number, string]> = [];
    const summary = await run(
      ledger.recordFrom([...person(1), ...person(2, 5), ...person(3)], {
        atomicBy: 'person',
        refused: (index, refusal) => refused.push([index, reasonOf(refusal)]),
      }),
    );
    expect(summary).toMatchObject({ recorded: 6, refused: 3 });
    expect(refused).toEqual([
      [3, 'WithOthers'],
      [4, 'WithOthers'],
      [5, 'level-as-stated'],
    ]);
  });

  test('a command that tells of nobody spoils the people on both sides of it, and nobody else', async () => {
    const { ledger } = freshLedger();
    const refused: number[] = [];
    await run(
      ledger.recordFrom([...person(1), ...person(2), null, ...person(3), ...person(4)], {
        atomicBy: 'person',
        refused: (index) => refused.push(index),
      }),
    );
    expect(refused).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  test('more commands about one person than are recorded together are refused', async () => {
    const { ledger, store } = freshLedger();
    const [first] = person(1);
    const many = Array.from({ length: 1_002 }, (_, i) => ({ ...first, id: `c-${i}` }));
    const summary = await run(ledger.recordFrom([...many, ...person(2)], { atomicBy: 'person' }));
    expect(summary).toMatchObject({ refused: 1_002, recorded: 3 });
    expect(await events(store)).toBe(3);
  });

  test('are taken from the source as they are recorded, and not beforehand', async () => {
    const { ledger } = freshLedger();
    let taken = 0;
    let ahead = 0;
    const source = function* () {
      for (let n = 1; n <= 2_000; n += 1)
        for (const command of person(n)) {
          taken += 1;
          yield command;
        }
    };
    const summary = await run(
      ledger.recordFrom(source(), {
        atomicBy: 'person',
        progress: ({ done }) => {
          ahead = Math.max(ahead, taken - done);
        },
      }),
    );
    expect(summary.recorded).toBe(6_000);
    expect(ahead).toBeLessThan(1_100);
  });

  test('are stopped by a signal, and a second run records the rest and nothing twice', async () => {
    const { ledger, store } = freshLedger();
    const all = Array.from({ length: 1_000 }, (_, n) => person(n + 1)).flat();
    const stop = new AbortController();
    const first = await run(
      ledger.recordFrom(all, { atomicBy: 'person', signal: stop.signal, progress: () => stop.abort() }),
    );
    expect(first).toMatchObject({ stopped: true, refused: 0 });
    expect(first.done).toBeGreaterThan(0);
    expect(first.done).toBeLessThan(all.length);
    expect(await events(store)).toBe(first.recorded);
    const second = await run(ledger.recordFrom(all, { atomicBy: 'person' }));
    expect(second).toEqual({
      done: 3_000,
      recorded: 3_000 - first.recorded,
      already: first.recorded,
      refused: 0,
      stopped: false,
    });
    expect(await events(store)).toBe(3_000);
  });

  test('after a crash anywhere a second run leaves each person whole, and once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 40 }),
        async (crash, people) => {
          const store = openMemoryStore({ clock: clockAt('2020-03-20T09:00:00Z').now });
          const now = clockAt('2020-03-20T09:00:00Z').now;
          let appends = 0;
          const crashing: EventStore = {
            ...store,
            append: (batch) => {
              appends += 1;
              // What was on its way is lost or not, and nobody is told which.
              return async () => {
                if (appends <= crash) return store.append(batch)();
                if (crash % 2 === 0) await store.append(batch.slice(0, Math.ceil(batch.length / 2)))();
                return E.left(GONE);
              };
            },
          };
          const all = Array.from({ length: people }, (_, n) => person(n + 1)).flat();
          await ledgerOver(crashing, now).recordFrom(all, { atomicBy: 'person' })();
          const between = await run(store.head);
          expect(between % 3).toBe(0);
          const summary = await run(ledgerOver(store, now).recordFrom(all, { atomicBy: 'person' }));
          expect(summary).toMatchObject({ already: between, recorded: people * 3 - between, refused: 0 });
          expect(await run(store.head)).toBe(people * 3);
        },
      ),
      { numRuns: 30 },
    );
  });
});
