import type { UnitBook } from '../../changes/unit/unit-book.js';
import type { UNIT_TROUBLE_COMMANDS } from '../../commands/unit/trouble-commands.js';
import type { UnitEvent } from '../../events/event.js';
import { facts } from '../facts.js';
import type { DecisionsOfFamily } from '../family.js';
import { openMatter, saysSomething } from '../policies/units.js';
import { acted, measured, ruled } from './parts.js';

/** What decides about what failed in a unit. */
export const TROUBLE_DECISIONS: DecisionsOfFamily<typeof UNIT_TROUBLE_COMMANDS, UnitBook, UnitEvent> = {
  CloseFacility: measured((command, firm) => ({
    type: 'FacilityClosed',
    version: 1,
    decision: command.id,
    ...facts(command),
    ...firm,
  })),
  ReopenFacility: ruled(
    (command, by) => ({ type: 'FacilityReopened', version: 1, decision: command.id, ...facts(command), by }),
    ({ matter, effective }, book) => openMatter(book, matter, 'FacilityClosed', effective),
  ),
  ReportTechnicalFailure: acted(
    (command) => ({ type: 'TechnicalFailureOccurred', version: 1, act: command.id, ...facts(command) }),
    ({ standIns }) => saysSomething(standIns),
  ),
  RestoreTechnicalSystem: acted(
    (command) => ({ type: 'TechnicalSystemRestored', version: 1, act: command.id, ...facts(command) }),
    ({ matter, on }, book) => openMatter(book, matter, 'TechnicalFailureOccurred', on),
  ),
  ReportEquipmentShortage: acted((command) => ({
    type: 'EquipmentShortageReported',
    version: 1,
    act: command.id,
    ...facts(command),
  })),
  EndEquipmentShortage: acted(
    (command) => ({ type: 'EquipmentShortageEnded', version: 1, act: command.id, ...facts(command) }),
    ({ matter, on }, book) => openMatter(book, matter, 'EquipmentShortageReported', on),
  ),
};
