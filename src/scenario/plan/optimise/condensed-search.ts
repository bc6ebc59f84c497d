import { BlockAnswers, type Served } from './block-answers.js';
import type { Worked } from './block-harms.js';
import type { Block, Certificate, Proof } from './certificate.js';
import { condensedOf, countsOfChoices, roomBeyond, type Counts } from './condensed.js';
import type { Flat } from './flat.js';
import { Tree } from './linear/tree.js';
import { linksOf, type Links } from './links.js';
import type { Problem } from './problem.js';
import { rangesAround, rangesWith } from './ranges.js';
import { FEW_RESOURCES, PartSearch, type Search, type SearchTerms } from './search.js';
import type { SearchOf } from './solve.js';
import { WhoGoes } from './who-goes.js';

/** How often a problem of its own is asked for more precisely than is wanted of the whole. */
const FINER = 4;
/** How many plans are begun by prices alone where there are links. */
const FEW_PLANS = 2;
/** The share of all work that may go into one block, and into the smaller question, each time. */
const OF_BLOCK = 1 / 8;
const OF_SMALLER = 1 / 10;
/** How often those who go are dealt out anew, and how much more those count each time who got too little. */
const MOST_DEALS = 3;
const DEARER = 8;
/** How often at most only prices are looked for, before plans are. */
const MOST_PRICINGS = 12;

/** A block, and where the search in it stands. */
interface Place {
  readonly answers: BlockAnswers;
  /** Where the ranges of each kind of coming begin that are told apart now. */
  from: ReadonlyArray<ReadonlyArray<number>>;
}

/** The smaller question as it stood, and what was answered. */
interface Answered {
  readonly question: Problem;
  readonly blocks: ReadonlyArray<Block>;
  readonly grown: Tree;
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
  private readonly placeOf: ReadonlyMap<number, number>;
  private who: WhoGoes | undefined;
  private isStuck = false;

  constructor(
    private readonly plain: PartSearch,
    private readonly problem: Problem,
    private readonly flat: Flat,
    private readonly links: Links,
    private readonly terms: SearchTerms,
  ) {
    this.harm = plain.harm;
    this.choices = plain.chosen();
    this.best = { bound: -Infinity, blocks: [], certificate: [] };
    this.placeOf = new Map([...plain.cases].map((at, i) => [at, i] as const));
    const room = roomBeyond(problem, flat, links.outside);
    this.shared = new Map(links.shared.map((r) => [r, room[r] ?? 0] as const));
    const own = { ...terms, gap: terms.gap / FINER, work: terms.work * OF_BLOCK };
    const { leanings } = plain;
    this.places = links.blocks.map((block) => {
      const answers = new BlockAnswers(problem, flat, room, block, own);
      answers.learn(plain.prices);
      const likely = block.comings.map(({ choices }) =>
        Math.round(
          choices.reduce(
            (sum, [at, choice]) => sum + (leanings.get(at)?.find(([one]) => one === choice)?.[1] ?? 0),
            0,
          ),
        ),
      );
      return { answers, from: rangesAround(block.comings, likely) };
    });
    for (let round = 0; round < MOST_PRICINGS; round += 1) if (!this.price()) break;
  }

  get cases(): Int32Array {
    return this.plain.cases;
  }

