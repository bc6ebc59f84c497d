import type { Certificate, PartProof, PriceList, Proof } from './certificate.js';
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

/** A problem with what each case uses whatever is chosen taken away beforehand. */
interface Given {
  readonly problem: Problem;
  /** What is left of each resource. */
  readonly left: ReadonlyArray<bigint>;
  /** Of each case and choice, what it uses beyond that. */
  readonly beyond: ReadonlyArray<ReadonlyArray<ReadonlyArray<readonly [resource: number, minutes: bigint]>>>;
}

/** Where the limit of each rule may lie, and which choices are ruled out. */
interface Assumed {
  readonly rules: ReadonlyMap<number, { readonly above: number; readonly upTo: number }>;
  readonly not: ReadonlyMap<number, ReadonlySet<number>>;
}

const givenBy = (problem: Problem): Given => {
  const left = problem.capacities.map((capacity) => BigInt(capacity));
  const beyond = problem.cases.map(({ choices }) => {
    const all = choices.map(({ uses }) => new Map(uses));
    const least = new Map<number, number>();
    for (const resource of new Set(all.flatMap((uses) => [...uses.keys()]))) {
      const minutes = Math.min(...all.map((uses) => uses.get(resource) ?? 0));
      least.set(resource, minutes);
      left[resource] = (left[resource] ?? 0n) - BigInt(minutes);
    }
    return all.map((uses) =>
      [...least].map(
        ([resource, minutes]) => [resource, BigInt((uses.get(resource) ?? 0) - minutes)] as const,
      ),
    );
  });
  return { problem, left, beyond };
};

