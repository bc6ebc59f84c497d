import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { ledgerOver, run, type EventStore, type Ledger, type Outcome } from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { freshLedger, GRANTED, reduceTo } from './ledgers.js';

const tagOf = (outcome: Outcome | undefined): string => {
  if (outcome === undefined) return 'no outcome';
  if (E.isRight(outcome)) return outcome.right.duplicate ? 'duplicate' : 'recorded';
  return outcome.left._tag === 'Rejected' ? outcome.left.policy : outcome.left._tag;
};

const recordAll = async (ledger: Ledger, commands: ReadonlyArray<unknown>): Promise<ReadonlyArray<string>> =>
  (await run(ledger.recordAll(commands))).map(tagOf);

const visitsNow = async (ledger: Ledger): Promise<unknown> => {
  const [level] = await run(ledger.levels('u-0001', { at: '2020-03-20' }));
  return level?.strands[0]?.now;
};

/** About somebody else: while it is written, the commands behind it gather, and are then written together. */
const AHEAD = { ...COMMAND.RegisterServiceUser, id: 'c-ahead', user: 'u-ahead' };

const perWeek = (amount: number) => ({ unit: 'visits', amount, weeks: 1 });

/** Two programs with one store, each with what it remembers. */
const twoLedgers = () => {
  const { store, clock, ledger: first } = freshLedger();
  return { store, first, second: ledgerOver(store, clock.now) };
};

describe('a registration, whose stream is supposed to be new', () => {
  const alone = async (ledger: Ledger, command: unknown): Promise<string> =>
    tagOf((await run(ledger.recordAll([command])))[0]);
  const REGISTER = COMMAND.RegisterServiceUser;

  test('is the retry that it is in a ledger that can only be read, alone and with what follows; another one is an error', async () => {
    const { store, clock, ledger } = freshLedger();
    await recordAll(ledger, GRANTED);
    const append = () => TE.left({ _tag: 'ReadOnly', location: 'memory:', message: 'to read only' } as const);
    const toRead = ledgerOver({ ...store, append }, clock.now);
    expect(await run(toRead.record(REGISTER))).toMatchObject({ duplicate: true });
    expect(await recordAll(ledgerOver({ ...store, append }, clock.now), GRANTED)).toEqual([
      'duplicate',
      'duplicate',
    ]);
    expect(await toRead.record(AHEAD)()).toMatchObject({ left: { _tag: 'ReadOnly' } });
  });

  test('is the retry that it is where another program recorded it, and what follows is decided on the whole record', async () => {
    for (const ahead of [[], [{ ...AHEAD, id: 'c-ahead-2', user: 'u-ahead-2' }]]) {
      const { first, second } = twoLedgers();
      await recordAll(first, [...GRANTED, reduceTo('c-1', 7, 3)]);
      const outcomes = await recordAll(second, [...ahead, ...GRANTED, reduceTo('c-2', 3, 2)]);
      expect(outcomes.slice(ahead.length)).toEqual(['duplicate', 'duplicate', 'recorded']);
      expect(await visitsNow(second)).toMatchObject(perWeek(2));
    }
  });

  test('is the retry that it is where more was recorded between it and what comes with it', async () => {
    const { first, second } = twoLedgers();
    await recordAll(first, [...GRANTED, reduceTo('c-1', 7, 3), reduceTo('c-2', 3, 2)]);
    const some = [AHEAD, ...GRANTED, reduceTo('c-2', 3, 2)];
    expect(await recordAll(second, some)).toEqual(['recorded', 'duplicate', 'duplicate', 'duplicate']);
  });

  test('is refused where another program registered the user, alone and among others', async () => {
    const { first, second } = twoLedgers();
    await recordAll(first, GRANTED);
    expect(await alone(second, { ...REGISTER, id: 'c-other' })).toBe('new-user');
    const third = twoLedgers();
    await recordAll(third.first, GRANTED);
    const among = [AHEAD, { ...REGISTER, id: 'c-other' }, reduceTo('c-1', 7, 3)];
    expect(await recordAll(third.second, among)).toEqual(['recorded', 'new-user', 'recorded']);
    expect(await visitsNow(third.second)).toMatchObject(perWeek(3));
  });

  test('is refused where its id was used for another registration', async () => {
    const { first, second } = twoLedgers();
    await recordAll(first, [REGISTER]);
    expect(await alone(second, { ...REGISTER, livesAlone: !REGISTER.livesAlone })).toBe('CommandConflict');
    expect(await alone(second, { ...REGISTER, on: '2019-02-01' })).toBe('CommandConflict');
  });

  test('is recorded without a look for the stream', async () => {
    const { store, clock } = freshLedger();
    let reads = 0;
    const readStream: EventStore['readStream'] = (stream, page) => {
      reads += 1;
      return store.readStream(stream, page);
    };
    const ledger = ledgerOver({ ...store, readStream }, clock.now);
    expect(await alone(ledger, REGISTER)).toBe('recorded');
    expect(await recordAll(ledger, [AHEAD, COMMAND.GrantService])).toEqual(['recorded', 'recorded']);
    expect(reads).toBe(0);
  });
});

