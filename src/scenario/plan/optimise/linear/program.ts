import type { Case, Problem } from '../problem.js';

/**
 * A problem without rules as a linear program: what is left of it when a case may choose a little of this and a little of that. Cases
 * that are alike in all their figures are one group, of which so many make each choice. Each column is a choice of a group; each
 * group has a row, in which its columns come to its size, and each resource has one, in which no more is used than there is.
 */
export interface Program {
  /** The cases of each group, by their place in the problem. */
  readonly groups: ReadonlyArray<ReadonlyArray<number>>;
  /** The columns of group g are those from first[g] up to first[g + 1], one for each of its choices. */
  readonly first: Int32Array;
  readonly owner: Int32Array;
  readonly harm: Float64Array;
  /** The uses of column c are those from from[c] up to from[c + 1]. */
  readonly from: Int32Array;
  readonly resource: Int32Array;
  readonly amount: Float64Array;
  readonly capacity: Float64Array;
}

const figuresOf = ({ choices }: Case): string =>
  choices.map(({ harm, uses }) => `${harm}:${uses.join(' ')}`).join('|');

/** The program of a problem; of cases that are alike one group each, or none where each is to be told apart. */
export const programOf = ({ cases, capacities }: Problem, areGrouped: boolean): Program => {
  const places = new Map<string, number>();
  const groups: number[][] = [];
  for (const [at, one] of cases.entries()) {
    const figures = areGrouped ? figuresOf(one) : String(at);
    const place = places.get(figures) ?? groups.length;
    places.set(figures, place);
    if (place === groups.length) groups.push([at]);
    else groups[place]?.push(at);
  }
  const [first, owner, harm, from]: [number[], number[], number[], number[]] = [[0], [], [], [0]];
  const [resource, amount]: [number[], number[]] = [[], []];
  for (const [g, [at = -1]] of groups.entries()) {
    for (const choice of cases[at]?.choices ?? []) {
      owner.push(g);
      harm.push(choice.harm);
      for (const [r, minutes] of choice.uses)
        if (minutes !== 0) {
          resource.push(r);
          amount.push(minutes);
        }
      from.push(resource.length);
    }
    first.push(owner.length);
  }
  return {
    groups,
    first: Int32Array.from(first),
    owner: Int32Array.from(owner),
    harm: Float64Array.from(harm),
    from: Int32Array.from(from),
    resource: Int32Array.from(resource),
    amount: Float64Array.from(amount),
    capacity: Float64Array.from(capacities),
  };
};
