import { act, measure, ruling } from './parts.js';
import * as said from '../../vocabulary/unit/places-statements.js';

/** Record how many places of a kind there are and how many are taken. */
export const CountPlaces = act('CountPlaces', said.PLACE_COUNT);

/** Make places free for a use. */
export const FreePlaces = measure('FreePlaces', said.PLACES_FOR_USE);

/** Set places aside for a use. */
export const ReservePlaces = measure('ReservePlaces', said.PLACES_FOR_USE);

/** Let places of one kind serve as another. */
export const ConvertPlaces = measure('ConvertPlaces', said.PLACES_CONVERTED);

/** Take places out of use. */
export const ClosePlaces = measure('ClosePlaces', said.PLACES_CLOSED);

/** Decide how many people share a room. */
export const LimitRoomOccupancy = measure('LimitRoomOccupancy', said.ROOM_LIMIT);

/** Give places back that were freed, reserved, converted or closed, all of them or some. */
export const RestorePlaces = ruling('RestorePlaces', said.PLACES_RESTORED);

/** Record what a unit and a hospital agreed on. */
export const CoordinateWithHospital = act('CoordinateWithHospital', said.HOSPITAL);

/** The commands about a unit's places. */
export const UNIT_PLACES_COMMANDS = {
  CountPlaces,
  FreePlaces,
  ReservePlaces,
  ConvertPlaces,
  ClosePlaces,
  LimitRoomOccupancy,
  RestorePlaces,
  CoordinateWithHospital,
} as const;
