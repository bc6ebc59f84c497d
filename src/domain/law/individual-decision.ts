import type { LocalDate } from '../values/local-date.js';
import type { BuiltInProvisionId, ProvisionId } from '../vocabulary/provision-id.js';
import type { ServiceType } from '../vocabulary/services.js';
import { inForce, provisionNamed, serviceTypeNamed, type Catalogue } from './catalogue.js';
import { DEADLINE_RULES } from './deadline-rules.js';

/** On what a service rests: what the decision cites, or the kind of service, whose basis the catalogue knows. */
export type Basis =
  { readonly legalBasis: ReadonlyArray<ProvisionId> } | { readonly serviceType: ServiceType };

/** A decision as the switch looks at it. */
export type ExpectedDecision = Basis & {
  /** Days it is expected to last when decided, first and last counted; open-ended is longer than any number. */
  readonly expectedDays: number | 'open-ended';
  readonly decidedOn: LocalDate;
};

/** Whether the rules on individual decisions apply, and by what. */
export interface SwitchAnswer {
  /** `unclear`: it lasts longer than two weeks, and nothing says under which provision the service is given. */
  readonly required: 'yes' | 'no' | 'unclear';
  readonly because:
    'longer-than-two-weeks' | 'two-weeks-or-less' | 'other-basis' | 'basis-unknown' | 'not-in-force';
  /** The provisions that the answer was found on. */
  readonly basis: ReadonlyArray<ProvisionId>;
  readonly provision: BuiltInProvisionId;
  /** Whether the text of the provision on the day of the decision is the one that was checked. */
  readonly textChecked: boolean;
}

/** Decisions under these are individual decisions when they are expected to last longer than two weeks. */
const COVERED: ReadonlyArray<ProvisionId> = [
  ...(['hol-3-2-6-a', 'hol-3-2-6-b', 'hol-3-2-6-c', 'hol-3-6', 'hol-3-8'] as const),
];

/**
 * The provisions that a service rests on; empty where nothing says. A municipality's own kind rests on what its national kind does too: its
 * own rules take no right away.
 */
export const basisOf = (basis: Basis, catalogue: Catalogue): ReadonlyArray<ProvisionId> => {
  if ('legalBasis' in basis) return basis.legalBasis;
  const type = serviceTypeNamed(catalogue, basis.serviceType);
  const own = type?.grantedUnder;
  const national = type === undefined ? undefined : serviceTypeNamed(catalogue, type.like)?.grantedUnder;
  if (own === undefined) return national === undefined ? [] : [national];
  return national === undefined || national === own ? [own] : [own, national];
};

const SWITCH = 'pbrl-2-7';
const { days: TWO_WEEKS } = DEADLINE_RULES['two-weeks'].span;

/**
 * The switch of the Patients' and Users' Rights Act § 2-7: whether the Public Administration Act's rules on individual decisions apply,
 * by the basis of the service and how long the decision was expected to last when it was made. Short extensions that together become
 * longer are for findings: here a decision stands alone.
 *
 * @example
 * import { BUILT_IN, individualDecisionRequired, isLocalDate } from 'forsvarlig';
 *
 * const decidedOn = '2020-03-13';
 * assert.ok(isLocalDate(decidedOn));
 * const about = { serviceType: 'home-nursing', decidedOn };
 * assert.equal(individualDecisionRequired({ ...about, expectedDays: 14 }, BUILT_IN).required, 'no');
 * assert.equal(individualDecisionRequired({ ...about, expectedDays: 'open-ended' }, BUILT_IN).required, 'yes');
 */
export const individualDecisionRequired = (
  decision: ExpectedDecision,
  catalogue: Catalogue,
): SwitchAnswer => {
  const { expectedDays, decidedOn } = decision;
  const basis = basisOf(decision, catalogue);
  const since = provisionNamed(catalogue, SWITCH)?.textSince;
  const answer = (required: SwitchAnswer['required'], because: SwitchAnswer['because']): SwitchAnswer => ({
    required,
    because,
    basis,
    provision: SWITCH,
    textChecked: since === undefined || decidedOn >= since,
  });
  if (!inForce(catalogue, SWITCH, decidedOn)) return answer('no', 'not-in-force');
  if (expectedDays !== 'open-ended' && expectedDays <= TWO_WEEKS) return answer('no', 'two-weeks-or-less');
  if (basis.length === 0) return answer('unclear', 'basis-unknown');
  return basis.some((id) => COVERED.includes(id))
    ? answer('yes', 'longer-than-two-weeks')
    : answer('no', 'other-basis');
};
