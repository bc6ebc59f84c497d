import { areSettled, costsAt, narrow, sharesOf, splitOnChoice, splitOnRule } from './branching.js';
import { ascend } from './bundle.js';
import type { PriceList, Proof } from './certificate.js';
import { drawsFrom } from './chance.js';
import { boundOf, mostHarm, wholePrices } from './exact-bound.js';
import { groveBound, groveChoice, groveProof, newGrove, type Grove } from './grove.js';
import { widened } from './narrow.js';
import { newNode, type Node } from './node.js';
import { anyLimits, likelyLimits, limitsAt, openWithin } from './order-rules.js';
import { planNear } from './plans.js';
import { newQueue } from './queue.js';
import type { Open } from './relaxation.js';
import type { Table } from './table.js';

/** How far a search goes. */
export interface SearchTerms {
  /** It has done enough when the harm is no more than this share above the bound: 0.001 is a thousandth. */
  readonly gap: number;
  /** Harm that is done beside it, of which the share is as well. */
  readonly beside?: number;
  readonly seed: number;
  /** How many numbers it may read, in millions: a measure of work that is the same on every machine. */
  readonly work: number;
}

/** Rounds of the first ascent, and of those further down, which start from good prices. */
const FIRST = 200;
const LATER = 30;
/** Plans begun by chance at the first node, and further down. */
const AT_FIRST = 24;
const AT_LATER = 4;
/** With no more resources than this a tree of linear programs grows. */
export const FEW_RESOURCES = 40;
/** Numbers that are read in a turn of it, in millions. */
const TURN = 2;
/** Further down, one place in so many has plans made: to bound one costs much less. */
const SELDOM = 8;

const isEmptied = ({ cases, first }: Table, open: Open): boolean => {
  for (let i = 0; i < cases; i += 1) {
    let some = false;
    for (let o = first[i] ?? 0; o < (first[i + 1] ?? 0) && !some; o += 1) some = open[o] === 1;
    if (!some) return true;
  }
  return false;
};

/** The search for the best plan of one part and for the proof that it is, in steps. */
export interface Search {
  /** Where its cases stand in the problem. */
  readonly cases: Int32Array;
  /** The harm of the best plan so far: infinite while there is none. */
  readonly harm: number;
  /** No plan does less harm. */
  readonly bound: number;
  /** What was done so far, in millions of numbers read. */
  readonly work: number;
  /** Goes a step on; false where it can't. */
  readonly step: () => boolean;
  readonly proof: () => Proof;
  /** The best plan so far: of each of its cases the choice in the problem. */
  readonly chosen: () => Int32Array | undefined;
}

/** The search in one part, by prices, plans near them, and splitting. */
export class PartSearch implements Search {
  /** The choices of the best plan so far, by their place in the table. */
  private choice: Int32Array | undefined;
  harm = Infinity;
  work = 0;
  private readonly root: Node;
  private readonly leaves: Node[] = [];
  private readonly queue = newQueue();
  /** What was left out as too dear does at least so much harm. */
  private leftOut = Infinity;
  private readonly draw: () => number;

  constructor(
    readonly table: Table,
    private readonly terms: SearchTerms,
    /** Where the search for prices starts, by resource of the problem; anywhere if it is left out. */
    startAt?: (resource: number) => number,
    plans: number = AT_FIRST,
  ) {
    this.draw = drawsFrom(terms.seed);
    const open = new Uint8Array(table.harm.length).fill(1);
    this.root = newNode({ table, narrows: [], open, limits: anyLimits(table) }, 0, {
      start: startAt && Float64Array.from(table.resourceAt, startAt),
      known: [],
    });
    this.visit(this.root, FIRST, plans);
  }

  /** No plan of this part does less harm. */
  get bound(): number {
    return Math.min(this.queue.least(), this.leftOut, this.harm);
  }

  /** Goes on where the bound is least; false where there is nothing left to do. */
  step(): boolean {
    const leaf = this.leaves[this.queue.pop()];
    if (leaf === undefined) return false;
    if (leaf.bound >= Math.min(this.leftOut, this.harm)) {
      this.enter(leaf);
      return false;
    }
    if (leaf.next?.kind === 'tree') {
      if (!leaf.next.grove.isDone) return this.grow(leaf, leaf.next.grove);
      this.enter(leaf);
      return false;
    }
    leaf.next = this.nextOf(leaf);
    if (leaf.next === undefined) {
      this.enter(leaf);
      return false;
    }
    const { next } = leaf;
    if (next.kind === 'tree') return this.grow(leaf, next.grove);
    if (next.kind === 'narrowed') {
      this.leftOut = Math.min(this.leftOut, next.atLeast);
      this.visit(next.rest, LATER * 2, AT_FIRST);
    } else for (const side of [next.yes, next.no]) this.visit(side, LATER, AT_LATER);
    return true;
  }

  proof(): Proof {
    return proofOf(this.root);
  }

  get cases(): Int32Array {
    return this.table.caseAt;
  }

