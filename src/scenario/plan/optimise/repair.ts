import { choose, enterMove, newMove, type DraftPlan, type Move } from './draft-plan.js';
import { newQueue } from './queue.js';
import type { Table } from './table.js';

/** What a search for plans goes by: which choices are open, the prices, and how far each choice is above its case's best. */
export interface Guide {
  readonly prices: Float64Array;
  readonly reduced: Float64Array;
}

const NEVER = Infinity;
/** So small that it only tells apart what costs nothing: of those, what helps most goes first. */
const TINY = 1e-6;

const above = (load: number, capacity: number): number => (load > capacity ? load - capacity : 0);

/** What a move costs for each minute of shortage that it takes away; infinite where it takes away none. */
const scoreOf = (
  table: Table,
  { prices, reduced }: Guide,
  draft: DraftPlan,
  o: number,
  move: Move,
): number => {
  const before = draft.choice[table.owner[o] ?? 0] ?? 0;
  if (before === o || reduced[o] === Infinity) return NEVER;
  enterMove(table, before, o, move);
  let gain = 0;
  let cost = (reduced[o] ?? 0) - (reduced[before] ?? 0);
  for (let k = 0; k < move.size; k += 1) {
    const r = move.touched[k] ?? 0;
    const [load, capacity, delta] = [draft.load[r] ?? 0, table.capacity[r] ?? 0, move.delta[r] ?? 0];
    gain += above(load, capacity) - above(load + delta, capacity);
    // What is left unused has its price too.
    cost += (prices[r] ?? 0) * (above(capacity, load + delta) - above(capacity, load));
  }
  return gain > 0 ? Math.max(cost, TINY) / gain : NEVER;
};

const shortageOf = ({ capacity }: Table, { load }: DraftPlan): number => {
  let sum = 0;
  for (let r = 0; r < capacity.length; r += 1) sum += above(load[r] ?? 0, capacity[r] ?? 0);
  return sum;
};

/**
 * Takes moves that cost least for the shortage they take away, until there is none. Each takes some away, so it ends; false
 * where no single move helps any more. The scores in the queue may be old: one is taken only if it still is the least.
 */
export const repair = (table: Table, guide: Guide, draft: DraftPlan): boolean => {
  const move = newMove(table);
  let shortage = shortageOf(table, draft);
  if (shortage === 0) return true;
  const queue = newQueue();
  const enter = (o: number): void => {
    const score = scoreOf(table, guide, draft, o, move);
    if (score < NEVER) queue.push(o, score);
  };
  for (let o = 0; o < table.harm.length; o += 1) enter(o);
  for (let o = queue.pop(); o >= 0 && shortage > 0; o = queue.pop()) {
    const score = scoreOf(table, guide, draft, o, move);
    if (score === NEVER) continue;
    if (score > queue.least()) {
      queue.push(o, score);
      continue;
    }
    choose(table, draft, o);
    shortage = shortageOf(table, draft);
    const i = table.owner[o] ?? 0;
    for (let other = table.first[i] ?? 0; other < (table.first[i + 1] ?? 0); other += 1)
      if (other !== o) enter(other);
  }
  return shortage === 0;
};