describe('two ledgers over one store', () => {
  test('a refusal never rests on what one of them remembers', async () => {
    const { first, second } = twoLedgers();
    expect(await recordAll(second, [reduceTo('c-1', 7, 3)])).toEqual(['known-user']);
    await recordAll(first, GRANTED);
    expect(await recordAll(second, [reduceTo('c-1', 7, 3)])).toEqual(['recorded']);
    expect(await recordAll(first, [reduceTo('c-2', 3, 2)])).toEqual(['recorded']);
    expect(await recordAll(second, [reduceTo('c-3', 2, 1)])).toEqual(['recorded']);
  });

  test('a command decided on what was so before another wrote is decided anew', async () => {
    const { first, second } = twoLedgers();
    await recordAll(first, GRANTED);
    await recordAll(second, [COMMAND.GrantService]);
    expect(await recordAll(first, [reduceTo('c-1', 7, 3)])).toEqual(['recorded']);
    expect(await recordAll(second, [reduceTo('c-2', 7, 2)])).toEqual(['level-as-stated']);
    expect(await visitsNow(second)).toMatchObject(perWeek(3));
  });

  test('commands that build on one another are decided anew together', async () => {
    const { first, second } = twoLedgers();
    await recordAll(first, GRANTED);
    await recordAll(second, [reduceTo('c-other', 7, 6)]);
    // The first remembers seven visits; its second command fits the version that the other's one event made.
    expect(await recordAll(first, [AHEAD, reduceTo('c-1', 7, 3), reduceTo('c-2', 3, 2)])).toEqual([
      'recorded',
      'level-as-stated',
      'level-as-stated',
    ]);
    expect(await visitsNow(first)).toMatchObject(perWeek(6));
    expect(await recordAll(first, [reduceTo('c-3', 6, 5), reduceTo('c-4', 5, 4)])).toEqual([
      'recorded',
      'recorded',
    ]);
  });

  test('commands that build on one another are decided anew together, with others between them', async () => {
    const { first, second } = twoLedgers();
    await recordAll(first, GRANTED);
    await recordAll(second, [reduceTo('c-other', 7, 6)]);
    const between = { ...AHEAD, id: 'c-between', user: 'u-between' };
    expect(await recordAll(first, [AHEAD, reduceTo('c-1', 7, 3), between, reduceTo('c-2', 3, 2)])).toEqual([
      'recorded',
      'level-as-stated',
      'recorded',
      'level-as-stated',
    ]);
    expect(await visitsNow(first)).toMatchObject(perWeek(6));
  });

  test('of commands made durable together, the one that the other recorded is a duplicate', async () => {
    const { first, second } = twoLedgers();
    await recordAll(first, GRANTED);
    await recordAll(second, [reduceTo('c-1', 7, 3)]);
    expect(await recordAll(first, [AHEAD, reduceTo('c-1', 7, 3), reduceTo('c-2', 3, 2)])).toEqual([
      'recorded',
      'duplicate',
      'recorded',
    ]);
  });

  test('a command waits for those before it that are decided anew', async () => {
    const { first, second } = twoLedgers();
    await recordAll(first, [...GRANTED, AHEAD]);
    await recordAll(second, [{ ...COMMAND.GrantService, id: 'c-other', service: 'other' }]);
    // The refusal in the middle makes the first ledger write what is before it, and find that it was overtaken.
    expect(
      await recordAll(first, [
        { ...AHEAD, id: 'c-gathering', user: 'u-gathering' },
        reduceTo('c-1', 7, 3),
        { ...AHEAD, id: 'c-ahead-again' },
        reduceTo('c-2', 3, 2),
      ]),
    ).toEqual(['recorded', 'recorded', 'new-user', 'recorded']);
  });

  test('the same commands from both are recorded once', async () => {
    const { first, second, store } = twoLedgers();
    const commands = [...GRANTED, reduceTo('c-1', 7, 3), reduceTo('c-2', 3, 2)];
    const both = await Promise.all([recordAll(first, commands), recordAll(second, commands)]);
    expect(both.flat().filter((tag) => tag === 'recorded')).toHaveLength(4);
    expect(both.flat().filter((tag) => tag === 'duplicate')).toHaveLength(4);
    expect(await run(store.head)).toBe(4);
  });

  test('the same command, alone after the other recorded more with it, is a duplicate', async () => {
    const { first, second } = twoLedgers();
    await recordAll(first, GRANTED);
    await recordAll(second, [COMMAND.GrantService]);
    await recordAll(first, [AHEAD, reduceTo('c-1', 7, 3), reduceTo('c-2', 3, 2)]);
    expect(await recordAll(second, [reduceTo('c-2', 3, 2)])).toEqual(['duplicate']);
    expect(await recordAll(second, [reduceTo('c-1', 7, 3)])).toEqual(['duplicate']);
  });
});

