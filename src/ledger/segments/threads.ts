import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { addSummaries, type ServiceSummary } from '../../domain/views/service-summary.js';
import { UNFIT, type Unfit } from '../../stores/views/view-store.js';
import { thrownName } from '../../stores/thrown.js';
import type { LedgerError } from '../ledger-error.js';
import { blocksOf } from './fold.js';
import { fileNameOf, type Image } from './image.js';
import { stopped, type SegmentOptions } from './options.js';
import type { Plan } from './plan.js';
import { sumUp } from './sum-up.js';
import type { FileOf, WorkerNews, WorkerTask } from './worker.js';

/** The program of a thread; there is none where the sources run as they are, as in tests. */
const PROGRAM = new URL('./worker.js', import.meta.url);

/** What came of a thread. */
type Outcome = E.Either<LedgerError, ReadonlyArray<ServiceSummary> | Unfit>;

const brokenOff = (code: string): Outcome =>
  E.left({
    _tag: 'StoreFailed',
    location: 'segments',
    code,
    message: `a thread that read segments broke off (${code}); ask again with fewer threads`,
  });

/** One thread, that sums up one thing after the other. */
interface Thread {
  /** Not to be asked again before it has answered. */
  readonly sumUp: (task: WorkerTask, done: () => void) => Promise<Outcome>;
  readonly end: () => Promise<unknown>;
}

const startThread = (program: URL): Thread => {
  const worker = new Worker(program);
  let hear: (news: WorkerNews) => void = () => undefined;
  let lose: (code: string) => void = () => undefined;
  let lost: string | undefined;
  const isLost = (code: string): void => {
    lost ??= code;
    lose(lost);
  };
  worker.on('message', (news: WorkerNews) => {
    hear(news);
  });
  worker.on('error', (thrown) => {
    isLost(thrownName(thrown));
  });
  worker.on('exit', (code) => {
    isLost(`exit ${code}`);
  });
  return {
    sumUp: async (task, done) => {
      if (lost !== undefined) return brokenOff(lost);
      // A thread that rests keeps no program from ending, one that works does.
      worker.ref();
      try {
        return await new Promise<Outcome>((resolve) => {
          lose = (code) => {
            resolve(brokenOff(code));
          };
          hear = (news) => {
            if (news.tells === 'done') done();
            else if (news.tells === 'failed') resolve(E.left(news.error));
            else resolve(E.right(news.tells === 'unfit' ? UNFIT : news.summaries));
          };
          worker.postMessage(task);
        });
      } finally {
        worker.unref();
      }
    },
    end: () => worker.terminate(),
  };
};

const fileOf = ({ header, digest }: Image): FileOf => ({ name: fileNameOf(header), digest });

/** The part that one of so many threads has in a question. */
const taskFor = (folder: string, plan: Plan, asOf: AsOf, blocks: ReadonlyArray<number>): WorkerTask => {
  const { standing, before, after } = plan.runs;
  const isTail = ({ header }: Image): boolean => header.from === plan.tail.header.from;
  return {
    folder,
    standing: standing && fileOf(standing),
    before: before.map(fileOf),
    after: after.filter((image) => !isTail(image)).map(fileOf),
    tail: after.some(isTail) ? plan.tail : undefined,
    crises: plan.crises,
    asOf,
    until: plan.until,
    blocks,
  };
};

const together = (outcomes: ReadonlyArray<Outcome>): Outcome => {
  const groups: Array<ReadonlyArray<ServiceSummary>> = [];
  for (const outcome of outcomes) {
    if (E.isLeft(outcome)) return outcome;
    if (outcome.right === UNFIT) return E.right(UNFIT);
    groups.push(outcome.right);
  }
  return E.right(addSummaries(groups));
};

/** Threads that read the segments in a folder. They are started when first needed, and rest between questions. */
export interface Threads {
  /** Sums up everybody, over so many threads beside this one; the answer is the same with any number. */
  readonly sumUp: (plan: Plan, asOf: AsOf, threads: number, options: SegmentOptions) => Promise<Outcome>;
  /** Ends them all. */
  readonly close: () => Promise<void>;
}

export const threadsOver = (folder: string, program: URL = PROGRAM): Threads => {
  const resting: Thread[] = [];
  let isOpen = true;

  const overThreads = async (
    plan: Plan,
    asOf: AsOf,
    count: number,
    blocks: ReadonlyArray<number>,
    { signal }: SegmentOptions,
    told: () => void,
  ): Promise<Outcome> => {
    const working = Array.from({ length: count }, () => resting.pop() ?? startThread(program));
    let outcome: Outcome | undefined;
    try {
      let stop: ((outcome: Outcome) => void) | undefined;
      const stoppedThen = new Promise<Outcome>((resolve) => {
        stop = resolve;
      });
      const answered = Promise.all(
        working.map((thread, i) =>
          // People who came early have more behind them: each thread gets of all.
          thread.sumUp(
            taskFor(
              folder,
              plan,
              asOf,
              blocks.filter((block) => block % count === i),
            ),
            () => {
              told();
              if (signal?.aborted === true) stop?.(stopped());
            },
          ),
        ),
      );
      outcome = await Promise.race([stoppedThen, answered.then(together)]);
      return outcome;
    } finally {
      // Who was stopped in the middle, or failed, is not asked again.
      const isRested = isOpen && outcome !== undefined && E.isRight(outcome);
      if (isRested) resting.push(...working);
      else await Promise.all(working.map((thread) => thread.end()));
    }
  };

  return {
    sumUp: async (plan, asOf, threads, options) => {
      const { progress, signal } = options;
      const count = blocksOf(plan.users.length);
      const blocks = Array.from({ length: count }, (_, block) => block);
      let done = 0;
      const told = (): void => {
        done += 1;
        progress?.(done, count);
      };
      if (threads < 1 || !existsSync(program))
        return sumUp(plan, asOf, blocks, () => {
          told();
          return signal?.aborted === true ? stopped() : E.right(undefined);
        });
      return overThreads(plan, asOf, Math.min(threads, Math.max(count, 1)), blocks, options, told);
    },
    close: async () => {
      isOpen = false;
      await Promise.all(resting.splice(0).map((thread) => thread.end()));
    },
  };
};
