import type { Cut } from './bundle.js';
import { draftFrom, isFeasible, reducedCosts, type DraftPlan } from './draft-plan.js';
import { coreOf, fill, improve } from './improve.js';
import { narrowed, widened, withinNarrow, type Narrow } from './narrow.js';
import { costOf, newReading, readAt, type Open } from './relaxation.js';
import { repair } from './repair.js';
import { roundings } from './rounding.js';
import type { Table } from './table.js';

/** What plans are made from: prices with what is open there, and what was chosen at the prices tried. */
export interface Near {
  readonly open: Open;
  readonly prices: Float64Array;
  readonly cuts: ReadonlyArray<Cut>;
  /** How many to begin from choices drawn by chance. */
  readonly count: number;
  readonly draw: () => number;
  /** Whether a plan is so good that no better one need be looked for. */
  readonly isEnough: (harm: number) => boolean;
}

/** A plan, if one was made, and the work it took, in millions of numbers read. */
export interface Made {
  readonly choice: Int32Array | undefined;
  readonly harm: number;
  readonly work: number;
}

/** So many choices beside the best of each case are looked at first: plans near the bound differ in few. */
const FEW = 250;

/** How far above the best of their case the nearest so many choices are. */
const nearest = (reduced: Float64Array, count: number): number => {
  const above = reduced.filter((cost) => cost > 0 && cost < Infinity).sort();
  return above.length <= count ? Infinity : (above[count] ?? Infinity);
};

const priceOn = ({ resourceIn }: Narrow, prices: Float64Array): Float64Array =>
  Float64Array.from(resourceIn, (r) => prices[r] ?? 0);

const plansWithin = (
  narrow: Narrow,
  { prices: whole, cuts, count, draw, isEnough }: Near,
): { readonly best: DraftPlan | undefined; readonly work: number } => {
  const { table } = narrow;
  const all = new Uint8Array(table.harm.length).fill(1);
  const prices = priceOn(narrow, whole);
  const reduced = reducedCosts(
    table,
    all,
    Float64Array.from(table.harm, (_, o) => costOf(table, prices, o)),
  );
  const reading = newReading(table);
  readAt(table, all, prices, reading);
  const guide = { prices, reduced };
  const size = (table.amount.length + table.harm.length) / 1e6;
  let work = 4 * size;
  let best: DraftPlan | undefined;
  const core = (): Int32Array => coreOf(reduced, Math.max(1, (best?.harm ?? Infinity) - reading.value));
  const consider = (draft: DraftPlan): void => {
    work += 2 * size;
    if (!repair(table, guide, draft)) return;
    fill(table, draft, core());
    if (best === undefined || draft.harm < best.harm) best = draft;
  };
  consider(draftFrom(table, reading.choice));
  const used = cuts
    .filter(({ weight }) => weight > 0)
    .map((cut) => ({ ...cut, choice: withinNarrow(narrow, cut.choice, reading.choice) }));
  for (const choice of roundings(table, all, used, reading.choice, count, draw)) {
    if (best !== undefined && isEnough(best.harm)) break;
    consider(draftFrom(table, choice));
  }
  if (best !== undefined && !isEnough(best.harm)) {
    improve(table, best, core());
    work += 10 * size;
  }
  return { best: best !== undefined && isFeasible(table, best) ? best : undefined, work };
};

/** Makes plans of open choices near some prices; first of the few that hardly cost more than the best, then of all. */
export const planNear = (table: Table, near: Near): Made => {
  const costs = Float64Array.from(table.harm, (_, o) => costOf(table, near.prices, o));
  const reduced = reducedCosts(table, near.open, costs);
  let work = 0;
  for (const few of [FEW, FEW * 8, Infinity]) {
    const room = nearest(reduced, few);
    const narrow = narrowed(
      table,
      near.open.map((is, o) => (is === 1 && (reduced[o] ?? 0) <= room ? 1 : 0)),
    );
    const within = plansWithin(narrow, near);
    work += within.work + (table.amount.length + table.harm.length) / 1e6;
    if (within.best !== undefined)
      return { choice: widened(narrow, within.best.choice), harm: within.best.harm, work };
    if (room === Infinity) break;
  }
  return { choice: undefined, harm: Infinity, work };
};
