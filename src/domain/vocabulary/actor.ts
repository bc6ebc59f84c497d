import type * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { StaffKey, UnitKey } from '../values/keys.js';
import { Role } from './decisions.js';

/**
 * Who did, saw or wrote down something. Lighter than an authority: an act needs no mandate. Role and unit always, the
 * person's pseudonym where the municipality keeps it.
 */
export const Actor = struct('Actor', { role: Role, unit: UnitKey }, { person: StaffKey });
export type Actor = t.TypeOf<typeof Actor>;
