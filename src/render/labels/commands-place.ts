import type { PLACE_COMMANDS } from '../../domain/commands/place-commands.js';
import type { LabelsOfFamily } from './family.js';

export const PLACE_COMMAND_LABELS: LabelsOfFamily<typeof PLACE_COMMANDS> = {
  MoveResident: { nb: 'Flytt beboer', en: 'Move a resident' },
  StayHomeLonger: { nb: 'La bruker bo hjemme lenger', en: 'Let a user live at home for longer' },
  EndHomeStay: { nb: 'Avslutt ventetid hjemme', en: 'End a stay at home' },
};
