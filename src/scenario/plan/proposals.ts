import type { UserKey } from '../../domain/values/keys.js';
import type { Certificate, Proof } from './optimise/certificate.js';
import type { Problem } from './optimise/problem.js';
import type { PersonOptions, PlannedChange } from './person-options.js';
import type { PlannedMeasure } from './priority-order.js';
import type { Resource } from './resources.js';

/** Somebody else from whom the same could have been taken, and what that would have cost. */
export interface NextCandidate {
  readonly user: UserKey;
  readonly measures: ReadonlyArray<PlannedMeasure>;
  /** Minutes of the resource that it would have freed, and the harm. */
  readonly frees: number;
  readonly harm: number;
}

/** What is proposed for one person, to be assessed, and why. */
export interface Proposal {
  readonly user: UserKey;
  readonly changes: ReadonlyArray<PlannedChange>;
  readonly harm: number;
  /** Where time is shortest of what the proposal frees; undefined where nothing is short: an order alone asks for it. */
  readonly because: { readonly resource: Resource; readonly frees: number } | undefined;
  /** Of those from whom nothing is taken, the one who loses least for each minute freed there; undefined where there is nobody. */
  readonly next: NextCandidate | undefined;
}

const leaves = (proof: Proof): ReadonlyArray<Extract<Proof, { prices: unknown }>> =>
  'split' in proof ? [...leaves(proof.yes), ...leaves(proof.no)] : [proof];

/** The highest price that a certificate puts on each resource. */
const pricesOf = (certificate: Certificate): ReadonlyMap<number, number> => {
  const prices = new Map<number, number>();
  for (const { denominator, prices: own } of certificate.flatMap(({ proof }) => leaves(proof)))
    for (const [resource, price] of own)
      prices.set(resource, Math.max(prices.get(resource) ?? 0, price / denominator));
  return prices;
};

/** How much is missing of each resource while nothing is changed. */
const shortUnchanged = ({ capacities, cases }: Problem): ReadonlyArray<number> => {
  const short = capacities.map((minutes) => -minutes);
  for (const { choices } of cases)
    for (const [resource, minutes] of choices[0]?.uses ?? [])
      short[resource] = (short[resource] ?? 0) + minutes;
  return short;
};

/** A price so small that it only counts where no other does. */
const TINY = 1e-9;

const usesOf = (problem: Problem, at: number, choice: number): ReadonlyMap<number, number> =>
  new Map(problem.cases[at]?.choices[choice]?.uses ?? []);

/** The cheapest candidate by resource, among those from whom nothing is taken. */
const candidates = (
  people: ReadonlyArray<PersonOptions>,
  problem: Problem,
  choices: ReadonlyArray<number>,
): ReadonlyMap<number, NextCandidate> => {
  const best = new Map<number, NextCandidate>();
  for (const [at, { user, options }] of people.entries()) {
    if (choices[at] !== 0) continue;
    const unchanged = usesOf(problem, at, 0);
    for (const [number, { changes, choice }] of options.entries()) {
      if (number === 0) continue;
      const after = usesOf(problem, at, number);
      for (const [resource, minutes] of unchanged) {
        const frees = minutes - (after.get(resource) ?? 0);
        if (frees <= 0) continue;
        const known = best.get(resource);
        if (known === undefined || choice.harm * known.frees < known.harm * frees)
          best.set(resource, {
            user,
            measures: changes.map(({ measure }) => measure),
            frees,
            harm: choice.harm,
          });
      }
    }
  }
  return best;
};

/** What is proposed, for everybody for whom something is, with the reasons. */
export const proposalsOf = (
  people: ReadonlyArray<PersonOptions>,
  problem: Problem,
  choices: ReadonlyArray<number>,
  certificate: Certificate,
  resources: ReadonlyArray<Resource>,
): ReadonlyArray<Proposal> => {
  const prices = pricesOf(certificate);
  const short = shortUnchanged(problem);
  const others = candidates(people, problem, choices);
  return people.flatMap(({ user, options }, at): ReadonlyArray<Proposal> => {
    const chosen = options[choices[at] ?? 0];
    if (chosen === undefined || chosen.changes.length === 0) return [];
    const after = usesOf(problem, at, choices[at] ?? 0);
    let [tightest, worth, freed] = [-1, 0, 0];
    for (const [resource, minutes] of usesOf(problem, at, 0)) {
      const frees = minutes - (after.get(resource) ?? 0);
      const value = frees * ((prices.get(resource) ?? 0) + TINY * Math.max(0, short[resource] ?? 0));
      if (value > worth) [tightest, worth, freed] = [resource, value, frees];
    }
    const resource = resources[tightest];
    return [
      {
        user,
        changes: chosen.changes,
        harm: chosen.choice.harm,
        because: resource === undefined ? undefined : { resource, frees: freed },
        next: others.get(tightest),
      },
    ];
  });
};
