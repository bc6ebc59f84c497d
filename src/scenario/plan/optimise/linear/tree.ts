import type { PriceList, Proof } from '../certificate.js';
import type { WholePrices } from '../exact-bound.js';
import type { Problem } from '../problem.js';
import { newQueue } from '../queue.js';
import { harmsOf, provenBy, roundedPrices, type Harms } from './bound-of-prices.js';
import { solveProgram, type Basis, type Solved } from './dual-simplex.js';
import { programOf, type Program } from './program.js';

/** Where a line is drawn: between no more than so much of a resource, and more. */
interface Line {
  readonly group: number;
  readonly resource: number;
  readonly upTo: number;
}

/** One of two sides: a case uses no more of a resource than so much, or more. */
interface Side extends Line {
  readonly isBelow: boolean;
  readonly before: Side | undefined;
}

/** A place in the tree. */
interface Place {
  readonly side: Side | undefined;
  bound: number;
  whole: WholePrices | undefined;
  solved: Solved | undefined;
  /** How it was split in two: by how much of a resource a case uses. */
  split: (Line & { readonly below: Place; readonly above: Place }) | undefined;
}

export interface TreeTerms {
  /** Whether cases that are alike are one group: right where it matters little which of them it is. */
  readonly areGrouped: boolean;
  /** What harms there can be, where that is more than the choices of the problem tell. */
  readonly harms?: Harms;
  /** The harm of the best plan known already: only what does less is looked for. */
  readonly known: number;
  /** It has done enough when the harm is no more than this above the bound. */
  readonly gap: (harm: number) => number;
}

/** A share this near to a whole number is one. */
const WHOLE = 1e-6;
/** A plan is looked for by going down from a place after so many steps, and then each time so many times as many. */
const SELDOM = 16;
const SELDOMER = 4;

/**
 * Solves a problem without rules by a tree of linear programs: the case that can least make up its mind is split by how much it uses.
 * Its leaves have prices of their own, which show the bound.
 */
export class Tree {
  /** The harm of the best plan found, or known before. */
  harm: number;
  /** Of each case its choice, if a better plan was found than was known. */
  choices: ReadonlyArray<number> | undefined;
  /** Of each case the choices that have a share in the best mixture. */
  readonly mixture: ReadonlyArray<ReadonlyArray<number>>;
  /** Numbers read, in millions. */
  work = 0;
  private readonly program: Program;
  private readonly harms: Harms;
  private readonly places: Place[] = [];
  private readonly queue = newQueue();
  private readonly root: Place;
  /** The least bound of places where nothing is left to be split. */
  private stuck = Infinity;
  private steps = 0;
  private nextDown = SELDOM;

  constructor(
    private readonly problem: Problem,
    private readonly terms: TreeTerms,
  ) {
    this.harm = terms.known;
    this.program = programOf(problem, terms.areGrouped);
    this.harms = terms.harms ?? harmsOf(this.program);
    this.root = { side: undefined, bound: 0, whole: undefined, solved: undefined, split: undefined };
    this.visit(this.root, undefined);
    this.mixture = this.mixtureAt(this.root);
    this.enter(this.root);
    this.goDown(this.root);
  }

  /** No plan does less harm. */
  get bound(): number {
    return Math.min(this.queue.least(), this.stuck, this.harm);
  }

  /** Goes on until the plan is good enough, or so many numbers more were read; false where nothing is left to do. */
  grow(work: number): boolean {
    const end = this.work + work;
    while (this.work < end) {
      const place = this.places[this.queue.pop()];
      if (place === undefined) return false;
      if (this.isEnough(Math.min(place.bound, this.stuck))) {
        this.enter(place);
        return false;
      }
      const split = this.splitAt(place);
      if (split === undefined) {
        this.stuck = Math.min(this.stuck, place.bound);
        continue;
      }
      const { below, above } = split;
      for (const side of [below, above]) this.enter(side);
      this.steps += 1;
      if (this.steps < this.nextDown) continue;
      this.nextDown *= SELDOMER;
      this.goDown(below.bound <= above.bound ? below : above);
    }
    return true;
  }

  proof(): Proof {
    return this.proofOf(this.root);
  }

  private isEnough(bound: number): boolean {
    return this.harm < Infinity && this.harm - bound <= this.terms.gap(this.harm);
  }

  private enter(place: Place): void {
    if (place.bound === Infinity) return;
    this.queue.push(this.places.push(place) - 1, place.bound);
  }

  private openAt(side: Side | undefined): Uint8Array {
    const { first, harm } = this.program;
    const open = new Uint8Array(harm.length).fill(1);
    for (let at = side; at !== undefined; at = at.before)
      for (let c = first[at.group] ?? 0; c < (first[at.group + 1] ?? 0); c += 1)
        if (this.usesOf(c, at.resource) <= at.upTo !== at.isBelow) open[c] = 0;
    return open;
  }

  private usesOf(c: number, r: number): number {
    const { from, resource, amount } = this.program;
    for (let k = from[c] ?? 0; k < (from[c + 1] ?? 0); k += 1) if (resource[k] === r) return amount[k] ?? 0;
    return 0;
  }

  private visit(place: Place, basis: Basis | undefined): void {
    const { program, harms } = this;
    const open = this.openAt(place.side);
    const solved = solveProgram(program, { open, basis, enough: this.harm, beyond: harms.most + 1 });
    this.work += solved.work;
    place.solved = solved;
    place.whole = roundedPrices(program, solved.prices);
    place.bound = Math.max(place.bound, provenBy(program, harms, open, place.whole));
    if (solved.kind === 'optimal') this.consider(solved);
  }

