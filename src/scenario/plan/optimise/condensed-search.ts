import { BlockHarms, type Worked } from './block-harms.js';
import type { Block, Certificate, PriceList, Proof } from './certificate.js';
import { condensedOf, leastUses, problemOfBlock, type BlockProblem } from './condensed.js';
import { commonDivisor } from './common-divisor.js';
import type { Flat } from './flat.js';
import { linksOf, type Links } from './links.js';
import { MOST_HARM, type Problem } from './problem.js';
import { rangesAround, rangesWith } from './ranges.js';
import { PartSearch, type Search, type SearchTerms } from './search.js';
import { solve, type SearchOf } from './solve.js';

/** How often a problem of its own is asked for more precisely than is wanted of the whole. */
const FINER = 4;

/** What of each resource is there when the cases outside use nothing: beyond the least of the others. */
const roomBeyond = (problem: Problem, flat: Flat, outside: ReadonlyArray<number>): Float64Array => {
  const room = Float64Array.from(flat.left);
  for (const at of outside)
    for (const [r, minutes] of leastUses(problem.cases[at] ?? { choices: [] }))
      room[r] = (room[r] ?? 0) + minutes;
  return room;
};

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

/** The blocks with what is known of them, and where the search among them stands. */
interface Place {
  readonly harms: BlockHarms;
  /** Where the ranges of each kind of coming begin that are told apart now. */
  from: ReadonlyArray<ReadonlyArray<number>>;
  readonly own: BlockProblem;
  readonly asked: Map<string, Worked>;
}

/**
 * The search in a part that hangs together by few cases. In turn, the smaller question is answered in which each block is one case
 * that says how much harm it does at least for how many who come and go; and the blocks are searched for the counts that the
 * answer has, by which more is known of them.
 */
class CondensedSearch implements Search {
  harm: number;
  /** The work of the rounds: it has as much allowed as the search by prices. */
  private ownWork = 0;
  private choices: Int32Array | undefined;
  private best: {
    readonly bound: number;
    readonly blocks: ReadonlyArray<Block>;
    readonly certificate: Certificate;
  };
  private readonly places: ReadonlyArray<Place>;
  private readonly shared: ReadonlyMap<number, number>;
  /** Prices of what there is in the smaller question: at first what those who come are worth by the prices of the whole. */
  private readonly worth: number[];
  private isStuck = false;

  constructor(
    private readonly plain: PartSearch,
    private readonly problem: Problem,
    flat: Flat,
    private readonly links: Links,
    private readonly terms: SearchTerms,
  ) {
    this.harm = plain.harm;
    this.choices = plain.chosen();
    this.best = { bound: -Infinity, blocks: [], certificate: [] };
    const room = roomBeyond(problem, flat, links.outside);
    this.shared = new Map(links.shared.map((r) => [r, room[r] ?? 0] as const));
    this.places = links.blocks.map((block) => {
      const harms = new BlockHarms(flat, room, block);
      const own = problemOfBlock(problem, block.cases);
      const { denominator, prices } = plain.prices;
      harms.learn({ denominator, prices: prices.filter(([r]) => own.resources.includes(r)) });
      return { harms, from: [], own, asked: new Map() };
    });
    const priceOf = new Map(plain.prices.prices.map(([r, price]) => [r, price / plain.prices.denominator]));
    this.worth = [
      ...links.shared.map((r) => priceOf.get(r) ?? 0),
      ...links.blocks.flatMap(({ comings }) =>
        comings.map(({ brought }) =>
          brought.reduce((sum, [r, minutes]) => sum + minutes * (priceOf.get(r) ?? 0), 0),
        ),
      ),
    ];
    const counts = this.countsOf((at) => this.choices?.[this.placeOf.get(at) ?? -1] ?? 0);
    for (const [b, place] of this.places.entries()) {
      place.from = rangesAround(place.harms.block.comings, counts[b] ?? []);
      this.ask(place, counts[b] ?? []);
    }
  }

  get cases(): Int32Array {
    return this.plain.cases;
  }

  get work(): number {
    return this.isStuck ? this.plain.work : this.ownWork;
  }

  get bound(): number {
    return Math.min(this.harm, Math.max(this.plain.bound, this.best.bound));
  }

  chosen(): Int32Array | undefined {
    return this.choices;
  }

  proof(): Proof {
    const { blocks, certificate, bound } = this.best;
    return bound > this.plain.bound ? { shared: this.links.shared, blocks, certificate } : this.plain.proof();
  }

  step(): boolean {
    if (!this.isStuck) {
      this.isStuck = !this.round() || this.ownWork > this.terms.work;
      return true;
    }
    const hasMoved = this.plain.step();
    if (this.plain.harm < this.harm) {
      this.harm = this.plain.harm;
      this.choices = this.plain.chosen();
    }
    return hasMoved;
  }

  private get placeOf(): ReadonlyMap<number, number> {
    return new Map([...this.plain.cases].map((at, i) => [at, i] as const));
  }

  /** How many come and go, of each kind and in each block, by what the cases outside choose. */
  private countsOf(choiceOf: (at: number) => number): ReadonlyArray<ReadonlyArray<number>> {
    return this.places.map(({ harms: { block } }) =>
      block.comings.map(({ choices }) => choices.filter(([at, choice]) => choiceOf(at) === choice).length),
    );
  }

