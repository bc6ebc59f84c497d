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
import type { WorkerNews, WorkerTask } from './worker.js';

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

/** One thread, and how to end it. */
interface Thread {
  readonly outcome: Promise<Outcome>;
  readonly end: () => void;
}

const threadFor = (task: WorkerTask, done: () => void): Thread => {
  const worker = new Worker(PROGRAM, { workerData: task });
  const outcome = new Promise<Outcome>((resolve) => {
    worker.on('message', (news: WorkerNews) => {
      if (news.tells === 'done') done();
      else if (news.tells === 'failed') resolve(E.left(news.error));
      else resolve(E.right(news.tells === 'unfit' ? UNFIT : news.summaries));
    });
    worker.on('error', (thrown) => {
      resolve(brokenOff(thrownName(thrown)));
    });
    worker.on('exit', (code) => {
      resolve(brokenOff(`exit ${code}`));
    });
  });
  return {
    outcome,
    end: () => {
      void worker.terminate();
    },
  };
};

const namesOf = (images: ReadonlyArray<Image>): ReadonlyArray<string> =>
  images.map(({ header }) => fileNameOf(header));

/** Sums up everybody, over so many threads beside this one; the answer is the same with any number. */
export const sumUpAll = async (
  folder: string,
  plan: Plan,
  asOf: AsOf,
  threads: number,
  { progress, signal }: SegmentOptions,
): Promise<Outcome> => {
  const count = blocksOf(plan.users.length);
  const blocks = Array.from({ length: count }, (_, block) => block);
  let done = 0;
  const told = (): void => {
    done += 1;
    progress?.(done, count);
  };
  if (threads < 1 || !existsSync(PROGRAM))
    return sumUp(plan, asOf, blocks, () => {
      told();
      return signal?.aborted === true ? stopped() : E.right(undefined);
    });
  const { standing, before, after } = plan.runs;
  const isTail = ({ header }: Image): boolean => header.from === plan.tail.header.from;
  const working: Thread[] = [];
  let end: ((outcome: Outcome) => void) | undefined;
  const ended = new Promise<Outcome>((resolve) => {
    end = resolve;
  });
  for (let thread = 0; thread < Math.min(threads, Math.max(count, 1)); thread += 1)
    working.push(
      threadFor(
        {
          folder,
          standing: standing && fileNameOf(standing.header),
          before: namesOf(before),
          after: namesOf(after.filter((image) => !isTail(image))),
          tail: after.some(isTail) ? plan.tail : undefined,
          crises: plan.crises,
          asOf,
          until: plan.until,
          // People who came early have more behind them: each thread gets of all.
          blocks: blocks.filter((block) => block % threads === thread),
        },
        () => {
          told();
          if (signal?.aborted === true) end?.(stopped());
        },
      ),
    );
  try {
    return await Promise.race([ended, summed(working)]);
  } finally {
    for (const thread of working) thread.end();
  }
};

const summed = async (working: ReadonlyArray<Thread>): Promise<Outcome> => {
  const groups: Array<ReadonlyArray<ServiceSummary>> = [];
  for (const outcome of await Promise.all(working.map((thread) => thread.outcome))) {
    if (E.isLeft(outcome)) return outcome;
    if (outcome.right === UNFIT) return E.right(UNFIT);
    groups.push(outcome.right);
  }
  return E.right(addSummaries(groups));
};
