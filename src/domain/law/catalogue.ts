import type { LocalDate } from '../values/local-date.js';
import type { Language } from '../vocabulary/code-list.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import type { ServiceType } from '../vocabulary/services.js';
import type { BoundPolicy } from './municipal-policy.js';
import type { DatedProcedure } from './contact-procedure.js';
import type { Provision } from './provision.js';
import { PROVISIONS } from './provisions/built-in.js';
import { SERVICE_TYPES, type ServiceTypeEntry } from './service-type.js';
import { windowOn } from './window.js';

/** The law and the services that decisions are made by: those of the package, and what a municipality adds. */
export interface Catalogue {
  readonly provisions: ReadonlyMap<ProvisionId, Provision>;
  readonly serviceTypes: ReadonlyMap<ServiceType, ServiceTypeEntry>;
  /** Policies that the municipality made for itself, asked after those of the library in this order. */
  readonly policies: ReadonlyArray<BoundPolicy>;
  /** The municipality's procedures for who does not answer, in the order in which they came to hold. */
  readonly contactProcedures: ReadonlyArray<DatedProcedure>;
}

/** What the package comes with. */
export const BUILT_IN: Catalogue = {
  provisions: new Map(PROVISIONS.map((provision) => [provision.id, provision])),
  serviceTypes: new Map(SERVICE_TYPES.map((entry) => [entry.id, entry])),
  policies: [],
  contactProcedures: [],
};

/** The provision of an id; undefined where the catalogue has none. */
export const provisionNamed = ({ provisions }: Catalogue, id: ProvisionId): Provision | undefined =>
  provisions.get(id);

/** The kind of service of an id; undefined where the catalogue has none. */
export const serviceTypeNamed = (
  { serviceTypes }: Catalogue,
  id: ServiceType,
): ServiceTypeEntry | undefined => serviceTypes.get(id);

/**
 * Whether a provision could be relied on for a decision made on a day: it was law, and if it is a crisis power, it was activated. What
 * the catalogue doesn't have can't be relied on.
 *
 * @example
 * import { BUILT_IN, inForce, isLocalDate } from 'forsvarlig';
 *
 * const [before, first] = ['2020-03-05', '2020-03-06'];
 * assert.ok(isLocalDate(before) && isLocalDate(first));
 * // The crisis powers were activated on 6 March 2020.
 * assert.equal(inForce(BUILT_IN, 'hberl-4-1', before), false);
 * assert.equal(inForce(BUILT_IN, 'hberl-4-1', first), true);
 */
export const inForce = (catalogue: Catalogue, id: ProvisionId, day: LocalDate): boolean => {
  const provision = provisionNamed(catalogue, id);
  if (provision === undefined || windowOn(provision.validity, day) === undefined) return false;
  return provision.activated === undefined || windowOn(provision.activated, day) !== undefined;
};

/** The crisis powers: provisions that can be relied on only while they are activated. */
export const powersOf = ({ provisions }: Catalogue): ReadonlyArray<Provision> =>
  Array.from(provisions.values()).filter(({ activated }) => activated !== undefined);

/** The kind of the national list that a service counts as; of a kind that the catalogue doesn't have, itself. */
export const countsAs = (catalogue: Catalogue, id: ServiceType): ServiceType =>
  serviceTypeNamed(catalogue, id)?.like ?? id;

/** What people read for a kind of service; the code itself where the catalogue doesn't have it. */
export const serviceTypeLabel = (catalogue: Catalogue, id: ServiceType, language: Language): string =>
  serviceTypeNamed(catalogue, id)?.[language] ?? id;

/** What a provision is called; the code itself where the catalogue doesn't have it. */
export const provisionLabel = (catalogue: Catalogue, id: ProvisionId, language: Language): string =>
  provisionNamed(catalogue, id)?.[language] ?? id;
