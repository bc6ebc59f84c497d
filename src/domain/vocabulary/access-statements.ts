import * as t from 'io-ts';
import { FreeText } from '../values/free-text.js';
import { InspectionKey, ServiceKey, UnitKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import {
  AccessGround,
  INSPECTED,
  Official,
  Reader,
  Reading,
  RefusedBecause,
  SupervisionRef,
} from './access.js';
import { Mandate } from './authority.js';
import { ProvisionId } from './provision-id.js';
import { ServiceType } from './services.js';
import { statement } from './statement.js';
import { Supervisor } from './unit/control.js';

/** What commands about inspections and readings state and their events keep. */

export const INSPECTION = statement(
  {
    supervisor: Supervisor,
    mandate: Mandate,
    legalBasis: t.readonlyArray(ProvisionId),
    ...INSPECTED,
    official: Official,
    on: LocalDate,
  },
  { supervision: SupervisionRef },
);
export const INSPECTION_CHANGE = statement({
  ...INSPECTED,
  reasons: FreeText,
  official: Official,
  on: LocalDate,
});
export const INSPECTION_END = statement({ official: Official, on: LocalDate });

const asked = {
  reader: Reader,
  accessGround: AccessGround,
  what: Reading,
  /** The day that was asked about. */
  asOf: LocalDate,
  /** The day of the reading; the moment is when it was recorded. */
  on: LocalDate,
} as const;

/**
 * `servedBy` is the unit that gave the person service, `services` the kinds of service that the person had, where that was what
 * put the person within the reader's scope.
 */
export const STORY_READING = statement(asked, {
  service: ServiceKey,
  inspection: InspectionKey,
  servedBy: UnitKey,
  services: t.readonlyArray(ServiceType),
});
export const REFUSED_READING = statement({ ...asked, why: RefusedBecause }, { inspection: InspectionKey });
