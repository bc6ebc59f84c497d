import type { STAFF_COMMANDS } from '../../domain/commands/staff-commands.js';
import type { LabelsOfFamily } from './family.js';

export const STAFF_COMMAND_LABELS: LabelsOfFamily<typeof STAFF_COMMANDS> = {
  RedeployStaff: { nb: 'Omdisponer ansatt', en: 'Redeploy a member of staff' },
  ReturnStaff: { nb: 'Registrer at ansatt er tilbake', en: 'Record that a member of staff is back' },
};
