import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  ledgerOver,
  openLedger,
  openMemoryStore,
  openReader,
  run,
  type EventStore,
  type Ledger,
} from '../../../src/index.js';
import { ACCESS_COMMAND } from '../../domain/examples/access.js';
import { COMMAND } from '../../domain/examples/commands.js';
import { clockAt, GRANTED } from '../ledgers.js';
import { IN_UNIT, INSPECTION, INSPECTOR, inspectionOf, THEMSELF, UNDER, world } from './world.js';

/** Asks with whatever, as a program without types can, and runs what comes of it. */
const ask = async (question: object, ...args: ReadonlyArray<unknown>): Promise<unknown> => {
  if (typeof question !== 'function') throw new Error('no question');
  const effect: unknown = Reflect.apply(question, undefined, args);
  return typeof effect === 'function' ? await (Reflect.apply(effect, undefined, []) as unknown) : effect;
};

const readingsOf = async (ledger: Ledger, user: string): Promise<ReadonlyArray<string | undefined>> =>
  (await run(ledger.readings(user))).map(({ refused }) => refused);

/** Everything that can be reached from a value by its own properties and prototypes, apart from what every program has. */
const reachable = (from: object): ReadonlySet<object> => {
  const seen = new Set<object>([Object.prototype, Function.prototype, Array.prototype]);
  const waiting: object[] = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const next: unknown[] = [Object.getPrototypeOf(at)];
    for (const key of Reflect.ownKeys(at)) {
      const property = Object.getOwnPropertyDescriptor(at, key);
      for (const part of ['value', 'get', 'set'])
        next.push(property === undefined ? undefined : Reflect.get(property, part));
    }
    for (const one of next)
      if ((typeof one === 'object' && one !== null) || typeof one === 'function') waiting.push(one);
  }
  return seen;
};

describe('the reader object', () => {
  test('is its questions and nothing else: no prototype, nothing reachable, nothing that can be replaced', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    const names = ['readings', 'levels', 'history', 'explain', 'compare', 'findings', 'person'];
    expect(Object.getPrototypeOf(reader)).toBeNull();
    expect(Reflect.ownKeys(reader)).toEqual(names);
    const found = reachable(reader);
    expect(found.has(ledger)).toBe(false);
    // The reader, its seven questions, and the three prototypes that the walk began with.
    expect(found.size).toBe(1 + names.length + 3);
    expect(Object.isFrozen(reader) && Object.values(reader).every(Object.isFrozen)).toBe(true);
    expect(Reflect.set(reader, 'levels', () => 'mine')).toBe(false);
    expect(Reflect.defineProperty(reader, 'ledger', { value: 1 })).toBe(false);
    expect(Reflect.setPrototypeOf(reader, ledger)).toBe(false);
  });

  test('tells nothing when it is written out', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    expect(JSON.stringify(reader)).toBe('{}');
    expect(inspect(reader, { depth: null, showHidden: true })).not.toMatch(/u-000|s-9001|north/);
  });

  test('answers and refuses with data only', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    const answers = await Promise.all([
      reader.levels('u-0001')(),
      reader.history('u-0001')(),
      reader.explain('u-0001', 'nursing')(),
      reader.person('u-0001')(),
      reader.findings('u-0001')(),
      reader.readings('u-0001')(),
      reader.levels('u-0002')(),
      reader.explain('u-0001', 'another')(),
      reader.levels('u-0001', { at: 'yesterday' })(),
    ]);
    expect(answers.map(({ _tag }) => _tag).join(' ')).toBe(
      'Right Right Right Right Right Right Left Left Left',
    );
    // Functions can't be cloned.
    for (const answer of answers) expect(structuredClone(answer)).toEqual(answer);
  });

  test('keeps nothing of what it was asked for with', async () => {
    const { ledger } = await world();
    const reader = { ...INSPECTOR };
    const request = { ...UNDER, reader, scope: { ...UNDER.scope } };
    const opened = await run(openReader(ledger, request));
    Object.assign(reader, { role: 'physician', person: 's-0000' });
    Object.assign(request, { ground: 'care', scope: { person: 'u-0002' } });
    expect(await opened.levels('u-0002')()).toMatchObject({ left: { why: 'outside-scope' } });
    const [attempt] = await run(ledger.readings('u-0002'));
    expect(attempt?.event.reader).toEqual(INSPECTOR);
  });
});

