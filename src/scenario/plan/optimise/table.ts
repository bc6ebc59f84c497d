import { commonDivisor } from './common-divisor.js';
import type { Flat } from './flat.js';
import { inOrderOfFigures } from './figures.js';
import { joined } from './joined.js';
import type { Problem } from './problem.js';

/**
 * A part of a problem that shares no resource and no rule with the others, in flat arrays. The cases stand in an order made of their
 * figures alone, so that the order in which they came, and what they are called, makes no difference.
 */
export interface Table {
  readonly cases: number;
  /** Harm of the cases that are decided and stand in it no more: of their choices, and the most that these stand for. */
  readonly base: number;
  readonly baseWorst: number;
  /** The greatest number that divides all differences in harm between these choices and those that they stand for; 0 where there is none. */
  readonly baseGrain: number;
  readonly resources: number;
  readonly rules: number;
  /** The choices of case i are those from first[i] up to first[i + 1]. */
  readonly first: Int32Array;
  /** The case of each choice. */
  readonly owner: Int32Array;
  readonly harm: Float64Array;
  /** The most harm among a choice and those that it stands for. */
  readonly worst: Float64Array;
  /** The greatest number that divides the differences in harm between a choice and those that it stands for; 0 where there is none. */
  readonly grain: Float64Array;
  /** The uses of choice o, beyond the least of its case, are those from from[o] up to from[o + 1]. */
  readonly from: Int32Array;
  readonly resource: Int32Array;
  readonly amount: Float64Array;
  /** What the least of all cases leaves of each resource. */
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
  /** The choice of the problem, and with it those that it stands for: no less harm, and no less of anything. */
  readonly choicesAt: ReadonlyArray<ReadonlyArray<number>>;
}

/** What choice o uses that could run short. */
const scarceUses = (flat: Flat, o: number): ReadonlyArray<number> => {
  const places: number[] = [];
  for (let k = flat.from[o] ?? 0; k < (flat.from[o + 1] ?? 0); k += 1)
    if (flat.scarce[flat.resource[k] ?? 0] === 1) places.push(k);
  return places;
};

/** The choices of one case that are worth a look, each with those that it stands for. */
const worthwhile = (
  flat: Flat,
  i: number,
  own: Float64Array,
): ReadonlyArray<{ readonly uses: ReadonlyArray<number>; readonly choices: number[] }> => {
  const start = flat.first[i] ?? 0;
  const all = Array.from({ length: (flat.first[i + 1] ?? 0) - start }, (_, c) => {
    const uses = scarceUses(flat, start + c);
    return { uses, choices: [c], sum: uses.reduce((sum, k) => sum + (flat.amount[k] ?? 0), 0) };
  });
  const harmOf = (c: number): number => flat.harm[start + c] ?? 0;
  all.sort(
    (a, b) =>
      harmOf(a.choices[0] ?? 0) - harmOf(b.choices[0] ?? 0) ||
      a.sum - b.sum ||
      (a.choices[0] ?? 0) - (b.choices[0] ?? 0),
  );
  const kept: typeof all = [];
  for (const one of all) {
    for (const k of one.uses) own[flat.resource[k] ?? 0] = flat.amount[k] ?? 0;
    const c = one.choices[0] ?? 0;
    const better = kept.find(
      ({ uses, choices: [other = 0], sum }) =>
        sum <= one.sum &&
        flat.takes[start + other] === flat.takes[start + c] &&
        uses.every((k) => (flat.amount[k] ?? 0) <= (own[flat.resource[k] ?? 0] ?? 0)),
    );
    for (const k of one.uses) own[flat.resource[k] ?? 0] = 0;
    if (better === undefined) kept.push(one);
    else better.choices.push(c);
  }
  // As they stood: of choices that are as good, the earlier is taken.
  return kept.sort((a, b) => (a.choices[0] ?? 0) - (b.choices[0] ?? 0));
};

const startsOf = (lengths: ReadonlyArray<number>): Int32Array => {
  const starts = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  return starts;
};

const placeOf = (places: Int32Array): ReadonlyMap<number, number> =>
  new Map([...places].map((at, i) => [at, i]));

