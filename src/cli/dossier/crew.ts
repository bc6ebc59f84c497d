import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import { RULES } from '../../domain/findings/built-in.js';
import type { Room } from '../../domain/dossier/overview.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { Everybody } from '../../ledger/everybody.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import { problemOf, type Problem } from '../session.js';
import { codeOf } from '../thrown.js';
import {
  createTeller,
  type PeopleTold,
  type RecordedPerson,
  type StoriesTold,
  type Telling,
} from './teller.js';

/** Those who tell people, in this thread or in others. What they tell is the same, to the byte. */
export interface Crew {
  /** So many calls can be under way before it is of no use to make more. */
  readonly hands: number;
  readonly tell: (users: ReadonlyArray<UserKey>, room: Room) => Promise<E.Either<Problem, PeopleTold>>;
  readonly tellStories: (users: ReadonlyArray<UserKey>) => Promise<E.Either<Problem, StoriesTold>>;
  /** Done when nothing of it is left, whatever was under way. */
  readonly end: () => Promise<void>;
}

/** What can be sent of it: rules are functions, and a thread goes by those of the package. */
export type SentTelling = Omit<Telling, 'rules'>;

/** People as they were recorded, or where a thread finds them in the file of the ledger: the same, as what is recorded never changes. */
export type Lot =
  | { readonly people: ReadonlyArray<RecordedPerson> }
  | {
      readonly file: string;
      readonly places: ReadonlyArray<{ readonly user: UserKey; readonly places: ReadonlyArray<number> }>;
    };

/** What a thread is sent: first by what it tells, then people. It answers each lot in turn. */
export type ToThread =
  | { readonly telling: SentTelling }
  | { readonly tell: 'people'; readonly lot: Lot; readonly room: Room }
  | { readonly tell: 'stories'; readonly lot: Lot };
export type FromThread = E.Either<LedgerError, PeopleTold | StoriesTold>;

/** Where people are read from. */
export interface Source {
  readonly everybody: Pick<Everybody, 'recordedOf' | 'placesOf'>;
  /** The file of the ledger, where threads can open it themselves. */
  readonly file: string | undefined;
}

const recordedIn = async (
  { everybody }: Source,
  users: ReadonlyArray<UserKey>,
): Promise<E.Either<LedgerError, ReadonlyArray<RecordedPerson>>> =>
  E.map((recorded: ReadonlyArray<RecordedPerson['recorded']>) =>
    users.map((user, i): RecordedPerson => ({ user, recorded: recorded[i] ?? [] })),
  )(await everybody.recordedOf(users)());

const inThisThread = (telling: Telling, source: Source): Crew => {
  const teller = createTeller(telling);
  const each =
    <A>(tell: (people: ReadonlyArray<RecordedPerson>) => E.Either<LedgerError, A>) =>
    async (users: ReadonlyArray<UserKey>): Promise<E.Either<Problem, A>> =>
      E.mapLeft(problemOf)(E.flatMap(tell)(await recordedIn(source, users)));
  return {
    hands: 1,
    tell: (users, room) => each((people) => teller.people(people, room))(users),
    tellStories: each(teller.stories),
    end: () => Promise.resolve(),
  };
};

/** Space for what is let go of at once, which is nearly everything: more of it, and less has to be moved. */
const YOUNG_MB = 128;

interface Thread {
  readonly worker: Worker;
  /** Who waits for an answer, in the order asked. */
  readonly waiting: Array<{
    readonly resolve: (told: E.Either<Problem, PeopleTold | StoriesTold>) => void;
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

/** Where a thread finds people, or the people themselves where it can't look. */
const lotOf = async (source: Source, users: ReadonlyArray<UserKey>): Promise<E.Either<LedgerError, Lot>> => {
  const { everybody, file } = source;
  if (file !== undefined) {
    const places = users.flatMap((user) => {
      const known = everybody.placesOf(user);
      return known === undefined ? [] : [{ user, places: known }];
    });
    if (places.length === users.length) return E.right({ file, places });
  }
  return E.map((people: ReadonlyArray<RecordedPerson>): Lot => ({ people }))(await recordedIn(source, users));
};

const isStories = (told: PeopleTold | StoriesTold): told is StoriesTold => 'lines' in told;
const isPeople = (told: PeopleTold | StoriesTold): told is PeopleTold => !isStories(told);

const inThreads = (
  file: URL,
  { scope, catalogue, days, others }: Telling,
  source: Source,
  count: number,
): Crew => {
  // Policies are functions, which no thread can be sent; they are about deciding, and nobody decides here.
  const telling = { scope, days, others, catalogue: { ...catalogue, policies: [] } };
  const threads = Array.from({ length: count }, () => startThread(file, telling));
  const ask = (message: ToThread): Promise<E.Either<Problem, PeopleTold | StoriesTold>> =>
    new Promise((resolve, reject) => {
      const [idlest] = [...threads].sort((a, b) => a.waiting.length - b.waiting.length);
      if (idlest === undefined) throw new Error('a crew without threads');
      idlest.waiting.push({ resolve, reject });
      idlest.worker.postMessage(message);
    });
  const asked = async <A extends PeopleTold | StoriesTold>(
    users: ReadonlyArray<UserKey>,
    messageOf: (lot: Lot) => ToThread,
    isAnswer: (told: PeopleTold | StoriesTold) => told is A,
  ): Promise<E.Either<Problem, A>> => {
    const lot = await lotOf(source, users);
    if (E.isLeft(lot)) return E.left(problemOf(lot.left));
    const told = await ask(messageOf(lot.right));
    if (E.isLeft(told)) return told;
    if (!isAnswer(told.right)) throw new Error('a thread answered what it was not asked');
    return E.right(told.right);
  };
  return {
    hands: count * LOTS_EACH,
    tell: (users, room) => asked(users, (lot) => ({ tell: 'people', lot, room }), isPeople),
    tellStories: (users) => asked(users, (lot) => ({ tell: 'stories', lot }), isStories),
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
export const assemble = (telling: Telling, source: Source, threads: number): Crew =>
  threads > 0 && telling.rules === RULES && existsSync(THREAD)
    ? inThreads(THREAD, telling, source, threads)
    : inThisThread(telling, source);