describe('many at once', () => {
  test('a hundred users recorded at the same time are all there, in order for each', async () => {
    const { ledger, store } = freshLedger();
    const users = Array.from({ length: 100 }, (_, n) => `u-${n}`);
    const recorded = await Promise.all(
      users.flatMap((user) =>
        [...GRANTED, reduceTo('reduce', 7, 3)].map((command) =>
          run(ledger.record({ ...command, user, id: `${user}-${command.id}` })),
        ),
      ),
    );
    expect(recorded.filter(({ duplicate }) => duplicate)).toHaveLength(0);
    expect(await run(store.head)).toBe(300);
    for (const user of users)
      expect((await run(ledger.history({ user }))).map(({ what }) => what)).toEqual([
        'ServiceUserRegistered',
        'ServiceGranted',
        'VisitsReduced',
      ]);
  });

  test('a hundred reductions of one service at the same time leave exactly one', async () => {
    const { ledger } = freshLedger();
    await recordAll(ledger, GRANTED);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, n) => ledger.record(reduceTo(`c-${n}`, 7, 3))()),
    );
    expect(outcomes.filter(E.isRight)).toHaveLength(1);
    expect(await run(ledger.history({ user: 'u-0001' }))).toHaveLength(3);
  });

  test('commands about one user, one behind the other, are made durable together', async () => {
    const { store, clock } = freshLedger();
    const sizes: Array<readonly [number, number]> = [];
    const counting: EventStore = {
      ...store,
      append: (appends) => {
        sizes.push([appends.length, appends.flatMap(({ events }) => events).length]);
        return store.append(appends);
      },
    };
    const ledger = ledgerOver(counting, clock.now);
    const reductions = Array.from({ length: 6 }, (_, n) => reduceTo(`c-${n}`, 7 - n, 6 - n));
    await recordAll(ledger, [AHEAD, ...GRANTED, ...reductions.slice(0, 5)]);
    expect(sizes).toEqual([
      [1, 1],
      [1, 7],
    ]);
  });

  test('whoever asks again as soon as there is an answer shares the next commit with the others', async () => {
    const { store, clock } = freshLedger();
    const sizes: number[] = [];
    const ledger = ledgerOver(
      {
        ...store,
        append: (appends) => {
          sizes.push(appends.length);
          return store.append(appends);
        },
      },
      clock.now,
    );
    const officers = Array.from({ length: 10 }, (_, n) => n);
    await Promise.all(
      officers.map(async (officer) => {
        for (const n of [1, 2, 3, 4])
          await run(ledger.record({ ...AHEAD, id: `c-${n}`, user: `u-${officer}-${n}` }));
      }),
    );
    // The first is one ahead of the others, for it found nobody under way.
    expect(sizes).toEqual([1, 10, 10, 10, 9]);
  });

  test('answers come in the order of the commands, and progress tells how far it is', async () => {
    const { ledger } = freshLedger();
    const seen: Array<readonly [number, number]> = [];
    const commands = [
      reduceTo('too-early', 7, 3),
      ...GRANTED,
      { command: 'Unheard' },
      COMMAND.GrantService,
      ...Array.from({ length: 1000 }, (_, n) => ({
        ...COMMAND.RegisterServiceUser,
        id: `r-${n}`,
        user: `n-${n}`,
      })),
    ];
    const outcomes = await run(ledger.recordAll(commands, (done, total) => seen.push([done, total])));
    expect(outcomes.slice(0, 5).map(tagOf)).toEqual([
      'known-user',
      'recorded',
      'recorded',
      'UnknownCommand',
      'duplicate',
    ]);
    expect(outcomes.slice(5).every((outcome) => tagOf(outcome) === 'recorded')).toBe(true);
    expect(seen).toEqual([
      [1000, 1005],
      [1005, 1005],
    ]);
  });
});

