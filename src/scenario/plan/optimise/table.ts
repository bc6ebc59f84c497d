import type { Case, Problem } from './problem.js';

/**
 * A part of a problem that shares no resource and no rule with the others, in flat arrays: what the search reads millions of
 * times. The cases stand in an order made of their figures alone, so that the order in which they came, and what they are
 * called, makes no difference.
 */
export interface Table {
  readonly cases: number;
  readonly resources: number;
  readonly rules: number;
  /** The choices of case i are those from first[i] up to first[i + 1]. */
  readonly first: Int32Array;
  /** The case of each choice. */
  readonly owner: Int32Array;
  readonly harm: Float64Array;
  /** The uses of choice o are those from from[o] up to from[o + 1]. */
  readonly from: Int32Array;
  readonly resource: Int32Array;
  readonly amount: Float64Array;
  readonly capacity: Float64Array;
  /** The ranks of case i are those from rankFrom[i] up to rankFrom[i + 1]; a rule's ranks are 0, 1, 2 ... without gaps. */
  readonly rankFrom: Int32Array;
  readonly rankRule: Int32Array;
  readonly rank: Int32Array;
  /** How many ranks each rule has, and which. */
  readonly classes: Int32Array;
  readonly rankNames: ReadonlyArray<ReadonlyArray<number>>;
  /** Of each choice a bit for each rank of its case: whether it takes something under that rule. */
  readonly takes: Int32Array;
  /** Where each case, resource and rule stands in the problem. */
  readonly caseAt: Int32Array;
  readonly resourceAt: Int32Array;
  readonly ruleAt: Int32Array;
}

const compareNumbers = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): number => {
  if (a.length !== b.length) return a.length - b.length;
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** By what is known of them and nothing else; those whose figures are all the same stay in the order they came. */
const compareCases = (a: Case, b: Case): number => {
  const byHarm = compareNumbers(
    a.choices.map(({ harm }) => harm),
    b.choices.map(({ harm }) => harm),
  );
  if (byHarm !== 0) return byHarm;
  const figures = ({ choices, ranks = [] }: Case): ReadonlyArray<number> => [
    ...choices.flatMap(({ uses, takes = [] }) => [uses.length, ...uses.flat(), takes.length, ...takes]),
    ...ranks.flatMap(({ rule, rank }) => [rule, rank]),
  ];
  return compareNumbers(figures(a), figures(b));
};

/** The resources that could be used up: whatever is chosen, of the others there is enough. */
const scarceIn = ({ capacities, cases }: Problem): ReadonlyArray<boolean> => {
  const most = new Float64Array(capacities.length);
  for (const { choices } of cases) {
    const own = new Map<number, number>();
    for (const { uses } of choices)
      for (const [resource, minutes] of uses)
        if (minutes > (own.get(resource) ?? 0)) own.set(resource, minutes);
    for (const [resource, minutes] of own) most[resource] = (most[resource] ?? 0) + minutes;
  }
  return capacities.map((capacity, r) => (most[r] ?? 0) > capacity);
};

/** Which of some things belong together. */
const joined = (
  size: number,
): { readonly join: (a: number, b: number) => void; readonly root: (a: number) => number } => {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const root = (a: number): number => {
    let at = a;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  return { root, join: (a, b) => (parent[root(a)] = root(b)) };
};

const tableOf = (problem: Problem, members: ReadonlyArray<number>, scarce: ReadonlyArray<boolean>): Table => {
  const cases = members.map((at) => ({ at, one: problem.cases[at] ?? { choices: [] } }));
  cases.sort((a, b) => compareCases(a.one, b.one) || a.at - b.at);
  const choices = cases.flatMap(({ one }, owner) =>
    one.choices.map((choice) => ({ ...choice, owner, ranks: one.ranks ?? [] })),
  );
  const uses = choices.map((choice) =>
    choice.uses.filter(([resource, minutes]) => minutes !== 0 && scarce[resource] === true),
  );
  const resourceAt = Int32Array.from(new Set(uses.flat().map(([resource]) => resource))).sort();
  const ranks = cases.flatMap(({ one }) => one.ranks ?? []);
  const ruleAt = Int32Array.from(new Set(ranks.map(({ rule }) => rule))).sort();
  const placeOf = (places: Int32Array): ReadonlyMap<number, number> =>
    new Map([...places].map((at, i) => [at, i]));
  const [resourcePlace, rulePlace] = [placeOf(resourceAt), placeOf(ruleAt)];
  const classesOf = Array.from(ruleAt, (rule) =>
    [...new Set(ranks.filter((one) => one.rule === rule).map(({ rank }) => rank))].sort((a, b) => a - b),
  );
  const startsOf = (lengths: ReadonlyArray<number>): Int32Array => {
    const starts = new Int32Array(lengths.length + 1);
    for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
    return starts;
  };
  return {
    cases: cases.length,
    resources: resourceAt.length,
    rules: ruleAt.length,
    first: startsOf(cases.map(({ one }) => one.choices.length)),
    owner: Int32Array.from(choices, ({ owner }) => owner),
    harm: Float64Array.from(choices, ({ harm }) => harm),
    from: startsOf(uses.map((some) => some.length)),
    resource: Int32Array.from(uses.flat(), ([resource]) => resourcePlace.get(resource) ?? 0),
    amount: Float64Array.from(uses.flat(), ([, minutes]) => minutes),
    capacity: Float64Array.from(resourceAt, (resource) => problem.capacities[resource] ?? 0),
    rankFrom: startsOf(cases.map(({ one }) => one.ranks?.length ?? 0)),
    rankRule: Int32Array.from(ranks, ({ rule }) => rulePlace.get(rule) ?? 0),
    rank: Int32Array.from(ranks, ({ rule, rank }) => classesOf[rulePlace.get(rule) ?? 0]?.indexOf(rank) ?? 0),
    classes: Int32Array.from(classesOf, ({ length }) => length),
    rankNames: classesOf,
    takes: Int32Array.from(choices, (choice) =>
      choice.ranks.reduce(
        (bits, { rule }, k) => (choice.takes?.includes(rule) === true ? bits | (1 << k) : bits),
        0,
      ),
    ),
    caseAt: Int32Array.from(cases, ({ at }) => at),
    resourceAt,
    ruleAt,
  };
};

/** The parts of a problem that have nothing to do with each other. */
export const tablesOf = (problem: Problem): ReadonlyArray<Table> => {
  const scarce = scarceIn(problem);
  const [ofResources, ofRules] = [problem.cases.length, problem.cases.length + problem.capacities.length];
  const groups = joined(ofRules + (problem.rules ?? 0));
  for (const [i, { choices, ranks = [] }] of problem.cases.entries()) {
    for (const { uses } of choices)
      for (const [resource] of uses) if (scarce[resource] === true) groups.join(ofResources + resource, i);
    for (const { rule } of ranks) groups.join(ofRules + rule, i);
  }
  const parts = new Map<number, number[]>();
  for (let i = 0; i < problem.cases.length; i += 1) {
    const root = groups.root(i);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [i]);
    else part.push(i);
  }
  return [...parts.values()].map((members) => tableOf(problem, members, scarce));
};
