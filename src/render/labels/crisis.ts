import type { CRISIS_EVENTS } from '../../domain/events/crisis-events.js';
import type { LabelsOfFamily } from './family.js';

export const CRISIS_LABELS: LabelsOfFamily<typeof CRISIS_EVENTS> = {
  CrisisDeclared: { nb: 'Kriseledelse satt', en: 'Crisis declared' },
  CrisisPhaseChanged: { nb: 'Krisen i ny fase', en: 'Crisis phase changed' },
  CrisisEnded: { nb: 'Kriseledelse avsluttet', en: 'Crisis ended' },
  FrameworkMeasureAdopted: {
    nb: 'Tiltak vedtatt av kriseledelsen',
    en: 'Measure adopted by the crisis leadership',
  },
};
