import type { FACTS_COMMANDS } from '../../domain/commands/facts-commands.js';
import type { LabelsOfFamily } from './family.js';

export const FACTS_COMMAND_LABELS: LabelsOfFamily<typeof FACTS_COMMANDS> = {
  RecordCircumstances: { nb: 'Registrer forhold hos bruker', en: "Record the user's circumstances" },
};
