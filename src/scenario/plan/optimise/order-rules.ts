import type { Open } from './relaxation.js';
import type { Table } from './table.js';

/**
 * A rule of order holds when there is a rank, its limit, such that from everybody below it what can be taken is taken, and
 * from everybody above it nothing. What is open of a rule is between which ranks its limit may lie.
 */
export interface Limits {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

export const anyLimits = ({ classes }: Table): Limits => ({
  low: new Int32Array(classes.length),
  high: Int32Array.from(classes, (ranks) => ranks - 1),
});

/** The limits, exactly there. */
export const limitsAt = (limits: Int32Array): Limits => ({ low: limits, high: limits });

/** Whether a choice goes with the limits of all rules in which its case has a rank. */
export const isAllowed = (table: Table, { low, high }: Limits, o: number): boolean => {
  const { owner, rankFrom, rankRule, rank, takes } = table;
  const i = owner[o] ?? 0;
  const start = rankFrom[i] ?? 0;
  const end = rankFrom[i + 1] ?? 0;
  for (let k = start; k < end; k += 1) {
    const rule = rankRule[k] ?? 0;
    const isTaken = ((takes[o] ?? 0) & (1 << (k - start))) !== 0;
    if (isTaken ? (rank[k] ?? 0) > (high[rule] ?? 0) : (rank[k] ?? 0) < (low[rule] ?? 0)) return false;
  }
  return true;
};

/** What is open within limits, of what was open. */
export const openWithin = (table: Table, open: Open, limits: Limits): Open =>
  table.rules === 0 ? open : open.map((is, o) => (is === 1 && isAllowed(table, limits, o) ? 1 : 0));

/** The cases of each rule. */
const casesOfRules = ({ cases, rules, rankFrom, rankRule }: Table): ReadonlyArray<ReadonlyArray<number>> => {
  const found: number[][] = Array.from({ length: rules }, () => []);
  for (let i = 0; i < cases; i += 1)
    for (let k = rankFrom[i] ?? 0; k < (rankFrom[i + 1] ?? 0); k += 1) found[rankRule[k] ?? 0]?.push(i);
  return found;
};

/**
 * Limits at which the relaxation says least, found rule by rule until none can be moved to advantage: a good place to make a
 * plan, not a proof. Starts where least is taken, where every case has a choice.
 */
export const likelyLimits = (
  table: Table,
  open: Open,
  { low, high }: Limits,
  costs: Float64Array,
): Int32Array => {
  const at = low.slice();
  const within = limitsAt(at);
  const members = casesOfRules(table);
  const valueOf = (rule: number): number => {
    let sum = 0;
    for (const i of members[rule] ?? []) {
      let least = Infinity;
      for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1)
        if (open[o] === 1 && (costs[o] ?? 0) < least && isAllowed(table, within, o)) least = costs[o] ?? 0;
      sum += least;
    }
    return sum;
  };
  for (let sweep = 0, hasMoved = true; sweep < 4 && hasMoved; sweep += 1) {
    hasMoved = false;
    for (let rule = 0; rule < table.rules; rule += 1) {
      const before = at[rule] ?? 0;
      let [best, least] = [before, valueOf(rule)];
      for (let t = low[rule] ?? 0; t <= (high[rule] ?? 0); t += 1) {
        at[rule] = t;
        const value = valueOf(rule);
        if (value < least) [best, least] = [t, value];
      }
      at[rule] = best;
      hasMoved ||= best !== before;
    }
  }
  return at;
};