describe('the key of another', () => {
  const NEAR = [
    ...['u-0001 ', ' u-0001', 'U-0001', 'u\u20110001', 'u-000１', 'u-0001\u0000', 'u-0001\u200b', 'ｕ-0001'],
    ...[
      '../u-0002',
      'u-0001/../u-0002',
      'user-u-0002',
      'access-u-0001',
      'u-0002',
      '%75-0002',
      '*',
      '',
      '__proto__',
    ],
  ];

  test.each(NEAR)('%j is not let in, and nothing is answered', async (key) => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, THEMSELF));
    for (const question of [reader.levels, reader.history, reader.findings, reader.person, reader.readings])
      expect(E.isLeft((await question(key)()) as E.Either<unknown, unknown>)).toBe(true);
    expect(await readingsOf(ledger, 'u-0001')).toEqual([]);
  });

  test('is not let in as something that turns into a key when it is looked at', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, THEMSELF));
    let looks = 0;
    const turning = { toString: () => (looks++ === 0 ? 'u-0001' : 'u-0002'), valueOf: () => 'u-0001' };
    for (const key of [turning, ['u-0001'], Object('u-0001'), null, undefined, 1, Symbol.iterator])
      expect(await ask(reader.levels, key)).toMatchObject({ left: { _tag: 'InvalidQuestion' } });
    expect(looks).toBe(0);
  });

  test('does not tell if there is such a person', async () => {
    const { ledger } = await world();
    for (const reader of [
      await run(openReader(ledger, UNDER)),
      await run(openReader(ledger, IN_UNIT)),
      await run(openReader(ledger, THEMSELF)),
    ]) {
      const there = await reader.levels('u-0002')();
      expect(there).toMatchObject({ left: { _tag: 'AccessDenied', why: 'outside-scope' } });
      expect(await reader.levels('u-7777')()).toEqual(there);
    }
    expect(await readingsOf(ledger, 'u-7777')).toEqual(['outside-scope', 'outside-scope', 'outside-scope']);
  });
});

describe('the two times', () => {
  test.each(['2020-02-29', '2020-04-01', '1900-01-01'])('%s lies outside the period', async (at) => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    expect(await reader.levels('u-0001', { at })()).toMatchObject({ left: { why: 'outside-period' } });
    expect(await readingsOf(ledger, 'u-0001')).toEqual(['outside-period']);
  });

  test('are read once: a day that is another when it is looked at again is not asked about', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    let looks = 0;
    const turning = {
      get at() {
        looks += 1;
        return looks === 1 ? '2020-03-16' : '2020-05-01';
      },
    };
    await run(reader.levels('u-0001', turning));
    expect(looks).toBe(1);
    expect((await run(ledger.readings('u-0001')))[0]?.event.asOf).toBe('2020-03-16');
  });

  test('do not open the record of somebody who, as known now, belonged elsewhere on that day', async () => {
    const { ledger, clock } = await world();
    const before = { knownAt: new Date(clock.now() + 1).toISOString() };
    clock.set('2020-03-21T09:00:00Z');
    await run(
      ledger.record({
        ...COMMAND.RecordCircumstances,
        ...{ id: 'c-moved', on: '2020-03-12', unit: 'home-care-south' },
      }),
    );
    for (const request of [UNDER, IN_UNIT] as const) {
      const reader =
        'unit' in request.scope
          ? await run(openReader(ledger, IN_UNIT))
          : await run(openReader(ledger, UNDER));
      expect(await reader.levels('u-0001', { at: '2020-03-16', ...before })()).toMatchObject({
        left: { why: 'outside-scope' },
      });
    }
  });
});

describe('an inspection', () => {
  test('that is closed by another program is closed for a reader that has read under it, and for a question asked before', async () => {
    const clock = clockAt('2020-03-20T09:00:00Z');
    const store = openMemoryStore({ clock: clock.now });
    const [here, there] = [ledgerOver(store, clock.now), ledgerOver(store, clock.now)];
    for (const step of [...GRANTED, inspectionOf({ scope: { kind: 'everyone' } })])
      await run(here.record(step));
    const reader = await run(openReader(here, UNDER));
    const question = reader.levels('u-0001');
    await run(question);
    await run(there.record(ACCESS_COMMAND.CloseInspection));
    expect(await question()).toMatchObject({ left: { _tag: 'AccessDenied', why: 'not-open' } });
    expect(await readingsOf(there, 'u-0001')).toEqual([undefined, 'not-open']);
  });

  test('that is closed while many read: whatever was answered is logged before it was closed', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    const answers = Array.from({ length: 10 }, () => reader.levels('u-0001')());
    await Promise.race(answers);
    const closed = ledger.record(ACCESS_COMMAND.CloseInspection)();
    answers.push(...Array.from({ length: 10 }, () => reader.levels('u-0001')()));
    expect((await closed)._tag).toBe('Right');
    const tags = (await Promise.all(answers)).map(({ _tag }) => _tag);
    expect(new Set(tags)).toEqual(new Set(['Left', 'Right']));
    const log = await run(ledger.accessLog({ inspection: INSPECTION }));
    const end = log.inspections[0]?.entries.at(-1)?.ref.position ?? 0;
    const shown = log.readings.filter(({ refused }) => refused === undefined);
    expect(shown.length).toBe(tags.filter((tag) => tag === 'Right').length);
    expect(shown.filter(({ ref }) => ref.position > end)).toEqual([]);
  });

  test('ends on its last day also where nobody closes it', async () => {
    const { ledger, clock } = await world();
    const reader = await run(openReader(ledger, UNDER));
    clock.set('2020-06-30T21:59:59Z');
    expect(E.isRight(await reader.levels('u-0001')())).toBe(true);
    // Midnight in Norway.
    clock.set('2020-06-30T22:00:00Z');
    expect(await reader.levels('u-0001')()).toMatchObject({ left: { why: 'not-open' } });
  });

  test('that was never opened gives no reader', async () => {
    const { ledger } = await world();
    expect(await openReader(ledger, { ...UNDER, scope: { inspection: 'mine' } })()).toMatchObject({
      left: { _tag: 'NotFound' },
    });
  });

  test('of two people covers these two', async () => {
    const { ledger } = await world(inspectionOf({ scope: { kind: 'users', users: ['u-0002', 'u-0003'] } }));
    const reader = await run(openReader(ledger, UNDER));
    const answers = await Promise.all(['u-0001', 'u-0002', 'u-0003'].map((user) => reader.levels(user)()));
    expect(answers.map(({ _tag }) => _tag)).toEqual(['Left', 'Right', 'Right']);
  });
});

