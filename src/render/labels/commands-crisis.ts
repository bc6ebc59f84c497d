import type { CRISIS_COMMANDS } from '../../domain/commands/crisis-commands.js';
import type { LabelsOfFamily } from './family.js';

export const CRISIS_COMMAND_LABELS: LabelsOfFamily<typeof CRISIS_COMMANDS> = {
  DeclareCrisis: { nb: 'Sett kriseledelse', en: 'Declare a crisis' },
  ChangeCrisisPhase: { nb: 'Gå over i ny fase', en: 'Go to another phase' },
  EndCrisis: { nb: 'Avslutt kriseledelse', en: 'End the crisis' },
  AdoptFrameworkMeasure: {
    nb: 'Vedta tiltak i kriseledelsen',
    en: 'Adopt a measure of the crisis leadership',
  },
};
