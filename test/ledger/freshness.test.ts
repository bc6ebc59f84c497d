import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { ledgerOver, run } from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { freshLedger, GRANTED, reduceTo } from './ledgers.js';

const CRISIS = [COMMAND.DeclareCrisis, COMMAND.AdoptFrameworkMeasure];

describe('what a ledger remembers', () => {
  test('does not let a decision derive from a crisis that another program has ended since', async () => {
    const { ledger: first, store, clock } = freshLedger();
    const second = ledgerOver(store, clock.now);
    for (const command of [...CRISIS, ...GRANTED]) await run(first.record(command));
    // The second has folded the crisis while it went on.
    await run(second.record({ ...COMMAND.ReduceVisits, id: 'c-1' }));
    await run(first.record({ ...COMMAND.EndCrisis, decided: '2020-03-17', effective: '2020-03-17' }));
    const later = {
      ...COMMAND.ReduceVisits,
      ...{ id: 'c-2', from: reduceTo('', 3, 2).from, to: reduceTo('', 3, 2).to },
      ...{ decided: '2020-03-18', effective: '2020-03-18', operative: '2020-03-18' },
    };
    const outcome = await second.record(later)();
    expect(outcome).toMatchObject({ _tag: 'Left', left: { policy: 'framework-known' } });
  });

  test('is forgotten when it is closed: not even a repeated command is answered', async () => {
    const { ledger } = freshLedger();
    await run(ledger.record(COMMAND.RegisterServiceUser));
    await run(ledger.close);
    expect(await ledger.record(COMMAND.RegisterServiceUser)()).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'StoreClosed' },
    });
  });
});

describe('a view of what was known', () => {
  test('carries no lift and no term that was recorded later', async () => {
    const { ledger, clock } = freshLedger('2020-03-14T09:00:00Z');
    for (const command of [...GRANTED, reduceTo('c-1', 7, 3)]) await run(ledger.record(command));
    clock.set('2020-04-20T09:00:00Z');
    await run(ledger.record({ ...COMMAND.RestoreService, lifts: ['c-1'] }));
    const then = { at: '2020-03-18', knownAt: '2020-03-15T00:00:00Z' };
    const [level] = await run(ledger.levels('u-0001', then));
    expect(level?.inForce.map(({ measure }) => measure.id)).toEqual(['c-1']);
    expect(JSON.stringify(level)).not.toContain('c-restore');
    expect(Object.keys(level?.inForce[0]?.measure ?? {})).not.toContain('lifts');
  });

  test('holds in a history what had happened by a day, and was known by an instant', async () => {
    const { ledger } = freshLedger();
    for (const command of GRANTED) await run(ledger.record(command));
    const what = async (at: string) => (await run(ledger.history({ user: 'u-0001' }, { at }))).length;
    expect([await what('2020-01-01'), await what('2020-01-02'), await what('2020-01-07')]).toEqual([0, 1, 2]);
  });

  test('of a service that the user does not have is an error, also in a history', async () => {
    const { ledger } = freshLedger();
    for (const command of GRANTED) await run(ledger.record(command));
    expect(await run(ledger.history({ user: 'u-0001', service: 'nursing' }))).toHaveLength(2);
    const outcome = await ledger.history({ user: 'u-0001', service: 'nursign' })();
    expect(E.isLeft(outcome) && outcome.left._tag).toBe('NotFound');
  });
});

describe('commands of several people asked for in turn', () => {
  test('are made durable together, each in its own order', async () => {
    const { ledger, store } = freshLedger();
    let appends = 0;
    const counting = ledgerOver(
      {
        ...store,
        append: (list) => {
          appends += 1;
          return store.append(list);
        },
      },
      freshLedger().clock.now,
    );
    const of = <C extends { readonly id: string }>(user: string, command: C) => ({
      ...command,
      id: `${user}-${command.id}`,
      user,
    });
    const users = ['u-1', 'u-2', 'u-3'];
    const commands = [...GRANTED, reduceTo('c-1', 7, 5), reduceTo('c-2', 5, 4)].flatMap((command) =>
      users.map((user) => of(user, command)),
    );
    const outcomes = await run(
      counting.recordAll([{ ...COMMAND.RegisterServiceUser, id: 'ahead', user: 'u-0' }, ...commands]),
    );
    expect(outcomes.every(E.isRight)).toBe(true);
    expect(appends).toBe(2);
    for (const user of users) {
      const history = await run(ledger.history({ user }));
      expect(history.map(({ what }) => what)).toEqual([
        'ServiceUserRegistered',
        'ServiceGranted',
        'VisitsReduced',
        'VisitsReduced',
      ]);
    }
  });
});
