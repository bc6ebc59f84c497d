import { ascend } from './bundle.js';
import { BlockHarms, type Worked } from './block-harms.js';
import type { PriceList } from './certificate.js';
import { commonDivisor } from './common-divisor.js';
import { comersOf, problemOfBlock, type BlockProblem, type Comers } from './condensed.js';
import { mostHarm, wholePrices } from './exact-bound.js';
import { flatOf, type Flat } from './flat.js';
import type { LinkedBlock } from './links.js';
import type { Choice, Problem } from './problem.js';
import { PartSearch, type SearchTerms } from './search.js';
import { solve } from './solve.js';
import { partsOf, type Table } from './table.js';
import type { Left } from './who-goes.js';

/** Prices of the parts of a problem, which share no resource, in one list. */
const together = (lists: ReadonlyArray<PriceList>): PriceList => {
  const denominator = lists.reduce(
    (all, one) => (all / commonDivisor(all, one.denominator)) * one.denominator,
    1,
  );
  return {
    denominator,
    prices: lists.flatMap((one) =>
      one.prices.map(([r, price]) => [r, (price * denominator) / one.denominator] as const),
    ),
  };
};

/** The share of the work for an answer that a plan may take for those who really come: it needs no proof. */
const OF_SERVED = 1 / 6;
/** Steps of a search for prices, from others that are about right. */
const ROUNDS = 60;

/** A plan for the cases of a block, with just those who come and go. */
export interface Served {
  readonly harm: number;
  readonly choices: ReadonlyArray<number>;
}

/** What a block is asked, and what it answered before. */
export class BlockAnswers {
  readonly harms: BlockHarms;
  private readonly own: BlockProblem;
  private readonly comers: Comers;
  private readonly known = new Map<string, Worked>();
  private readonly served = new Map<string, Served | undefined>();
  /** The least harm of plans for some counts; infinite where there was none. */
  private readonly reached = new Map<string, number>();
  private readonly priced = new Set<string>();
  /** The prices that were found last, to start from. */
  private last = new Map<number, number>();
  /** Numbers read, in millions. */
  work = 0;

  constructor(
    private readonly problem: Problem,
    flat: Flat,
    private readonly room: Float64Array,
    readonly block: LinkedBlock,
    private readonly terms: SearchTerms,
  ) {
    this.own = problemOfBlock(problem, block.cases);
    this.comers = comersOf(problem, this.own, block.comings);
    const { resources } = this.own;
    const kinds = this.comers.kinds.map(({ choices }) => ({
      choices: choices.map(({ harm, uses }) => ({
        harm,
        uses: uses.flatMap(([place, minutes]): Choice['uses'] => {
          const r = resources[place];
          return r === undefined ? [] : [[r, minutes]];
        }),
      })),
    }));
    this.harms = new BlockHarms(flat, room, block, kinds);
  }

  /** Learns from prices of the whole problem those of its own. */
  learn({ denominator, prices }: PriceList): void {
    const isOwn = new Set(this.own.resources);
    this.enter({ denominator, prices: prices.filter(([r]) => isOwn.has(r)) });
  }

  /** Looks for prices at some counts, which show how much harm there is on the whole; false where that was done before. */
  price(counts: ReadonlyArray<number>): boolean {
    const key = counts.join();
    if (this.priced.has(key)) return false;
    this.priced.add(key);
    const problem = this.problemFor(counts);
    const { tables } = partsOf(problem, flatOf(problem));
    const lists = tables.map((table): PriceList => {
      const open = new Uint8Array(table.harm.length).fill(1);
      const { prices, work } = ascend(table, open, {
        ...{ start: this.startIn(table), known: [], rounds: ROUNDS, precision: 1e-5 },
        isEnough: (value) => value > mostHarm(table, open) + 1,
      });
      this.work += work;
      const whole = wholePrices(table, prices);
      return {
        denominator: whole.denominator,
        prices: Array.from(whole.prices, (price, r) => [table.resourceAt[r] ?? 0, price] as const),
      };
    });
    this.enterOwn(lists);
    return true;
  }

  /** Searches the block for some counts, and learns from it. `beside` is harm done elsewhere. */
  workOut(counts: ReadonlyArray<number>, beside: number): Worked {
    const key = counts.join();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.priced.add(key);
    const { found, lists } = this.solved(this.problemFor(counts), beside, this.terms.work);
    this.enterOwn(lists);
    const worked: Worked = {
      counts,
      harm: found.kind === 'plan' ? found.harm : Infinity,
      choices: found.kind === 'plan' ? found.choices : undefined,
      bound: found.kind === 'impossible' ? Infinity : found.bound,
      certificate: found.certificate,
    };
    this.known.set(key, worked);
    this.harms.worked.push(worked);
    return worked;
  }