describe('a request', () => {
  const WRONG: ReadonlyArray<readonly [string, object]> = [
    ['supervision without an inspection', { ...IN_UNIT, ground: 'supervision' }],
    ['an inspection as care', { ...UNDER, ground: 'care' }],
    ['an inspection as the person', { ...UNDER, reader: { as: 'self' } }],
    ['a unit as own access', { ...IN_UNIT, reader: { as: 'self' }, ground: 'own-access' }],
    ['own access by an official', { ...THEMSELF, reader: INSPECTOR }],
    ['two scopes', { ...UNDER, scope: { inspection: INSPECTION, person: 'u-0002' } }],
    ['no scope', { ...UNDER, scope: {} }],
    ['a scope of another name', { ...UNDER, scope: { everyone: 'true' } }],
    ['a key that is a list', { ...UNDER, scope: { inspection: [INSPECTION] } }],
    ['a role that is none', { ...UNDER, reader: { ...INSPECTOR, role: 'constructor' } }],
    ['nobody', { ...UNDER, reader: { as: 'official' } }],
    [
      'one that throws when it is read',
      {
        ...UNDER,
        get scope(): never {
          throw new Error('no');
        },
      },
    ],
  ];

  test.each(WRONG)('is refused: %s', async (_, request) => {
    const { ledger } = await world();
    expect(await ask(openReader, ledger, request)).toMatchObject({ left: { _tag: 'InvalidQuestion' } });
  });
});

describe('what can not be logged is not answered', () => {
  /** A store whose appends come out otherwise. */
  const appending = (store: EventStore, append: EventStore['append']): EventStore => ({ ...store, append });

  const failing = async (append: EventStore['append']) => {
    const clock = clockAt('2020-03-20T09:00:00Z');
    const store = openMemoryStore({ clock: clock.now });
    const ledger = ledgerOver(store, clock.now);
    for (const step of GRANTED) await run(ledger.record(step));
    return openReader(ledgerOver(appending(store, append), clock.now), THEMSELF);
  };

  test('where the store fails', async () => {
    const reader = await run(
      await failing(
        () => () =>
          Promise.resolve(E.left({ _tag: 'StoreFailed', location: 'x', code: 'ENOSPC', message: 'full' })),
      ),
    );
    for (const question of [reader.levels, reader.history, reader.findings, reader.person, reader.readings])
      expect(await ask(question, 'u-0001')).toMatchObject({ left: { _tag: 'StoreFailed' } });
    expect(await reader.levels('u-0002')()).toMatchObject({ left: { _tag: 'StoreFailed' } });
  });

  test('where the store breaks', async () => {
    const reader = await run(await failing(() => () => Promise.reject(new Error('broken'))));
    await expect(reader.levels('u-0001')()).rejects.toThrow('broken');
  });

  test('where the store has not answered yet', async () => {
    const reader = await run(await failing(() => () => new Promise(() => undefined)));
    const slow = Symbol('slow');
    const waited = new Promise((resolve) => setTimeout(resolve, 50, slow));
    expect(await Promise.race([reader.levels('u-0001')(), waited])).toBe(slow);
  });

  test('where ids are used again', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, THEMSELF, { ids: () => 'always-the-same' }));
    await run(reader.levels('u-0001'));
    expect(await reader.levels('u-0001')()).toMatchObject({ left: { _tag: 'NotLogged' } });
    expect(await reader.history('u-0001')()).toMatchObject({ left: { _tag: 'CommandConflict' } });
  });

  test('where the ledger is open to read only, and no log was named', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'forsvarlig-reader-'));
    const location = `sqlite:${join(dir, 'ledger.db')}`;
    const clock = clockAt('2020-03-20T09:00:00Z').now;
    const ledger = await run(openLedger(location, { clock }));
    for (const step of GRANTED) await run(ledger.record(step));
    await run(ledger.close);
    const copy = await run(openLedger(location, { clock, mode: 'read' }));
    const reader = await run(openReader(copy, THEMSELF));
    expect(await reader.levels('u-0001')()).toMatchObject({ left: { _tag: 'ReadOnly' } });
    await run(copy.close);
    rmSync(dir, { recursive: true });
  });
});