describe('a store that fails', () => {
  /** Fails the appends that it is told to, as a full disk would. */
  const failingOnce = (store: EventStore): { readonly store: EventStore; readonly failNext: () => void } => {
    let failing = false;
    return {
      failNext: () => {
        failing = true;
      },
      store: {
        ...store,
        append: (appends) => {
          if (!failing) return store.append(appends);
          failing = false;
          return TE.left({
            _tag: 'StoreFailed',
            location: 'test',
            code: 'FULL',
            message: 'the disk is full',
          });
        },
      },
    };
  };

  test('nothing that it did not take is called recorded, not even as a duplicate', async () => {
    const { store, clock } = freshLedger();
    const faulty = failingOnce(store);
    const ledger = ledgerOver(faulty.store, clock.now);
    await recordAll(ledger, GRANTED);
    // The line has closed behind those, so that this one is written at once and alone.
    await new Promise(setImmediate);
    const ahead = ledger.record(AHEAD)();
    const waiting = Promise.all([
      ledger.record(reduceTo('c-1', 7, 3))(),
      ledger.record(reduceTo('c-1', 7, 3))(),
      ledger.record(reduceTo('c-2', 3, 2))(),
    ]);
    await ahead;
    faulty.failNext();
    const answers = await waiting;
    const history = await run(ledger.history({ user: 'u-0001' }));
    const there = new Set<string | undefined>(history.map(({ decision }) => decision));
    expect(E.isLeft(answers[0])).toBe(true);
    expect(there.has('c-1')).toBe(answers.slice(0, 2).some(E.isRight));
    expect(there.has('c-2')).toBe(answers.slice(2).some(E.isRight));
    expect(await recordAll(ledger, [reduceTo('c-1', 7, 3)])).not.toEqual(['level-as-stated']);
  });
});