  hasWorkedOut(counts: ReadonlyArray<number>): boolean {
    return this.known.has(counts.join());
  }

  /** A plan for just those who come and go: the one for as many of their kinds, where it fits them, or one of their own. */
  serve(
    those: ReadonlyArray<readonly [at: number, choice: number]>,
    worked: Worked,
    beside: number,
  ): Served | undefined {
    const there = new Map(this.own.resources.map((r) => [r, this.room[r] ?? 0] as const));
    for (const [at, choice] of those)
      for (const [r, minutes] of this.problem.cases[at]?.choices[choice]?.uses ?? []) {
        const before = there.get(r);
        if (before !== undefined) there.set(r, before - minutes);
      }
    const problem = this.own.withCapacity((r) => there.get(r) ?? 0);
    const choices = worked.choices?.slice(0, problem.cases.length);
    const served =
      choices !== undefined && isWithin(problem, choices)
        ? { harm: worked.harm, choices }
        : this.servedBy(problem, beside);
    const counts = worked.counts.join();
    this.reached.set(counts, Math.min(this.reached.get(counts) ?? Infinity, served?.harm ?? Infinity));
    return served;
  }

  private servedBy(problem: Problem, beside: number): Served | undefined {
    const key = problem.capacities.join();
    const before = this.served.get(key);
    if (before !== undefined || this.served.has(key)) return before;
    const { found } = this.solved(problem, beside, this.terms.work * OF_SERVED);
    const served = found.kind === 'plan' ? { harm: found.harm, choices: found.choices } : undefined;
    this.served.set(key, served);
    return served;
  }

  /** The least harm that was reached with so many, by plans for just those who came and went; undefined before one was looked for. */
  reachedWith(counts: ReadonlyArray<number>): number | undefined {
    return this.reached.get(counts.join());
  }

  /**
   * What an answer leaves for those who come and go, by the prices found last, where the block weighs so much; nothing is said where
   * there is no answer.
   */
  leftBy(worked: Worked | undefined, weight: number): Left {
    if (worked?.choices === undefined) return [];
    const problem = this.own.withCapacity((r) => this.room[r] ?? 0);
    return leftBy(problem, worked.choices).map((minutes, place) => {
      const r = this.own.resources[place] ?? -1;
      return [r, minutes, this.last.get(r) ?? 0, weight];
    });
  }

  private problemFor(counts: ReadonlyArray<number>): Problem {
    return this.own.withCapacity((r) => this.room[r] ?? 0, this.comers, counts);
  }

  private solved(problem: Problem, beside: number, work: number) {
    const searches: PartSearch[] = [];
    const terms = { ...this.terms, beside, work };
    const found = solve(problem, terms, (table) => {
      const search = new PartSearch(
        table,
        terms,
        (place) => this.last.get(this.own.resources[place] ?? -1) ?? 0,
      );
      searches.push(search);
      return search;
    });
    for (const { work } of searches) this.work += work;
    return { found, lists: searches.map(({ prices }) => prices) };
  }

  private startIn(table: Table): Float64Array {
    return Float64Array.from(
      table.resourceAt,
      (place) => this.last.get(this.own.resources[place] ?? -1) ?? 0,
    );
  }

  private enterOwn(lists: ReadonlyArray<PriceList>): void {
    if (lists.length === 0) return;
    const { denominator, prices } = together(lists);
    this.enter({
      denominator,
      prices: prices.flatMap(([place, price]): ReadonlyArray<readonly [number, number]> =>
        price > 0 && place < this.own.resources.length ? [[this.own.resources[place] ?? 0, price]] : [],
      ),
    });
  }

  private enter(list: PriceList): void {
    this.harms.learn(list);
    this.last = new Map(list.prices.map(([r, price]) => [r, price / list.denominator]));
  }
}

/** What choices leave of each resource. */
const leftBy = ({ capacities, cases }: Problem, choices: ReadonlyArray<number>): ReadonlyArray<number> => {
  const left = [...capacities];
  for (const [at, { choices: own }] of cases.entries())
    for (const [r, minutes] of own[choices[at] ?? 0]?.uses ?? []) left[r] = (left[r] ?? 0) - minutes;
  return left;
};

/** Whether choices use no more than there is. Rules of order hold whoever comes. */
const isWithin = (problem: Problem, choices: ReadonlyArray<number>): boolean =>
  leftBy(problem, choices).every((minutes) => minutes >= 0);
