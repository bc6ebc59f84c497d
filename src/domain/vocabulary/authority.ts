import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { StaffKey, UnitKey } from '../values/keys.js';
import { MandateKind, Role } from './decisions.js';
import { Cause, Purpose } from './decisions.js';
import { ProvisionId } from './provision-id.js';

/** What gives the power to decide, and where that is written: a delegation, a minute of the crisis leadership. */
export const Mandate = struct('Mandate', { kind: MandateKind, reference: FreeText });
export type Mandate = t.TypeOf<typeof Mandate>;

/** Who decided: role and unit always, the person's pseudonym where the municipality keeps it. */
export const Authority = struct(
  'Authority',
  { role: Role, unit: UnitKey, mandate: Mandate },
  { person: StaffKey },
);
export type Authority = t.TypeOf<typeof Authority>;

/** Who decided, before it is known to have a mandate. */
export const StatedAuthority = struct(
  'StatedAuthority',
  { role: Role, unit: UnitKey },
  { mandate: Mandate, person: StaffKey },
);
export type StatedAuthority = t.TypeOf<typeof StatedAuthority>;

/** Why: what brought it about, what it is for, the provisions relied on, and the reasons in words. */
export const Ground = struct('Ground', {
  cause: Cause,
  purposes: t.readonlyArray(Purpose),
  legalBasis: t.readonlyArray(ProvisionId),
  reasons: FreeText,
});
export type Ground = t.TypeOf<typeof Ground>;

/** Why, before it is known to name purposes and provisions. */
export const StatedGround = struct(
  'StatedGround',
  { cause: Cause, reasons: FreeText },
  { purposes: t.readonlyArray(Purpose), legalBasis: t.readonlyArray(ProvisionId) },
);
export type StatedGround = t.TypeOf<typeof StatedGround>;
