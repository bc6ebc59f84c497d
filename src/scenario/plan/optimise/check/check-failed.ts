/** Why a certificate shows nothing. */
export type CheckFailed =
  | 'choice-that-is-none'
  | 'case-in-no-part-or-in-two'
  | 'resource-priced-in-one-part-and-used-in-another'
  | 'price-that-is-none'
  | 'split-of-another-part'
  | 'block-that-is-none'
  | 'coming-left-out'
  | 'harm-not-shown';
