import { invert, newInverse, type Inverse } from './inverse.js';
import type { Program } from './program.js';

/**
 * A basis: of each group one column, its key, that takes what the others leave; and for each resource a column more, or (from the
 * last column on) what is left of a resource.
 */
export interface Basis {
  readonly keys: Int32Array;
  readonly more: Int32Array;
}

/** What came of a program: its best mixture of choices, and prices that show how good it is. */
export interface Solved {
  /** `infeasible`: no mixture is within what there is; `enough`: the prices show the harm that was asked for; `stalled`: ended early. */
  readonly kind: 'optimal' | 'infeasible' | 'enough' | 'stalled';
  /** Prices of the resources; where there is no mixture, such as show it. */
  readonly prices: Float64Array;
  readonly basis: Basis;
  /** The columns that have a share in the mixture, and how much of each is chosen. */
  readonly mixture: ReadonlyArray<readonly [column: number, share: number]>;
  /** Numbers read, in millions. */
  readonly work: number;
}

export interface DualTerms {
  /** Of each column whether it may be chosen. */
  readonly open: Uint8Array;
  /** A basis to start from, of the same program with more open; the cheapest choices where there is none. */
  readonly basis: Basis | undefined;
  /** It ends when the prices show so much harm. */
  readonly enough: number;
  /** Prices that show that there is no mixture show so much harm. */
  readonly beyond: number;
}

const NEARLY = 1e-7;
const PIVOT = 1e-8;
const MOST_STEPS = 5_000;

/**
 * The dual simplex method, with the rows of the groups kept apart (generalized upper bounds): only the resources need a matrix, which
 * is so small that it is worked out anew at each step. At every step no open choice is cheaper than the prices say, so that wherever
 * it ends they show something true.
 */
class Simplex {
  private readonly size: number;
  private readonly choices: number;
  private readonly inverse: Inverse;
  private readonly keys: Int32Array;
  private readonly more: Int32Array;
  private readonly isBasic: Uint8Array;
  /** How much is chosen of the keys, and of the others. */
  private readonly ofKeys: Float64Array;
  private readonly ofMore: Float64Array;
  private readonly dual: Float64Array;
  private readonly row: Float64Array;
  work = 0;

  constructor(
    private readonly program: Program,
    private readonly terms: DualTerms,
  ) {
    const { capacity, groups, harm } = program;
    this.size = capacity.length;
    this.choices = harm.length;
    this.inverse = newInverse(this.size);
    this.keys = terms.basis?.keys.slice() ?? this.cheapest();
    this.more = terms.basis?.more.slice() ?? Int32Array.from(capacity, (_, r) => harm.length + r);
    this.isBasic = new Uint8Array(harm.length + this.size);
    for (const c of this.keys) this.isBasic[c] = 1;
    for (const c of this.more) this.isBasic[c] = 1;
    this.ofKeys = new Float64Array(groups.length);
    this.ofMore = new Float64Array(this.size);
    this.dual = new Float64Array(this.size);
    this.row = new Float64Array(this.size);
  }

