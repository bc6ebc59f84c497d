import type { Split } from './certificate.js';
import type { Cut } from './bundle.js';
import type { WholePrices } from './exact-bound.js';
import type { Narrow } from './narrow.js';
import type { Grove } from './grove.js';
import type { Limits } from './order-rules.js';
import type { Open } from './relaxation.js';
import type { Table } from './table.js';

/** A place in the search: what is open there, what was found out of it, and how it went on. */
export interface Node {
  /** The part, or what is left of it here. */
  readonly table: Table;
  /** How the table came from the part's: one narrowing after another, the last first. */
  readonly narrows: ReadonlyArray<Narrow>;
  readonly open: Open;
  readonly limits: Limits;
  readonly start: Float64Array | undefined;
  readonly known: ReadonlyArray<Int32Array>;
  /** No plan with what is open here does less harm. */
  bound: number;
  whole: WholePrices;
  prices: Float64Array;
  cuts: ReadonlyArray<Cut>;
  next: Next | undefined;
}

/**
 * How the search went on from a place: it was split in two, or narrowed to what is not too dear at its prices, or what is left is so
 * little that a tree of linear programs grows there.
 */
export type Next =
  | { readonly kind: 'split'; readonly on: Split; readonly yes: Node; readonly no: Node }
  | { readonly kind: 'narrowed'; readonly atLeast: number; readonly rest: Node }
  | { readonly kind: 'tree'; readonly grove: Grove };

export const newNode = (
  { table, narrows, open, limits }: Pick<Node, 'table' | 'narrows' | 'open' | 'limits'>,
  bound: number,
  from: { readonly start: Float64Array | undefined; readonly known: ReadonlyArray<Int32Array> },
): Node => ({
  ...{ table, narrows, open, limits, bound, ...from },
  whole: { denominator: 1, prices: new Float64Array(table.resources) },
  prices: new Float64Array(table.resources),
  cuts: [],
  next: undefined,
});
