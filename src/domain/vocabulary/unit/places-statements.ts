import * as t from 'io-ts';
import { Count, CountFromOne } from '../../values/count.js';
import { FreeText } from '../../values/free-text.js';
import { CommandKey, OrganisationKey } from '../../values/keys.js';
import { statement } from '../statement.js';
import { HospitalAgreement, PlaceKind, PlaceUse } from './places.js';

/** What commands about a unit's places state and their events keep. */

/** `total` counts every place of the kind, closed, reserved and converted ones too. */
export const PLACE_COUNT = statement({ kind: PlaceKind, total: Count, occupied: Count });
export const PLACES_FOR_USE = statement({ kind: PlaceKind, places: CountFromOne, use: PlaceUse });
export const PLACES_CONVERTED = statement({ kind: PlaceKind, to: PlaceKind, places: CountFromOne });
export const PLACES_CLOSED = statement({ kind: PlaceKind, places: CountFromOne });
export const ROOM_LIMIT = statement({ kind: PlaceKind, personsPerRoom: CountFromOne });
/** `measure` is the decision that freed, reserved, converted or closed the places. */
export const PLACES_RESTORED = statement({ measure: CommandKey, places: CountFromOne, reasons: FreeText });
export const HOSPITAL = statement(
  { hospital: OrganisationKey, agreed: t.readonlyArray(HospitalAgreement), words: FreeText },
  { places: CountFromOne },
);
