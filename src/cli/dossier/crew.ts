import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { handHere, type Hand, type Source } from './hand.js';
import { createTeller, type Telling } from './teller.js';
import { handOf, startThread, type TellingThread } from './thread-hand.js';

/** Those who tell people: this thread, and as many others as there are. */
export interface Crew {
  readonly here: Hand;
  readonly others: ReadonlyArray<Hand>;
}

/** Compiled, this package has it beside this file; run from its sources it has none, and everything is done in one thread. */
const THREAD = new URL('./thread.js', import.meta.url);

/** More threads than this wait for the one that reads and writes. */
const MOST_THREADS = 4;
/** Fewer events than this are told before threads would have started. */
const WORTH_THREADS = 20_000;

/** How many threads beside this one are of use for so many events, on this machine. */
export const threadsFor = (events: number): number => {
  const cores = Math.min(availableParallelism(), MOST_THREADS);
  return cores < 2 || events < WORTH_THREADS ? 0 : cores;
};

/** Has so many threads start: they load what they run while it is read who is to be told. */
export const beginThreads = (count: number, program = THREAD): ReadonlyArray<TellingThread> =>
  existsSync(program) ? Array.from({ length: count }, () => startThread(program)) : [];

/** So many lots are with a thread at a time: it never waits for the next one. */
const LOTS_EACH = 2;

/** A crew of this thread and of others that have begun, which go by the rules of the package. */
export const assemble = (telling: Telling, source: Source, threads: ReadonlyArray<TellingThread>): Crew => {
  const { scope, catalogue, days, others } = telling;
  for (const { send } of threads)
    // Policies are functions, which no thread can be sent; they are about deciding, and nobody decides here.
    send({ telling: { scope, days, others, catalogue: { ...catalogue, policies: [] } } });
  return {
    here: handHere(createTeller(telling), source),
    others: threads.flatMap((thread) => Array.from({ length: LOTS_EACH }, () => handOf(thread, source))),
  };
};
