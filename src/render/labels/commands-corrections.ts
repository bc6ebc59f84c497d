import type { CORRECTION_COMMANDS } from '../../domain/commands/correction-commands.js';
import type { LabelsOfFamily } from './family.js';

export const CORRECTION_COMMAND_LABELS: LabelsOfFamily<typeof CORRECTION_COMMANDS> = {
  CorrectEntry: { nb: 'Rett opplysning', en: 'Correct an entry' },
  RedactEntry: { nb: 'Sladd opplysning', en: 'Redact an entry' },
  CorrectStaffEntry: { nb: 'Rett innførsel om ansatt', en: 'Correct an entry about staff' },
  RedactStaffEntry: { nb: 'Slett innførsel om ansatt', en: 'Redact an entry about staff' },
  CorrectUnitEntry: { nb: 'Rett innførsel om enhet', en: 'Correct an entry about a unit' },
  RedactUnitEntry: { nb: 'Slett innførsel om enhet', en: 'Redact an entry about a unit' },
  CorrectCrisisEntry: { nb: 'Rett innførsel om krise', en: 'Correct an entry about a crisis' },
  RedactCrisisEntry: { nb: 'Slett innførsel om krise', en: 'Redact an entry about a crisis' },
};
