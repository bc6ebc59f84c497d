import { BUILT_IN_PROVISIONS, type BuiltInProvisionId } from '../../vocabulary/provision-id.js';
import type { Provision } from '../provision.js';
import type { Entry } from './act.js';
import { CARE } from './care.js';
import { GOVERNANCE } from './governance.js';
import { PREPAREDNESS } from './preparedness.js';
import { PROCEDURE } from './procedure.js';
import { RECORDS } from './records.js';
import { RIGHTS } from './rights.js';

/** Of every id one entry, and no entry without an id: the compiler sees to both. */
const ENTRIES = {
  ...CARE,
  ...RIGHTS,
  ...PROCEDURE,
  ...PREPAREDNESS,
  ...RECORDS,
  ...GOVERNANCE,
} as const satisfies Readonly<Record<BuiltInProvisionId, Entry>>;

/** The provisions that the package comes with. */
export const PROVISIONS: ReadonlyArray<Provision> = BUILT_IN_PROVISIONS.map((id) => ({
  id,
  ...ENTRIES[id],
}));
