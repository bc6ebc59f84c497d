import { addUses, type Open } from './relaxation.js';
import type { Table } from './table.js';

/** A plan that is being worked on: a choice for each case, and what comes of it. */
export interface DraftPlan {
  readonly choice: Int32Array;
  readonly load: Float64Array;
  harm: number;
}

/** A plan of its own from choices; their loads are summed anew. */
export const draftFrom = (table: Table, choice: Int32Array): DraftPlan => {
  const draft: DraftPlan = {
    choice: choice.slice(),
    load: new Float64Array(table.resources),
    harm: table.base,
  };
  for (const o of draft.choice) {
    draft.harm += table.harm[o] ?? 0;
    addUses(table, o, 1, draft.load);
  }
  return draft;
};

/** Gives the case of a choice this choice in place of the one it has. */
export const choose = (table: Table, draft: DraftPlan, o: number): void => {
  const i = table.owner[o] ?? 0;
  const before = draft.choice[i] ?? 0;
  addUses(table, before, -1, draft.load);
  addUses(table, o, 1, draft.load);
  draft.harm += (table.harm[o] ?? 0) - (table.harm[before] ?? 0);
  draft.choice[i] = o;
};

export const isFeasible = ({ capacity }: Table, { load }: DraftPlan): boolean => {
  for (let r = 0; r < capacity.length; r += 1) if ((load[r] ?? 0) > (capacity[r] ?? 0)) return false;
  return true;
};

/** What a move from one choice of a case to another does to each resource that either uses; kept and used again. */
export interface Move {
  readonly delta: Float64Array;
  readonly touched: Int32Array;
  size: number;
}

export const newMove = ({ resources }: Table): Move => ({
  delta: new Float64Array(resources),
  touched: new Int32Array(resources),
  size: 0,
});

const enterUses = (table: Table, o: number, times: number, move: Move): void => {
  const { from, resource, amount } = table;
  const end = from[o + 1] ?? 0;
  for (let k = from[o] ?? 0; k < end; k += 1) {
    const r = resource[k] ?? 0;
    // No choice uses a resource twice, or to no extent: so each stands here once.
    if (move.delta[r] === 0) {
      move.touched[move.size] = r;
      move.size += 1;
    }
    move.delta[r] = (move.delta[r] ?? 0) + times * (amount[k] ?? 0);
  }
};

/** Enters a move; what stood there before is cleared. */
export const enterMove = (table: Table, before: number, after: number, move: Move): void => {
  for (let k = 0; k < move.size; k += 1) move.delta[move.touched[k] ?? 0] = 0;
  move.size = 0;
  enterUses(table, before, -1, move);
  enterUses(table, after, 1, move);
};

/** How far above the least cost of its case each choice is, at some prices; infinite where it is not open. */
export const reducedCosts = (table: Table, open: Open, costs: Float64Array): Float64Array => {
  const reduced = new Float64Array(costs.length);
  for (let i = 0; i < table.cases; i += 1) {
    const end = table.first[i + 1] ?? 0;
    let least = Infinity;
    for (let o = table.first[i] ?? 0; o < end; o += 1)
      if (open[o] === 1) least = Math.min(least, costs[o] ?? Infinity);
    for (let o = table.first[i] ?? 0; o < end; o += 1)
      reduced[o] = open[o] === 1 ? (costs[o] ?? Infinity) - least : Infinity;
  }
  return reduced;
};
