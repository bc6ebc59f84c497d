import type { UNIT_EVENTS } from '../../../domain/events/unit/unit-events.js';
import type { DetailsOfFamily } from '../family.js';
import { UNIT_CONTROL_DETAILS } from './control.js';
import { UNIT_MONEY_DETAILS } from './money.js';
import { UNIT_PLACES_DETAILS } from './places.js';
import { UNIT_RUNNING_DETAILS } from './running.js';
import { UNIT_TROUBLE_DETAILS } from './trouble.js';

export const UNIT_DETAILS: DetailsOfFamily<typeof UNIT_EVENTS> = {
  ...UNIT_PLACES_DETAILS,
  ...UNIT_RUNNING_DETAILS,
  ...UNIT_TROUBLE_DETAILS,
  ...UNIT_CONTROL_DETAILS,
  ...UNIT_MONEY_DETAILS,
};
