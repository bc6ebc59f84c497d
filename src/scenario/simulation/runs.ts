import * as E from 'fp-ts/lib/Either.js';
import { Scalar } from '../../domain/codec/scalar.js';
import { struct } from '../../domain/codec/struct.js';
import { invalid, issue, readStaffing, type StaffingError } from '../staffing/staffing-error.js';
import type { SimulationQuestion } from './compile.js';
import type { Runs } from './simulated-week.js';
import { widthOf } from './week-model.js';

const MOST_SEED = 4_294_967_295;
const MOST_RUNS = 100_000;
/** Numbers that are kept to tell how they spread: a quarter of a gigabyte of them. */
const MOST_NUMBERS = 64_000_000;

const from = (name: string, least: number, most: number): Scalar<number> =>
  new Scalar<number>(
    name,
    (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= least && u <= most,
    `a whole number from ${least} to ${most}`,
  );

const Settings = struct(
  'SimulationRuns',
  { seed: from('Seed', 0, MOST_SEED), runs: from('Runs', 1, MOST_RUNS) },
  { sensitivityRuns: from('SensitivityRuns', 0, MOST_RUNS) },
);

/** How often a week is lived through, and from which chance. */
export interface SimulationRuns {
  /** The same seed gives the same answer, to the byte. */
  readonly seed: number;
  readonly runs: number;
  /**
   * How many of the runs are also done with other chance for one assumption at a time, to see what each weighs: each costs as many more
   * runs as there are assumptions, and one. None when left out.
   */
  readonly sensitivityRuns?: number;
}

/** Some of the runs, to be done in any order by anybody. */
export interface Job {
  readonly runs: Runs;
  /** Of the hands that are dealt, which one: 0 is the question's own, 1 the other, and then one for each assumption. */
  readonly hand: number;
}

/** Runs done at one go: enough that handing them out costs nothing, few enough that stopping takes no time. */
const AT_A_GO = 25;

const inPieces = (hand: number, all: Runs): ReadonlyArray<Job> =>
  Array.from({ length: Math.ceil(all.count / AT_A_GO) }, (_, i) => {
    const first = i * AT_A_GO;
    return { hand, runs: { ...all, first, count: Math.min(AT_A_GO, all.count - first) } };
  });

/** The runs of a question, in pieces. Left where there are none, or more than can be kept. */
export const jobsOf = (
  { model }: SimulationQuestion,
  settings: SimulationRuns,
): E.Either<StaffingError, ReadonlyArray<Job>> => {
  const read = readStaffing('runs', Settings, settings);
  if (E.isLeft(read)) return read;
  const { seed, runs, sensitivityRuns = 0 } = read.right;
  const most = Math.floor(MOST_NUMBERS / widthOf(model));
  if (runs > most)
    return invalid('runs', [
      issue('runs', `${runs} runs of ${widthOf(model)} numbers each`, `at most ${most} for so many units`),
    ]);
  if (sensitivityRuns > runs)
    return invalid('runs', [issue('sensitivityRuns', 'more than runs', 'as many as runs, or fewer')]);
  const assumptions = model.assumptions.length;
  const other = (bits: number): Runs => ({
    ...{ seed, other: bits, first: 0, count: sensitivityRuns, detailed: false },
  });
  return E.right([
    ...inPieces(0, { seed, other: 0, first: 0, count: runs, detailed: true }),
    ...(sensitivityRuns === 0 || assumptions === 0
      ? []
      : [
          ...inPieces(1, other(2 ** assumptions - 1)),
          ...model.assumptions.flatMap((_, i) => inPieces(2 + i, other(1 << i))),
        ]),
  ]);
};
