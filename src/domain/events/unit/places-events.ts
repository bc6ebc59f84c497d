import { act, measure, ruling } from './parts.js';
import * as said from '../../vocabulary/unit/places-statements.js';

/** Places of a kind were counted: how many there are and how many are taken. */
export const PlacesCounted = act('PlacesCounted', said.PLACE_COUNT);

/** Places were made free for a use. */
export const PlacesFreed = measure('PlacesFreed', said.PLACES_FOR_USE);

/** Places were set aside for a use. */
export const PlacesReserved = measure('PlacesReserved', said.PLACES_FOR_USE);

/** Places of one kind serve as another. */
export const PlacesConverted = measure('PlacesConverted', said.PLACES_CONVERTED);

/** Places were taken out of use. */
export const PlacesClosed = measure('PlacesClosed', said.PLACES_CLOSED);

/** It was decided how many people share a room. */
export const RoomOccupancyLimited = measure('RoomOccupancyLimited', said.ROOM_LIMIT);

/** Places that were freed, reserved, converted or closed are again what they were, all of them or some. */
export const PlacesRestored = ruling('PlacesRestored', said.PLACES_RESTORED);

/** A unit and a hospital agreed on something. */
export const HospitalCoordinated = act('HospitalCoordinated', said.HOSPITAL);

/** The events about a unit's places. */
export const UNIT_PLACES_EVENTS = {
  PlacesCounted,
  PlacesFreed,
  PlacesReserved,
  PlacesConverted,
  PlacesClosed,
  RoomOccupancyLimited,
  PlacesRestored,
  HospitalCoordinated,
} as const;
