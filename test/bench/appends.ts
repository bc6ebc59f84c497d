import { openLedger, openStore, run, type Append, type CommandInput, type EventStore } from 'forsvarlig';
import { commandsOf, storyOf, type Row } from './data.js';
import { inOne, sliced, type Contender } from './measure.js';
import { openRaw } from './raw.js';

/** Gives the path of a file that is not there yet. */
export type NewFile = () => string;

export const toAppend = ({ stream, id, type, data, metadata }: Row): Append => ({
  stream,
  expected: 'any',
  events: [{ id, type, data, metadata }],
});

export const appendOrFail = async (store: EventStore, appends: ReadonlyArray<Append>): Promise<void> => {
  const outcomes = await run(store.append(appends));
  if (outcomes.some(({ _tag }) => _tag === 'Left')) throw new Error('an append was refused');
};

/** Both sides take turns after so many appends: few, so that what else the machine does falls on both. */
const TURN = 20;

/** So many events in each durable append of our store. */
export const ourAppends =
  (newFile: NewFile, rows: ReadonlyArray<Row>, size: number): Contender =>
  async () => {
    const store = await run(openStore(`sqlite:${newFile()}`));
    return {
      slices: sliced(rows.map(toAppend), size === 1 ? TURN : size, async (appends) => {
        if (size > 1) await appendOrFail(store, appends);
        else for (const append of appends) await appendOrFail(store, [append]);
      }),
      after: () => run(store.close),
    };
  };

/** The same with the bare driver. */
export const rawAppends =
  (newFile: NewFile, rows: ReadonlyArray<Row>, size: number, emptying = false): Contender =>
  () => {
    const raw = openRaw(newFile(), emptying);
    return Promise.resolve({
      slices: sliced(rows, size === 1 ? TURN : size, (some) => {
        if (size > 1) raw.append(some);
        else for (const row of some) raw.append([row]);
      }),
      after: raw.close,
    });
  };

/**
 * Records commands in memory, so many that the compiler has seen them often: what is measured is a program that has run for some
 * minutes. A bare insert is warm after a few.
 */
export const warmUp = async (users: number, each: number): Promise<void> => {
  const ledger = await run(openLedger('memory:'));
  for (let i = 0; i < users; i += 1) {
    const commands = commandsOf(`warm${i}`, each);
    // One by one and many at once, which go different ways.
    if (i % 2 === 0) await Promise.all(commands.map((command) => run(ledger.record(command))));
    else for (const command of commands) await run(ledger.record(command));
  }
  await run(ledger.close);
};

/** What the whole library is given below, and the texts of it, which the bare driver writes beside it. */
export const toRecord = (users: number, each: number): ReadonlyArray<CommandInput> =>
  Array.from({ length: users }, (_, i) => commandsOf(`u${i}`, each)).flat();
export const recordedRows = (users: number, each: number): ReadonlyArray<Row> =>
  Array.from({ length: users }, (_, i) => storyOf(`u${i}`, commandsOf(`u${i}`, each))).flat();

/** The whole way of a command: door, policies, encoding, digest, durable append; one after the other. */
export const wholeLibrary =
  (newFile: NewFile, users: number, each: number): Contender =>
  async () => {
    const ledger = await run(openLedger(`sqlite:${newFile()}`));
    const commands = toRecord(users, each);
    return {
      slices: sliced(commands, TURN, async (some) => {
        for (const command of some) await run(ledger.record(command));
      }),
      after: () => run(ledger.close),
    };
  };

/** As many under way at once as a municipality has officers at work: each waits for an answer before the next command. */
export const atOnce =
  (newFile: NewFile, officers: number, users: number, each: number): Contender =>
  async () => {
    const ledger = await run(openLedger(`sqlite:${newFile()}`));
    const desks = Array.from({ length: officers }, (_, desk) =>
      Array.from({ length: users / officers }, (__, i) => commandsOf(`u${desk}-${i}`, each)).flat(),
    );
    return inOne(
      async () => {
        await Promise.all(
          desks.map(async (desk) => {
            for (const command of desk) await run(ledger.record(command));
          }),
        );
      },
      () => run(ledger.close),
    );
  };
