import { addUses, newReading, readAt, type Open, type Reading } from './relaxation.js';
import type { Table } from './table.js';

/**
 * What was learnt of the relaxation at some prices: it lies below the plane through that reading. `slope` is what was used of
 * each resource beyond what is there, `gap` how far the plane lies above the value at the prices now, `weight` its share in the
 * step that was taken last, and `choice` what was chosen there.
 */
export interface Cut {
  readonly slope: Float64Array;
  gap: number;
  weight: number;
  readonly choice: Int32Array;
}

/** The best prices found, what the relaxation says there, and what was learnt on the way. */
export interface Ascent {
  readonly prices: Float64Array;
  readonly value: number;
  readonly cuts: ReadonlyArray<Cut>;
  /** Numbers read on the way, in millions: a measure of work that is the same on every machine. */
  readonly work: number;
}

/** Where the search for prices starts, how long it may take and when it has done enough. */
export interface AscentTerms {
  readonly start: Float64Array | undefined;
  /** Open choices from which something may be learnt at once. */
  readonly known: ReadonlyArray<Int32Array>;
  /** Readings at most. */
  readonly rounds: number;
  /** It ends when the next step is not expected to gain this share of the value. */
  readonly precision: number;
  readonly isEnough: (value: number) => boolean;
}

const excess = (table: Table, load: Float64Array): Float64Array =>
  load.map((minutes, r) => minutes - (table.capacity[r] ?? 0));

/** One price for all resources, about the best of its kind: the relaxation is concave, so halving finds it. */
const evenPrice = (table: Table, open: Open, reading: Reading): Float64Array => {
  const prices = new Float64Array(table.resources);
  const isShort = (price: number): boolean => {
    readAt(table, open, prices.fill(price), reading);
    return excess(table, reading.load).reduce((sum, minutes) => sum + minutes, 0) > 0;
  };
  if (!isShort(0)) return prices.fill(0);
  let [low, high] = [0, 1 / 64];
  while (high < 1e6 && isShort(high)) [low, high] = [high, high * 2];
  for (let i = 0; i < 6; i += 1) {
    const middle = (low + high) / 2;
    if (isShort(middle)) low = middle;
    else high = middle;
  }
  return prices.fill((low + high) / 2);
};

/** The plane of some open choices: what they come to at any prices lies above the relaxation. */
const cutOf = (table: Table, choice: Int32Array, prices: Float64Array, value: number): Cut => {
  const load = new Float64Array(table.resources);
  let height = table.base;
  for (const o of choice) {
    height += table.harm[o] ?? 0;
    addUses(table, o, 1, load);
  }
  const slope = excess(table, load);
  for (let r = 0; r < slope.length; r += 1) height += (slope[r] ?? 0) * (prices[r] ?? 0);
  return { slope, gap: height - value, weight: 0, choice };
};

/** How high a cut lies at other prices, against the value at the prices now. */
const heightAt = ({ slope, gap }: Cut, from: Float64Array, to: Float64Array): number => {
  let height = gap;
  for (let r = 0; r < slope.length; r += 1) height += (slope[r] ?? 0) * ((to[r] ?? 0) - (from[r] ?? 0));
  return height;
};

/** Shifts of weight between two cuts, at most, for one step. */
const SHIFTS = 400;

/**
 * The step: the prices at which the lowest of the cuts, less a price for going far (`stiffness`), is highest. The weights of
 * the cuts are moved two at a time, from the highest of those in use to the lowest, until these lie level.
 */
