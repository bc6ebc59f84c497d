import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { ledgerOver, openLedger, run, showError, type EventStore, type Ledger } from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { scratch } from '../stores/support/scratch.js';
import { freshLedger, GRANTED, reduceTo } from './ledgers.js';

const errorOf = async (effect: () => Promise<E.Either<Parameters<typeof showError>[0], unknown>>) => {
  const answer = await effect();
  if (E.isRight(answer)) throw new Error('it was answered');
  return { tag: answer.left._tag, line: showError(answer.left) };
};

const visitsOf = async (ledger: Ledger, at: string, knownAt?: string): Promise<unknown> => {
  const [level] = await run(ledger.levels('u-0001', { at, ...(knownAt === undefined ? {} : { knownAt }) }));
  return level?.strands[0]?.now;
};
const perWeek = (amount: number) => ({ unit: 'visits', amount, weeks: 1 });

/** Recorded on three days: granted in January, reduced from 16 March on the 13th, restored from the 23rd on the 19th. */
const threeDays = async () => {
  const { ledger, clock, store } = freshLedger('2020-01-08T09:00:00Z');
  for (const command of GRANTED) await run(ledger.record(command));
  clock.set('2020-03-13T14:00:00Z');
  await run(ledger.record(reduceTo('c-reduce-visits', 7, 3)));
  clock.set('2020-03-19T10:00:00Z');
  await run(ledger.record(COMMAND.RestoreService));
  clock.set('2020-03-25T10:00:00Z');
  return { ledger, clock, store };
};

describe('the same command again', () => {
  test('is a duplicate with the same events, and records nothing', async () => {
    const { ledger, store, clock } = freshLedger();
    const first = await run(ledger.record(COMMAND.RegisterServiceUser));
    clock.set('2020-03-21T00:00:00Z');
    const again = await run(ledger.record(COMMAND.RegisterServiceUser));
    expect(first.duplicate).toBe(false);
    expect(again).toEqual({ duplicate: true, events: first.events });
    expect(await run(store.head)).toBe(1);
  });

  test('is the same whatever the order of its fields, and by another ledger over the store', async () => {
    const { ledger } = freshLedger();
    await run(ledger.record(COMMAND.RegisterServiceUser));
    const backwards = Object.fromEntries(Object.entries(COMMAND.RegisterServiceUser).reverse());
    expect((await run(ledger.record(backwards))).duplicate).toBe(true);
  });

  test('is the same whatever the order of the fields inside a quantity', async () => {
    const { ledger } = freshLedger();
    for (const command of GRANTED) await run(ledger.record(command));
    const backwards = COMMAND.GrantService.strands.map((strand) =>
      Object.fromEntries(Object.entries(strand).reverse()),
    );
    expect((await run(ledger.record({ ...COMMAND.GrantService, strands: backwards }))).duplicate).toBe(true);
  });

  test('is written as the same bytes whatever the order of the fields inside a quantity', async () => {
    const range = {
      unit: 'visits',
      atLeast: { amount: 1, weeks: 1 },
      atMost: { amount: 3, weeks: 1 },
      mode: 'phone',
    };
    const backwards = {
      mode: 'phone',
      atMost: { weeks: 1, amount: 3 },
      atLeast: { weeks: 1, amount: 1 },
      unit: 'visits',
    };
    const written = [];
    for (const strand of [range, backwards]) {
      const { ledger, store } = freshLedger();
      await run(ledger.record(COMMAND.RegisterServiceUser));
      await run(ledger.record({ ...COMMAND.GrantService, strands: [strand] }));
      written.push((await run(store.readAll({ after: 1, limit: 1 })))[0]?.data);
    }
    expect(written[0]).toContain('"atLeast"');
    expect(written[1]).toBe(written[0]);
  });

  test.each([
    ['with other content', { ...COMMAND.RegisterServiceUser, need: 4 }],
    ['on another day', { ...COMMAND.RegisterServiceUser, on: '2019-12-31' }],
    ['as another command', { ...COMMAND.GrantService, id: COMMAND.RegisterServiceUser.id }],
  ])('%s is a conflict', async (_, other) => {
    const { ledger, store } = freshLedger();
    await run(ledger.record(COMMAND.RegisterServiceUser));
    expect(await errorOf(ledger.record(other))).toEqual({
      tag: 'CommandConflict',
      line: 'the command id was used before for another command; give every command an id of its own',
    });
    expect(await run(store.head)).toBe(1);
  });

  test('for another user is another command: ids are unique within the record of one person', async () => {
    const { ledger, store } = freshLedger();
    const mine = await run(ledger.record(COMMAND.RegisterServiceUser));
    const theirs = { ...COMMAND.RegisterServiceUser, user: 'u-0002' };
    const other = await run(ledger.record(theirs));
    expect(other.duplicate).toBe(false);
    expect(other.events).not.toEqual(mine.events);
    expect(await run(ledger.record(theirs))).toEqual({ ...other, duplicate: true });
    expect(await run(store.head)).toBe(2);
  });

  test('that was refused is decided anew', async () => {
    const { ledger } = freshLedger();
    expect((await errorOf(ledger.record(COMMAND.GrantService))).tag).toBe('Rejected');
    await run(ledger.record(COMMAND.RegisterServiceUser));
    expect((await run(ledger.record(COMMAND.GrantService))).duplicate).toBe(false);
  });
});

