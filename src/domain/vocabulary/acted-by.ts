import type * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { StaffKey, UnitKey } from '../values/keys.js';
import { Role } from './decisions.js';

/** Who did or noted something for which no mandate is asked: role and unit, the person's pseudonym where it is kept. */
export const ActedBy = struct('ActedBy', { role: Role, unit: UnitKey }, { person: StaffKey });
export type ActedBy = t.TypeOf<typeof ActedBy>;
