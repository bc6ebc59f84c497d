import type { Proof, Split } from './certificate.js';
import { ascend, type Ascent } from './bundle.js';
import { drawsFrom } from './chance.js';
import { draftFrom, isFeasible, reducedCosts, type DraftPlan } from './draft-plan.js';
import { boundOf, mostHarm, wholePrices, type WholePrices } from './exact-bound.js';
import { coreOf, fill, improve, type Core } from './improve.js';
import { anyLimits, likelyLimits, limitsAt, openWithin, type Limits } from './order-rules.js';
import { costOf, newReading, readAt, type Open } from './relaxation.js';
import { repair } from './repair.js';
import { roundings } from './rounding.js';
import type { Table } from './table.js';

/** How far a search goes. */
export interface SearchTerms {
  /** It has done enough when the harm is no more than this share above the bound: 0.001 is a thousandth. */
  readonly gap: number;
  readonly seed: number;
  /** How much it may read of the table's uses, in millions: a measure of work that is the same on every machine. */
  readonly work: number;
}

/** What was found for one part: the best plan, if any, and the proof of its bound. */
export interface Found {
  readonly plan: DraftPlan | undefined;
  readonly bound: number;
  readonly proof: Proof;
}

interface Node {
  readonly open: Open;
  readonly limits: Limits;
  readonly start: Float64Array | undefined;
  bound: number;
  whole: WholePrices | undefined;
  ascent: Ascent | undefined;
  prices: Float64Array | undefined;
  split: { readonly on: Split; readonly yes: Node; readonly no: Node } | undefined;
}

const nodeOf = (open: Open, limits: Limits, start: Float64Array | undefined, bound: number): Node => ({
  open,
  limits,
  start,
  bound,
  whole: undefined,
  ascent: undefined,
  prices: undefined,
  split: undefined,
});

const isEmptied = ({ cases, first }: Table, open: Open): boolean => {
  for (let i = 0; i < cases; i += 1) {
    let some = false;
    for (let o = first[i] ?? 0; o < (first[i + 1] ?? 0) && !some; o += 1) some = open[o] === 1;
    if (!some) return true;
  }
  return false;
};

const noPrices = (table: Table): WholePrices => ({
  denominator: 1,
  prices: new Float64Array(table.resources),
});

/** What one part's search carries along. */
class PartSearch {
  best: DraftPlan | undefined;
  private work = 0;
  readonly draw: () => number;
  private readonly reads: number;

  constructor(
    private readonly table: Table,
    private readonly terms: SearchTerms,
  ) {
    this.draw = drawsFrom(terms.seed);
    this.reads = (table.amount.length + table.harm.length + table.resources) / 1e6;
  }

  isSpent(): boolean {
    return this.work > this.terms.work;
  }

  isEnough(bound: number): boolean {
    return (
      this.best !== undefined && this.best.harm - Math.ceil(bound - 1e-9) <= this.terms.gap * this.best.harm
    );
  }

  private take(draft: DraftPlan): void {
    if (isFeasible(this.table, draft) && (this.best === undefined || draft.harm < this.best.harm))
      this.best = draft;
  }

  /** Makes plans near what the relaxation chose at some prices. */
  plansNear(node: Node, prices: Float64Array, count: number): void {
    const { table } = this;
    const costs = Float64Array.from(table.harm, (_, o) => costOf(table, prices, o));
    const at = likelyLimits(table, node.open, node.limits, costs);
    const open = openWithin(table, node.open, limitsAt(at));
    if (isEmptied(table, open)) return;
    const reduced = reducedCosts(table, open, costs);
    const reading = newReading(table);
    readAt(table, open, prices, reading);
    const guide = { prices, reduced };
    this.work += 4 * this.reads;
    const core = (): Core =>
      coreOf(reduced, Math.max(1, (this.best?.harm ?? Number.MAX_VALUE) - reading.value));
    let best: DraftPlan | undefined;
    const consider = (draft: DraftPlan): void => {
      this.work += this.reads;
      if (!repair(table, guide, draft)) return;
      fill(table, draft, core());
      if (best === undefined || draft.harm < best.harm) best = draft;
      this.take(draft);
    };
    consider(draftFrom(table, reading.choice));
    for (const choice of roundings(table, open, node.ascent?.cuts ?? [], reading.choice, count, this.draw)) {
      if (this.isEnough(node.bound)) return;
      consider(draftFrom(table, choice));
    }
    if (best === undefined || this.isEnough(node.bound)) return;
    improve(table, best, core());
    this.take(best);
  }

