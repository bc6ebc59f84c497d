import { act, measure, ruling } from './parts.js';
import * as said from '../../vocabulary/unit/trouble-statements.js';

/** Close or evacuate a building or a part of one. */
export const CloseFacility = measure('CloseFacility', said.CLOSURE);

/** Open a building or a part of one again. */
export const ReopenFacility = ruling('ReopenFacility', said.REOPENING);

/** Report that a technical system failed. */
export const ReportTechnicalFailure = act('ReportTechnicalFailure', said.FAILURE);

/** Record that a technical system works again. */
export const RestoreTechnicalSystem = act('RestoreTechnicalSystem', said.REPAIR);

/** Report that there is too little of some equipment. */
export const ReportEquipmentShortage = act('ReportEquipmentShortage', said.SHORTAGE);

/** Record that there is enough of the equipment again. */
export const EndEquipmentShortage = act('EndEquipmentShortage', said.SHORTAGE_END);

/** The commands about what failed in a unit. */
export const UNIT_TROUBLE_COMMANDS = {
  CloseFacility,
  ReopenFacility,
  ReportTechnicalFailure,
  RestoreTechnicalSystem,
  ReportEquipmentShortage,
  EndEquipmentShortage,
} as const;