const goesWith = (
  { rules, not }: Assumed,
  at: number,
  { ranks = [] }: Case,
  choice: Choice,
  number: number,
): boolean => {
  if (not.get(at)?.has(number) === true) return false;
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

const commonDivisor = (a: bigint, b: bigint): bigint => {
  let [high, low] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (low > 0n) [high, low] = [low, high % low];
  return high;
};

type SplitProof = Extract<Proof, { split: unknown }>;
const isSplit = (proof: Proof): proof is SplitProof => 'split' in proof;

const isWhole = (n: number, least: number): boolean => Number.isSafeInteger(n) && n >= least;

const pricesIn = ({ problem }: Given, list: PriceList): ReadonlyMap<number, bigint> | undefined => {
  if (!isWhole(list.denominator, 1)) return undefined;
  const prices = new Map<number, bigint>();
  for (const [resource, price] of list.prices) {
    if (!isWhole(price, 0) || !(resource in problem.capacities) || prices.has(resource)) return undefined;
    prices.set(resource, BigInt(price));
  }
  return prices;
};

/** What each case chooses for itself at some prices. */
interface Read {
  /** Harm and price of the best choices, less the price of what is there. */
  readonly sum: bigint;
  /** The most harm that can be done; beyond it there is no plan. */
  readonly most: bigint;
  /** One harm that there can be, and a number that divides the difference to any other. */
  readonly one: bigint;
  readonly step: bigint;
  /** By case, the choices that are open, and how far they are above the best. */
  readonly above: ReadonlyMap<number, ReadonlyMap<number, bigint>>;
}

/** Undefined where some case has nothing left to choose: what was assumed can't be. */
const readAt = (
  { problem, left, beyond }: Given,
  cases: ReadonlyArray<number>,
  denominator: bigint,
  prices: ReadonlyMap<number, bigint>,
  assumed: Assumed,
): Read | undefined => {
  let [sum, most, one, step] = [0n, 0n, 0n, 0n];
  const all = new Map<number, ReadonlyMap<number, bigint>>();
  for (const at of cases) {
    const own = problem.cases[at];
    const above = new Map<number, bigint>();
    let [least, worst, some]: [bigint | undefined, bigint, bigint | undefined] = [undefined, 0n, undefined];
    for (const [number, choice] of own?.choices.entries() ?? []) {
      if (own === undefined || !goesWith(assumed, at, own, choice, number)) continue;
      const harm = BigInt(choice.harm);
      some ??= harm;
      step = commonDivisor(step, harm - some);
      let cost = harm * denominator;
      for (const [resource, minutes] of beyond[at]?.[number] ?? [])
        cost += (prices.get(resource) ?? 0n) * minutes;
      above.set(number, cost);
      least = lesser(least, cost);
      if (harm > worst) worst = harm;
    }
    if (least === undefined || some === undefined) return undefined;
    one += some;
    for (const [number, cost] of above) above.set(number, cost - least);
    all.set(at, above);
    sum += least;
    most += worst;
  }
  for (const [resource, price] of prices) sum -= price * (left[resource] ?? 0n);
  return { sum, most, one, step, above: all };
};

const boundOf = (
  given: Given,
  part: PartProof,
  proof: Proof,
  assumed: Assumed,
): bigint | undefined | CheckFailed => {
  if (isSplit(proof)) {
    const { split, yes, no } = proof;
    const sides =
      split.on === 'rule' ? ruleSides(assumed, split) : choiceSides(given.problem, part, assumed, split);
    if (typeof sides === 'string') return sides;
    const one = boundOf(given, part, yes, sides.yes);
    if (typeof one === 'string') return one;
    const other = boundOf(given, part, no, sides.no);
    return typeof other === 'string' ? other : lesser(one, other);
  }
  const prices = pricesIn(given, proof);
  if (prices === undefined || ('atLeast' in proof && !isWhole(proof.atLeast, 0))) return 'price-that-is-none';
  const denominator = BigInt(proof.denominator);
  const read = readAt(given, part.cases, denominator, prices, assumed);
  if (read === undefined) return undefined;
  if (!('atLeast' in proof)) {
    const { sum, most, one, step } = read;
    // Where nothing is left to choose there is one harm, or no plan.
    if (step === 0n) return sum > one * denominator ? undefined : one;
    const bound = one + step * roundedUp(sum - one * denominator, denominator * step);
    return bound > most ? undefined : bound;
  }
  const atLeast = BigInt(proof.atLeast);
  const not = new Map(assumed.not);
  for (const [at, above] of read.above) {
    const dear = [...above].flatMap(([number, more]) =>
      roundedUp(read.sum + more, denominator) >= atLeast ? [number] : [],
    );
    if (dear.length > 0) not.set(at, new Set([...(not.get(at) ?? []), ...dear]));
  }
  const rest = boundOf(given, part, proof.rest, { ...assumed, not });
  return typeof rest === 'string' ? rest : lesser(atLeast, rest);
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
  split: { readonly case: number; readonly choices: ReadonlyArray<number> },
): { readonly yes: Assumed; readonly no: Assumed } | CheckFailed => {
  const all = problem.cases[split.case]?.choices ?? [];
  if (!part.cases.includes(split.case) || !split.choices.every((choice) => choice in all))
    return 'split-of-another-part';
  const among = new Set(split.choices);
  const without = (some: Iterable<number>): Assumed => ({
    ...assumed,
    not: new Map(assumed.not).set(split.case, new Set([...(assumed.not.get(split.case) ?? []), ...some])),
  });
  return { yes: without([...all.keys()].filter((choice) => !among.has(choice))), no: without(among) };
};

/** The cases stand in one part each, and no resource that a part has a price for is used at choice outside it. */
const wrongParts = (
  { problem: { cases }, beyond }: Given,
  certificate: Certificate,
): CheckFailed | undefined => {
  const partOf = new Map<number, PartProof>();
  for (const part of certificate)
    for (const at of part.cases) {
      if (!(at in cases) || partOf.has(at)) return 'case-in-no-part-or-in-two';
      partOf.set(at, part);
    }
  if (cases.some(({ choices }, at) => choices.length !== 1 && !partOf.has(at)))
    return 'case-in-no-part-or-in-two';
  const pricedBy = new Map<number, PartProof>();
  const enter = (part: PartProof, proof: Proof): boolean => {
    if (isSplit(proof)) return enter(part, proof.yes) && enter(part, proof.no);
    const isOwn = proof.prices.every(([resource]) => {
      if ((pricedBy.get(resource) ?? part) !== part) return false;
      pricedBy.set(resource, part);
      return true;
    });
    return isOwn && (!('atLeast' in proof) || enter(part, proof.rest));
  };
  const isOwn = certificate.every((part) => enter(part, part.proof));
  return isOwn &&
    beyond.every((choices, at) =>
      choices.every((uses) =>
        uses.every(
          ([resource, minutes]) =>
            minutes === 0n || (pricedBy.get(resource) ?? partOf.get(at)) === partOf.get(at),
        ),
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

/** The harm of the cases that stand in no part: they have a single choice. */
const harmApart = ({ cases }: Problem, certificate: Certificate): bigint => {
  const inParts = new Set(certificate.flatMap((part) => part.cases));
  return cases.reduce(
    (sum, { choices }, at) => (inParts.has(at) ? sum : sum + BigInt(choices[0]?.harm ?? 0)),
    0n,
  );
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
  const given = givenBy(problem);
  const wrong = wrongParts(given, certificate);
  if (wrong !== undefined) return wrong;
  let bound: bigint | undefined = harmApart(problem, certificate);
  for (const part of certificate) {
    const own: bigint | undefined | CheckFailed = boundOf(given, part, part.proof, {
      rules: new Map(),
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