  get work(): number {
    return this.isStuck
      ? this.plain.work
      : this.places.reduce((sum, { answers }) => sum + answers.work, this.ownWork);
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
      this.isStuck = !(this.round() || this.roundOfPlans()) || this.work > this.terms.work;
      // What the last round found of the blocks counts too.
      if (this.isStuck) this.smaller(this.terms.work * OF_SMALLER);
      return true;
    }
    if (this.harm < Infinity && this.plain.table.resources > FEW_RESOURCES) return false;
    const hasMoved = this.plain.step();
    if (this.plain.harm < this.harm) {
      this.harm = this.plain.harm;
      this.choices = this.plain.chosen();
    }
    return hasMoved;
  }

  /** Answers a smaller question, where a harm is known to be reached; undefined where some block can't be served whoever comes. */
  private asked(blocks: ReadonlyArray<Block>, known: number, work: number): Answered | undefined {
    const question = condensedOf(this.problem, this.links.outside, blocks, this.shared);
    if (question.cases.some(({ choices }) => choices.length === 0)) return undefined;
    const grown = new Tree(question, {
      ...{ areGrouped: true, known },
      gap: (harm) => (this.terms.gap / FINER) * harm,
    });
    if (work > 0) grown.grow(work);
    this.ownWork += grown.work;
    return { question, blocks, grown };
  }

  /** Answers the smaller question as it stands, by which more may be known of the least harm. */
  private smaller(work: number): Answered | undefined {
    const blocks = this.places.map(({ answers, from }) => answers.harms.as(from));
    const found = this.asked(blocks, Infinity, work);
    if (found === undefined) return undefined;
    const { question, grown } = found;
    if (grown.bound > this.best.bound)
      this.best = {
        ...{ bound: grown.bound, blocks },
        certificate: [{ cases: question.cases.map((_, at) => at), proof: grown.proof() }],
      };
    return found;
  }

  /** Looks at each block where the best mixture lies; false where nothing new is learnt. */
  private learnMixture({ blocks, grown }: Answered): boolean {
    const first = this.links.outside.length;
    let isNew = false;
    for (const [b, block] of blocks.entries()) {
      const all = countsOfChoices(block);
      for (const choice of grown.mixture[first + b] ?? []) isNew = this.learn(b, all[choice] ?? []) || isNew;
    }
    return isNew;
  }

  /** Looks for prices where the best mixture lies; false where all of them are known. */
  private price(): boolean {
    const found = this.smaller(0);
    return found !== undefined && this.learnMixture(found);
  }

  private learn(b: number, counts: Counts): boolean {
    const place = this.places[b];
    if (place === undefined) return false;
    const isNew = place.answers.price(counts);
    const from = rangesWith(place.answers.block.comings, place.from, counts);
    const isFiner = String(from) !== String(place.from);
    place.from = from;
    return isNew || isFiner;
  }

  /** Who comes and goes, of each kind and in each block, by what those outside choose. */
  private comingBy(choices: ReadonlyArray<number>) {
    const outside = new Map(this.links.outside.map((at, i) => [at, choices[i] ?? 0] as const));
    return this.places.map(({ answers }) =>
      answers.block.comings.map((coming) =>
        coming.choices.filter(([at, choice]) => outside.get(at) === choice),
      ),
    );
  }

  /** One answer to the smaller question, and what comes of it; false where nothing new does. */
  private round(): boolean {
    const found = this.smaller(this.terms.work * OF_SMALLER);
    const chosen = found?.grown.choices;
    if (found === undefined || chosen === undefined) return false;
    const isNew = this.serve(found.grown, chosen);
    return this.learnMixture(found) || isNew;
  }

  /** Looks where plans were better than at others, as far as plans were made; false where no other counts are. */
  private roundOfPlans(): boolean {
    const blocks = this.places.map(({ answers, from }) => {
      const block = answers.harms.as(from);
      let i = -1;
      const shown = countsOfChoices(block);
      return {
        ...block,
        harms: block.harms.map((harm) => {
          if (harm === undefined) return undefined;
          i += 1;
          const reached = answers.reachedWith(shown[i] ?? []) ?? harm;
          return reached === Infinity ? undefined : Math.max(harm, reached);
        }),
      };
    });
    const grown = this.asked(blocks, this.harm, this.terms.work * OF_SMALLER)?.grown;
    return grown?.choices !== undefined && this.serve(grown, grown.choices);
  }

  /** Searches the blocks for what the cases outside choose, and makes a plan of it; false where all is known. */
  private serve(grown: Tree, chosen: ReadonlyArray<number>): boolean {
    const { links, places } = this;
    const beside = Math.max(grown.harm, this.bound) / places.length;
    const coming = this.comingBy(chosen);
    let isNew = false;
    const worked = places.map(({ answers }, b) => {
      const counts = (coming[b] ?? []).map(({ length }) => length);
      isNew ||= !answers.hasWorkedOut(counts);
      const one = answers.workOut(counts, beside);
      isNew = this.learn(b, counts) || isNew;
      return one;
    });
    this.serveInTurns(chosen.slice(0, links.outside.length), worked, beside);
    return isNew;
  }

  /** Makes plans of those who come and go, dealt out anew each time for the sake of the blocks that got too little. */
  private serveInTurns(before: ReadonlyArray<number>, worked: ReadonlyArray<Worked>, beside: number): void {
    this.who ??= new WhoGoes(this.links, this.problem, this.flat);
    const done = this.who.work;
    const weights = worked.map(() => 1);
    let dealt = before;
    for (let turn = 0; turn < MOST_DEALS; turn += 1) {
      const last = dealt;
      const left = this.places.map(({ answers }, b) => answers.leftBy(worked[b], weights[b] ?? 1));
      dealt = this.who.deal(dealt, left);
      if (turn > 0 && String(dealt) === String(last)) break;
      const served = this.serveThese(dealt, worked, beside);
      const losing = served.flatMap((one, b) =>
        (one?.harm ?? Infinity) > (worked[b]?.harm ?? Infinity) ? [b] : [],
      );
      if (losing.length === 0 || this.isEnough()) break;
      for (const b of losing) weights[b] = (weights[b] ?? 1) * DEARER;
    }
    this.ownWork += this.who.work - done;
  }

  /** Makes a plan of just those who come and go. */
  private serveThese(
    dealt: ReadonlyArray<number>,
    worked: ReadonlyArray<Worked>,
    beside: number,
  ): ReadonlyArray<Served | undefined> {
    const { links, places } = this;
    const those = this.comingBy(dealt);
    const outside = new Map(links.outside.map((at, i) => [at, dealt[i] ?? 0] as const));
    const served = places.map(
      ({ answers }, b) => worked[b] && answers.serve((those[b] ?? []).flat(), worked[b], beside),
    );
    this.take(outside, served);
    return served;
  }

  private isEnough(): boolean {
    return this.harm < Infinity && this.harm - this.bound <= this.terms.gap * this.harm;
  }

  /** Makes a plan of what the cases outside choose and the blocks answer. */
  private take(outside: ReadonlyMap<number, number>, served: ReadonlyArray<Served | undefined>): void {
    let harm = served.reduce((sum, one) => sum + (one?.harm ?? Infinity), 0);
    for (const [at, choice] of outside) harm += this.problem.cases[at]?.choices[choice]?.harm ?? 0;
    if (harm >= this.harm) return;
    const choices = new Int32Array(this.cases.length);
    for (const [at, choice] of outside) choices[this.placeOf.get(at) ?? 0] = choice;
    for (const [b, one] of served.entries())
      for (const [i, choice] of one?.choices.entries() ?? [])
        choices[this.placeOf.get(this.places[b]?.answers.block.cases[i] ?? -1) ?? 0] = choice;
    this.harm = harm;
    this.choices = choices;
  }
}

/** Searches a part as it hangs together: by its links where few cases tie it, and by prices alone where there are none. */
export const newCondensedSearch =
  (terms: SearchTerms): SearchOf =>
  (table, problem, flat) => {
    const links = linksOf(problem, flat, Array.from(table.caseAt));
    // Where there are links, plans come of them: of the prices alone a few are made, in case they are good enough.
    const plain = new PartSearch(table, terms, undefined, links === undefined ? undefined : FEW_PLANS);
    const isEnough = plain.harm < Infinity && plain.harm - plain.bound <= terms.gap * plain.harm;
    return isEnough || links === undefined ? plain : new CondensedSearch(plain, problem, flat, links, terms);
  };
