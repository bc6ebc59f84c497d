import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { ledgerOver, run } from '../../src/index.js';
import { append, event, right } from '../../src/testing/contract/subject.js';
import { freshLedger, GRANTED, reduceTo } from './ledgers.js';

describe('whoever follows a ledger', () => {
  test('is told each decision once, in order, by whomever it is recorded', async () => {
    const { ledger: first, store, clock } = freshLedger();
    const second = ledgerOver(store, clock.now);
    for (const command of GRANTED) await run(first.record(command));
    const following = second.follow(0);
    const all = await run(following.next);
    expect(all?.caughtUp).toBe(true);
    expect(all?.entries.map(({ event: { type } }) => type)).toContain('ServiceGranted');
    const waiting = run(following.next);
    await run(first.record(reduceTo('c-1', 7, 3)));
    const position = await right(store.head);
    expect((await waiting)?.entries).toMatchObject([{ event: { type: 'VisitsReduced' }, ref: { position } }]);
    const later = second.follow(position);
    expect(await run(later.next)).toEqual({ entries: [], caughtUp: true });
    for (const one of [following, later]) {
      const last = run(one.next);
      await one.stop();
      expect(await last).toBeUndefined();
      expect(await run(one.next)).toBeUndefined();
    }
  });

  test.each([-1, 1.5, NaN, 2 ** 53])('is told that %d is no place to follow from', async (after) => {
    const { ledger } = freshLedger();
    for (const command of GRANTED) await run(ledger.record(command));
    const following = ledger.follow(after);
    for (let n = 0; n < 2; n++)
      expect(await following.next()).toMatchObject({
        left: {
          _tag: 'InvalidQuestion',
          message: 'after: expected a position, or 0 for everything from the start',
        },
      });
    await following.stop();
  });

  test('does not pass over an entry that can not be read', async () => {
    const { ledger, store } = freshLedger();
    await right(
      store.append([append('user-u-1', 'any', event(1, { data: '{"type":"VisitsReduced","version":1}' }))]),
    );
    for (const command of GRANTED) await run(ledger.record({ ...command, user: 'u-2' }));
    const following = ledger.follow(0);
    for (let n = 0; n < 2; n++)
      expect(await following.next()).toMatchObject({ left: { _tag: 'Unreadable', position: 1 } });
    await following.stop();
    expect(await following.next()).toEqual(E.right(undefined));
  });

  test('is told that the ledger was closed', async () => {
    const { ledger } = freshLedger();
    const { next } = ledger.follow(0);
    await run(next);
    const waiting = next();
    await run(ledger.close);
    expect(await waiting).toMatchObject({ left: { _tag: 'StoreClosed' } });
  });
});
