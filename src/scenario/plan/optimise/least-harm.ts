import * as E from 'fp-ts/lib/Either.js';
import type { Certificate } from './certificate.js';
import { problemRefused, type Problem, type ProblemRefused } from './problem.js';
import { flatOf, type Flat } from './flat.js';
import { PartSearch, type SearchTerms } from './search.js';
import { partsOf } from './table.js';

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

/** How far to search; what is left out is a gap of a thousandth, the seed 1, and work that grows with the problem. */
export type ChooseTerms = Partial<SearchTerms>;

const GAP = 0.001;
/** Numbers that may be read for a small problem, in millions, and times over for each that a large one has. */
const LEAST_WORK = 50;
const TIMES_OVER = 15;

/** The choice that does least harm to a case that can choose freely: of those that are as good, the earlier. */
const leastHarmful = ({ first, harm }: Flat, i: number): number => {
  const start = first[i] ?? 0;
  let best = start;
  for (let o = start + 1; o < (first[i + 1] ?? 0); o += 1) if ((harm[o] ?? 0) < (harm[best] ?? 0)) best = o;
  return best - start;
};

/** A price at which a minute too much is dearer than all the harm that could be done. */
const impossiblyDear = ({ cases }: Problem): number =>
  1 + cases.reduce((sum, { choices }) => sum + Math.max(...choices.map(({ harm }) => harm)), 0);

/** The parts that could still be improved most go first, until all together are good enough. */
const goOn = (searches: ReadonlyArray<PartSearch>, harmApart: number, { gap, work }: SearchTerms): void => {
  const stuck = new Set<PartSearch>();
  for (;;) {
    let [harm, bound, spent] = [harmApart, harmApart, 0];
    let [chosen, widest]: [PartSearch | undefined, number] = [undefined, 0];
    for (const search of searches) {
      harm += search.harm;
      bound += search.bound;
      spent += search.work;
      const width = search.harm - search.bound;
      // Without a plan and a proof there is nothing at all: that goes first.
      if (!stuck.has(search) && width > widest) [chosen, widest] = [search, width];
    }
    const isEnough = bound === Infinity || (harm < Infinity && harm - bound <= gap * harm);
    if (isEnough || chosen === undefined || spent > work) return;
    if (!chosen.step()) stuck.add(chosen);
  }
};

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
  const flat = flatOf(problem);
  const { tables, free, overused } = partsOf(problem, flat);
  const choices = new Array<number>(problem.cases.length).fill(0);
  let apart = 0;
  for (const i of free) {
    choices[i] = leastHarmful(flat, i);
    apart += flat.harm[(flat.first[i] ?? 0) + (choices[i] ?? 0)] ?? 0;
  }
  const freeProof = { cases: free, proof: { denominator: 1, prices: [] } };
  if (overused.length > 0) {
    const all = problem.cases.map((_, i) => i);
    const proof = {
      denominator: 1,
      prices: overused.map((resource) => [resource, impossiblyDear(problem)] as const),
    };
    return E.right({ kind: 'impossible', certificate: [{ cases: all, proof }] });
  }
  const size = flat.amount.length / 1e6;
  const all = { gap: GAP, seed: 1, work: LEAST_WORK + TIMES_OVER * size, ...terms };
  const searches = tables.map((table) => new PartSearch(table, all));
  goOn(searches, apart, all);
  const certificate = [
    ...(free.length > 0 ? [freeProof] : []),
    ...searches.map((search) => ({ cases: Array.from(search.table.caseAt), proof: search.proof() })),
  ];
  const bound = searches.reduce((sum, search) => sum + search.bound, apart);
  if (bound === Infinity) return E.right({ kind: 'impossible', certificate });
  for (const { table, choice } of searches)
    for (const [i, o] of (choice ?? []).entries())
      choices[table.caseAt[i] ?? 0] = table.choicesAt[o]?.[0] ?? 0;
  const harm = searches.reduce((sum, search) => sum + search.harm, apart);
  return E.right(
    harm < Infinity
      ? { kind: 'plan', choices, harm, bound, certificate }
      : { kind: 'undecided', bound, certificate },
  );
};
