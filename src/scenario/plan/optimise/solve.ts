import type { Certificate } from './certificate.js';
import { flatOf, type Flat } from './flat.js';
import type { Problem } from './problem.js';
import type { Search, SearchTerms } from './search.js';
import { partsOf, type Table } from './table.js';

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
const goOn = (
  searches: ReadonlyArray<Search>,
  harmApart: number,
  { gap, beside = 0, work }: SearchTerms,
): void => {
  const stuck = new Set<Search>();
  for (;;) {
    let [harm, bound, spent] = [harmApart, harmApart, 0];
    let [chosen, widest]: [Search | undefined, number] = [undefined, 0];
    for (const search of searches) {
      harm += search.harm;
      bound += search.bound;
      spent += search.work;
      const width = search.harm - search.bound;
      // Without a plan and a proof there is nothing at all: that goes first.
      if (!stuck.has(search) && width > widest) [chosen, widest] = [search, width];
    }
    const isEnough = bound === Infinity || (harm < Infinity && harm - bound <= gap * (harm + beside));
    if (isEnough || chosen === undefined || spent > work) return;
    if (!chosen.step()) stuck.add(chosen);
  }
};

/** How one part is searched. */
export type SearchOf = (table: Table, problem: Problem, flat: Flat) => Search;

/** Solves a problem part by part: those that could still be improved most go on first. */
export const solve = (problem: Problem, terms: SearchTerms, searchOf: SearchOf): Chosen => {
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
    return { kind: 'impossible', certificate: [{ cases: all, proof }] };
  }
  const searches = tables.map((table) => searchOf(table, problem, flat));
  goOn(searches, apart, terms);
  const certificate = [
    ...(free.length > 0 ? [freeProof] : []),
    ...searches.map((search) => ({ cases: Array.from(search.cases), proof: search.proof() })),
  ];
  const bound = searches.reduce((sum, search) => sum + search.bound, apart);
  if (bound === Infinity) return { kind: 'impossible', certificate };
  for (const search of searches)
    for (const [i, choice] of (search.chosen() ?? []).entries()) choices[search.cases[i] ?? 0] = choice;
  const harm = searches.reduce((sum, search) => sum + search.harm, apart);
  return harm < Infinity
    ? { kind: 'plan', choices, harm, bound, certificate }
    : { kind: 'undecided', bound, certificate };
};
