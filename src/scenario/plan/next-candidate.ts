import type { UserKey } from '../../domain/values/keys.js';
import type { BrokenBy, OrderRuleIn } from './order-ledger.js';
import type { Problem } from './optimise/problem.js';
import type { PersonOption, PersonOptions } from './person-options.js';
import type { PlannedMeasure } from './planned-measure.js';
import type { OrderRule } from './taking-order.js';

/** Somebody else from whom the same could have been taken, and what that would have cost. */
export interface NextCandidate {
  readonly user: UserKey;
  readonly measures: ReadonlyArray<PlannedMeasure>;
  /** Minutes of the resource that it would have freed, and the harm. */
  readonly frees: number;
  readonly harm: number;
}

/** Somebody who would lose less, and is spared by a rule of order. */
export interface Spared extends NextCandidate {
  readonly rule: OrderRule;
}

/** Whom a proposal could have been about instead. */
export interface Instead {
  /** The one who loses least for each minute freed there, of those whom the rules of order allow in place of this person. */
  readonly next: NextCandidate | undefined;
  /** The one who would lose least of all, where a rule of order keeps it so. */
  readonly spared: Spared | undefined;
}

interface Candidate extends NextCandidate {
  readonly at: number;
  /** The number of the choice; undefined where a rule bars it whoever else there is. */
  readonly choice: number | undefined;
  readonly barredBy: OrderRule | undefined;
}

const ratioOrder = (a: NextCandidate, b: NextCandidate): number => a.harm * b.frees - b.harm * a.frees;

/**
 * Of those from whom nothing is taken, the cheapest by resource: one for each way in which they stand in rules of order, since the
 * rules make no other difference between people.
 */
const candidatesOf = (
  people: ReadonlyArray<PersonOptions>,
  choices: ReadonlyArray<number>,
): ReadonlyMap<number, ReadonlyArray<Candidate>> => {
  const best = new Map<number, Map<string, Candidate>>();
  const cheapestOf = (resource: number): Map<string, Candidate> => {
    const known = best.get(resource);
    if (known !== undefined) return known;
    const own = new Map<string, Candidate>();
    best.set(resource, own);
    return own;
  };
  for (const [at, { user, options, barred, ranks }] of people.entries()) {
    if (choices[at] !== 0) continue;
    const unchanged = options[0]?.choice.uses ?? [];
    const enter = (one: PersonOption, choice: number | undefined, barredBy: OrderRule | undefined): void => {
      const { takes = [], harm, uses } = one.choice;
      const standing =
        barredBy ?? ranks.map(({ rule, rank }) => `${rule}:${rank}:${takes.includes(rule)}`).join();
      for (const [resource, minutes] of unchanged) {
        const frees = minutes - (uses.find(([other]) => other === resource)?.[1] ?? 0);
        if (frees <= 0) continue;
        const own = cheapestOf(resource);
        const known = own.get(standing);
        if (known !== undefined && harm * known.frees >= known.harm * frees) continue;
        const measures = one.changes.map(({ measure }) => measure);
        own.set(standing, { user, measures, frees, harm, at, choice, barredBy });
      }
    };
    for (const [choice, one] of options.entries()) if (choice > 0) enter(one, choice, undefined);
    for (const one of barred) enter(one, undefined, one.rule);
  }
  return new Map([...best].map(([resource, own]) => [resource, [...own.values()].sort(ratioOrder)]));
};

const shown = ({ user, measures, frees, harm }: Candidate): NextCandidate => ({
  user,
  measures,
  frees,
  harm,
});

/** Answers whom else a proposal for a case could have been about, by the resource that it is made for. */
export const insteadOf = (
  people: ReadonlyArray<PersonOptions>,
  { cases }: Problem,
  choices: ReadonlyArray<number>,
  rules: ReadonlyArray<OrderRuleIn>,
  broken: BrokenBy,
): ((at: number, resource: number) => Instead) => {
  const candidates = candidatesOf(people, choices);
  return (at, resource) => {
    let spared: Spared | undefined;
    for (const candidate of candidates.get(resource) ?? []) {
      const { choice, barredBy } = candidate;
      const breaks =
        choice === undefined
          ? []
          : broken([
              { at, choice: 0 },
              { at: candidate.at, choice },
            ]);
      if (barredBy === undefined && breaks.length === 0) return { next: shown(candidate), spared };
      // That it would be left with this person may break a rule as well; told is what keeps it from the candidate.
      const takes = choice === undefined ? [] : (cases[candidate.at]?.choices[choice]?.takes ?? []);
      const own = breaks.find((one) => takes.includes(one));
      const rule = barredBy ?? (own === undefined ? undefined : rules[own]?.rule);
      if (spared === undefined && rule !== undefined) spared = { ...shown(candidate), rule };
    }
    return { next: undefined, spared };
  };
};
