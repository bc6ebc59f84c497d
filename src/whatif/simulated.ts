import * as E from 'fp-ts/lib/Either.js';
import type { Scenario } from '../scenario/fork/index.js';
import { simulationOf } from '../scenario/simulation/compile.js';
import type { Simulation } from '../scenario/simulation/simulation.js';
import { rosterIn, type Week } from '../scenario/staffing/index.js';
import type { ScenarioFile } from './scenario-file.js';
import { simulate, type SimulateOptions, type SimulationError } from './simulate.js';

/** Something that a simulation needs, and the scenario's file does not have. */
export interface NothingToSimulate {
  readonly _tag: 'NothingToSimulate';
  readonly message: string;
}

const lacking = (what: string): E.Either<NothingToSimulate, never> =>
  E.left({
    _tag: 'NothingToSimulate',
    message: `a simulation needs ${what}, and the scenario has none: write it in its file, as docs/whatif.md says`,
  });

/** Runs beside the others, to see what each assumption weighs: enough to tell which weighs most. */
const MOST_SENSITIVITY_RUNS = 500;

/** Lives many times through the week of a scenario, by the assumptions and the seed in its file. */
export const simulatedWeek = async (
  scenario: Scenario,
  { roster, rules, assumptions, seed }: ScenarioFile,
  week: Week,
  runs: number,
  options: SimulateOptions,
): Promise<E.Either<NothingToSimulate | SimulationError, Simulation>> => {
  if (roster === undefined) return lacking('a roster');
  if (assumptions === undefined) return lacking('assumptions');
  if (seed === undefined) return lacking('a seed');
  const supposed = rosterIn(scenario, roster, rules);
  if (E.isLeft(supposed)) return supposed;
  const question = simulationOf(scenario, supposed.right, week, rules, assumptions);
  if (E.isLeft(question)) return question;
  // Of one assumption alone all the variance is its own.
  const sensitivityRuns = assumptions.assumptions.length > 1 ? Math.min(runs, MOST_SENSITIVITY_RUNS) : 0;
  return simulate(question.right, { seed, runs, sensitivityRuns }, options)();
};
