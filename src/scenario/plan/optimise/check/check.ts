import { brokenRules } from '../broken-rules.js';
import type { Certificate } from '../certificate.js';
import type { Problem } from '../problem.js';
import { boundBy } from './bound.js';
import type { CheckFailed } from './check-failed.js';

/** What a certificate shows about choices for a problem, worked out from nothing but these three. */
export interface Checked {
  /** Harm of the choices. */
  readonly harm: bigint;
  /** No plan does less harm; undefined where the certificate shows that there is none. */
  readonly bound: bigint | undefined;
  /** Resources of which more is used than there is. */
  readonly overused: ReadonlyArray<number>;
  /** Rules of order that are broken. */
  readonly broken: ReadonlyArray<number>;
}

/**
 * Works out what a certificate shows, from the problem, the choices and the certificate alone, in exact whole numbers; it shares
 * no step with the search.
 */
export const checkCertificate = (
  problem: Problem,
  choices: ReadonlyArray<number>,
  certificate: Certificate,
): Checked | CheckFailed => {
  let harm = 0n;
  const left = problem.capacities.map((capacity) => BigInt(capacity));
  for (const [at, { choices: own }] of problem.cases.entries()) {
    const choice = own[choices[at] ?? -1];
    if (choice === undefined) return 'choice-that-is-none';
    harm += BigInt(choice.harm);
    for (const [resource, minutes] of choice.uses) left[resource] = (left[resource] ?? 0n) - BigInt(minutes);
  }
  const bound = boundBy(problem, certificate);
  if (typeof bound === 'string') return bound;
  return {
    harm,
    bound,
    overused: left.flatMap((minutes, resource) => (minutes < 0n ? [resource] : [])),
    broken: brokenRules(problem, choices),
  };
};
