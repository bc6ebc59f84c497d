import type { CORRECTION_COMMANDS } from '../../domain/commands/correction-commands.js';
import type { LabelsOfFamily } from './family.js';

export const CORRECTION_COMMAND_LABELS: LabelsOfFamily<typeof CORRECTION_COMMANDS> = {
  CorrectEntry: { nb: 'Rett innførsel', en: 'Correct an entry' },
  RedactEntry: { nb: 'Slett innførsel', en: 'Redact an entry' },
};
