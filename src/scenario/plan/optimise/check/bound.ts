import type { Certificate, PartProof, Proof } from '../certificate.js';
import type { Problem } from '../problem.js';
import { choiceSides, NOTHING_ASSUMED, ruleSides, type Assumed } from './assumed.js';
import type { CheckFailed } from './check-failed.js';
import { condensedBound } from './condensed-bound.js';
import { givenBy, type Given } from './given.js';
import { wrongParts } from './parts.js';
import { harmAbove, isWhole, pricesIn, readAt } from './reading.js';
import { lesser, roundedUp } from './whole.js';

/** What a proof shows of the cases of its part: no plan does less harm; undefined where there is none. */
const boundOf = (
  given: Given,
  part: PartProof,
  proof: Proof,
  assumed: Assumed,
): bigint | undefined | CheckFailed => {
  // What was assumed is left out there: that only makes a bound weaker.
  if ('blocks' in proof) return condensedBound(given, part.cases, proof, boundBy);
  if ('split' in proof) {
    const { split, yes, no } = proof;
    const sides =
      split.on === 'rule' ? ruleSides(assumed, split) : choiceSides(given.problem, part, assumed, split);
    if (typeof sides === 'string') return sides;
    const one = boundOf(given, part, yes, sides.yes);
    if (typeof one === 'string') return one;
    const other = boundOf(given, part, no, sides.no);
    return typeof other === 'string' ? other : lesser(one, other);
  }
  const prices = pricesIn(given, proof);
  if (prices === undefined || ('atLeast' in proof && !isWhole(proof.atLeast, 0))) return 'price-that-is-none';
  const denominator = BigInt(proof.denominator);
  const read = readAt(given, part.cases, denominator, prices, assumed);
  if (read === undefined) return undefined;
  if (!('atLeast' in proof)) {
    return harmAbove(read, denominator);
  }
  const atLeast = BigInt(proof.atLeast);
  const not = new Map(assumed.not);
  for (const [at, above] of read.above) {
    const dear = [...above].flatMap(([number, more]) =>
      roundedUp(read.sum + more, denominator) >= atLeast ? [number] : [],
    );
    if (dear.length > 0) not.set(at, new Set([...(not.get(at) ?? []), ...dear]));
  }
  const rest = boundOf(given, part, proof.rest, { ...assumed, not });
  return typeof rest === 'string' ? rest : lesser(atLeast, rest);
};

/** The harm of the cases that stand in no part: they have a single choice. */
const harmApart = ({ cases }: Problem, certificate: Certificate): bigint => {
  const inParts = new Set(certificate.flatMap((part) => part.cases));
  return cases.reduce(
    (sum, { choices }, at) => (inParts.has(at) ? sum : sum + BigInt(choices[0]?.harm ?? 0)),
    0n,
  );
};

/** No plan does less harm; undefined where the certificate shows that there is none. */
export const boundBy = (problem: Problem, certificate: Certificate): bigint | undefined | CheckFailed => {
  const given = givenBy(problem);
  const wrong = wrongParts(given, certificate);
  if (wrong !== undefined) return wrong;
  let bound: bigint | undefined = harmApart(problem, certificate);
  for (const part of certificate) {
    const own: bigint | undefined | CheckFailed = boundOf(given, part, part.proof, NOTHING_ASSUMED);
    if (typeof own === 'string') return own;
    bound = bound === undefined || own === undefined ? undefined : bound + own;
  }
  return bound;
};