describe('levels at two times', () => {
  test('follow the effective day, by everything known now', async () => {
    const { ledger } = await threeDays();
    const seen = [];
    for (const at of ['2020-03-15', '2020-03-16', '2020-03-22', '2020-03-23'])
      seen.push(await visitsOf(ledger, at));
    expect(seen).toMatchObject([7, 3, 3, 7].map(perWeek));
  });

  test('follow what was recorded by then, to the millisecond', async () => {
    const { ledger } = await threeDays();
    expect(await visitsOf(ledger, '2020-03-20', '2020-03-13T13:59:59.999Z')).toMatchObject(perWeek(7));
    expect(await visitsOf(ledger, '2020-03-20', '2020-03-13T14:00:00Z')).toMatchObject(perWeek(3));
    expect(await visitsOf(ledger, '2020-03-23', '2020-03-19T09:59:59.999Z')).toMatchObject(perWeek(3));
    expect(await visitsOf(ledger, '2020-03-23', '2020-03-19T11:00+01:00')).toMatchObject(perWeek(7));
  });

  test('are those of today in Norway when no day is asked about', async () => {
    const { ledger, clock } = await threeDays();
    clock.set('2020-03-22T22:59:59Z');
    expect((await run(ledger.levels('u-0001')))[0]?.strands[0]?.now).toMatchObject(perWeek(3));
    clock.set('2020-03-22T23:00:00Z');
    expect((await run(ledger.levels('u-0001')))[0]?.strands[0]?.now).toMatchObject(perWeek(7));
  });

  test('leave out a service on the day before its grant', async () => {
    const { ledger } = await threeDays();
    expect(await run(ledger.levels('u-0001', { at: '2020-01-07' }))).toEqual([]);
    expect(await run(ledger.levels('u-0001', { at: '2020-01-08' }))).toHaveLength(1);
  });
});

describe('history', () => {
  test('tells in order who decided what, when, why, and until when', async () => {
    const { ledger } = await threeDays();
    const history = await run(ledger.history({ user: 'u-0001' }));
    expect(history.map(({ what, on, effective, ref }) => [ref.position, what, on, effective])).toEqual([
      [1, 'ServiceUserRegistered', '2020-01-02', undefined],
      [2, 'ServiceGranted', '2020-01-07', '2020-01-08'],
      [3, 'VisitsReduced', '2020-03-13', '2020-03-16'],
      [4, 'ServiceRestored', '2020-03-19', '2020-03-23'],
    ]);
    expect(history[2]).toMatchObject({
      by: { role: 'service-leader' },
      ground: { cause: 'staffing' },
      term: { review: '2020-04-03' },
      decision: 'c-reduce-visits',
    });
    expect(history[3]).toMatchObject({ about: ['c-reduce-visits'], ground: undefined });
  });

  test('tells what was known by an instant', async () => {
    const { ledger } = await threeDays();
    const known = await run(ledger.history({ user: 'u-0001' }, { knownAt: '2020-03-13T14:00:00Z' }));
    expect(known.map(({ what }) => what)).toEqual([
      'ServiceUserRegistered',
      'ServiceGranted',
      'VisitsReduced',
    ]);
  });

  test('of staff and of a crisis is told too', async () => {
    const { ledger } = freshLedger();
    const { derivesFrom: _, ...redeploy } = COMMAND.RedeployStaff;
    for (const command of [redeploy, COMMAND.ReturnStaff, COMMAND.DeclareCrisis])
      await run(ledger.record(command));
    expect((await run(ledger.history({ staff: 's-0042' }))).map(({ what }) => what)).toEqual([
      'StaffRedeployed',
      'StaffReturned',
    ]);
    expect((await run(ledger.history({ crisis: 'pandemic-2020' }))).map(({ what }) => what)).toEqual([
      'CrisisDeclared',
    ]);
  });
});

