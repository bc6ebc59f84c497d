import type { Case, Choice, Problem } from '../problem.js';
import type { PartProof } from '../certificate.js';
import type { CheckFailed } from './check-failed.js';

/** Where the limit of each rule may lie, and which choices are ruled out. */
export interface Assumed {
  readonly rules: ReadonlyMap<number, { readonly above: number; readonly upTo: number }>;
  readonly not: ReadonlyMap<number, ReadonlySet<number>>;
}

export const NOTHING_ASSUMED: Assumed = { rules: new Map(), not: new Map() };

export const goesWith = (
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

export const ruleSides = (
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

export const choiceSides = (
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
