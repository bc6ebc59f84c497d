import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import { thrownName } from '../stores/thrown.js';
import type { LedgerError } from './ledger-error.js';
import { stopped } from './segments/options.js';

/** What a thread tells: that some more of its work is done, or what came of all of it. */
export type News<A> = { readonly done: number } | { readonly answer: A };

/** One thread, that does one thing after the other. */
interface Thread<T, A> {
  /** Not to be asked again before it has answered. */
  readonly ask: (task: T, done: (amount: number) => void) => Promise<E.Either<LedgerError, A>>;
  readonly end: () => Promise<unknown>;
}

/** How people are told which threads broke off: of what, and what they can do about it. */
export interface About {
  readonly location: string;
  readonly what: string;
}

/** Where a program of threads is. Not a URL, which the types of those who import the package may lack. */
export interface ProgramAddress {
  readonly href: string;
}

const startThread = <T, A>(program: URL, { location, what }: About): Thread<T, A> => {
  const worker = new Worker(program);
  worker.unref();
  let hear: (news: News<A>) => void = () => undefined;
  let lose: (code: string) => void = () => undefined;
  let lost: string | undefined;
  const brokenOff = (code: string): E.Either<LedgerError, never> =>
    E.left({
      ...{ _tag: 'StoreFailed', location, code },
      message: `a thread that read ${what} broke off (${code}); ask again with fewer threads`,
    });
  const isLost = (code: string): void => {
    lost ??= code;
    lose(lost);
  };
  worker.on('message', (news: News<A>) => {
    hear(news);
  });
  worker.on('error', (thrown) => {
    isLost(thrownName(thrown));
  });
  worker.on('exit', (code) => {
    isLost(`exit ${code}`);
  });
  return {
    ask: async (task, done) => {
      if (lost !== undefined) return brokenOff(lost);
      // A thread that rests keeps no program from ending, one that works does.
      worker.ref();
      try {
        return await new Promise<E.Either<LedgerError, A>>((resolve) => {
          lose = (code) => {
            resolve(brokenOff(code));
          };
          hear = (news) => {
            if ('done' in news) done(news.done);
            else resolve(E.right(news.answer));
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

/** How work of several threads is watched, and stopped. */
export interface Watched {
  /** Hears of what is done, by whichever thread. */
  readonly told: (amount: number) => void;
  readonly signal: { readonly aborted: boolean } | undefined;
}

/** Threads of one program. They are started when first needed, and rest between questions. */
export interface ThreadPool<T, A> {
  /** False where the sources run as they are, as in tests: then there is no program. */
  readonly isThere: () => boolean;
  /** Has so many threads rest, started if they are not: who knows early that there will be tasks need not wait for them later. */
  readonly begin: (threads: number) => void;
  /** Has each task done by a thread of its own, all at once. The answers come in the order of the tasks. */
  readonly ask: (
    tasks: ReadonlyArray<T>,
    watched: Watched,
  ) => Promise<E.Either<LedgerError, ReadonlyArray<A>>>;
  /** Ends them all. */
  readonly close: () => Promise<void>;
}

const together = <A>(
  answers: ReadonlyArray<E.Either<LedgerError, A>>,
): E.Either<LedgerError, ReadonlyArray<A>> => {
  const all: A[] = [];
  for (const answer of answers) {
    if (E.isLeft(answer)) return answer;
    all.push(answer.right);
  }
  return E.right(all);
};

export const threadPool = <T, A>({ href }: ProgramAddress, about: About): ThreadPool<T, A> => {
  const program = new URL(href);
  const resting: Array<Thread<T, A>> = [];
  let isOpen = true;
  return {
    isThere: () => existsSync(program),
    begin: (threads) => {
      while (isOpen && resting.length < threads) resting.push(startThread<T, A>(program, about));
    },
    ask: async (tasks, { told, signal }) => {
      const working = tasks.map(() => resting.pop() ?? startThread<T, A>(program, about));
      let outcome: E.Either<LedgerError, ReadonlyArray<A>> | undefined;
      try {
        let stop: ((outcome: E.Either<LedgerError, never>) => void) | undefined;
        const stoppedThen = new Promise<E.Either<LedgerError, never>>((resolve) => {
          stop = resolve;
        });
        const answered = Promise.all(
          tasks.map(async (task, i): Promise<E.Either<LedgerError, A>> => {
            const asked = working[i]?.ask(task, (amount) => {
              told(amount);
              if (signal?.aborted === true) stop?.(stopped());
            });
            return asked ?? stopped();
          }),
        );
        outcome = await Promise.race([stoppedThen, answered.then(together)]);
        return outcome;
      } finally {
        // Who was stopped in the middle, or broke off, is not asked again.
        const isRested = isOpen && outcome !== undefined && E.isRight(outcome);
        if (isRested) resting.push(...working);
        else await Promise.all(working.map((thread) => thread.end()));
      }
    },
    close: async () => {
      isOpen = false;
      await Promise.all(resting.splice(0).map((thread) => thread.end()));
    },
  };
};
