import { choose, enterMove, newMove, type DraftPlan, type Move } from './draft-plan.js';
import type { Table } from './table.js';

/** Choices by which a better plan could differ: those near enough to the best of their case. */
export type Core = Int32Array;

/** The choices whose cost above the best of their case is no more than a better plan can bear. */
export const coreOf = (reduced: Float64Array, room: number): Core => {
  const core: number[] = [];
  for (let o = 0; o < reduced.length; o += 1) if ((reduced[o] ?? Infinity) <= room) core.push(o);
  return Int32Array.from(core);
};

const fits = (table: Table, draft: DraftPlan, move: Move): boolean => {
  for (let k = 0; k < move.size; k += 1) {
    const r = move.touched[k] ?? 0;
    const delta = move.delta[r] ?? 0;
    if (delta > 0 && (draft.load[r] ?? 0) + delta > (table.capacity[r] ?? 0)) return false;
  }
  return true;
};

const gainOf = ({ harm, owner }: Table, { choice }: DraftPlan, o: number): number =>
  (harm[choice[owner[o] ?? 0] ?? 0] ?? 0) - (harm[o] ?? 0);

/** Choices that do less harm than what their cases have, those that gain most first. */
const gainsOf = (table: Table, draft: DraftPlan, core: Core): Int32Array => {
  const better = core.filter((o) => gainOf(table, draft, o) > 0);
  const gains = new Map<number, number>();
  for (const o of better) gains.set(o, gainOf(table, draft, o));
  return better.sort((a, b) => (gains.get(b) ?? 0) - (gains.get(a) ?? 0) || a - b);
};

/** Gives back what there is room for, the greatest harm first. */
export const fill = (table: Table, draft: DraftPlan, core: Core): boolean => {
  const move = newMove(table);
  let hasChanged = false;
  for (const o of gainsOf(table, draft, core)) {
    // The case may have been given another choice meanwhile.
    if (gainOf(table, draft, o) <= 0) continue;
    enterMove(table, draft.choice[table.owner[o] ?? 0] ?? 0, o, move);
    if (!fits(table, draft, move)) continue;
    choose(table, draft, o);
    hasChanged = true;
  }
  return hasChanged;
};

/** The moves that do more harm and free something, by the resource that they free, the least harm first. */
const freeingMoves = (
  table: Table,
  draft: DraftPlan,
  core: Core,
  move: Move,
): ReadonlyArray<ReadonlyArray<number>> => {
  const freeing: number[][] = Array.from({ length: table.resources }, () => []);
  const worse = [...core]
    .filter((o) => gainOf(table, draft, o) <= 0 && draft.choice[table.owner[o] ?? 0] !== o)
    .sort((a, b) => gainOf(table, draft, b) - gainOf(table, draft, a) || a - b);
  for (const o of worse) {
    enterMove(table, draft.choice[table.owner[o] ?? 0] ?? 0, o, move);
    for (let k = 0; k < move.size; k += 1) {
      const r = move.touched[k] ?? 0;
      if ((move.delta[r] ?? 0) < 0) freeing[r]?.push(o);
    }
  }
  return freeing;
};

/** What a move lacks most, after it; -1 where it fits. */
const scarcest = (table: Table, draft: DraftPlan, move: Move): number => {
  let [worst, most] = [-1, 0];
  for (let k = 0; k < move.size; k += 1) {
    const r = move.touched[k] ?? 0;
    const lacking = (draft.load[r] ?? 0) + (move.delta[r] ?? 0) - (table.capacity[r] ?? 0);
    if (lacking > most) [worst, most] = [r, lacking];
  }
  return worst;
};

/** Whether two moves fit together. */
const fitTogether = (table: Table, draft: DraftPlan, one: Move, other: Move): boolean => {
  for (let k = 0; k < one.size; k += 1) {
    const r = one.touched[k] ?? 0;
    if ((draft.load[r] ?? 0) + (one.delta[r] ?? 0) + (other.delta[r] ?? 0) > (table.capacity[r] ?? 0))
      return false;
  }
  for (let k = 0; k < other.size; k += 1) {
    const r = other.touched[k] ?? 0;
    if ((draft.load[r] ?? 0) + (one.delta[r] ?? 0) + (other.delta[r] ?? 0) > (table.capacity[r] ?? 0))
      return false;
  }
  return true;
};

/** Gives somebody back more than is taken from somebody else to make room for it. */
const swap = (table: Table, draft: DraftPlan, core: Core, [up, down]: readonly [Move, Move]): boolean => {
  const freeing = freeingMoves(table, draft, core, up);
  const moved = new Set<number>();
  for (const o of gainsOf(table, draft, core)) {
    const i = table.owner[o] ?? 0;
    const gain = gainOf(table, draft, o);
    if (gain <= 0 || moved.has(i)) continue;
    enterMove(table, draft.choice[i] ?? 0, o, up);
    const lacking = scarcest(table, draft, up);
    if (lacking < 0) {
      choose(table, draft, o);
      moved.add(i);
      continue;
    }
    for (const other of freeing[lacking] ?? []) {
      const j = table.owner[other] ?? 0;
      if (j === i || moved.has(j)) continue;
      if (gain + gainOf(table, draft, other) <= 0) break;
      enterMove(table, draft.choice[j] ?? 0, other, down);
      if (!fitTogether(table, draft, up, down)) continue;
      choose(table, draft, o);
      choose(table, draft, other);
      moved.add(i).add(j);
      break;
    }
  }
  return moved.size > 0;
};

/** Makes a feasible plan better by single moves and by swaps of two, as long as that helps. */
export const improve = (table: Table, draft: DraftPlan, core: Core): void => {
  const moves = [newMove(table), newMove(table)] as const;
  do {
    while (fill(table, draft, core));
  } while (swap(table, draft, core, moves));
};
