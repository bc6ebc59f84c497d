import type { Case, Problem } from './problem.js';

/**
 * A problem in flat arrays: what a search reads millions of times. What a case uses whatever is chosen is taken from the capacities
 * beforehand, so that uses are what a choice takes beyond the least of its case, and never below zero.
 */
export interface Flat {
  /** The choices of case i are those from first[i] up to first[i + 1]. */
  readonly first: Int32Array;
  readonly harm: Float64Array;
  /** The uses of choice o are those from from[o] up to from[o + 1]. */
  readonly from: Int32Array;
  readonly resource: Int32Array;
  readonly amount: Float64Array;
  /** What is left of each resource; below zero where even the least is too much. */
  readonly left: Float64Array;
  /** Of each resource, whether the choices could use more than is left. */
  readonly scarce: Uint8Array;
  /** Of each choice a bit for each rank of its case: whether it takes something under that rule. */
  readonly takes: Int32Array;
}

const takesOf = (choice: Case['choices'][number], ranks: NonNullable<Case['ranks']>): number => {
  const { takes } = choice;
  if (takes === undefined || takes.length === 0) return 0;
  return ranks.reduce((bits, { rule }, k) => (takes.includes(rule) ? bits | (1 << k) : bits), 0);
};

/** The least and the most that the choices of one case use, by resource; kept and used again. */
interface Range {
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly times: Int32Array;
  readonly touched: number[];
}

const enterCase = ({ least, most, times, touched }: Range, { choices }: Case): void => {
  for (const r of touched) times[r] = 0;
  touched.length = 0;
  for (const { uses } of choices)
    for (const [r, minutes] of uses) {
      if (times[r] === 0) {
        touched.push(r);
        least[r] = minutes;
        most[r] = minutes;
      } else {
        if (minutes < (least[r] ?? 0)) least[r] = minutes;
        if (minutes > (most[r] ?? 0)) most[r] = minutes;
      }
      times[r] = (times[r] ?? 0) + 1;
    }
  for (const r of touched)
    if ((times[r] ?? 0) < choices.length) {
      // A choice that says nothing of a resource uses none.
      if ((least[r] ?? 0) > 0) least[r] = 0;
      if ((most[r] ?? 0) < 0) most[r] = 0;
    }
};

/** Reads a problem once. */
export const flatOf = (problem: Problem): Flat => {
  const { cases, capacities } = problem;
  const size = cases.reduce((sum, one) => sum + one.choices.length, 0);
  const resources = capacities.length;
  const first = new Int32Array(cases.length + 1);
  const harm = new Float64Array(size);
  const takes = new Int32Array(size);
  const from = new Int32Array(size + 1);
  // What a choice leaves out may be above the least of its case too, where others bring some.
  const resource: number[] = [];
  const amount: number[] = [];
  const left = Float64Array.from(capacities);
  const could = new Float64Array(resources);
  const range: Range = {
    least: new Float64Array(resources),
    most: new Float64Array(resources),
    times: new Int32Array(resources),
    touched: [],
  };
  const { least, most, touched } = range;
  const own = new Float64Array(resources);
  let o = 0;
  for (const [i, one] of cases.entries()) {
    enterCase(range, one);
    for (const r of touched) {
      left[r] = (left[r] ?? 0) - (least[r] ?? 0);
      could[r] = (could[r] ?? 0) + (most[r] ?? 0) - (least[r] ?? 0);
    }
    for (const choice of one.choices) {
      harm[o] = choice.harm;
      takes[o] = takesOf(choice, one.ranks ?? []);
      if (one.choices.length > 1) {
        for (const [r, minutes] of choice.uses) own[r] = minutes;
        for (const r of touched) {
          const beyond = (own[r] ?? 0) - (least[r] ?? 0);
          own[r] = 0;
          if (beyond === 0) continue;
          resource.push(r);
          amount.push(beyond);
        }
      }
      o += 1;
      from[o] = resource.length;
    }
    first[i + 1] = o;
  }
  return {
    ...{ first, harm, from, takes, left },
    resource: Int32Array.from(resource),
    amount: Float64Array.from(amount),
    scarce: Uint8Array.from(left, (minutes, r) => ((could[r] ?? 0) > minutes ? 1 : 0)),
  };
};
