import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  ledgerOver,
  openMemoryStore,
  openStore,
  run,
  type CommandInput,
  type EventStore,
  type Ledger,
} from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { reducedUser } from '../dossier/world.js';
import { scratch } from '../stores/support/scratch.js';
import { clockAt, GRANTED, reduceTo } from './ledgers.js';

const USER = 'u-0001';
const DAYS = ['2019-12-31', '2020-03-15', '2020-03-18', '2020-04-20', '2020-12-01'];
const HOURS = [...['20', '21', '22', '23'].map((day) => `2020-03-${day}T09:00:00Z`), '2020-06-01T09:00:00Z'];

/** A store that counts the events that are read of streams. */
const counting = (store: EventStore) => {
  const read = { events: 0 };
  const counted: EventStore = {
    ...store,
    readStream: (stream, page) => async () => {
      const found = await store.readStream(stream, page)();
      if (found._tag === 'Right') read.events += found.right.length;
      return found;
    },
  };
  return { counted, read };
};

const ledgerIn = (store: EventStore, clock = clockAt('2020-03-20T09:00:00Z')) => {
  const { counted, read } = counting(store);
  return {
    ...{ ledger: ledgerOver(counted, clock.now), clock, read },
    /** The same record, of which nothing is remembered. */
    anew: () => ledgerOver(store, clock.now),
  };
};

const inMemory = () => {
  const clock = clockAt('2020-03-20T09:00:00Z');
  return ledgerIn(openMemoryStore({ clock: clock.now }), clock);
};

const levelsOf = async (ledger: Ledger, user: string): Promise<ReadonlyArray<unknown>> => {
  const found: unknown[] = [];
  for (const at of DAYS)
    for (const knownAt of HOURS) found.push(await ledger.levels(user, { at, knownAt })());
  return found;
};

/** Of a user's commands, which can be refused: in which order, how they are handed over, and how many hours pass. */
const recordings = fc.array(
  fc.record({
    command: fc.nat({ max: 200 }),
    way: fc.constantFrom('alone', 'at once', 'together'),
    hours: fc.nat({ max: 9 }),
  }),
  { maxLength: 14 },
);
const OF_USER = Object.values(COMMAND).filter((command) => 'user' in command && command.user === USER);

describe('the levels of a person of whom something was just recorded', () => {
  test('are told without reading any of it again', async () => {
    const { ledger, read, anew } = inMemory();
    for (const command of [...GRANTED, reduceTo('c-1', 7, 3)]) await run(ledger.record(command));
    read.events = 0;
    const [level] = await run(ledger.levels(USER, { at: '2020-03-18' }));
    expect(level?.strands[0]?.now).toMatchObject({ amount: 3 });
    expect(read.events).toBe(0);
    expect(await levelsOf(ledger, USER)).toStrictEqual(await levelsOf(anew(), USER));
  });

  test('are those that reading the record tells, on whatever day and whenever known', async () => {
    await fc.assert(
      fc.asyncProperty(recordings, async (all) => {
        const { ledger, clock, anew } = inMemory();
        let now = Date.parse('2020-03-20T09:00:00Z');
        for (const command of GRANTED) await run(ledger.record(command));
        for (const [i, { command, way, hours }] of all.entries()) {
          now += hours * 3_600_000;
          clock.set(new Date(now).toISOString());
          const chosen = OF_USER[command % OF_USER.length];
          if (chosen === undefined) continue;
          const some: ReadonlyArray<CommandInput> = [
            { ...chosen, id: `c-${i}` },
            reduceTo(`r-${i}`, 7, 1 + (command % 6)),
          ];
          if (way === 'alone') for (const one of some) await ledger.record(one)();
          else if (way === 'at once') await ledger.recordAll(some)();
          else await ledger.recordTogether(some)();
        }
        expect(await levelsOf(ledger, USER)).toStrictEqual(await levelsOf(anew(), USER));
      }),
      { numRuns: 40 },
    );
  });

  test('are so in a file too, where several people are recorded of in one transaction', async () => {
    const clock = clockAt('2020-05-30T09:00:00Z');
    const store = await run(openStore(`sqlite:${join(scratch(), 'ledger.db')}`, { clock: clock.now }));
    const { ledger, read, anew } = ledgerIn(store, clock);
    const stories = ['u-1', 'u-2', 'u-3'].map((user) => reducedUser(user, 'Mange er smittet'));
    await Promise.all(stories.flat().map((command) => run(ledger.record(command))));
    read.events = 0;
    for (const user of ['u-1', 'u-2', 'u-3'])
      expect(await levelsOf(ledger, user)).toStrictEqual(await levelsOf(anew(), user));
    expect(read.events).toBe(0);
    await run(ledger.close);
  });

  test('are completed by what another program recorded since', async () => {
    const { ledger, anew } = inMemory();
    for (const command of GRANTED) await run(ledger.record(command));
    await run(anew().record(reduceTo('c-1', 7, 3)));
    expect(await levelsOf(ledger, USER)).toStrictEqual(await levelsOf(anew(), USER));
    await run(ledger.record(reduceTo('c-2', 3, 1)));
    expect(await levelsOf(ledger, USER)).toStrictEqual(await levelsOf(anew(), USER));
  });

  test('are known from when the store recorded them, also when the clock was turned back', async () => {
    const { ledger, clock, anew } = inMemory();
    clock.set('2020-03-22T09:00:00Z');
    for (const command of GRANTED) await run(ledger.record(command));
    clock.set('2020-03-20T09:00:00Z');
    await run(ledger.record(reduceTo('c-1', 7, 3)));
    expect(await levelsOf(ledger, USER)).toStrictEqual(await levelsOf(anew(), USER));
  });

  test('know of a correction when it was recorded, and not before', async () => {
    const { ledger, clock, anew } = inMemory();
    for (const command of [...GRANTED, reduceTo('c-1', 7, 3)]) await run(ledger.record(command));
    clock.set('2020-03-21T09:00:00Z');
    await run(ledger.record({ ...COMMAND.CorrectEntry, corrects: 'c-1', entry: reduceTo('c-1', 7, 4) }));
    await run(ledger.record(reduceTo('c-2', 4, 1)));
    expect(await levelsOf(ledger, USER)).toStrictEqual(await levelsOf(anew(), USER));
  });

  test('are not yet what is still being appended', async () => {
    const clock = clockAt('2020-03-20T09:00:00Z');
    const store = openMemoryStore({ clock: clock.now });
    const held: Array<() => void> = [];
    let isHeld = false;
    const slow: EventStore = {
      ...store,
      append: (appends) => async () => {
        if (isHeld) await new Promise<void>((go) => held.push(go));
        return store.append(appends)();
      },
    };
    const ledger = ledgerOver(slow, clock.now);
    for (const command of GRANTED) await run(ledger.record(command));
    const before = await levelsOf(ledger, USER);
    isHeld = true;
    const recorded = run(ledger.record(reduceTo('c-1', 7, 3)));
    while (held.length === 0) await new Promise((turn) => setImmediate(turn));
    expect(await levelsOf(ledger, USER)).toStrictEqual(before);
    for (const go of held) go();
    await recorded;
    expect(await levelsOf(ledger, USER)).not.toStrictEqual(before);
    expect(await levelsOf(ledger, USER)).toStrictEqual(await levelsOf(ledgerOver(store, clock.now), USER));
  });
});
