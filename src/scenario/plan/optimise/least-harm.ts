import * as E from 'fp-ts/lib/Either.js';
import { problemRefused, type Problem, type ProblemRefused } from './problem.js';
import { newCondensedSearch } from './condensed-search.js';
import type { SearchTerms } from './search.js';
import { solve, type Chosen } from './solve.js';

/** How far to search; what is left out is a gap of a thousandth, the seed 1, and work that grows with the problem. */
export type ChooseTerms = Partial<SearchTerms>;

const GAP = 0.001;
/** Numbers that may be read for a small problem, in millions, and times over for each that a large one has. */
const LEAST_WORK = 50;
const TIMES_OVER = 15;

/**
 * Chooses for every case so that harm is about least, with a proof of how much less there could be: a Lagrangian relaxation, in
 * which resources have prices and each case chooses for itself, gives the bound; plans are made near what is chosen there,
 * repaired and improved; where the gap stays too wide, the question is split in two. The same problem and terms give the
 * same choices, in whatever order the cases stand.
 *
 * @example
 * import { checkCertificate, leastHarm } from 'forsvarlig';
 *
 * // Sixty minutes for two visits of 45: somebody has to do with less.
 * const problem = {
 *   capacities: [60],
 *   cases: [
 *     { choices: [{ harm: 0, uses: [[0, 45]] }, { harm: 3, uses: [[0, 15]] }] },
 *     { choices: [{ harm: 0, uses: [[0, 45]] }, { harm: 5, uses: [[0, 15]] }] },
 *   ],
 * };
 * const chosen = leastHarm(problem);
 * assert.equal(chosen.right.kind, 'plan');
 * assert.deepEqual(chosen.right.choices, [1, 0]);
 *
 * // Whoever doubts it works it out again.
 * const checked = checkCertificate(problem, chosen.right.choices, chosen.right.certificate);
 * assert.deepEqual(checked, { harm: 3n, bound: 3n, overused: [], broken: [] });
 */
export const leastHarm = (problem: Problem, terms: ChooseTerms = {}): E.Either<ProblemRefused, Chosen> => {
  const wrong = problemRefused(problem);
  if (wrong !== undefined) return E.left(wrong);
  const size =
    problem.cases.reduce((sum, { choices }) => choices.reduce((all, { uses }) => all + uses.length, sum), 0) /
    1e6;
  const all = { gap: GAP, seed: 1, work: LEAST_WORK + TIMES_OVER * size, ...terms };
  return E.right(solve(problem, all, newCondensedSearch(all)));
};