  run(): Solved {
    const { program, size, terms } = this;
    // These numbers stand side by side: they are read some four times as fast as others.
    const work = (2 * program.amount.length + this.choices + 2 * size * size * size) / 4e6;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      this.work += work;
      if (!this.renew()) return this.ended('stalled');
      if (this.value() >= terms.enough) return this.ended('enough');
      const place = this.leaving();
      if (place === undefined) return this.ended('optimal');
      const group = this.enterRow(place);
      const share = place.isKey ? (this.ofKeys[place.at] ?? 0) : (this.ofMore[place.at] ?? 0);
      const c = this.entrant(group, share < 0);
      if (c < 0) {
        this.showNone(share);
        return this.ended('infeasible');
      }
      this.replace(place, c);
    }
    return this.ended('stalled');
  }

  /** For each group its cheapest open choice. */
  private cheapest(): Int32Array {
    const { first, groups, harm } = this.program;
    const { open } = this.terms;
    return Int32Array.from(groups, (_, g) => {
      let best = first[g] ?? 0;
      for (let c = best + 1; c < (first[g + 1] ?? 0); c += 1)
        if (open[c] === 1 && (open[best] !== 1 || (harm[c] ?? 0) < (harm[best] ?? 0))) best = c;
      return best;
    });
  }

  private add(c: number, times: number, into: Float64Array, start: number): void {
    const { from, resource, amount } = this.program;
    for (let k = from[c] ?? 0; k < (from[c + 1] ?? 0); k += 1) {
      const r = start + (resource[k] ?? 0);
      into[r] = (into[r] ?? 0) + times * (amount[k] ?? 0);
    }
  }

  /** What a choice uses, times a row of numbers. */
  private times(c: number, row: Float64Array): number {
    const { from, resource, amount } = this.program;
    let sum = 0;
    const end = from[c + 1] ?? 0;
    for (let k = from[c] ?? 0; k < end; k += 1) sum += (amount[k] ?? 0) * (row[resource[k] ?? 0] ?? 0);
    return sum;
  }

  /** Works everything out anew from the basis. */
  private renew(): boolean {
    const { choices, dual, inverse, keys, more, ofKeys, ofMore, program, size } = this;
    const { capacity, groups, harm, owner } = program;
    inverse.columns.fill(0);
    for (let at = 0; at < size; at += 1) {
      const c = more[at] ?? 0;
      if (c >= choices) inverse.columns[at * size + c - choices] = 1;
      else {
        this.add(c, 1, inverse.columns, at * size);
        this.add(keys[owner[c] ?? 0] ?? 0, -1, inverse.columns, at * size);
      }
    }
    if (!invert(inverse)) return false;
    const left = this.row;
    left.set(capacity);
    for (let g = 0; g < groups.length; g += 1) {
      const times = groups[g]?.length ?? 0;
      ofKeys[g] = times;
      this.add(keys[g] ?? 0, -times, left, 0);
    }
    dual.fill(0);
    for (let at = 0; at < size; at += 1) {
      const c = more[at] ?? 0;
      let sum = 0;
      for (let k = 0; k < size; k += 1) sum += (inverse.rows[at * size + k] ?? 0) * (left[k] ?? 0);
      ofMore[at] = sum;
      if (c >= choices) continue;
      const g = owner[c] ?? 0;
      ofKeys[g] = (ofKeys[g] ?? 0) - sum;
      const harms = (harm[c] ?? 0) - (harm[keys[g] ?? 0] ?? 0);
      if (harms !== 0)
        for (let k = 0; k < size; k += 1)
          dual[k] = (dual[k] ?? 0) + harms * (inverse.rows[at * size + k] ?? 0);
    }
    return true;
  }

  /** The harm that the prices show. */
  private value(): number {
    const { dual, keys, program } = this;
    const { capacity, groups, harm } = program;
    let sum = 0;
    for (let g = 0; g < groups.length; g += 1) {
      const c = keys[g] ?? 0;
      sum += (groups[g]?.length ?? 0) * ((harm[c] ?? 0) - this.times(c, dual));
    }
    for (let r = 0; r < capacity.length; r += 1) sum += (capacity[r] ?? 0) * (dual[r] ?? 0);
    return sum;
  }

  private isOpen(c: number): boolean {
    return c >= this.choices || this.terms.open[c] === 1;
  }

  /** What in the basis is furthest from what it may be; undefined where all are as they may. */
  private leaving(): { readonly isKey: boolean; readonly at: number } | undefined {
    let [chosen, isKey, most] = [-1, false, NEARLY];
    for (let at = 0; at < this.size; at += 1) {
      const share = this.ofMore[at] ?? 0;
      const off = share < 0 ? -share : this.isOpen(this.more[at] ?? 0) ? 0 : share;
      if (off > most) [chosen, isKey, most] = [at, false, off];
    }
    for (let g = 0; g < this.keys.length; g += 1) {
      const share = this.ofKeys[g] ?? 0;
      const off = share < 0 ? -share : this.isOpen(this.keys[g] ?? 0) ? 0 : share;
      if (off > most) [chosen, isKey, most] = [g, true, off];
    }
    return chosen < 0 ? undefined : { isKey, at: chosen };
  }

  /** Enters the row of a place of the basis, by resources; the group whose columns have one more in it, or -1. */
  private enterRow({ isKey, at }: { readonly isKey: boolean; readonly at: number }): number {
    const { choices, inverse, more, program, row, size } = this;
    if (!isKey) {
      for (let k = 0; k < size; k += 1) row[k] = inverse.rows[at * size + k] ?? 0;
      return -1;
    }
    row.fill(0);
    for (let other = 0; other < size; other += 1) {
      const c = more[other] ?? 0;
      if (c < choices && program.owner[c] === at)
        for (let k = 0; k < size; k += 1) row[k] = (row[k] ?? 0) - (inverse.rows[other * size + k] ?? 0);
    }
    return at;
  }

  /** The column that becomes cheap enough first; -1 where none can take the place. */
  private entrant(group: number, isUp: boolean): number {
    const { choices, dual, isBasic, keys, program, row, size } = this;
    const { first, groups, harm } = program;
    const { open } = this.terms;
    let [best, least, widest] = [-1, Infinity, 0];
    const consider = (c: number, value: number, dearer: number): void => {
      const reach = isUp ? -value : value;
      if (reach <= PIVOT) return;
      const ratio = Math.max(0, dearer) / reach;
      // Of those that come at about the same time, the one that divides best.
      if (ratio < least - 1e-10 || (ratio <= least + 1e-10 && reach > widest))
        [best, least, widest] = [c, Math.min(ratio, least), reach];
    };
    for (let g = 0; g < groups.length; g += 1) {
      const key = keys[g] ?? 0;
      const along = this.times(key, row) - (g === group ? 1 : 0);
      const cost = (harm[key] ?? 0) - this.times(key, dual);
      const end = first[g + 1] ?? 0;
      for (let c = first[g] ?? 0; c < end; c += 1)
        if (open[c] === 1 && isBasic[c] !== 1)
          consider(c, this.times(c, row) - along, (harm[c] ?? 0) - this.times(c, dual) - cost);
    }
    for (let r = 0; r < size; r += 1)
      if (isBasic[choices + r] !== 1) consider(choices + r, row[r] ?? 0, -(dual[r] ?? 0));
    return best;
  }

  /** A column takes a place in the basis. */
  private replace({ isKey, at }: { readonly isKey: boolean; readonly at: number }, c: number): void {
    const { choices, isBasic, keys, more, program } = this;
    const { owner } = program;
    isBasic[c] = 1;
    if (!isKey) {
      isBasic[more[at] ?? 0] = 0;
      more[at] = c;
      return;
    }
    isBasic[keys[at] ?? 0] = 0;
    // Another of the group becomes its key, and what enters takes that one's place; or what enters, if it is the only one.
    const other = more.findIndex((one) => one < choices && owner[one] === at);
    if (other < 0) keys[at] = c;
    else {
      keys[at] = more[other] ?? 0;
      more[other] = c;
    }
  }

  /** Goes so far along the direction in which the prices show more and more harm that they show enough. */
  private showNone(share: number): void {
    const { dual, row, size } = this;
    const far = (1.01 * Math.max(0, this.terms.beyond - this.value()) + 1) / share;
    for (let k = 0; k < size; k += 1) dual[k] = (dual[k] ?? 0) + far * (row[k] ?? 0);
  }

  private ended(kind: Solved['kind']): Solved {
    const mixture: Array<readonly [column: number, share: number]> = [];
    for (const [g, c] of this.keys.entries()) mixture.push([c, this.ofKeys[g] ?? 0]);
    for (const [at, c] of this.more.entries()) if (c < this.choices) mixture.push([c, this.ofMore[at] ?? 0]);
    return {
      ...{ kind, mixture, work: this.work },
      prices: this.dual.map((price) => Math.max(0, -price)),
      basis: { keys: this.keys, more: this.more },
    };
  }
}

/** Solves a linear program with some of its columns open. */
export const solveProgram = (program: Program, terms: DualTerms): Solved => new Simplex(program, terms).run();
