import * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import { columnOf, modelOf, type ChoiceProblem } from '../scenario/index.js';

/** Why the exact solver gave no answer. */
export type ExactSolverError =
  | { readonly _tag: 'ExactSolverMissing'; readonly message: string }
  | { readonly _tag: 'ExactSolverFailed'; readonly message: string };

/** What the exact solver says: the best choices, or that there are none. */
export type ExactAnswer =
  | { readonly kind: 'optimal'; readonly choices: ReadonlyArray<number>; readonly harm: number }
  | { readonly kind: 'impossible' };

/** As much of the package `highs` as is used here; it is optional, so its own types may not be there. */
interface Highs {
  readonly solve: (model: string, options: Readonly<Record<string, string | number | boolean>>) => unknown;
}

const PACKAGE = 'highs';

const isFunction = (u: unknown): u is (...args: ReadonlyArray<unknown>) => unknown => typeof u === 'function';

const isHighs = (u: unknown): u is Highs =>
  typeof u === 'object' && u !== null && 'solve' in u && isFunction(u.solve);

const load = async (): Promise<E.Either<ExactSolverError, Highs>> => {
  const missing: ExactSolverError = {
    _tag: 'ExactSolverMissing',
    message: `the exact solver is not there: install the optional package ${PACKAGE}, or ask for a plan without it`,
  };
  let found: unknown;
  try {
    found = await import(PACKAGE);
  } catch {
    return E.left(missing);
  }
  // A program that runs as CommonJS gets the function one layer further in.
  const outer = typeof found === 'object' && found !== null && 'default' in found ? found.default : found;
  const start = typeof outer === 'object' && outer !== null && 'default' in outer ? outer.default : outer;
  const solver = isFunction(start) ? await start() : undefined;
  return isHighs(solver) ? E.right(solver) : E.left(missing);
};

const answerIn = (problem: ChoiceProblem, found: unknown): E.Either<ExactSolverError, ExactAnswer> => {
  const failed = (status: string): E.Either<ExactSolverError, never> =>
    E.left({ _tag: 'ExactSolverFailed', message: `the exact solver ended without an answer: ${status}` });
  if (typeof found !== 'object' || found === null || !('Status' in found) || !('Columns' in found))
    return failed('nothing that can be read');
  const { Status: status, Columns: columns } = found;
  if (status === 'Infeasible') return E.right({ kind: 'impossible' });
  if (status !== 'Optimal' || typeof columns !== 'object' || columns === null)
    return failed(typeof status === 'string' ? status : 'no status');
  const values = new Map<string, unknown>(Object.entries(columns));
  const isChosen = (at: number, choice: number): boolean => {
    const column = values.get(columnOf(at, choice));
    return (
      typeof column === 'object' &&
      column !== null &&
      'Primal' in column &&
      typeof column.Primal === 'number' &&
      column.Primal > 0.5
    );
  };
  const choices = problem.cases.map(({ choices: own }, at) =>
    own.findIndex((_, choice) => isChosen(at, choice)),
  );
  const harm = problem.cases.reduce((sum, one, at) => sum + (one.choices[choices[at] ?? -1]?.harm ?? 0), 0);
  return choices.includes(-1)
    ? failed('a case without a choice')
    : E.right({ kind: 'optimal', choices, harm });
};

/** Loaded once: to compile it takes much longer than a small problem. After an error it is loaded anew. */
let loaded: Promise<E.Either<ExactSolverError, Highs>> | undefined;

const solverOf = (): Promise<E.Either<ExactSolverError, Highs>> => {
  loaded ??= load();
  return loaded;
};

/**
 * Asks HiGHS, a solver for integer programs, for the best choices: for small problems, and to check the search of the library
 * against. It comes with the package `highs`, which is optional; without it the answer says so. It may take very long on large
 * problems: `nodes` bounds its work.
 *
 * @example
 * import { solveExactly } from 'forsvarlig';
 *
 * const problem = {
 *   capacities: [60],
 *   cases: [
 *     { choices: [{ harm: 0, uses: [[0, 45]] }, { harm: 3, uses: [[0, 15]] }] },
 *     { choices: [{ harm: 0, uses: [[0, 45]] }, { harm: 5, uses: [[0, 15]] }] },
 *   ],
 * };
 * const answer = await solveExactly(problem)();
 * assert.deepEqual(answer.right, { kind: 'optimal', choices: [1, 0], harm: 3 });
 */
export const solveExactly =
  (
    problem: ChoiceProblem,
    { gap = 0, nodes = 1_000_000 }: { readonly gap?: number; readonly nodes?: number } = {},
  ): TE.TaskEither<ExactSolverError, ExactAnswer> =>
  async () => {
    const solver = await solverOf();
    if (E.isLeft(solver)) return solver;
    try {
      const found = solver.right.solve(modelOf(problem), {
        output_flag: false,
        mip_rel_gap: gap,
        mip_max_nodes: nodes,
        threads: 1,
      });
      return answerIn(problem, found);
    } catch {
      loaded = undefined;
      return E.left({ _tag: 'ExactSolverFailed', message: 'the exact solver stopped with an error' });
    }
  };
