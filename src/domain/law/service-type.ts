import type { Label } from '../vocabulary/code-list.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import { BUILT_IN_SERVICE_TYPES, type BuiltInServiceType, type ServiceType } from '../vocabulary/services.js';

/** A kind of service as the catalogue knows it. */
export interface ServiceTypeEntry extends Label {
  readonly id: ServiceType;
  /** The kind of the national list that it counts as: itself, or the one that a municipality's own kind is like. */
  readonly like: BuiltInServiceType;
  /** Code in the national list, OID 2.16.578.1.12.4.1.1.9151. */
  readonly code: string;
  /** The provision under which the service is granted, where the kind alone decides it. */
  readonly grantedUnder?: ProvisionId;
}

const isBuiltIn = (id: string): id is BuiltInServiceType => Object.hasOwn(BUILT_IN_SERVICE_TYPES, id);

/** The kinds of service of the national list, in the order of its codes. */
export const SERVICE_TYPES: ReadonlyArray<ServiceTypeEntry> = Object.keys(BUILT_IN_SERVICE_TYPES)
  .filter(isBuiltIn)
  .map((id) => ({ id, like: id, ...BUILT_IN_SERVICE_TYPES[id] }));
