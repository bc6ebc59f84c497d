import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { describe } from '../domain/codec/parse-issue.js';
import type { SimulationQuestion } from '../scenario/simulation/compile.js';
import { jobsOf, type Job, type SimulationRuns } from '../scenario/simulation/runs.js';
import { gather, type Simulation } from '../scenario/simulation/simulation.js';
import { invalid, issue, type StaffingError } from '../scenario/staffing/staffing-error.js';
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

/** Why so many workers can't be had; undefined where they can. */
const wrongWorkers = (workers: number): E.Either<SimulationError, never> | undefined =>
  Number.isInteger(workers) && workers >= 0 && workers <= MOST_WORKERS
    ? undefined
    : invalid('runs', [issue('workers', describe(workers), `a whole number from 0 to ${MOST_WORKERS}`)]);

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
    const wrong = wrongWorkers(workers);
    if (wrong !== undefined) return wrong;
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
 * Lives through a week many times by chance, and tells how likely it is to fall below the floor, where and on which day, how much is short, and which
 * assumption weighs most. One seed gives the same answer to the byte, with any number of workers and whichever of them is done first. Left where it was
 * stopped, where a thread was lost, or where so many runs can't be.
 *
 * @example
 * import {
 *   asKnownNow, assumptionsOf, baseOf, fork, rosterOf, simulate, simulationOf, supposition, weekFrom, withoutSuppositions, workRules,
 * } from 'forsvarlig';
 *
 * const right = (made) => (made._tag === 'Right' ? made.right : assert.fail(made.left.message));
 * const rules = right(workRules());
 * const unit = 'district-north';
 * const strands = [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }];
 * const tasks = [{ task: 'personal-care', necessary: true }];
 * const services = [{ service: 'home-nursing', serviceType: 'home-nursing', strands, tasks }];
 * const arrive = right(supposition({ suppose: 'newcomers', people: 10, from: '2020-03-30', unit, services }));
 * const facts = withoutSuppositions(baseOf([], asKnownNow('2020-03-30')));
 * const scenario = right(fork(facts, 'ten-people', [arrive]));
 * const works = { byWeekday: { monday: 450 } };
 * const roster = { version: 1, units: [unit], members: [{ staff: 'staff-1', unit, qualification: 'assistant', works }] };
 * const ill = {
 *   kind: 'absence',
 *   name: 'illness',
 *   probability: { kind: 'fixed', value: 0.25 },
 *   begins: 'first-day',
 *   days: { kind: 'geometric', mean: 4 },
 * };
 * const question = right(
 *   simulationOf(
 *     scenario,
 *     right(rosterOf(roster, rules)),
 *     weekFrom('2020-03-30'),
 *     rules,
 *     right(assumptionsOf({ version: 1, assumptions: [ill] })),
 *   ),
 * );
 *
 * const { days } = right(await simulate(question, { seed: 7, runs: 400 })());
 * // On Monday there is enough time, unless the only one who works is away; on Tuesday nobody works.
 * assert.ok(days[0].belowFloor.from < 0.25 && 0.25 < days[0].belowFloor.to);
 * assert.equal(days[1].belowFloor.probability, 1);
 */
export const simulate: (
  question: SimulationQuestion,
  settings: SimulationRuns,
  options?: SimulateOptions,
) => TaskEither<SimulationError, Simulation> = simulateBy(startThread);