  chosen(): Int32Array | undefined {
    return this.choice?.map((o) => this.table.choicesAt[o]?.[0] ?? 0);
  }

  /** What each case would rather choose with everything open: choices of the problem, and their shares. */
  get leanings(): ReadonlyMap<number, ReadonlyArray<readonly [choice: number, share: number]>> {
    const { table } = this;
    const found = new Map<number, Array<readonly [choice: number, share: number]>>();
    for (const [o, share] of sharesOf(this.root).entries()) {
      const at = table.caseAt[table.owner[o] ?? 0] ?? 0;
      const own = found.get(at);
      const one = [table.choicesAt[o]?.[0] ?? 0, share] as const;
      if (own === undefined) found.set(at, [one]);
      else own.push(one);
    }
    return found;
  }

  /** The prices found with everything open. */
  get prices(): PriceList {
    return listOf(this.root);
  }

  private nextOf(leaf: Node): Node['next'] {
    if (!areSettled(leaf)) return splitOnRule(leaf);
    const enough = this.harm - Math.floor(this.terms.gap * (this.harm + (this.terms.beside ?? 0)));
    // Nothing is said of harm while there is no plan to compare with.
    const left = narrow(leaf, this.harm === Infinity ? Infinity : Math.min(enough, this.leftOut));
    if (left !== undefined) return left;
    if (leaf.table.resources > FEW_RESOURCES) return splitOnChoice(leaf);
    const { gap, beside = 0 } = this.terms;
    const grove = newGrove(leaf, { known: this.harm, gap: (harm) => gap * (harm + beside) });
    this.work += grove.tree.work;
    return { kind: 'tree', grove };
  }

  /** Goes on with a tree, as far as is a turn's. */
  private grow(leaf: Node, grove: Grove): boolean {
    const before = grove.tree.work;
    grove.isDone = !grove.tree.grow(TURN);
    this.work += grove.tree.work - before;
    leaf.bound = Math.max(leaf.bound, groveBound(grove));
    const found = groveChoice(grove);
    if (found !== undefined && found.harm < this.harm) {
      this.harm = found.harm;
      this.choice = leaf.narrows.reduce((choice, one) => widened(one, choice), found.choice);
    }
    if (leaf.bound < Infinity) this.enter(leaf);
    return true;
  }

  private enter(node: Node): void {
    this.queue.push(this.leaves.push(node) - 1, node.bound);
  }

  private isEnough(harm: number, bound: number): boolean {
    const { gap, beside = 0 } = this.terms;
    return harm < Infinity && harm - Math.ceil(bound - 1e-9) <= gap * (harm + beside);
  }

  /** Bounds a node, and makes plans there. */
  private visit(node: Node, rounds: number, count: number): void {
    const { table } = node;
    if (isEmptied(table, node.open)) {
      node.bound = Infinity;
      this.enter(node);
      return;
    }
    const most = mostHarm(table, node.open);
    const ascent = ascend(table, node.open, {
      ...{ start: node.start, known: node.known, rounds, precision: this.terms.gap / 50 + 1e-7 },
      isEnough: (value) => value > most + 1 || value >= Math.min(this.harm, this.leftOut),
    });
    this.work += ascent.work;
    node.prices = ascent.prices;
    node.cuts = ascent.cuts;
    node.whole = wholePrices(table, ascent.prices);
    node.bound = boundOf(table, node.open, node.whole);
    this.enter(node);
    const isTurn =
      node === this.root || count === AT_FIRST || this.harm === Infinity || this.leaves.length % SELDOM === 0;
    if (isTurn && node.bound < Math.min(this.harm, this.leftOut) && !this.isEnough(this.harm, node.bound))
      this.plan(node, count);
  }

  private plan(node: Node, count: number): void {
    const { table, prices, cuts, limits } = node;
    const open = areSettled(node)
      ? node.open
      : openWithin(
          table,
          node.open,
          limitsAt(likelyLimits(table, node.open, limits, costsAt(table, prices))),
        );
    if (isEmptied(table, open)) return;
    const { draw } = this;
    const made = planNear(table, {
      ...{ open, prices, cuts, count, draw },
      isEnough: (harm) => this.isEnough(harm, node.bound),
    });
    this.work += made.work;
    if (made.choice === undefined || made.harm >= this.harm) return;
    this.harm = made.harm;
    this.choice = node.narrows.reduce((choice, one) => widened(one, choice), made.choice);
  }
}

const listOf = ({ table, whole: { denominator, prices } }: Node): PriceList => ({
  denominator,
  prices: Array.from(prices, (price, r) => [table.resourceAt[r] ?? 0, price] as const).filter(
    ([, price]) => price > 0,
  ),
});

const proofOf = (node: Node): Proof => {
  const { next } = node;
  if (next === undefined) return listOf(node);
  if (next.kind === 'tree') return groveProof(next.grove);
  if (next.kind === 'split') return { split: next.on, yes: proofOf(next.yes), no: proofOf(next.no) };
  const rest = proofOf(next.rest);
  return next.atLeast === Infinity ? rest : { ...listOf(node), atLeast: next.atLeast, rest };
};
