import type { Proof } from './certificate.js';
import { mostHarm, stepsOf } from './exact-bound.js';
import { Tree, type TreeTerms } from './linear/tree.js';
import type { Choice } from './problem.js';
import type { Open } from './relaxation.js';
import type { Table } from './table.js';

/** A tree of linear programs that grows at a place of the search, where little is left to be decided. */
export interface Grove {
  readonly table: Table;
  /** The open choices of each case, by their place in the table. */
  readonly choices: ReadonlyArray<ReadonlyArray<number>>;
  readonly tree: Tree;
  /** Whether nothing is left to be done there. */
  isDone: boolean;
}

const choiceOf = ({ harm, from, resource, amount }: Table, o: number): Choice => ({
  harm: harm[o] ?? 0,
  uses: Array.from({ length: (from[o + 1] ?? 0) - (from[o] ?? 0) }, (_, i) => {
    const k = (from[o] ?? 0) + i;
    return [resource[k] ?? 0, amount[k] ?? 0] as const;
  }),
});

/** Begins a tree at a place whose rules are settled. */
export const newGrove = (
  { table, open }: { readonly table: Table; readonly open: Open },
  terms: Pick<TreeTerms, 'known' | 'gap'>,
): Grove => {
  const choices = Array.from({ length: table.cases }, (_, i) => {
    const own: number[] = [];
    for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1) if (open[o] === 1) own.push(o);
    return own;
  });
  const problem = {
    capacities: Array.from(table.capacity),
    cases: choices.map((own) => ({ choices: own.map((o) => choiceOf(table, o)) })),
  };
  const { one, step } = stepsOf(table, open);
  const tree = new Tree(problem, {
    areGrouped: false,
    // Choices that these stand for count as well: whoever checks it has no table.
    harms: { one: one - table.base, step, most: mostHarm(table, open) - table.base },
    known: terms.known - table.base,
    gap: (harm) => terms.gap(harm + table.base),
  });
  return { table, choices, tree, isDone: false };
};

/** No plan does less harm there. */
export const groveBound = ({ table, tree }: Grove): number => tree.bound + table.base;

/** The best plan that was found there, if it is better than what was known. */
export const groveChoice = ({
  choices,
  table,
  tree,
}: Grove): { readonly harm: number; readonly choice: Int32Array } | undefined =>
  tree.choices && {
    harm: tree.harm + table.base,
    choice: Int32Array.from(tree.choices, (c, i) => choices[i]?.[c] ?? 0),
  };

/** A proof by the numbers of the tree's problem, in those of the whole. */
const inWhole = (grove: Pick<Grove, 'table' | 'choices'>, proof: Proof): Proof => {
  const { table, choices } = grove;
  if ('blocks' in proof) return proof;
  if (!('split' in proof))
    return { ...proof, prices: proof.prices.map(([r, price]) => [table.resourceAt[r] ?? 0, price] as const) };
  const { split, yes, no } = proof;
  const on =
    split.on === 'rule'
      ? split
      : {
          ...{ on: split.on, case: table.caseAt[split.case] ?? 0 },
          choices: split.choices.flatMap((c) => table.choicesAt[choices[split.case]?.[c] ?? 0] ?? []),
        };
  return { split: on, yes: inWhole(grove, yes), no: inWhole(grove, no) };
};

/** Why no plan does less harm there. */
export const groveProof = (grove: Grove): Proof => inWhole(grove, grove.tree.proof());
