/** What must be so in a part of the search: the choices of a case, or where the limit of a rule of order lies. */
export type Split =
  | { readonly on: 'choice'; readonly case: number; readonly choice: number }
  | { readonly on: 'rule'; readonly rule: number; readonly rank: number };

/**
 * Why no plan for some cases does less harm. Either prices for the resources, from which a bound can be worked out by letting
 * each case choose for itself; or the same for both sides of a split, of which one must be so: the choice is this one (`yes`)
 * or not; the limit of the rule is at most at the rank (`yes`) or above it.
 */
export type Proof =
  | {
      /** Prices of the resources: whole numbers over the denominator; those left out are none. */
      readonly denominator: number;
      readonly prices: ReadonlyArray<readonly [resource: number, price: number]>;
    }
  | { readonly split: Split; readonly yes: Proof; readonly no: Proof };

/** The cases that share resources or rules with each other and with no others, and why they can't be served with less harm. */
export interface PartProof {
  readonly cases: ReadonlyArray<number>;
  readonly proof: Proof;
}

/** What shows how good a plan is, to whoever has the problem: the parts, and a proof for each. */
export type Certificate = ReadonlyArray<PartProof>;
