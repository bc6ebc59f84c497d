import { combinationsOf, endsOf } from './condensed.js';
import { commonDivisor } from './common-divisor.js';
import type { Block, Certificate, PriceList } from './certificate.js';
import type { Flat } from './flat.js';
import type { LinkedBlock } from './links.js';
import type { Case } from './problem.js';

/** What was found of a block for some counts of coming: at best so much harm, and at least so much. */
export interface Worked {
  readonly counts: ReadonlyArray<number>;
  readonly harm: number;
  readonly choices: ReadonlyArray<number> | undefined;
  readonly bound: number;
  readonly certificate: Certificate;
}

/** A harm for any counts that some prices show: linear in them. */
interface Plane {
  readonly base: number;
  readonly each: ReadonlyArray<number>;
}

/** Sums of fractions may be a little off, the more the larger they are: harm is said to be no more than is safe. */
const slackOf = (value: number): number => 1e-6 * (1 + Math.abs(value) / 1e5);

/** What is known of the harm that a block does, for any counts of those who come and go. */
export class BlockHarms {
  readonly prices: PriceList[] = [];
  readonly worked: Worked[] = [];
  private readonly planes: Plane[] = [];
  /** One harm that there can be, what divides the difference to any other, and the most that there can be. */
  private one = 0;
  private step = 0;
  private most = 0;

  constructor(
    private readonly flat: Flat,
    /** What of each resource there is for the block beyond the least of its cases, if nobody comes or goes. */
    readonly room: Float64Array,
    readonly block: LinkedBlock,
    /** Of each kind of coming one, as a case that may be any of it, by the numbers of the whole problem. */
    private readonly kinds: ReadonlyArray<Case>,
  ) {
    for (const i of block.cases) {
      let [own, worst] = [-1, 0];
      for (let o = flat.first[i] ?? 0; o < (flat.first[i + 1] ?? 0); o += 1) {
        const harm = flat.harm[o] ?? 0;
        if (own < 0) own = harm;
        this.step = commonDivisor(this.step, harm - own);
        worst = Math.max(worst, harm);
      }
      this.one += own;
      this.most += worst;
    }
  }

  /** Learns what some prices show, whatever they were found for. */
  learn(list: PriceList): void {
    const prices = new Map(list.prices.map(([r, price]) => [r, price / list.denominator] as const));
    const { flat, block, room } = this;
    let base = 0;
    for (const i of block.cases) {
      let least = Infinity;
      for (let o = flat.first[i] ?? 0; o < (flat.first[i + 1] ?? 0); o += 1) {
        let cost = flat.harm[o] ?? 0;
        for (let k = flat.from[o] ?? 0; k < (flat.from[o + 1] ?? 0); k += 1)
          cost += (flat.amount[k] ?? 0) * (prices.get(flat.resource[k] ?? 0) ?? 0);
        if (cost < least) least = cost;
      }
      base += least;
    }
    for (const [r, price] of prices) base -= price * (room[r] ?? 0);
    const each = this.kinds.map(({ choices }) =>
      choices.reduce(
        (least, { uses }) =>
          Math.min(
            least,
            uses.reduce((sum, [r, minutes]) => sum + minutes * (prices.get(r) ?? 0), 0),
          ),
        Infinity,
      ),
    );
    this.prices.push(list);
    this.planes.push({ base, each });
  }

  /** No plan of the block does less harm when so many come and go; undefined where there is none. */
  at(counts: ReadonlyArray<number>): number | undefined {
    let least = 0;
    for (const { base, each } of this.planes) {
      let value = base;
      for (let k = 0; k < each.length; k += 1) value += (counts[k] ?? 0) * (each[k] ?? 0);
      const harm =
        this.step === 0
          ? value > this.one + slackOf(value)
            ? Infinity
            : this.one
          : this.one + this.step * Math.ceil((value - this.one) / this.step - slackOf(value));
      if (harm > least) least = harm;
    }
    for (const one of this.worked)
      if (one.bound > least && this.isNoBetter(counts, one.counts)) least = one.bound;
    return least > this.most ? undefined : least;
  }

  /** The block as a certificate says it, by some ranges. */
  as(from: ReadonlyArray<ReadonlyArray<number>>): Block {
    const comings = this.block.comings.map(({ way, choices }, k) => ({ way, choices, from: from[k] ?? [] }));
    const harms = combinationsOf({ comings }).map((ranges) =>
      this.at(
        comings.map((coming, k) => {
          const { least, most } = endsOf(coming, ranges[k] ?? 0);
          return coming.way === 'in' ? most : least;
        }),
      ),
    );
    const worked = this.worked.map(({ counts, certificate }) => ({ counts, certificate }));
    return { cases: this.block.cases, comings, harms, prices: [...this.prices], worked };
  }

  /** Whether at these counts no more comes, and no less goes, than at others. */
  private isNoBetter(counts: ReadonlyArray<number>, others: ReadonlyArray<number>): boolean {
    return this.block.comings.every(({ way }, k) => {
      const [here, there] = [counts[k] ?? 0, others[k] ?? 0];
      return way === 'in' ? here <= there : here >= there;
    });
  }
}
