import type { UserKey } from '../../domain/values/keys.js';
import type { Certificate, PriceList, Proof } from './optimise/certificate.js';
import type { Problem } from './optimise/problem.js';
import type { insteadOf, Instead } from './next-candidate.js';
import type { BrokenBy, OrderRuleIn } from './order-ledger.js';
import type { PersonOptions, PlannedChange } from './person-options.js';
import type { Resource } from './resources.js';
import type { OrderRule } from './taking-order.js';

/** Where time is short, and how much of it a proposal frees or brings there. */
export interface Because {
  readonly resource: Resource;
  readonly frees: number;
}

/** What is proposed for one person, to be assessed, and why. */
export interface Proposal extends Instead {
  readonly user: UserKey;
  readonly changes: ReadonlyArray<PlannedChange>;
  readonly harm: number;
  /** Where time is shortest of what the proposal frees; undefined where nothing is short: an order alone asks for it. */
  readonly because: Because | undefined;
  /** The rules of order that ask for it: without it, something would be taken from somebody who comes after this person. */
  readonly askedBy: ReadonlyArray<OrderRule>;
}

const leaves = (proof: Proof): ReadonlyArray<PriceList> => {
  if ('split' in proof) return [...leaves(proof.yes), ...leaves(proof.no)];
  // The first prices of a block are those of the whole question; the others were found for other counts of staff.
  return 'blocks' in proof ? proof.blocks.flatMap(({ prices }) => prices.slice(0, 1)) : [proof];
};

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

/** Tells where a case frees or brings time that is worth most, beside what it does when it is left as it is. */
export const becauseOf = (
  problem: Problem,
  choices: ReadonlyArray<number>,
  certificate: Certificate,
  resources: ReadonlyArray<Resource>,
): ((at: number) => (Because & { readonly number: number }) | undefined) => {
  const prices = pricesOf(certificate);
  const short = shortUnchanged(problem);
  return (at) => {
    const before = usesOf(problem, at, 0);
    const after = usesOf(problem, at, choices[at] ?? 0);
    let [tightest, worth, freed] = [-1, 0, 0];
    for (const resource of new Set([...before.keys(), ...after.keys()])) {
      const frees = (before.get(resource) ?? 0) - (after.get(resource) ?? 0);
      const value = frees * ((prices.get(resource) ?? 0) + TINY * Math.max(0, short[resource] ?? 0));
      if (value > worth) [tightest, worth, freed] = [resource, value, frees];
    }
    const resource = resources[tightest];
    return resource === undefined ? undefined : { resource, frees: freed, number: tightest };
  };
};

/** What is proposed, for everybody for whom something is, with the reasons. */
export const proposalsOf = (
  people: ReadonlyArray<PersonOptions>,
  choices: ReadonlyArray<number>,
  rules: ReadonlyArray<OrderRuleIn>,
  broken: BrokenBy,
  becauseAt: ReturnType<typeof becauseOf>,
  instead: ReturnType<typeof insteadOf>,
): ReadonlyArray<Proposal> =>
  people.flatMap(({ user, options }, at): ReadonlyArray<Proposal> => {
    const chosen = options[choices[at] ?? 0];
    if (chosen === undefined || chosen.changes.length === 0) return [];
    const because = becauseAt(at);
    const asking = broken([{ at, choice: 0 }]).flatMap((number) => rules[number]?.rule ?? []);
    return [
      {
        user,
        changes: chosen.changes,
        harm: chosen.choice.harm,
        because: because && { resource: because.resource, frees: because.frees },
        askedBy: [...new Set(asking)],
        ...(because === undefined ? { next: undefined, spared: undefined } : instead(at, because.number)),
      },
    ];
  });