  /** The mixture is a plan where all shares are whole. */
  private consider({ mixture }: Solved): void {
    const { program, problem } = this;
    if (mixture.some(([, share]) => Math.abs(share - Math.round(share)) > WHOLE)) return;
    const left = program.groups.map((cases) => [...cases]);
    const choices = new Array<number>(problem.cases.length).fill(0);
    let harm = 0;
    for (const [c, share] of mixture) {
      const [g, times] = [program.owner[c] ?? 0, Math.round(share)];
      for (const one of left[g]?.splice(0, times) ?? []) choices[one] = c - (program.first[g] ?? 0);
      harm += times * (program.harm[c] ?? 0);
    }
    if (harm >= this.harm || left.some((rest) => rest.length > 0)) return;
    const used = new Float64Array(program.capacity.length);
    for (const [at, { choices: own }] of problem.cases.entries())
      for (const [r, minutes] of own[choices[at] ?? 0]?.uses ?? []) used[r] = (used[r] ?? 0) + minutes;
    if (used.some((minutes, r) => minutes > (program.capacity[r] ?? 0))) return;
    this.harm = harm;
    this.choices = choices;
  }

  private mixtureAt({ solved }: Place): ReadonlyArray<ReadonlyArray<number>> {
    const { program, problem } = this;
    const mixture = problem.cases.map((): number[] => []);
    for (const [c, share] of solved?.mixture ?? []) {
      if (share <= WHOLE) continue;
      const g = program.owner[c] ?? 0;
      for (const one of program.groups[g] ?? []) mixture[one]?.push(c - (program.first[g] ?? 0));
    }
    return mixture;
  }

  /** The case that can least make up its mind how much it uses of what is dear, and where to draw the line. */
  private undecided(
    solved: Solved,
  ): { readonly group: number; readonly resource: number; readonly mean: number } | undefined {
    const { program } = this;
    const shares = new Map<number, Array<readonly [column: number, share: number]>>();
    for (const [c, share] of solved.mixture) {
      const g = program.owner[c] ?? -1;
      if (share <= WHOLE || program.groups[g]?.length !== 1) continue;
      const own = shares.get(g);
      if (own === undefined) shares.set(g, [[c, share]]);
      else own.push([c, share]);
    }
    let chosen: { readonly group: number; readonly resource: number; readonly mean: number } | undefined;
    let widest = 0;
    for (const [group, own] of shares) {
      if (own.length < 2) continue;
      for (const resource of this.usedBy(own.map(([c]) => c))) {
        let [mean, squares] = [0, 0];
        for (const [c, share] of own) {
          const uses = this.usesOf(c, resource);
          mean += share * uses;
          squares += share * uses * uses;
        }
        const width = Math.max(0, squares - mean * mean) * (1e-3 + (solved.prices[resource] ?? 0)) ** 2;
        if (width > widest + 1e-9) [chosen, widest] = [{ group, resource, mean }, width];
      }
    }
    return chosen;
  }

  private usedBy(columns: ReadonlyArray<number>): ReadonlySet<number> {
    const { from, resource } = this.program;
    const used = new Set<number>();
    for (const c of columns)
      for (let k = from[c] ?? 0; k < (from[c + 1] ?? 0); k += 1) used.add(resource[k] ?? 0);
    return used;
  }

  /** Splits a place in two; undefined where nothing is left to be split. */
  private splitAt(place: Place): Place['split'] {
    const { solved } = place;
    if (place.split !== undefined) return place.split;
    if (solved === undefined || solved.kind === 'infeasible') return undefined;
    const on = this.undecided(solved);
    if (on === undefined) return undefined;
    const line: Line = {
      ...{ group: on.group, resource: on.resource },
      upTo: Math.floor(on.mean + 1e-9),
    };
    const side = (isBelow: boolean): Place => ({
      side: { ...line, isBelow, before: place.side },
      ...{ bound: place.bound, whole: undefined, solved: undefined, split: undefined },
    });
    const [below, above] = [side(true), side(false)];
    place.split = { ...line, below, above };
    for (const one of [below, above]) this.visit(one, solved.basis);
    return place.split;
  }

  /** Goes down where the bound is lower, for a plan. */
  private goDown(from: Place): void {
    for (let place = from; ;) {
      if (place.bound >= this.harm || place.split !== undefined) return;
      const split = this.splitAt(place);
      if (split === undefined) return;
      const { below, above } = split;
      place = below.bound <= above.bound ? below : above;
    }
  }

  private proofOf({ split, whole }: Place): Proof {
    if (split === undefined) return this.listOf(whole);
    const { group, resource, upTo } = split;
    const [at = 0] = this.program.groups[group] ?? [];
    const choices = (this.problem.cases[at]?.choices ?? []).flatMap(({ uses }, choice) =>
      (uses.find(([r]) => r === resource)?.[1] ?? 0) <= upTo ? [choice] : [],
    );
    return {
      split: { on: 'choice', case: at, choices },
      yes: this.proofOf(split.below),
      no: this.proofOf(split.above),
    };
  }

  private listOf(whole: WholePrices | undefined): PriceList {
    if (whole === undefined) return { denominator: 1, prices: [] };
    return {
      denominator: whole.denominator,
      prices: Array.from(whole.prices, (price, r) => [r, price] as const).filter(([, price]) => price > 0),
    };
  }
}