  /** Bounds a node, and makes plans on the way. */
  bound(node: Node, rounds: number, count: number): void {
    const { table } = this;
    if (isEmptied(table, node.open)) {
      node.bound = Infinity;
      node.whole = noPrices(table);
      return;
    }
    const most = mostHarm(table, node.open);
    const ascent = ascend(table, node.open, {
      start: node.start,
      rounds,
      precision: this.terms.gap / 20 + 1e-7,
      isEnough: (value) => value > most + 1 || this.isEnough(value) || value >= (this.best?.harm ?? Infinity),
    });
    const { prices } = ascent;
    this.work += ascent.readings * this.reads;
    node.whole = wholePrices(table, prices);
    node.bound = Math.max(node.bound, boundOf(table, node.open, node.whole));
    node.ascent = ascent;
    node.prices = prices;
    if (node.bound < Infinity && !this.isEnough(node.bound)) this.plansNear(node, prices, count);
  }

  /** Splits a node on the rule that its reading breaks most, or on the case that can hardly choose; undefined where it can't be. */
  split(node: Node): boolean {
    const { table } = this;
    const { open, limits, prices } = node;
    if (prices === undefined) return false;
    const costs = Float64Array.from(table.harm, (_, o) => costOf(table, prices, o));
    const rule = limits.low.findIndex((low, r) => low < (limits.high[r] ?? 0));
    if (rule >= 0) {
      const at = likelyLimits(table, open, limits, costs);
      let [chosen, widest] = [rule, -1];
      for (let r = 0; r < table.rules; r += 1) {
        const width = (limits.high[r] ?? 0) - (limits.low[r] ?? 0);
        if (width > widest) [chosen, widest] = [r, width];
      }
      const rank = Math.min(at[chosen] ?? 0, (limits.high[chosen] ?? 0) - 1);
      const side = (low: number, high: number): Node => {
        const narrower = { low: limits.low.with(chosen, low), high: limits.high.with(chosen, high) };
        return nodeOf(openWithin(table, open, narrower), narrower, prices, node.bound);
      };
      node.split = {
        on: { on: 'rule', rule: chosen, rank },
        yes: side(limits.low[chosen] ?? 0, rank),
        no: side(rank + 1, limits.high[chosen] ?? 0),
      };
      return true;
    }
    const reduced = reducedCosts(table, open, costs);
    let [closest, least] = [-1, Infinity];
    for (let o = 0; o < reduced.length; o += 1) {
      const i = table.owner[o] ?? 0;
      const chosen = node.ascent?.cuts.at(-1)?.choice[i] ?? -1;
      if (o === chosen || open[o] !== 1) continue;
      // Of those that can hardly choose, the one for whom most hangs on it.
      const score =
        ((reduced[o] ?? 0) + 1e-6) / (1 + Math.abs((table.harm[o] ?? 0) - (table.harm[chosen] ?? 0)));
      if (score < least) [closest, least] = [o, score];
    }
    if (closest < 0) return false;
    const i = table.owner[closest] ?? 0;
    const own = (o: number): boolean => table.owner[o] === i;
    const only = open.map((is, o) => (own(o) && o !== closest ? 0 : is));
    node.split = {
      on: { on: 'choice', case: i, choice: closest - (table.first[i] ?? 0) },
      yes: nodeOf(only, limits, prices, node.bound),
      no: nodeOf(open.with(closest, 0), limits, prices, node.bound),
    };
    return true;
  }
}

const proofOf = (table: Table, node: Node): Proof => {
  if (node.split !== undefined) {
    const { on, yes, no } = node.split;
    const split: Split =
      on.on === 'rule'
        ? { on: 'rule', rule: table.ruleAt[on.rule] ?? 0, rank: table.rankNames[on.rule]?.[on.rank] ?? 0 }
        : { ...on, case: table.caseAt[on.case] ?? 0 };
    return { split, yes: proofOf(table, yes), no: proofOf(table, no) };
  }
  const { denominator, prices } = node.whole ?? noPrices(table);
  return {
    denominator,
    prices: Array.from(prices, (price, r) => [table.resourceAt[r] ?? 0, price] as const).filter(
      ([, price]) => price > 0,
    ),
  };
};

/** Rounds of the first ascent, and of those further down, which start from good prices. */
const FIRST = 200;
const LATER = 40;
const ROUNDINGS = 40;

/** Looks for the best plan of one part, and for the proof that it is. */
export const searchPart = (table: Table, terms: SearchTerms): Found => {
  const search = new PartSearch(table, terms);
  const root = nodeOf(new Uint8Array(table.harm.length).fill(1), anyLimits(table), undefined, 0);
  search.bound(root, FIRST, ROUNDINGS);
  const leaves = [root];
  const lowest = (): Node =>
    leaves.reduce(
      (least, leaf) => (leaf.bound < least.bound ? leaf : least),
      root.split ? (leaves[0] ?? root) : root,
    );
  for (
    let leaf = root;
    leaf.bound < Infinity && !search.isEnough(leaf.bound) && !search.isSpent();
    leaf = lowest()
  ) {
    if (!search.split(leaf) || leaf.split === undefined) break;
    const { yes, no } = leaf.split;
    leaves.splice(leaves.indexOf(leaf), 1, yes, no);
    for (const side of [yes, no]) search.bound(side, LATER, 0);
  }
  return { plan: search.best, bound: lowest().bound, proof: proofOf(table, root) };
};