  /** One answer to the smaller question, and what comes of it; false where nothing new does. */
  private round(): boolean {
    const { links, places, problem, terms } = this;
    const blocks = places.map(({ harms, from }) => harms.as(from));
    const smaller = condensedOf(problem, links.outside, blocks, this.shared);
    if (
      smaller.cases.some(
        ({ choices }) => choices.length === 0 || choices.some(({ harm }) => harm > MOST_HARM),
      )
    )
      return false;
    const finer = { ...terms, gap: terms.gap / FINER, work: terms.work / 10 };
    const lists: PriceList[] = [];
    const found = solve(smaller, finer, (table) => {
      const search = new PartSearch(table, { ...finer, gap: finer.gap / 10 }, (r) => this.worth[r] ?? 0);
      lists.push(search.prices);
      return search;
    });
    for (const { denominator, prices } of lists)
      for (const [r, price] of prices) this.worth[r] = price / denominator;
    this.ownWork += sizeOf(smaller) * 30;
    const bound = found.kind === 'impossible' ? Infinity : found.bound;
    if (bound > this.best.bound) this.best = { bound, blocks, certificate: found.certificate };
    if (found.kind !== 'plan') return false;
    const outside = new Map(links.outside.map((at, i) => [at, found.choices[i] ?? 0] as const));
    const counts = this.countsOf((at) => outside.get(at) ?? 0);
    let isNew = false;
    const asked = places.map((place, b) => {
      const own = counts[b] ?? [];
      const before = place.asked.size;
      const answer = this.ask(place, own);
      const shown = place.harms.at(own) ?? Infinity;
      if (answer.harm - shown > (terms.gap / FINER) * this.harm) this.ask(place, own, 'brought');
      const from = rangesWith(place.harms.block.comings, place.from, own);
      isNew ||= place.asked.size > before || String(from) !== String(place.from);
      place.from = from;
      return answer;
    });
    this.take(outside, asked);
    return isNew;
  }

  /** Makes a plan of what the cases outside choose and the blocks answer. */
  private take(outside: ReadonlyMap<number, number>, asked: ReadonlyArray<Worked>): void {
    let harm = asked.reduce((sum, one) => sum + one.harm, 0);
    for (const [at, choice] of outside) harm += this.problem.cases[at]?.choices[choice]?.harm ?? 0;
    if (harm >= this.harm) return;
    const choices = new Int32Array(this.cases.length);
    for (const [at, choice] of outside) choices[this.placeOf.get(at) ?? 0] = choice;
    for (const [b, { choices: own = [] }] of asked.entries())
      for (const [i, choice] of own.entries())
        choices[this.placeOf.get(this.places[b]?.harms.block.cases[i] ?? -1) ?? 0] = choice;
    this.harm = harm;
    this.choices = choices;
  }

  /**
   * Searches a block for some counts, and learns from it. A plan must hold whoever of a kind it is (`surely`), a bound for those
   * who bring most.
   */
  private ask(place: Place, counts: ReadonlyArray<number>, by: 'surely' | 'brought' = 'surely'): Worked {
    const { harms, own, asked } = place;
    const { comings } = harms.block;
    const isSame = comings.every(
      ({ brought, surely }, k) =>
        (counts[k] ?? 0) === 0 || brought.every(([, minutes], i) => minutes === surely[i]),
    );
    const key = `${isSame ? 'brought' : by} ${counts.join()}`;
    const known = asked.get(key);
    if (known !== undefined) return known;
    const there = new Map(own.resources.map((r) => [r, harms.room[r] ?? 0] as const));
    for (const [k, { way, brought, surely }] of comings.entries())
      for (const [i, [r, most]] of brought.entries()) {
        const minutes = by === 'surely' ? (surely[i] ?? 0) : most;
        there.set(r, (there.get(r) ?? 0) + (way === 'in' ? minutes : -minutes) * (counts[k] ?? 0));
      }
    const problem = own.withCapacity((r) => there.get(r) ?? 0);
    const lists: PriceList[] = [];
    const terms = { ...this.terms, gap: this.terms.gap / FINER, work: this.terms.work / 20 };
    const found = solve(problem, terms, (table) => {
      const search = new PartSearch(table, terms);
      lists.push(search.prices);
      return search;
    });
    this.ownWork += sizeOf(problem) * 60;
    if (lists.length > 0) {
      const { denominator, prices } = together(lists);
      harms.learn({ denominator, prices: prices.map(([r, price]) => [own.resources[r] ?? 0, price]) });
    }
    const worked: Worked = {
      counts,
      harm: found.kind === 'plan' ? found.harm : Infinity,
      choices: found.kind === 'plan' ? found.choices : undefined,
      bound: found.kind === 'impossible' ? Infinity : found.bound,
      certificate: found.certificate,
    };
    asked.set(key, worked);
    if (isSame || by === 'brought') harms.worked.push(worked);
    return worked;
  }
}

const sizeOf = ({ cases }: Problem): number =>
  cases.reduce((sum, { choices }) => choices.reduce((all, { uses }) => all + uses.length + 1, sum), 0) / 1e6;

/** Searches a part as it hangs together: by its links where few cases tie it, and by prices alone where there are none. */
export const newCondensedSearch =
  (terms: SearchTerms): SearchOf =>
  (table, problem, flat) => {
    const plain = new PartSearch(table, terms);
    const isEnough = plain.harm < Infinity && plain.harm - plain.bound <= terms.gap * plain.harm;
    if (isEnough) return plain;
    const links = linksOf(problem, flat, Array.from(table.caseAt));
    return links === undefined ? plain : new CondensedSearch(plain, problem, flat, links, terms);
  };
