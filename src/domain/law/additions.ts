import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { LocalDate } from '../values/local-date.js';
import { ProvisionId } from '../vocabulary/provision-id.js';
import { BUILT_IN_SERVICE_TYPES, ServiceType } from '../vocabulary/services.js';
import { AddedProcedure } from './contact-procedure.js';
import { MunicipalPolicy } from './municipal-policy.js';
import { Window } from './window.js';
import { Words } from './words.js';

/**
 * A provision of the municipality's own, or one that the package lacks. Without `validity` it holds on every day; with `activated` it
 * is a crisis power, which can be relied on only on those days.
 */
const AddedProvision = struct(
  'AddedProvision',
  {
    id: ProvisionId,
    act: Words,
    nb: Words,
    en: Words,
    title: struct('Title', { nb: Words, en: Words }),
    source: Words,
  },
  { section: Words, validity: t.readonlyArray(Window), activated: t.readonlyArray(Window) },
);

/** A kind of service of the municipality's own, and the kind of the national list that it counts as. */
const AddedServiceType = struct(
  'AddedServiceType',
  { id: ServiceType, like: t.keyof(BUILT_IN_SERVICE_TYPES, 'BuiltInServiceType'), nb: Words, en: Words },
  { grantedUnder: ProvisionId },
);

/** A crisis power activated anew. */
const Activation = struct('Activation', { power: ProvisionId, from: LocalDate, to: LocalDate });

/** What a municipality adds to the catalogue of the package, as it stands in a file of JSON. */
export const Additions = struct(
  'Additions',
  { version: t.literal(1) },
  {
    provisions: t.readonlyArray(AddedProvision),
    serviceTypes: t.readonlyArray(AddedServiceType),
    activations: t.readonlyArray(Activation),
    policies: t.readonlyArray(MunicipalPolicy),
    contactProcedures: t.readonlyArray(AddedProcedure),
  },
);
export type Additions = t.TypeOf<typeof Additions>;
/** Additions as they are written: plain texts and numbers. */
export type WrittenAdditions = t.OutputOf<typeof Additions>;
