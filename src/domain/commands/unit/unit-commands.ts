import { UNIT_PLACES_COMMANDS } from './places-commands.js';
import { UNIT_RUNNING_COMMANDS } from './running-commands.js';
import { UNIT_TROUBLE_COMMANDS } from './trouble-commands.js';
import { UNIT_CONTROL_COMMANDS } from './control-commands.js';
import { UNIT_MONEY_COMMANDS } from './money-commands.js';

/** The commands of a unit: places, running, trouble, internal control and money. */
export const UNIT_COMMANDS = {
  ...UNIT_PLACES_COMMANDS,
  ...UNIT_RUNNING_COMMANDS,
  ...UNIT_TROUBLE_COMMANDS,
  ...UNIT_CONTROL_COMMANDS,
  ...UNIT_MONEY_COMMANDS,
} as const;
