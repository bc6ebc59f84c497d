import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { overviewOf, type Ledger, type LedgerError, type Summaries } from '../../src/index.js';

const NOTHING: Summaries = { services: [], events: 0, unknown: new Map() };
const BUSY: LedgerError = { _tag: 'StoreBusy', location: 'sqlite:x', message: 'busy' };

/** Ledgers that answer when they are told to, and in which order they were asked. */
const slowLedgers = (count: number) => {
  const asked: number[] = [];
  const answer: Array<(with_: E.Either<LedgerError, Summaries>) => void> = [];
  const ledgers = Array.from({ length: count }, (_, i): Pick<Ledger, 'summaries'> => ({
    summaries: () => () =>
      new Promise((resolve) => {
        asked.push(i);
        answer[i] = resolve;
      }),
  }));
  /** Lets one answer, and waits until whoever hears of it has gone on. */
  const tell = async (i: number, told: E.Either<LedgerError, Summaries>): Promise<void> => {
    answer[i]?.(told);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ledgers, asked, tell };
};

const withEvents = (events: number) => E.right({ ...NOTHING, events });

describe('an overview over several ledgers', () => {
  test('has two of them under way at a time, and asks the next when one is done', async () => {
    const { ledgers, asked, tell } = slowLedgers(4);
    const overview = overviewOf(ledgers)();
    expect(asked).toEqual([0, 1]);
    await tell(1, withEvents(11));
    expect(asked).toEqual([0, 1, 2]);
    await tell(2, withEvents(12));
    await tell(3, withEvents(13));
    await tell(0, withEvents(10));
    const told = await overview;
    // In the order given, and not as they were done.
    expect(E.isRight(told) && told.right.municipalities.map(({ events }) => events)).toEqual([
      10, 11, 12, 13,
    ]);
  });

  test('has as many under way as are asked for, and no more than there are', async () => {
    const { ledgers, asked, tell } = slowLedgers(3);
    const overview = overviewOf(ledgers, {}, { atOnce: 8 })();
    expect(asked).toEqual([0, 1, 2]);
    for (const i of asked) await tell(i, withEvents(i));
    expect(E.isRight(await overview)).toBe(true);
  });

  test('asks no further ledger after one could not be read', async () => {
    const { ledgers, asked, tell } = slowLedgers(4);
    const overview = overviewOf(ledgers)();
    await tell(0, E.left(BUSY));
    await tell(1, withEvents(1));
    expect(await overview).toEqual(E.left(BUSY));
    expect(asked).toEqual([0, 1]);
  });
});
