import { act, measure, ruling } from './parts.js';
import * as said from '../../vocabulary/unit/trouble-statements.js';

/** A building or a part of one was closed or evacuated. */
export const FacilityClosed = measure('FacilityClosed', said.CLOSURE);

/** A building or a part of one was opened again. */
export const FacilityReopened = ruling('FacilityReopened', said.REOPENING);

/** A technical system failed, and something stood in for it or nothing did. */
export const TechnicalFailureOccurred = act('TechnicalFailureOccurred', said.FAILURE);

/** A technical system works again. */
export const TechnicalSystemRestored = act('TechnicalSystemRestored', said.REPAIR);

/** There is too little of some equipment. */
export const EquipmentShortageReported = act('EquipmentShortageReported', said.SHORTAGE);

/** There is enough of the equipment again. */
export const EquipmentShortageEnded = act('EquipmentShortageEnded', said.SHORTAGE_END);

/** The events about what failed in a unit. */
export const UNIT_TROUBLE_EVENTS = {
  FacilityClosed,
  FacilityReopened,
  TechnicalFailureOccurred,
  TechnicalSystemRestored,
  EquipmentShortageReported,
  EquipmentShortageEnded,
} as const;
