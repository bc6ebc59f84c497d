import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { SimulationQuestion } from '../scenario/simulation/compile.js';
import { jobsOf, type Job, type SimulationRuns } from '../scenario/simulation/runs.js';
import { gather, type Simulation } from '../scenario/simulation/simulation.js';
import type { StaffingError } from '../scenario/staffing/staffing-error.js';
import {
  ownThread,
  startThread,
  ThreadLost,
  type Simulator,
  type StartSimulator,
} from './simulation-threads.js';

/** How a simulation is done; none of it changes what comes of it. */
export interface SimulateOptions {
  /** Threads beside the caller's, which then only waits; 0, as when left out, is none. */
  readonly workers?: number;
  /** Told how many of the runs are done, and of how many. */
  readonly progress?: (done: number, of: number) => void;
  /** As much of an `AbortSignal` as is asked: between two pieces of work, whether to go on. */
  readonly stop?: { readonly aborted: boolean };
}

/** Why there is no simulation: what was asked can't be, it was stopped, or a thread was lost. */
export type SimulationError =
  | StaffingError
  | {
      readonly _tag: 'SimulationStopped';
      readonly done: number;
      readonly of: number;
      readonly message: string;
    }
  | { readonly _tag: 'WorkersLost'; readonly message: string };

const MOST_WORKERS = 64;

const stopped = (done: number, of: number): SimulationError => ({
  _tag: 'SimulationStopped',
  ...{ done, of },
  message: `stopped after ${done} of ${of} runs: ask again for an answer`,
});

const wrongWorkers = (): SimulationError => ({
  _tag: 'InvalidStaffing',
  input: 'runs',
  issues: [],
  message: `runs: workers: expected a whole number from 0 to ${MOST_WORKERS}`,
});

/** The jobs, each done by whichever simulator is free, until there are no more or it is to stop. */
const doneBy = async (
  simulators: ReadonlyArray<Simulator>,
  jobs: ReadonlyArray<Job>,
  enter: (job: Job, outcome: Int32Array) => void,
  { progress, stop }: SimulateOptions,
): Promise<E.Either<SimulationError, void>> => {
  const of = jobs.reduce((sum, { runs }) => sum + runs.count, 0);
  let next = 0;
  let done = 0;
  const isStopped = (): boolean => stop?.aborted === true;
  const work = async (simulator: Simulator): Promise<void> => {
    for (let job = jobs[next]; job !== undefined && !isStopped(); job = jobs[next]) {
      next += 1;
      enter(job, await simulator.simulate(job.runs));
      done += job.runs.count;
      progress?.(done, of);
    }
  };
  await Promise.all(simulators.map(work));
  return done < of ? E.left(stopped(done, of)) : E.right(undefined);
};

/** The same by whoever starts the threads. */
export const simulateBy =
  (start: StartSimulator) =>
  (
    question: SimulationQuestion,
    settings: SimulationRuns,
    options: SimulateOptions = {},
  ): TaskEither<SimulationError, Simulation> =>
  async () => {
    const { workers = 0 } = options;
    if (!Number.isInteger(workers) || workers < 0 || workers > MOST_WORKERS) return E.left(wrongWorkers());
    const jobs = jobsOf(question, settings);
    if (E.isLeft(jobs)) return jobs;
    const outcomes = gather(question, settings);
    const simulators: Simulator[] = [];
    try {
      const many = Math.min(workers, jobs.right.length);
      if (many === 0) simulators.push(ownThread(question.model));
      for (let i = 0; i < many; i += 1) simulators.push(start(question.model));
      const done = await doneBy(simulators, jobs.right, outcomes.enter, options);
      return E.isLeft(done) ? done : E.right(outcomes.finish());
    } catch (thrown) {
      if (!(thrown instanceof ThreadLost)) throw thrown;
      return E.left({
        _tag: 'WorkersLost',
        message: 'a thread could not be started, or was lost: ask with fewer workers, or none',
      });
    } finally {
      await Promise.all(simulators.map((simulator) => simulator.end()));
    }
  };

/**
 * Lives through a week many times by chance, and tells how likely it is to fall below the floor, where and on which day, and which assumption weighs most. Run
 * for run the same for one seed, with any number of workers.
 */
export const simulate: (
  question: SimulationQuestion,
  settings: SimulationRuns,
  options?: SimulateOptions,
) => TaskEither<SimulationError, Simulation> = simulateBy(startThread);