const stepFrom = (
  from: Float64Array,
  cuts: ReadonlyArray<Cut>,
  stiffness: number,
  precision: number,
): { readonly prices: Float64Array; readonly shifts: number } => {
  const size = from.length;
  const pull = new Float64Array(size);
  for (const { weight, slope } of cuts)
    if (weight > 0) for (let r = 0; r < size; r += 1) pull[r] = (pull[r] ?? 0) + weight * (slope[r] ?? 0);
  const to = new Float64Array(size);
  for (let shift = 0; ; shift += 1) {
    for (let r = 0; r < size; r += 1) to[r] = Math.max(0, (from[r] ?? 0) + (pull[r] ?? 0) / stiffness);
    if (shift === SHIFTS) return { prices: to, shifts: shift };
    let [lowest, highest]: [Cut | undefined, Cut | undefined] = [undefined, undefined];
    let [low, high] = [Infinity, -Infinity];
    for (const cut of cuts) {
      const height = heightAt(cut, from, to);
      if (height < low) [lowest, low] = [cut, height];
      if (cut.weight > 0 && height > high) [highest, high] = [cut, height];
    }
    if (lowest === undefined || highest === undefined || lowest === highest)
      return { prices: to, shifts: shift };
    if (high - low <= 1e-3 * Math.max(Math.abs(low), precision)) return { prices: to, shifts: shift };
    let bend = 0;
    for (let r = 0; r < size; r += 1)
      if ((to[r] ?? 0) > 0) bend += ((lowest.slope[r] ?? 0) - (highest.slope[r] ?? 0)) ** 2;
    const wanted = bend > 0 ? ((high - low) * stiffness) / bend : highest.weight;
    const shifted = wanted >= highest.weight * (1 - 1e-9) ? highest.weight : wanted;
    lowest.weight += shifted;
    highest.weight -= shifted;
    for (let r = 0; r < size; r += 1)
      pull[r] = (pull[r] ?? 0) + shifted * ((lowest.slope[r] ?? 0) - (highest.slope[r] ?? 0));
  }
};

/** More cuts than this are not kept: those that lie highest and were not used go first. */
const MOST_CUTS = 80;
const DROPPED = 25;

const withoutIdle = (cuts: ReadonlyArray<Cut>): Cut[] => {
  const idle = cuts
    .slice(0, -1)
    .filter(({ weight }) => weight === 0)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, DROPPED);
  const dropped = new Set(idle);
  return cuts.filter((cut) => !dropped.has(cut));
};

/**
 * Looks for the prices at which the relaxation says most: a proximal bundle method. It keeps the planes that readings gave,
 * steps to where they promise most without going far, and goes on from there if the promise was kept. Whatever prices it ends
 * with, what they say is a bound; it only may be a weaker one.
 */
export const ascend = (
  table: Table,
  open: Open,
  { start, known, rounds, precision, isEnough }: AscentTerms,
): Ascent => {
  const reading = newReading(table);
  let prices = start?.slice() ?? evenPrice(table, open, reading);
  readAt(table, open, prices, reading);
  let value = reading.value;
  const cutHere = (gap: number, weight: number): Cut => ({
    slope: excess(table, reading.load),
    gap,
    weight,
    choice: reading.choice.slice(),
  });
  let cuts = [cutHere(0, 1)];
  for (const choice of known) cuts.push(cutOf(table, choice, prices, value));
  const steep = cuts[0]?.slope.reduce((sum, slope) => sum + slope * slope, 0) ?? 0;
  let stiffness = Math.max(steep, 1e-9) / (0.05 * Math.abs(value) + 1);
  let [readings, work] = [1, 0];
  const size = (table.amount.length + table.harm.length) / 1e6;
  while (readings < rounds && !isEnough(value)) {
    const least = precision * Math.max(1, Math.abs(value));
    const { prices: next, shifts } = stepFrom(prices, cuts, stiffness, least);
    work += size + ((shifts + 2) * cuts.length * table.resources) / 1e6;
    const promised = cuts.reduce((low, cut) => Math.min(low, heightAt(cut, prices, next)), Infinity);
    if (promised <= least) break;
    readAt(table, open, next, reading);
    readings += 1;
    const gained = reading.value - value;
    if (gained > 0.1 * promised) {
      for (const cut of cuts) cut.gap = heightAt(cut, prices, next) - gained;
      prices = next;
      value = reading.value;
      cuts.push(cutHere(0, 0));
      if (gained > 0.5 * promised) stiffness *= gained > 0.9 * promised ? 0.4 : 0.6;
    } else {
      const cut = cutHere(0, 0);
      cut.gap = gained - (heightAt(cut, prices, next) - cut.gap);
      cuts.push(cut);
      if (gained < -0.5 * promised) stiffness *= 1.3;
    }
    if (cuts.length > MOST_CUTS) cuts = withoutIdle(cuts);
  }
  return { prices, value, cuts, work: work + size };
};
