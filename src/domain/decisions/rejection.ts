import * as E from 'fp-ts/lib/Either.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import type { MunicipalPolicyName, PolicyName } from './policies/policy-names.js';

/**
 * Why a command was refused: which policy said no, why, and what would make it right. Names no person and repeats
 * nothing of what the command says.
 */
export interface Rejection {
  readonly _tag: 'Rejected';
  readonly policy: PolicyName | MunicipalPolicyName;
  readonly why: string;
  readonly mend: string;
  /** The provisions behind the policy, where there are any. */
  readonly provisions: ReadonlyArray<ProvisionId>;
}

/** What a policy answers: no, or what it makes of what was stated. */
export type Ruling<A = void> = E.Either<Rejection, A>;

/** A no. */
export const reject = (
  policy: PolicyName | MunicipalPolicyName,
  why: string,
  mend: string,
  provisions: ReadonlyArray<ProvisionId> = [],
): Ruling<never> => E.left({ _tag: 'Rejected', policy, why, mend, provisions });

/** A yes that has nothing to add. */
export const allowed: Ruling = E.right(undefined);

/** Says no where a condition does not hold. */
export const unless = (condition: boolean, rejection: Ruling<never>): Ruling =>
  condition ? allowed : rejection;
