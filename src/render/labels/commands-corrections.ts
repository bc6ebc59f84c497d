import type { CORRECTION_COMMANDS } from '../../domain/commands/correction-commands.js';
import type { LabelsOfFamily } from './family.js';

export const CORRECTION_COMMAND_LABELS: LabelsOfFamily<typeof CORRECTION_COMMANDS> = {
  CorrectEntry: { nb: 'Rett opplysning', en: 'Correct an entry' },
  RedactEntry: { nb: 'Sladd opplysning', en: 'Redact an entry' },
};
