import type { Certificate, PartProof, Proof } from '../certificate.js';
import type { CheckFailed } from './check-failed.js';
import type { Given } from './given.js';

/** The cases stand in one part each, and no resource that a part has a price for is used at choice outside it. */
export const wrongParts = (
  { problem: { cases }, beyond }: Given,
  certificate: Certificate,
): CheckFailed | undefined => {
  const partOf = new Map<number, PartProof>();
  for (const part of certificate)
    for (const at of part.cases) {
      if (!(at in cases) || partOf.has(at)) return 'case-in-no-part-or-in-two';
      partOf.set(at, part);
    }
  if (cases.some(({ choices }, at) => choices.length !== 1 && !partOf.has(at)))
    return 'case-in-no-part-or-in-two';
  const pricedBy = new Map<number, PartProof>();
  const enter = (part: PartProof, proof: Proof): boolean => {
    // What else is used of it beyond the least only leaves the blocks less.
    if ('blocks' in proof) return true;
    if ('split' in proof) return enter(part, proof.yes) && enter(part, proof.no);
    const isOwn = proof.prices.every(([resource]) => {
      if ((pricedBy.get(resource) ?? part) !== part) return false;
      pricedBy.set(resource, part);
      return true;
    });
    return isOwn && (!('atLeast' in proof) || enter(part, proof.rest));
  };
  const isOwn = certificate.every((part) => enter(part, part.proof));
  return isOwn &&
    beyond.every((choices, at) =>
      choices.every((uses) =>
        uses.every(
          ([resource, minutes]) =>
            minutes === 0n || (pricedBy.get(resource) ?? partOf.get(at)) === partOf.get(at),
        ),
      ),
    )
    ? undefined
    : 'resource-priced-in-one-part-and-used-in-another';
};
