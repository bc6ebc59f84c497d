import type { UnitBook } from '../../changes/unit/unit-book.js';
import type { CommandOf } from '../../commands/command.js';
import type { UNIT_PLACES_COMMANDS } from '../../commands/unit/places-commands.js';
import type { UnitEvent } from '../../events/event.js';
import { facts } from '../facts.js';
import type { DecisionsOfFamily } from '../family.js';
import { placesTaken, saysSomething, thereArePlaces } from '../policies/units.js';
import { reject, type Ruling } from '../rejection.js';
import { acted, measured, ruled } from './parts.js';

const otherKind = (command: CommandOf<'ConvertPlaces'>, book: UnitBook): Ruling =>
  command.kind === command.to
    ? reject('places', 'the places would become what they are', 'name in to another kind of place')
    : thereArePlaces(book, command, 'PlacesConverted');

/** What decides about a unit's places. */
export const PLACES_DECISIONS: DecisionsOfFamily<typeof UNIT_PLACES_COMMANDS, UnitBook, UnitEvent> = {
  CountPlaces: acted((command) => ({
    type: 'PlacesCounted',
    version: 1,
    act: command.id,
    ...facts(command),
  })),
  FreePlaces: measured(
    (command, firm) => ({
      type: 'PlacesFreed',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...firm,
    }),
    (command, book) => thereArePlaces(book, command, 'PlacesFreed'),
  ),
  ReservePlaces: measured(
    (command, firm) => ({
      type: 'PlacesReserved',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...firm,
    }),
    (command, book) => thereArePlaces(book, command, 'PlacesReserved'),
  ),
  ConvertPlaces: measured(
    (command, firm) => ({
      type: 'PlacesConverted',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...firm,
    }),
    (command, book) => otherKind(command, book),
  ),
  ClosePlaces: measured(
    (command, firm) => ({
      type: 'PlacesClosed',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...firm,
    }),
    (command, book) => thereArePlaces(book, command, 'PlacesClosed'),
  ),
  LimitRoomOccupancy: measured((command, firm) => ({
    type: 'RoomOccupancyLimited',
    version: 1,
    decision: command.id,
    ...facts(command),
    ...firm,
  })),
  RestorePlaces: ruled(
    (command, by) => ({ type: 'PlacesRestored', version: 1, decision: command.id, ...facts(command), by }),
    (command, book) => placesTaken(book, command),
  ),
  CoordinateWithHospital: acted(
    (command) => ({ type: 'HospitalCoordinated', version: 1, act: command.id, ...facts(command) }),
    ({ agreed }) => saysSomething(agreed),
  ),
};
