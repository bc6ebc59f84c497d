import { availableParallelism } from 'node:os';
import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import type { EventStore } from '../../stores/event-store.js';
import type { LedgerError } from '../ledger-error.js';
import type { EverybodyOptions, Summaries } from '../segments/segments.js';
import { threadPool } from '../thread-pool.js';
import { allShares, type ShareSummed } from './share.js';
import type { ReplayAnswer, ReplayTask } from './worker.js';

/** Replays the rows of a ledger in threads, each of which takes the streams of some of the people. */
export interface RowThreads {
  /** Everybody summed up; undefined where it takes less to do so in this thread, or it can't be done in others. */
  readonly summaries: (
    asOf: AsOf,
    options: EverybodyOptions,
  ) => TaskEither<LedgerError, Summaries | undefined>;
  readonly close: () => Promise<void>;
}

const PROGRAM = new URL('./worker.js', import.meta.url);

/** Fewer events are replayed sooner than threads begin. */
const ENOUGH = 250_000;

/**
 * So many events are folded at a time by each thread, which takes some hundred megabytes: of a larger ledger there are more shares than
 * threads. To pass the rows of other shares takes a tenth of the time of reading them.
 */
const AT_ONCE = 2_000_000;

const threadsFor = (events: number, threads: number | undefined): number => {
  if (threads !== undefined) return threads;
  const processors = availableParallelism();
  return events < ENOUGH || processors < 2 ? 0 : processors;
};

/** Shares dealt out to so many threads. */
const tasksFor = (file: string, upTo: number, asOf: AsOf, threads: number): ReadonlyArray<ReplayTask> => {
  const of = threads * Math.max(1, Math.ceil(upTo / (threads * AT_ONCE)));
  const shares = Array.from({ length: of }, (_, number) => ({ number, of }));
  return Array.from({ length: threads }, (_, thread) => ({
    ...{ file, upTo, asOf },
    shares: shares.filter(({ number }) => number % threads === thread),
  }));
};

/** Threads that replay the ledger in a file. */
export const rowThreads = (file: string, { head }: Pick<EventStore, 'head'>): RowThreads => {
  const pool = threadPool<ReplayTask, ReplayAnswer>(PROGRAM, { location: file, what: 'the ledger' });
  return {
    summaries:
      (asOf, { threads: wanted, progress, signal }) =>
      async () => {
        const last = await head();
        if (E.isLeft(last)) return last;
        const upTo = last.right;
        const threads = threadsFor(upTo, wanted);
        if (threads < 1 || !pool.isThere()) return E.right(undefined);
        let done = 0;
        const told = (events: number): void => {
          done += events;
          progress?.(done, upTo);
        };
        const answers = await pool.ask(tasksFor(file, upTo, asOf, threads), { told, signal });
        if (E.isLeft(answers)) return answers;
        const shares: ShareSummed[] = [];
        for (const answer of answers.right) {
          if (answer === undefined) return E.right(undefined);
          shares.push(...answer);
        }
        return E.right(allShares(shares, upTo));
      },
    close: pool.close,
  };
};
