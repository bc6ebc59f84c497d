import type { LocalDate } from '../values/local-date.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import { provisionNamed, type Catalogue } from './catalogue.js';
import { deadline, type Deadline } from './deadline.js';
import { basisOf, type Basis } from './individual-decision.js';

/** A deadline to appeal, and why that one. */
export interface AppealDeadline extends Deadline {
  readonly kind: 'appeal-patient-rights' | 'appeal-general';
  readonly because: 'health-and-care-services' | 'other-basis' | 'basis-unknown';
  /** The provisions that the choice was made on. */
  readonly basis: ReadonlyArray<ProvisionId>;
}

/** Acts whose decisions on services are appealed under the Patients' and Users' Rights Act. */
const PATIENT_RIGHTS: ReadonlyArray<string> = [
  'helse- og omsorgstjenesteloven',
  'pasient- og brukerrettighetsloven',
];

/**
 * When a decision can be appealed at the latest, from the day on which the notice reached the person: four weeks for decisions on health and
 * care services (pbrl § 7-5), three for others (fvl § 29). Where nothing says what the decision rests on, the longer one is given: a
 * notice that states too short a deadline does harm.
 *
 * @example
 * import { appealDeadline, BUILT_IN, isLocalDate } from 'forsvarlig';
 *
 * const reached = '2020-03-16';
 * assert.ok(isLocalDate(reached));
 * const { provision, last, rolled } = appealDeadline({ serviceType: 'home-nursing' }, reached, BUILT_IN);
 * // Four weeks later is Easter Monday.
 * assert.deepEqual([provision, last, rolled], ['pbrl-7-5', '2020-04-13', '2020-04-14']);
 */
export const appealDeadline = (on: Basis, noticeReached: LocalDate, catalogue: Catalogue): AppealDeadline => {
  const basis = basisOf(on, catalogue);
  const acts = basis.map((id) => provisionNamed(catalogue, id)?.act ?? '');
  const because =
    basis.length === 0
      ? 'basis-unknown'
      : acts.some((act) => PATIENT_RIGHTS.includes(act))
        ? 'health-and-care-services'
        : 'other-basis';
  const kind = because === 'other-basis' ? 'appeal-general' : 'appeal-patient-rights';
  return { ...deadline(kind, noticeReached), kind, because, basis };
};