describe('explanation', () => {
  test('is the chain of events that made the level', async () => {
    const { ledger } = await threeDays();
    const explained = await run(ledger.explain('u-0001', 'nursing', { at: '2020-03-20' }));
    expect(explained.grant.position).toBe(2);
    expect(explained.chain).toMatchObject([
      {
        ref: { position: 3 },
        decision: 'c-reduce-visits',
        changed: true,
        before: { strands: [perWeek(7)] },
        after: { strands: [perWeek(3)] },
      },
    ]);
    expect(explained.aside).toEqual([]);
  });

  test('says what counts no more, or not yet, and why', async () => {
    const { ledger } = await threeDays();
    const aside = async (at: string, knownAt?: string) =>
      (
        await run(ledger.explain('u-0001', 'nursing', { at, ...(knownAt === undefined ? {} : { knownAt }) }))
      ).aside.map(({ absence }) => absence);
    expect(await aside('2020-03-15')).toEqual([{ why: 'not-in-effect-yet' }]);
    expect(await aside('2020-03-23')).toMatchObject([{ why: 'lifted', by: { position: 4 } }]);
    expect(await aside('2020-03-20', '2020-03-13T13:00:00Z')).toEqual([]);
  });
});

describe('a question that cannot be answered', () => {
  test.each([
    ['an unknown user', (ledger: Ledger) => ledger.levels('u-9999'), 'NotFound', 'service user'],
    [
      'the history of an unknown user',
      (ledger: Ledger) => ledger.history({ user: 'u-9999' }),
      'NotFound',
      'service user',
    ],
    [
      'an unknown member of staff',
      (ledger: Ledger) => ledger.history({ staff: 's-9999' }),
      'NotFound',
      'member of staff',
    ],
    ['an unknown crisis', (ledger: Ledger) => ledger.history({ crisis: 'none' }), 'NotFound', 'crisis'],
    [
      'an unknown service',
      (ledger: Ledger) => ledger.explain('u-0001', 'respite'),
      'NotFound',
      'service of this user',
    ],
    [
      'a service before its grant',
      (ledger: Ledger) => ledger.explain('u-0001', 'nursing', { at: '2020-01-07' }),
      'NotFound',
      'service granted by then',
    ],
    [
      'a day that does not exist',
      (ledger: Ledger) => ledger.levels('u-0001', { at: '2020-02-30' }),
      'InvalidQuestion',
      'at: expected a day that exists',
    ],
    [
      'an instant that does not exist',
      (ledger: Ledger) => ledger.levels('u-0001', { knownAt: '2020-02-30T00:00:00Z' }),
      'InvalidQuestion',
      'knownAt: expected an instant',
    ],
    [
      'an instant without offset',
      (ledger: Ledger) => ledger.history({ user: 'u-0001' }, { knownAt: '2020-03-13T08:00:00' }),
      'InvalidQuestion',
      'knownAt: expected an instant',
    ],
    [
      'an identity number',
      (ledger: Ledger) => ledger.levels('02013299997'),
      'InvalidQuestion',
      'user: expected a key',
    ],
    [
      'a name',
      (ledger: Ledger) => ledger.explain('u-0001', 'Kari Nordmann'),
      'InvalidQuestion',
      'service: expected a key',
    ],
  ])('%s is told in one line', async (_, ask, tag, says) => {
    const { ledger } = await threeDays();
    const error = await errorOf(ask(ledger));
    expect(error.tag).toBe(tag);
    expect(error.line).toContain(says);
    expect(error.line).not.toMatch(/\n|02013299997|Nordmann|u-9999/);
  });

  // Programs without types can ask with anything.
  test.each([['u-9999'], [undefined], [null], [5], [{}]])(
    'whose record is asked for by %p',
    async (subject) => {
      const { ledger } = await threeDays();
      const asked = subject as unknown as Parameters<Ledger['history']>[0];
      for (const effect of [ledger.history(asked), ledger.compare(asked, { at: '2020-03-12' })]) {
        const error = await errorOf(effect);
        expect(error.tag).toBe('InvalidQuestion');
        expect(error.line).toContain(
          'whose record: expected an object with a key in one of the fields user, staff',
        );
        expect(error.line).not.toContain('u-9999');
      }
    },
  );

  test('a ledger that is named in no known form', async () => {
    expect((await errorOf(openLedger('postgres:x'))).tag).toBe('InvalidQuestion');
  });

  test('a mode that is none, before anything is opened', async () => {
    const file = join(scratch(), 'ledger.db');
    const mode = JSON.parse('"readonly"') as never;
    expect(await errorOf(openLedger(`sqlite:${file}`, { mode }))).toEqual({
      tag: 'InvalidQuestion',
      line: 'mode: expected read, write, load',
    });
    expect(existsSync(file)).toBe(false);
  });

  test('a ledger that is closed', async () => {
    const { ledger } = await threeDays();
    await run(ledger.close);
    expect((await errorOf(ledger.levels('u-0001'))).tag).toBe('StoreClosed');
    expect((await errorOf(ledger.record(reduceTo('c-after', 3, 2)))).tag).toBe('StoreClosed');
  });
});

