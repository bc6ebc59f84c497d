import { openWithin, likelyLimits } from './order-rules.js';
import { newNode, type Next, type Node } from './node.js';
import { openBelow } from './exact-bound.js';
import { narrowed } from './narrow.js';
import { costOf, type Open } from './relaxation.js';
import type { Table } from './table.js';

/** The choices learnt at a node, made open on one side of a split. */
const openKnown = ({ table, cuts }: Node, open: Open): ReadonlyArray<Int32Array> =>
  cuts
    .filter(({ weight }) => weight > 0)
    .map(({ choice }) =>
      choice.map((o, i) => {
        if (open[o] === 1) return o;
        for (let other = table.first[i] ?? 0; other < (table.first[i + 1] ?? 0); other += 1)
          if (open[other] === 1) return other;
        return o;
      }),
    );

export const costsAt = (table: Table, prices: Float64Array): Float64Array =>
  Float64Array.from(table.harm, (_, o) => costOf(table, prices, o));

export const areSettled = ({ limits }: Node): boolean =>
  limits.low.every((low, rule) => low === limits.high[rule]);

/** Splits on the rule whose limit is the most open, where it seems to lie best. */
export const splitOnRule = (node: Node): Next => {
  const { table, open, limits } = node;
  const at = likelyLimits(table, open, limits, costsAt(table, node.prices));
  let [chosen, widest] = [0, 0];
  for (let rule = 0; rule < table.rules; rule += 1) {
    const width = (limits.high[rule] ?? 0) - (limits.low[rule] ?? 0);
    if (width > widest) [chosen, widest] = [rule, width];
  }
  const rank = Math.min(at[chosen] ?? 0, (limits.high[chosen] ?? 0) - 1);
  const side = (low: number, high: number): Node => {
    const narrower = { low: limits.low.with(chosen, low), high: limits.high.with(chosen, high) };
    const left = openWithin(table, open, narrower);
    return newNode({ ...node, open: left, limits: narrower }, node.bound, {
      start: node.prices,
      known: openKnown(node, left),
    });
  };
  return {
    kind: 'split',
    on: { on: 'rule', rule: table.ruleAt[chosen] ?? 0, rank: table.rankNames[chosen]?.[rank] ?? 0 },
    yes: side(limits.low[chosen] ?? 0, rank),
    no: side(rank + 1, limits.high[chosen] ?? 0),
  };
};

const NO_LIMITS = { low: new Int32Array(0), high: new Int32Array(0) };

/** Leaves out what is too dear, and whom that decides about; undefined where hardly anything is. */
export const narrow = (node: Node, atLeast: number): Next | undefined => {
  const { table } = node;
  const left = openBelow(table, node.open, node.whole, atLeast);
  const size = (open: Open): number => open.reduce((sum, is) => sum + is, 0);
  if (size(left) > 0.8 * table.harm.length && table.rules === 0) return undefined;
  const made = narrowed(table, left);
  const known = openKnown(node, left).map((choice) =>
    made.caseIn.map((i) => made.choiceHere[choice[i] ?? 0] ?? 0),
  );
  const rest = newNode(
    {
      table: made.table,
      narrows: [made, ...node.narrows],
      open: new Uint8Array(made.table.harm.length).fill(1),
      limits: NO_LIMITS,
    },
    node.bound,
    { start: Float64Array.from(made.resourceIn, (r) => node.prices[r] ?? 0), known },
  );
  return { kind: 'narrowed', atLeast, rest };
};

/** How often each choice was taken at the prices tried, by the weight they had in the last step. */
export const sharesOf = ({ table, cuts }: Node): Float64Array => {
  const shares = new Float64Array(table.harm.length);
  let all = 0;
  for (const { weight, choice } of cuts) {
    all += weight;
    if (weight > 0) for (const o of choice) shares[o] = (shares[o] ?? 0) + weight;
  }
  return shares.map((share) => (all > 0 ? share / all : 0));
};

/** With so many choices or more, a case is split by how much it uses of something: one choice against many others says little. */
const MANY_CHOICES = 5;

/**
 * The open choices of a case that use no more of a resource than it does on the whole, by the shares: of the resource for which it
 * can least make up its mind, by its price. Undefined where they all use as much.
 */
const usingLess = (
  { table, open, prices }: Node,
  shares: Float64Array,
  i: number,
): ReadonlyArray<number> | undefined => {
  const own: number[] = [];
  for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1) if (open[o] === 1) own.push(o);
  if (own.length < MANY_CHOICES) return undefined;
  const [sum, squares] = [new Map<number, number>(), new Map<number, number>()];
  let all = 0;
  for (const o of own) {
    const share = shares[o] ?? 0;
    all += share;
    if (share > 0)
      for (let k = table.from[o] ?? 0; k < (table.from[o + 1] ?? 0); k += 1) {
        const [r, amount] = [table.resource[k] ?? 0, table.amount[k] ?? 0];
        sum.set(r, (sum.get(r) ?? 0) + share * amount);
        squares.set(r, (squares.get(r) ?? 0) + share * amount * amount);
      }
  }
  let [chosen, widest, mean] = [-1, 1e-9, 0];
  for (const [r, total] of sum) {
    const middle = total / all;
    const width = ((squares.get(r) ?? 0) / all - middle * middle) * (prices[r] ?? 0) ** 2;
    if (width > widest) [chosen, widest, mean] = [r, width, middle];
  }
  if (chosen < 0) return undefined;
  const less = own.filter((o) => {
    for (let k = table.from[o] ?? 0; k < (table.from[o + 1] ?? 0); k += 1)
      if (table.resource[k] === chosen) return (table.amount[k] ?? 0) <= mean + 1e-9;
    return true;
  });
  return less.length === 0 || less.length === own.length ? undefined : less;
};

/** Splits on the case that can least make up its mind, and for whom most hangs on it; undefined where all are decided. */
export const splitOnChoice = (node: Node): Next | undefined => {
  const { table, open } = node;
  const shares = sharesOf(node);
  const costs = costsAt(table, node.prices);
  let [chosen, split, most] = [-1, -1, -1];
  for (let i = 0; i < table.cases; i += 1) {
    let [best, share, low, high, count] = [-1, -1, Infinity, -Infinity, 0];
    for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1) {
      if (open[o] !== 1) continue;
      count += 1;
      // What is used, at its price: those who can be sent elsewhere bring much and cost little.
      const worth = (costs[o] ?? 0) - (table.harm[o] ?? 0);
      if (worth < low) low = worth;
      if (worth > high) high = worth;
      if ((shares[o] ?? 0) > share) [best, share] = [o, shares[o] ?? 0];
    }
    if (count < 2) continue;
    const score = (1e-3 + 1 - share) * (1 + high - low);
    if (score > most) [chosen, split, most] = [i, best, score];
  }
  if (chosen < 0) return undefined;
  const among = usingLess(node, shares, chosen) ?? [split];
  const isAmong = new Set(among);
  const start = table.first[chosen] ?? 0;
  const end = table.first[chosen + 1] ?? 0;
  const only = open.map((is, o) => (o >= start && o < end && !isAmong.has(o) ? 0 : is));
  const others = open.map((is, o) => (isAmong.has(o) ? 0 : is));
  const side = (left: Open): Node =>
    newNode({ ...node, open: left }, node.bound, { start: node.prices, known: openKnown(node, left) });
  return {
    kind: 'split',
    on: {
      ...{ on: 'choice', case: table.caseAt[chosen] ?? 0 },
      choices: among.flatMap((o) => table.choicesAt[o] ?? []),
    },
    yes: side(only),
    no: side(others),
  };
};
