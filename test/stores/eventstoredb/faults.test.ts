import { describe, expect, jest, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { Append, EventStore } from '../../../src/stores/event-store.js';
import type { StoreError } from '../../../src/stores/store-error.js';
import { append, event, events, idOf, left, right, START } from '../../../src/testing/contract/subject.js';
import { createLog } from './stand-in/log.js';
import { connectionTo, opened, withStandIn } from './stand-in/opened.js';
import type { Fault, StandIn } from './stand-in/server.js';

// Where a call stays unanswered the test waits for its deadline: long enough that a call which is answered never meets it, however
// busy the machine. Elsewhere the deadline is the client's own.
const SILENT = 'defaultDeadline=800';

jest.setTimeout(60_000);

/** Answers of one append: what it did, or how it was refused. */
const outcomeOf = async (store: EventStore, one: Append): Promise<unknown> => {
  const [outcome] = await right(store.append([one]));
  return outcome === undefined || E.isLeft(outcome) ? outcome : outcome.right;
};

const withStore = (
  body: (store: EventStore, standIn: StandIn) => Promise<void>,
  options: { readonly tries?: number; readonly lateMs?: number; readonly silent?: boolean } = {},
): Promise<void> =>
  withStandIn(
    async (standIn) => {
      const { tries, silent = false } = options;
      const store = await opened(standIn, {
        connection: silent ? connectionTo(standIn, SILENT) : connectionTo(standIn),
        ...(tries === undefined ? {} : { tries }),
      });
      try {
        await body(store, standIn);
      } finally {
        await store.close();
      }
    },
    options.lateMs === undefined ? {} : { lateMs: options.lateMs },
  );

const datas = async (store: EventStore): Promise<ReadonlyArray<string>> =>
  (await right(store.readAll(START))).map(({ data }) => data);

const PASSING: ReadonlyArray<readonly [Fault, string]> = [
  ['lost-acknowledgement', 'was carried out and whose answer was lost with the connection'],
  ['late-acknowledgement', 'was carried out and whose answer does not come'],
  ['broken-connection', 'was not carried out because the connection broke'],
  ['silence', 'was not carried out and not answered'],
  ['unavailable', 'met a server that says it is unavailable'],
  ['internal', 'met an error inside the server'],
];

const SILENCES: ReadonlyArray<Fault> = ['late-acknowledgement', 'silence'];

describe('an append that went wrong in passing', () => {
  for (const [fault, what] of PASSING) {
    test(`is there once, and reported so, when a call ${what}`, () =>
      withStore(
        async (store, standIn) => {
          await right(store.append([append('a', 'none', event(1))]));
          standIn.faults.push(fault);
          const recorded = await outcomeOf(store, append('a', 0, ...events(2, 4)));
          expect(recorded).toMatchObject({ duplicate: false, version: 3 });
          expect(standIn.arrived()).toBe(3);
          expect(await datas(store)).toEqual(['{"n":1}', '{"n":2}', '{"n":3}', '{"n":4}']);
          expect(recorded).toMatchObject({ position: await right(store.head) });
          expect(await outcomeOf(store, append('a', 3, event(5)))).toMatchObject({ version: 4 });
        },
        { silent: SILENCES.includes(fault) },
      ));
  }

  test('is there once when the call that went wrong is carried out late', () =>
    withStore(
      async (store, standIn) => {
        standIn.faults.push('recorded-late');
        expect(await outcomeOf(store, append('a', 'none', event(1)))).toMatchObject({ version: 0 });
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        expect(await datas(store)).toEqual(['{"n":1}']);
      },
      { lateMs: 2_000, silent: true },
    ));

  test('goes behind what another writer put in its place, and is there once', () =>
    withStore(
      async (store, standIn) => {
        const other = await opened(standIn);
        standIn.faults.push('recorded-late');
        const mine = outcomeOf(store, append('a', 'any', event(1)));
        await right(other.append([append('a', 'none', event(2))]));
        expect(await mine).toMatchObject({ duplicate: false, version: 1 });
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        expect(await datas(store)).toEqual(['{"n":2}', '{"n":1}']);
        await other.close();
      },
      { lateMs: 2_000, silent: true },
    ));

  test('is refused for its version when another writer was in its place', () =>
    withStore(
      async (store, standIn) => {
        const other = await opened(standIn);
        standIn.faults.push('silence');
        const mine = outcomeOf(store, append('a', 'none', event(1)));
        await right(other.append([append('a', 'none', event(2))]));
        expect(await mine).toMatchObject({ left: { _tag: 'VersionConflict', actual: 0 } });
        expect(await datas(store)).toEqual(['{"n":2}']);
        await other.close();
      },
      { silent: true },
    ));

  test('is found where it is by a database that does not know a retry for one', () =>
    withStandIn(
      async (standIn) => {
        const store = await opened(standIn);
        standIn.faults.push('lost-acknowledgement');
        expect(await outcomeOf(store, append('a', 'none', ...events(1, 2)))).toMatchObject({
          duplicate: false,
          version: 1,
        });
        expect(await datas(store)).toHaveLength(2);
        await store.close();
      },
      { log: createLog({ forgetful: true }) },
    ));

  test('of many at once, each is there once', () =>
    withStore(
      async (store, standIn) => {
        standIn.faults.push(
          'lost-acknowledgement',
          'broken-connection',
          'unavailable',
          'late-acknowledgement',
        );
        const jobs = Array.from({ length: 12 }, (_, n) =>
          outcomeOf(store, append(`user-${n % 4}`, 'any', event(n))),
        );
        for (const outcome of await Promise.all(jobs)) expect(outcome).toMatchObject({ duplicate: false });
        expect([...(await datas(store))].sort()).toEqual(
          Array.from({ length: 12 }, (_, n) => `{"n":${n}}`).sort(),
        );
      },
      { silent: true },
    ));
});

const SECRET = { data: '{"text":"secret"}', metadata: '{"by":"secret"}' };

const saysNothing = (error: StoreError): void => {
  expect(JSON.stringify(error)).not.toMatch(/secret|user-1/);
};

describe('an append that stays without an answer', () => {
  test('is told to be unknown, with what to do, and is found out by appending again', () =>
    withStore(
      async (store, standIn) => {
        standIn.faults.push('late-acknowledgement', 'unavailable', 'silence');
        const one = append('user-1', 'none', event(1, SECRET));
        const error = await left(store.append([one]));
        expect(error).toMatchObject({ _tag: 'OutcomeUnknown', code: 'DeadlineExceeded' });
        expect(error.message).toMatch(/3 tries.*may be recorded or not.*again/);
        saysNothing(error);
        expect(standIn.arrived()).toBe(3);
        expect(await outcomeOf(store, one)).toMatchObject({ duplicate: true, version: 0 });
        expect(standIn.arrived()).toBe(3);
      },
      { tries: 3, silent: true },
    ));

  test('stays unknown when a later call is refused for another reason', () =>
    withStore(
      async (store, standIn) => {
        standIn.faults.push('late-acknowledgement', 'denied');
        expect(await left(store.append([append('a', 'none', event(1))]))).toMatchObject({
          _tag: 'OutcomeUnknown',
        });
        expect(await datas(store)).toHaveLength(1);
      },
      { silent: true },
    ));

  test('tells which of several it was; appending all again records the rest', () =>
    withStore(
      async (store, standIn) => {
        await right(store.append([append('a', 'none', event(1))]));
        standIn.faults.push('silence', 'silence');
        const all = [append('a', 0, event(2)), append('b', 'none', event(3))];
        await left(store.append(all));
        standIn.faults.push('lost-acknowledgement', 'none', 'unavailable', 'unavailable');
        const error = await left(store.append(all));
        expect(error.message).toMatch(/append 2 of 2/);
        expect((await right(store.append(all))).map((outcome) => outcome._tag)).toEqual(['Right', 'Right']);
        expect(await datas(store)).toEqual(['{"n":1}', '{"n":2}', '{"n":3}']);
      },
      { tries: 2, silent: true },
    ));
});

describe('an append that was certainly not made', () => {
  test('fails at once when the user may not, and says so', () =>
    withStore(async (store, standIn) => {
      standIn.faults.push('denied');
      const error = await left(store.append([append('user-1', 'none', event(1, SECRET))]));
      expect(error).toMatchObject({ _tag: 'StoreFailed', code: 'AccessDenied' });
      saysNothing(error);
      expect(standIn.arrived()).toBe(1);
      expect(await datas(store)).toEqual([]);
    }));

  test('fails as unavailable, not as unknown, when the database is gone', () =>
    withStore(async (store, standIn) => {
      await right(store.append([append('a', 'none', event(1))]));
      await standIn.close();
      // Until it is noticed, a call goes into the void, and is unknown.
      await new Promise((resolve) => setTimeout(resolve, 500));
      const error = await left(store.append([append('a', 0, event(2))]));
      expect(error).toMatchObject({ _tag: 'StoreFailed', code: 'Unavailable' });
    }));

  test('fails with the way to mend it when it is larger than the database takes', () =>
    withStore(async (store) => {
      const large = (n: number) => event(n, { data: `"${'x'.repeat(900_000)}"` });
      const error = await left(store.append([append('user-1', 'none', large(1), large(2))]));
      expect(error).toMatchObject({ _tag: 'StoreFailed', code: 'AppendTooLarge' });
      expect(error.message).toMatch(/MaxAppendSize/);
      expect(await datas(store)).toEqual([]);
      expect(await outcomeOf(store, append('user-1', 'none', large(1)))).toMatchObject({ version: 0 });
    }));

  test('is refused for an id that another program has just taken for something else', () =>
    withStore(async (store, standIn) => {
      const other = await opened(standIn);
      await right(store.append([append('a', 'none', event(1))]));
      await right(other.append([append('a', 0, event(2))]));
      // What the first program remembers of the stream is out of date by that event.
      const changed = append('a', 'any', event(2, { data: '{"changed":true}' }));
      expect(await outcomeOf(store, changed)).toEqual(E.left({ _tag: 'EventIdConflict', id: idOf(2) }));
      await right(other.append([append('a', 1, event(3))]));
      expect(await outcomeOf(store, append('a', 1, event(3)))).toMatchObject({ version: 2 });
      expect(await datas(store)).toHaveLength(3);
      await other.close();
    }));
});

describe('reading', () => {
  test('goes on when a question was not answered', () =>
    withStore(
      async (store, standIn) => {
        await right(store.append([append('a', 'none', ...events(1, 3))]));
        for (const read of [store.readAll(START), store.readStream('a', START)]) {
          standIn.silentReads.left = 1;
          expect(await right(read)).toHaveLength(3);
        }
      },
      { silent: true },
    ));

  test('fails with the code when there is no answer', () =>
    withStore(
      async (store, standIn) => {
        standIn.silentReads.left = 10;
        expect(await left(store.readStream('user-1', START))).toMatchObject({
          _tag: 'StoreFailed',
          code: 'DeadlineExceeded',
        });
        expect(await left(store.head)).toMatchObject({ _tag: 'StoreFailed' });
      },
      { tries: 2, silent: true },
    ));
});

describe('closing', () => {
  test('lets end what was begun, and is bounded in time when that has no end', () =>
    withStore(
      async (store, standIn) => {
        standIn.faults.push(...Array.from({ length: 20 }, () => 'silence' as const));
        const begun = store.append([append('a', 'none', event(1))])();
        const from = Date.now();
        await right(store.close);
        expect(Date.now() - from).toBeLessThan(20_000);
        expect(await left(store.head)).toMatchObject({ _tag: 'StoreClosed' });
        expect(E.isLeft(await begun)).toBe(true);
      },
      { silent: true },
    ));
});