describe('what others put into the store', () => {
  const put = (store: EventStore, data: string, type = 'Foreign') =>
    run(
      store.append([
        {
          stream: 'user-u-0001',
          expected: 'any',
          events: [{ id: '00000000-0000-8000-8000-000000000001', type, data, metadata: '{}' }],
        },
      ]),
    );

  test('an event of an unknown kind is kept and shown, and the levels go on', async () => {
    const { ledger, store } = await threeDays();
    await put(store, '{"type":"AlarmInstalled","version":3,"user":"u-0001"}');
    const history = await run(ledger.history({ user: 'u-0001' }));
    expect(history.at(-1)).toMatchObject({
      what: 'Unknown',
      ref: { position: 5 },
      event: { type: 'Unknown', name: 'AlarmInstalled', writtenVersion: 3 },
    });
    expect(await visitsOf(ledger, '2020-03-20')).toMatchObject(perWeek(3));
    expect((await run(ledger.population())).unknown).toEqual(new Map([['AlarmInstalled', 1]]));
    // But nothing is decided on what can't be read in full.
    expect(await ledger.record(reduceTo('c-after', 3, 2))()).toMatchObject({ left: { _tag: 'NewerEvents' } });
  });

  test('an event that cannot be read stops every question with its place, and nothing of what it says', async () => {
    const { ledger, store } = await threeDays();
    await put(store, '{"type":"VisitsReduced","version":1,"user":"Kari Nordmann"}', 'VisitsReduced');
    for (const ask of [
      ledger.levels('u-0001'),
      ledger.history({ user: 'u-0001' }),
      ledger.explain('u-0001', 'nursing'),
      ledger.population(),
    ]) {
      const error = await errorOf(ask);
      expect(error.tag).toBe('Unreadable');
      expect(error.line).toContain("event at position 5 can't be read: ");
      expect(error.line).toContain('user: found a text of 13 characters, expected a key');
      expect(error.line).not.toContain('Nordmann');
    }
  });

  test('a text that is no JSON stops a command too, and nothing is recorded', async () => {
    const { store, clock } = await threeDays();
    await put(store, 'VisitsReduced');
    const other = ledgerOver(store, clock.now);
    expect((await errorOf(other.record(reduceTo('c-after', 3, 2)))).line).toBe(
      "event at position 5 can't be read: the whole: found a text of 13 characters, expected JSON",
    );
    expect(await run(store.head)).toBe(5);
  });
});

describe('the population', () => {
  test('is everybody, in the order in which they came, with progress on the way', async () => {
    const { ledger } = freshLedger();
    for (const user of ['u-b', 'u-a', 'u-c'])
      for (const command of GRANTED)
        await run(ledger.record({ ...command, user, id: `${command.id}-${user}` }));
    const seen: Array<readonly [number, number]> = [];
    const population = await run(ledger.population((done, total) => seen.push([done, total])));
    expect([...population.people.keys()]).toEqual(['u-b', 'u-a', 'u-c']);
    expect(population.events).toBe(6);
    expect(seen).toEqual([[6, 6]]);
  });
});
