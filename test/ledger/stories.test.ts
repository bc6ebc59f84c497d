import { describe, expect, test } from '@jest/globals';
import { ledgerOver, run, type EventStore } from '../../src/index.js';
import { storiesIn } from '../../src/ledger/stories.js';
import { freshLedger, GRANTED, reduceTo } from './ledgers.js';

const USERS = ['u-0001', 'u-0002', 'u-0003'] as const;

const ofUser = <C extends { readonly id: string }>(user: string, command: C) => ({
  ...command,
  user,
  id: `${user}-${command.id}`,
});

/** A store that tells how many events were read of streams. */
const counting = (store: EventStore): { readonly counted: EventStore; readonly read: () => number } => {
  let events = 0;
  return {
    counted: {
      ...store,
      readStream: (stream, page) => async () => {
        const found = await store.readStream(stream, page)();
        if (found._tag === 'Right') events += found.right.length;
        return found;
      },
    },
    read: () => events,
  };
};

/** Three users with a service each: two events in each stream. */
const grantedToThree = async () => {
  const { ledger, store, clock } = freshLedger();
  for (const user of USERS) for (const command of GRANTED) await run(ledger.record(ofUser(user, command)));
  return { ledger, clock, ...counting(store) };
};

describe('what a ledger remembers of whom it was asked about', () => {
  test('is not read again for the next question', async () => {
    const { counted, read, clock } = await grantedToThree();
    const ledger = ledgerOver(counted, clock.now);
    const first = await run(ledger.levels('u-0001'));
    expect(read()).toBe(2);
    expect(await run(ledger.levels('u-0001'))).toEqual(first);
    await run(ledger.explain('u-0001', 'nursing'));
    await run(ledger.history({ user: 'u-0001' }));
    expect(read()).toBe(2);
  });

  test('is completed by what somebody else has recorded since, and only that is read', async () => {
    const { ledger: another, counted, read, clock } = await grantedToThree();
    const ledger = ledgerOver(counted, clock.now);
    await run(ledger.levels('u-0001'));
    await run(another.record(ofUser('u-0001', reduceTo('c-1', 7, 3))));
    expect(await run(ledger.levels('u-0001'))).toEqual(await run(another.levels('u-0001')));
    expect(read()).toBe(3);
  });

  test('is no more than so many entries: who was unasked for longest is forgotten', async () => {
    const { counted, read } = await grantedToThree();
    const stories = storiesIn(counted, 4);
    const ask = async (user: string): Promise<number> => {
      const before = read();
      await run(stories.of(`user-${user}`));
      return read() - before;
    };
    expect(await ask('u-0001')).toBe(2);
    expect(await ask('u-0002')).toBe(2);
    expect(await ask('u-0001')).toBe(0);
    expect(await ask('u-0003')).toBe(2);
    expect(await ask('u-0001')).toBe(0);
    expect(await ask('u-0002')).toBe(2);
  });
});
