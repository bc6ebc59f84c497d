import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { addSummaries, type ServiceSummary } from '../../domain/views/service-summary.js';
import { UNFIT, type Unfit } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import { threadPool, type ProgramAddress } from '../thread-pool.js';
import { blocksOf } from './fold.js';
import { fileNameOf, type Image } from './image.js';
import { stopped, type SegmentOptions } from './options.js';
import type { Plan } from './plan.js';
import { sumUp } from './sum-up.js';
import type { FileOf, WorkerAnswer, WorkerTask } from './worker.js';

/** The program of a thread; there is none where the sources run as they are, as in tests. */
const PROGRAM = new URL('./worker.js', import.meta.url);

/** What came of a question. */
type Outcome = E.Either<LedgerError, ReadonlyArray<ServiceSummary> | Unfit>;

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

const together = (answers: ReadonlyArray<WorkerAnswer>): Outcome => {
  const groups: Array<ReadonlyArray<ServiceSummary>> = [];
  for (const answer of answers) {
    if (answer.tells === 'failed') return E.left(answer.error);
    if (answer.tells === 'unfit') return E.right(UNFIT);
    groups.push(answer.summaries);
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

export const threadsOver = (folder: string, program: ProgramAddress = PROGRAM): Threads => {
  const pool = threadPool<WorkerTask, WorkerAnswer>(program, { location: 'segments', what: 'segments' });
  return {
    sumUp: async (plan, asOf, threads, { progress, signal }) => {
      const count = blocksOf(plan.users.length);
      const blocks = Array.from({ length: count }, (_, block) => block);
      let done = 0;
      const told = (amount: number): void => {
        done += amount;
        progress?.(done, count);
      };
      if (threads < 1 || !pool.isThere())
        return sumUp(plan, asOf, blocks, () => {
          told(1);
          return signal?.aborted === true ? stopped() : E.right(undefined);
        });
      const parts = Math.min(threads, Math.max(count, 1));
      // People who came early have more behind them: each thread gets of all.
      const tasks = Array.from({ length: parts }, (_, part) =>
        taskFor(
          folder,
          plan,
          asOf,
          blocks.filter((block) => block % parts === part),
        ),
      );
      const answers = await pool.ask(tasks, { told, signal });
      return E.isLeft(answers) ? answers : together(answers.right);
    },
    close: pool.close,
  };
};
