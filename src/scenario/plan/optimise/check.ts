import type { Certificate, PartProof, Proof } from './certificate.js';
import type { Case, Choice, Problem } from './problem.js';

/** What a certificate shows about choices for a problem, worked out from nothing but these three. */
export interface Checked {
  /** Harm of the choices. */
  readonly harm: bigint;
  /** No plan does less harm; undefined where the certificate shows that there is none. */
  readonly bound: bigint | undefined;
  /** Resources of which more is used than there is. */
  readonly overused: ReadonlyArray<number>;
  /** Rules of order that are broken. */
  readonly broken: ReadonlyArray<number>;
}

/** Why a certificate shows nothing. */
export type CheckFailed =
  | 'choice-that-is-none'
  | 'case-in-no-part-or-in-two'
  | 'resource-priced-in-one-part-and-used-in-another'
  | 'price-that-is-none'
  | 'split-of-another-part';

/** Where the limit of each rule may lie, and which choices are ruled out or in. */
interface Assumed {
  readonly rules: ReadonlyMap<number, { readonly above: number; readonly upTo: number }>;
  readonly only: ReadonlyMap<number, number>;
  readonly not: ReadonlyMap<number, ReadonlySet<number>>;
}

const goesWith = (
  { rules, only, not }: Assumed,
  at: number,
  { ranks = [] }: Case,
  choice: Choice,
  number: number,
): boolean => {
  if ((only.get(at) ?? number) !== number || not.get(at)?.has(number) === true) return false;
  return ranks.every(({ rule, rank }) => {
    const limit = rules.get(rule);
    if (limit === undefined) return true;
    // Below every limit it might have, all is taken; above every one, nothing.
    return choice.takes?.includes(rule) === true ? rank <= limit.upTo : rank > limit.above;
  });
};

const lesser = (a: bigint | undefined, b: bigint | undefined): bigint | undefined =>
  a === undefined ? b : b === undefined ? a : a < b ? a : b;

const roundedUp = (sum: bigint, denominator: bigint): bigint =>
  sum > 0n ? (sum + denominator - 1n) / denominator : sum / denominator;

const isSplit = (proof: Proof): proof is Extract<Proof, { split: unknown }> => 'split' in proof;

const isWhole = (n: number, least: number): boolean => Number.isSafeInteger(n) && n >= least;

const boundOf = (
  problem: Problem,
  part: PartProof,
  proof: Proof,
  assumed: Assumed,
): bigint | undefined | CheckFailed => {
  if (isSplit(proof)) {
    const { split, yes, no } = proof;
    const sides =
      split.on === 'rule' ? ruleSides(assumed, split) : choiceSides(problem, part, assumed, split);
    if (typeof sides === 'string') return sides;
    const one = boundOf(problem, part, yes, sides.yes);
    if (typeof one === 'string') return one;
    const other = boundOf(problem, part, no, sides.no);
    return typeof other === 'string' ? other : lesser(one, other);
  }
  if (!isWhole(proof.denominator, 1)) return 'price-that-is-none';
  const denominator = BigInt(proof.denominator);
  const prices = new Map<number, bigint>();
  for (const [resource, price] of proof.prices) {
    if (!isWhole(price, 0) || !(resource in problem.capacities) || prices.has(resource))
      return 'price-that-is-none';
    prices.set(resource, BigInt(price));
  }
  let [sum, most] = [0n, 0n];
  for (const at of part.cases) {
    const one = problem.cases[at];
    let [least, worst]: [bigint | undefined, bigint] = [undefined, 0n];
    for (const [number, choice] of one?.choices.entries() ?? []) {
      if (one === undefined || !goesWith(assumed, at, one, choice, number)) continue;
      const harm = BigInt(choice.harm);
      let cost = harm * denominator;
      for (const [resource, minutes] of choice.uses) cost += (prices.get(resource) ?? 0n) * BigInt(minutes);
      least = lesser(least, cost);
      if (harm > worst) worst = harm;
    }
    // Nothing is left for this case: what was assumed can't be.
    if (least === undefined) return undefined;
    sum += least;
    most += worst;
  }
  for (const [resource, price] of prices) sum -= price * BigInt(problem.capacities[resource] ?? 0);
  const bound = roundedUp(sum, denominator);
  return bound > most ? undefined : bound;
};

