import type { Table } from './table.js';

/** Which choices are open: 1 or 0 for each choice of a table. */
export type Open = Uint8Array;

/** What comes of letting each case choose for itself, when each resource has a price. */
export interface Reading {
  /** No plan with open choices does less harm than this: the harm and the price of what is used, less the price of what is there. */
  value: number;
  /** The choice of each case; -1 where none is open. */
  readonly choice: Int32Array;
  /** What is then used of each resource. */
  readonly load: Float64Array;
}

export const newReading = ({ cases, resources }: Table): Reading => ({
  value: -Infinity,
  choice: new Int32Array(cases),
  load: new Float64Array(resources),
});

/** Harm and price of one choice. */
export const costOf = ({ harm, from, resource, amount }: Table, prices: Float64Array, o: number): number => {
  let cost = harm[o] ?? 0;
  const end = from[o + 1] ?? 0;
  for (let k = from[o] ?? 0; k < end; k += 1) cost += (amount[k] ?? 0) * (prices[resource[k] ?? 0] ?? 0);
  return cost;
};

/** Adds the uses of a choice to a load, so many times over. */
export const addUses = (
  { from, resource, amount }: Table,
  o: number,
  times: number,
  load: Float64Array,
): void => {
  const end = from[o + 1] ?? 0;
  for (let k = from[o] ?? 0; k < end; k += 1) {
    const r = resource[k] ?? 0;
    load[r] = (load[r] ?? 0) + times * (amount[k] ?? 0);
  }
};

/** Reads the relaxation at some prices. */
export const readAt = (table: Table, open: Open, prices: Float64Array, into: Reading): void => {
  const { cases, resources, first, harm, from, resource, amount, capacity, base } = table;
  const { choice, load } = into;
  load.fill(0);
  let value = base;
  for (let i = 0; i < cases; i += 1) {
    const last = first[i + 1] ?? 0;
    let best = -1;
    let least = Infinity;
    for (let o = first[i] ?? 0; o < last; o += 1) {
      if (open[o] !== 1) continue;
      let cost = harm[o] ?? 0;
      const end = from[o + 1] ?? 0;
      for (let k = from[o] ?? 0; k < end; k += 1) cost += (amount[k] ?? 0) * (prices[resource[k] ?? 0] ?? 0);
      if (cost < least) {
        least = cost;
        best = o;
      }
    }
    choice[i] = best;
    value += least;
    if (best >= 0) addUses(table, best, 1, load);
  }
  for (let r = 0; r < resources; r += 1) value -= (prices[r] ?? 0) * (capacity[r] ?? 0);
  into.value = value;
};