const tableOf = (problem: Problem, flat: Flat, members: ReadonlyArray<number>): Table => {
  const own = new Float64Array(problem.capacities.length);
  const caseAt = inOrderOfFigures(problem, flat, members);
  const firsts: number[] = [];
  const choices: Array<{ readonly at: number; readonly owner: number; readonly choices: number[] }> = [];
  const usesFrom: number[] = [];
  const places: number[] = [];
  for (const [owner, i] of caseAt.entries()) {
    const some = worthwhile(flat, i, own);
    firsts.push(some.length);
    for (const { uses, choices: alike } of some) {
      choices.push({ at: (flat.first[i] ?? 0) + (alike[0] ?? 0), owner, choices: alike });
      usesFrom.push(uses.length);
      for (const k of uses) places.push(k);
    }
  }
  const drawnOn = new Set<number>();
  for (const k of places) drawnOn.add(flat.resource[k] ?? 0);
  const resourceAt = Int32Array.from(drawnOn).sort();
  const ranks = Array.from(caseAt, (i) => problem.cases[i]?.ranks ?? []);
  const ruleAt = Int32Array.from(new Set(ranks.flat().map(({ rule }) => rule))).sort();
  const [resourcePlace, rulePlace] = [placeOf(resourceAt), placeOf(ruleAt)];
  const classesOf = Array.from(ruleAt, (rule) =>
    [...new Set(ranks.flat().flatMap((one) => (one.rule === rule ? [one.rank] : [])))].sort((a, b) => a - b),
  );
  const allRanks = ranks.flat();
  return {
    cases: caseAt.length,
    base: 0,
    baseWorst: 0,
    baseGrain: 0,
    resources: resourceAt.length,
    rules: ruleAt.length,
    first: startsOf(firsts),
    owner: Int32Array.from(choices, ({ owner }) => owner),
    harm: Float64Array.from(choices, ({ at }) => flat.harm[at] ?? 0),
    worst: Float64Array.from(choices, ({ at, choices: alike }) =>
      alike.reduce((most, c) => Math.max(most, flat.harm[at - (alike[0] ?? 0) + c] ?? 0), 0),
    ),
    grain: Float64Array.from(choices, ({ at, choices: alike }) =>
      alike.reduce(
        (grain, c) => commonDivisor(grain, (flat.harm[at - (alike[0] ?? 0) + c] ?? 0) - (flat.harm[at] ?? 0)),
        0,
      ),
    ),
    from: startsOf(usesFrom),
    resource: Int32Array.from(places, (k) => resourcePlace.get(flat.resource[k] ?? 0) ?? 0),
    amount: Float64Array.from(places, (k) => flat.amount[k] ?? 0),
    capacity: Float64Array.from(resourceAt, (resource) => flat.left[resource] ?? 0),
    rankFrom: startsOf(ranks.map(({ length }) => length)),
    rankRule: Int32Array.from(allRanks, ({ rule }) => rulePlace.get(rule) ?? 0),
    rank: Int32Array.from(
      allRanks,
      ({ rule, rank }) => classesOf[rulePlace.get(rule) ?? 0]?.indexOf(rank) ?? 0,
    ),
    classes: Int32Array.from(classesOf, ({ length }) => length),
    rankNames: classesOf,
    takes: Int32Array.from(choices, ({ at }) => flat.takes[at] ?? 0),
    caseAt,
    resourceAt,
    ruleAt,
    choicesAt: choices.map(({ choices: alike }) => alike),
  };
};

/** The parts of a problem that have nothing to do with each other, and the cases that can choose freely. */
export interface Parts {
  readonly tables: ReadonlyArray<Table>;
  /** Cases whose choices use nothing that could run short, and stand in no rule. */
  readonly free: ReadonlyArray<number>;
  /** Resources that run short though nobody has a choice about them. */
  readonly overused: ReadonlyArray<number>;
}

export const partsOf = (problem: Problem, flat: Flat): Parts => {
  const { cases, capacities, rules = 0 } = problem;
  const ofResources = cases.length;
  const ofRules = ofResources + capacities.length;
  const groups = joined(ofRules + rules);
  const isBound = new Uint8Array(cases.length);
  const isDrawnOn = new Uint8Array(capacities.length);
  for (const [i, { ranks = [] }] of cases.entries()) {
    const end = flat.from[flat.first[i + 1] ?? 0] ?? 0;
    for (let k = flat.from[flat.first[i] ?? 0] ?? 0; k < end; k += 1) {
      const r = flat.resource[k] ?? 0;
      if (flat.scarce[r] !== 1) continue;
      groups.join(ofResources + r, i);
      isBound[i] = 1;
      isDrawnOn[r] = 1;
    }
    for (const { rule } of ranks) {
      groups.join(ofRules + rule, i);
      isBound[i] = 1;
    }
  }
  const members = new Map<number, number[]>();
  const free: number[] = [];
  for (let i = 0; i < cases.length; i += 1) {
    if (isBound[i] !== 1) {
      free.push(i);
      continue;
    }
    const root = groups.root(i);
    const part = members.get(root);
    if (part === undefined) members.set(root, [i]);
    else part.push(i);
  }
  return {
    tables: [...members.values()].map((some) => tableOf(problem, flat, some)),
    free,
    overused: capacities.flatMap((_, r) => ((flat.left[r] ?? 0) < 0 && isDrawnOn[r] !== 1 ? [r] : [])),
  };
};
