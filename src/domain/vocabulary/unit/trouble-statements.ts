import * as t from 'io-ts';
import { Count } from '../../values/count.js';
import { FreeText } from '../../values/free-text.js';
import { CommandKey, FacilityKey, UnitKey } from '../../values/keys.js';
import { Cause } from '../decisions.js';
import { statement } from '../statement.js';
import { ClosureKind, EquipmentKind, StandIn, TechnicalSystem } from './trouble.js';

/** What commands about what failed in a unit state and their events keep. `matter` is the entry that one follows up. */

export const CLOSURE = statement({ facility: FacilityKey, how: ClosureKind }, { movedTo: UnitKey });
export const REOPENING = statement({ matter: CommandKey, reasons: FreeText });
/** `cause` where it is known; `affected` counts users, and names none. */
export const FAILURE = statement(
  { system: TechnicalSystem, standIns: t.readonlyArray(StandIn) },
  { cause: Cause, affected: Count, facility: FacilityKey },
);
/** `missedChecked`: it was checked what went unseen while the system failed. */
export const REPAIR = statement({ matter: CommandKey, missedChecked: t.boolean });
export const SHORTAGE = statement(
  { equipment: EquipmentKind },
  { needed: Count, available: Count, lastsDays: Count },
);
export const SHORTAGE_END = statement({ matter: CommandKey });
