import { UNIT_PLACES_EVENTS } from './places-events.js';
import { UNIT_RUNNING_EVENTS } from './running-events.js';
import { UNIT_TROUBLE_EVENTS } from './trouble-events.js';
import { UNIT_CONTROL_EVENTS } from './control-events.js';
import { UNIT_MONEY_EVENTS } from './money-events.js';

/** The events of a unit: places, running, trouble, internal control and money. */
export const UNIT_EVENTS = {
  ...UNIT_PLACES_EVENTS,
  ...UNIT_RUNNING_EVENTS,
  ...UNIT_TROUBLE_EVENTS,
  ...UNIT_CONTROL_EVENTS,
  ...UNIT_MONEY_EVENTS,
} as const;
