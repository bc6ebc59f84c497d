import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import { RULES } from '../../domain/findings/built-in.js';
import type { Room } from '../../domain/dossier/overview.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import { problemOf, type Problem } from '../session.js';
import { codeOf } from '../thrown.js';
import { createTeller, type PeopleTold, type RecordedPerson, type Telling } from './teller.js';

/** Those who tell people, in this thread or in others. What they tell is the same, to the byte. */
export interface Crew {
  /** So many calls can be under way before it is of no use to make more. */
  readonly hands: number;
  readonly tell: (
    people: ReadonlyArray<RecordedPerson>,
    room: Room,
  ) => Promise<E.Either<Problem, PeopleTold>>;
  /** Done when nothing of it is left, whatever was under way. */
  readonly end: () => Promise<void>;
}

/** What can be sent of it: rules are functions, and a thread goes by those of the package. */
export type SentTelling = Omit<Telling, 'rules'>;

/** What a thread is sent: first by what it tells, then people. It answers each lot in turn. */
export type ToThread =
  { readonly telling: SentTelling } | { readonly people: ReadonlyArray<RecordedPerson>; readonly room: Room };
export type FromThread = E.Either<LedgerError, PeopleTold>;

const inThisThread = (telling: Telling): Crew => {
  const teller = createTeller(telling);
  return {
    hands: 1,
    tell: (people, room) => Promise.resolve(E.mapLeft(problemOf)(teller(people, room))),
    end: () => Promise.resolve(),
  };
};

/** Space for what is let go of at once, which is nearly everything: more of it, and less has to be moved. */
const YOUNG_MB = 64;

interface Thread {
  readonly worker: Worker;
  /** Who waits for an answer, in the order asked. */
  readonly waiting: Array<{
    readonly resolve: (told: E.Either<Problem, PeopleTold>) => void;
    readonly reject: (thrown: unknown) => void;
  }>;
}

const OUT_OF_MEMORY: Problem = {
  _tag: 'OutOfMemory',
  message: 'a thread that makes the dossier ran out of memory, and nothing is left of it; use --threads 0',
};

const startThread = (file: URL, telling: SentTelling): Thread => {
  const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const waiting: Thread['waiting'] = [];
  worker.on('message', (told: FromThread) => {
    waiting.shift()?.resolve(E.mapLeft(problemOf)(told));
  });
  worker.on('error', (thrown) => {
    const isFull = codeOf(thrown) === 'ERR_WORKER_OUT_OF_MEMORY';
    for (const { resolve, reject } of waiting.splice(0)) {
      if (isFull) resolve(E.left(OUT_OF_MEMORY));
      else reject(thrown);
    }
  });
  worker.postMessage({ telling } satisfies ToThread);
  return { worker, waiting };
};

/** So many lots lie ready for a thread that is busy: enough that it never waits, few enough that memory is bounded. */
const LOTS_EACH = 2;

const inThreads = (file: URL, { scope, catalogue, days, others }: Telling, count: number): Crew => {
  // Policies are functions, which no thread can be sent; they are about deciding, and nobody decides here.
  const telling = { scope, days, others, catalogue: { ...catalogue, policies: [] } };
  const threads = Array.from({ length: count }, () => startThread(file, telling));
  return {
    hands: count * LOTS_EACH,
    tell: (people, room) =>
      new Promise((resolve, reject) => {
        const [idlest] = [...threads].sort((a, b) => a.waiting.length - b.waiting.length);
        if (idlest === undefined) throw new Error('a crew without threads');
        idlest.waiting.push({ resolve, reject });
        idlest.worker.postMessage({ people, room } satisfies ToThread);
      }),
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
};

/** Compiled, this package has it beside this file; run from its sources it has none, and everything is done in one thread. */
const THREAD = new URL('./thread.js', import.meta.url);

/** More threads than this wait for the one that reads and writes. */
const MOST_THREADS = 4;
/** Fewer events than this are told before threads would have started. */
const WORTH_THREADS = 20_000;

/** How many threads are of use for so many events, on this machine. */
export const threadsFor = (events: number): number => {
  const cores = Math.min(availableParallelism(), MOST_THREADS);
  return cores < 2 || events < WORTH_THREADS ? 0 : cores;
};

/** A crew of so many threads beside this one; of none, this one does it all, as it does by rules that the package does not have. */
export const assemble = (telling: Telling, threads: number): Crew =>
  threads > 0 && telling.rules === RULES && existsSync(THREAD)
    ? inThreads(THREAD, telling, threads)
    : inThisThread(telling);
