import * as E from 'fp-ts/lib/Either.js';
import type { Certificate } from './certificate.js';
import { problemRefused, type Problem, type ProblemRefused } from './problem.js';
import { searchPart, type SearchTerms } from './search.js';
import { tablesOf } from './table.js';

/** What was found. */
export type Chosen =
  | {
      readonly kind: 'plan';
      /** The choice of each case, by number. */
      readonly choices: ReadonlyArray<number>;
      readonly harm: number;
      /** No plan does less harm than this, as the certificate shows. */
      readonly bound: number;
      readonly certificate: Certificate;
    }
  /** There is no plan, as the certificate shows. */
  | { readonly kind: 'impossible'; readonly certificate: Certificate }
  /** Neither a plan nor a proof that there is none was found within the work allowed. */
  | { readonly kind: 'undecided'; readonly bound: number; readonly certificate: Certificate };

/** How far to search; what is left out is a gap of a thousandth, the seed 1 and work 3. */
export type ChooseTerms = Partial<SearchTerms>;

const DEFAULTS: SearchTerms = { gap: 0.001, seed: 1, work: 3 };

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
  const choices = new Array<number>(problem.cases.length).fill(0);
  const certificate: Array<Certificate[number]> = [];
  let [harm, bound, hasPlan] = [0, 0, true];
  for (const table of tablesOf(problem)) {
    const found = searchPart(table, { ...DEFAULTS, ...terms });
    certificate.push({ cases: Array.from(table.caseAt), proof: found.proof });
    bound += found.bound;
    harm += found.plan?.harm ?? 0;
    hasPlan &&= found.plan !== undefined;
    for (const [i, at] of table.caseAt.entries())
      choices[at] = Math.max(0, (found.plan?.choice[i] ?? 0) - (table.first[i] ?? 0));
  }
  if (bound === Infinity) return E.right({ kind: 'impossible', certificate });
  return E.right(
    hasPlan ? { kind: 'plan', choices, harm, bound, certificate } : { kind: 'undecided', bound, certificate },
  );
};