const ruleSides = (
  assumed: Assumed,
  { rule, rank }: { readonly rule: number; readonly rank: number },
): { readonly yes: Assumed; readonly no: Assumed } => {
  const { above, upTo } = assumed.rules.get(rule) ?? { above: -Infinity, upTo: Infinity };
  const within = (limit: { readonly above: number; readonly upTo: number }): Assumed => ({
    ...assumed,
    rules: new Map(assumed.rules).set(rule, limit),
  });
  return {
    yes: within({ above, upTo: Math.min(upTo, rank) }),
    no: within({ above: Math.max(above, rank), upTo }),
  };
};

const choiceSides = (
  problem: Problem,
  part: PartProof,
  assumed: Assumed,
  split: { readonly case: number; readonly choice: number },
): { readonly yes: Assumed; readonly no: Assumed } | CheckFailed => {
  if (!part.cases.includes(split.case) || !(split.choice in (problem.cases[split.case]?.choices ?? [])))
    return 'split-of-another-part';
  const not = new Set(assumed.not.get(split.case)).add(split.choice);
  return {
    yes: { ...assumed, only: new Map(assumed.only).set(split.case, split.choice) },
    no: { ...assumed, not: new Map(assumed.not).set(split.case, not) },
  };
};

/** The cases stand in exactly one part each, and no resource that a part has a price for is used outside it. */
const wrongParts = ({ cases }: Problem, certificate: Certificate): CheckFailed | undefined => {
  const partOf = new Map<number, PartProof>();
  for (const part of certificate)
    for (const at of part.cases) {
      if (!(at in cases) || partOf.has(at)) return 'case-in-no-part-or-in-two';
      partOf.set(at, part);
    }
  if (partOf.size !== cases.length) return 'case-in-no-part-or-in-two';
  const pricedBy = new Map<number, PartProof>();
  const enter = (part: PartProof, proof: Proof): boolean => {
    if (isSplit(proof)) return enter(part, proof.yes) && enter(part, proof.no);
    return proof.prices.every(([resource]) => {
      if ((pricedBy.get(resource) ?? part) !== part) return false;
      pricedBy.set(resource, part);
      return true;
    });
  };
  const isOwn = certificate.every((part) => enter(part, part.proof));
  return isOwn &&
    cases.every(({ choices }, at) =>
      choices.every(({ uses }) =>
        uses.every(([resource]) => (pricedBy.get(resource) ?? partOf.get(at)) === partOf.get(at)),
      ),
    )
    ? undefined
    : 'resource-priced-in-one-part-and-used-in-another';
};

/** The rules of order that choices break: something is taken from one of a higher rank than somebody who keeps it. */
export const brokenRules = (
  { cases, rules = 0 }: Problem,
  choices: ReadonlyArray<number>,
): ReadonlyArray<number> => {
  const highestTaken = new Array<number>(rules).fill(-Infinity);
  const lowestKept = new Array<number>(rules).fill(Infinity);
  for (const [at, { choices: own, ranks = [] }] of cases.entries())
    for (const { rule, rank } of ranks)
      if (own[choices[at] ?? 0]?.takes?.includes(rule) === true)
        highestTaken[rule] = Math.max(highestTaken[rule] ?? 0, rank);
      else lowestKept[rule] = Math.min(lowestKept[rule] ?? 0, rank);
  return highestTaken.flatMap((taken, rule) => (taken > (lowestKept[rule] ?? 0) ? [rule] : []));
};

/**
 * Works out what a certificate shows, from the problem, the choices and the certificate alone, in exact whole numbers; it shares
 * no step with the search.
 */
export const checkCertificate = (
  problem: Problem,
  choices: ReadonlyArray<number>,
  certificate: Certificate,
): Checked | CheckFailed => {
  let harm = 0n;
  const left = problem.capacities.map((capacity) => BigInt(capacity));
  for (const [at, { choices: own }] of problem.cases.entries()) {
    const choice = own[choices[at] ?? -1];
    if (choice === undefined) return 'choice-that-is-none';
    harm += BigInt(choice.harm);
    for (const [resource, minutes] of choice.uses) left[resource] = (left[resource] ?? 0n) - BigInt(minutes);
  }
  const wrong = wrongParts(problem, certificate);
  if (wrong !== undefined) return wrong;
  let bound: bigint | undefined = 0n;
  for (const part of certificate) {
    const own: bigint | undefined | CheckFailed = boundOf(problem, part, part.proof, {
      rules: new Map(),
      only: new Map(),
      not: new Map(),
    });
    if (typeof own === 'string') return own;
    bound = bound === undefined || own === undefined ? undefined : bound + own;
  }
  return {
    harm,
    bound,
    overused: left.flatMap((minutes, resource) => (minutes < 0n ? [resource] : [])),
    broken: brokenRules(problem, choices),
  };
};
