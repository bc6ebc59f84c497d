import type { UnitKey } from '../../domain/values/keys.js';
import type { Problem } from './optimise/problem.js';
import type { OrderRule } from './taking-order.js';

/** A rule of order as it holds in one unit, for cuts of a depth in per cent or deeper. */
export interface OrderRuleIn {
  readonly rule: OrderRule;
  readonly unit: UnitKey;
  readonly depth: number;
}

/** Numbers for the rules of order, given as they are first asked for. */
export const orderRuleNumbers = (): {
  readonly ruleOf: (rule: OrderRule, unit: UnitKey, depth: number) => number;
  readonly all: () => ReadonlyArray<OrderRuleIn>;
} => {
  const numbers = new Map<string, number>();
  const all: OrderRuleIn[] = [];
  return {
    ruleOf: (rule, unit, depth) => {
      const key = `${rule} ${unit} ${depth}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      all.push({ rule, unit, depth });
      return all.length - 1;
    },
    all: () => all,
  };
};

/** A case that would choose otherwise than it does. */
export interface Otherwise {
  readonly at: number;
  readonly choice: number;
}

/** Asks which rules of order a few other choices would break. */
export type BrokenBy = (others: ReadonlyArray<Otherwise>) => ReadonlyArray<number>;

type Counts = Array<Map<number, number>>;

const bump = (counts: Counts, rule: number, rank: number, by: number): void => {
  const own = counts[rule];
  own?.set(rank, (own.get(rank) ?? 0) + by);
};

const ranksIn = (counts: Counts, rule: number): ReadonlyArray<number> =>
  [...(counts[rule] ?? [])].flatMap(([rank, many]) => (many > 0 ? [rank] : []));

/** From which ranks something is taken and which keep all, by rule; kept so that other choices are looked at without a walk through everybody. */
export const brokenBy = (problem: Problem, choices: ReadonlyArray<number>): BrokenBy => {
  const { cases, rules = 0 } = problem;
  const [taken, kept]: [Counts, Counts] = [[], []];
  for (let rule = 0; rule < rules; rule += 1) {
    taken.push(new Map());
    kept.push(new Map());
  }
  const enter = (at: number, choice: number, by: number): void => {
    const one = cases[at];
    const takes = one?.choices[choice]?.takes ?? [];
    for (const { rule, rank } of one?.ranks ?? []) bump(takes.includes(rule) ? taken : kept, rule, rank, by);
  };
  for (const at of cases.keys()) enter(at, choices[at] ?? 0, 1);
  return (others) => {
    for (const { at, choice } of others) {
      enter(at, choices[at] ?? 0, -1);
      enter(at, choice, 1);
    }
    const touched = new Set(others.flatMap(({ at }) => (cases[at]?.ranks ?? []).map(({ rule }) => rule)));
    const broken = [...touched].filter(
      (rule) => Math.max(...ranksIn(taken, rule)) > Math.min(...ranksIn(kept, rule)),
    );
    for (const { at, choice } of others) {
      enter(at, choice, -1);
      enter(at, choices[at] ?? 0, 1);
    }
    return broken;
  };
};
