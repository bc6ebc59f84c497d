/** What must be so in a part of the search: the choice of a case is among some, or where the limit of a rule of order lies. */
export type Split =
  | { readonly on: 'choice'; readonly case: number; readonly choices: ReadonlyArray<number> }
  | { readonly on: 'rule'; readonly rule: number; readonly rank: number };

/** Prices of the resources: whole numbers over the denominator; those left out are none. */
export interface PriceList {
  readonly denominator: number;
  readonly prices: ReadonlyArray<readonly [resource: number, price: number]>;
}

/**
 * Why no plan for some cases does less harm than so much. One of
 * - prices, from which a bound can be worked out by letting each case choose for itself;
 * - prices, and a harm (`atLeast`) that any plan does in which somebody chooses what is too dear at them: what is left is in `rest`;
 * - the same for both sides of a split, of which one must be so: the choice is among these (`yes`) or not; the limit of the rule is at
 *   most at the rank (`yes`) or above it;
 * - blocks that hang together by few cases, and a proof for the smaller question that comes of taking each block as one case.
 */
export type Proof =
  | PriceList
  | (PriceList & { readonly atLeast: number; readonly rest: Proof })
  | { readonly split: Split; readonly yes: Proof; readonly no: Proof }
  | CondensedProof;

/**
 * Choices of cases outside a block that bring time to it (`in`), or take time from it (`out`), and are told apart no further: only
 * how many are chosen counts. Counts are told apart by ranges: the first from 0, and one from each of `from` on.
 */
export interface Coming {
  readonly way: 'in' | 'out';
  readonly choices: ReadonlyArray<readonly [at: number, choice: number]>;
  readonly from: ReadonlyArray<number>;
}

/**
 * Cases that have to do with the others only through what comes and goes. `harms` says how much harm they do at least, for each
 * combination of ranges, the last kind of coming the fastest; none where there is no plan for them. The prices show it, or what
 * was worked out for some counts: with fewer coming and more going no plan does less. Whoever comes brings what one of the kind
 * does, and no more of them bring the same than there are who do.
 */
export interface Block {
  readonly cases: ReadonlyArray<number>;
  readonly comings: ReadonlyArray<Coming>;
  readonly harms: ReadonlyArray<number | undefined>;
  readonly prices: ReadonlyArray<PriceList>;
  readonly worked: ReadonlyArray<{
    readonly counts: ReadonlyArray<number>;
    readonly certificate: Certificate;
  }>;
}

/** A smaller question, in which each block is a case that chooses among its ranges, and why no plan for that does less harm. */
export interface CondensedProof {
  /** The resources that cases outside the blocks use, and that the smaller question keeps as they are. */
  readonly shared: ReadonlyArray<number>;
  readonly blocks: ReadonlyArray<Block>;
  readonly certificate: Certificate;
}

/** The cases that share resources or rules with each other and with no others, and why they can't be served with less harm. */
export interface PartProof {
  readonly cases: ReadonlyArray<number>;
  readonly proof: Proof;
}

/**
 * What shows how good a plan is, to whoever has the problem: the parts, and a proof for each. What a case uses whatever is chosen
 * is taken from the capacities first, and belongs to no part; cases with a single choice may stand in none.
 */
export type Certificate = ReadonlyArray<PartProof>;
