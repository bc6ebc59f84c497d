import type { CRISIS_EVENTS } from '../../domain/events/crisis-events.js';
import type { LabelsOfFamily } from './family.js';

export const CRISIS_LABELS: LabelsOfFamily<typeof CRISIS_EVENTS> = {
  CrisisDeclared: { nb: 'Kriseledelse satt', en: 'Crisis declared' },
  CrisisPhaseChanged: { nb: 'Ny fase i krisen', en: 'Crisis phase changed' },
  CrisisEnded: { nb: 'Kriseledelse avsluttet', en: 'Crisis ended' },
  CrisisLeadershipAppointed: { nb: 'Kriseledelse oppnevnt', en: 'Crisis leadership appointed' },
  CrisisMeetingMinuted: { nb: 'Møte i kriseledelsen', en: 'Meeting of the crisis leadership' },
  ReopeningPlanned: { nb: 'Gjenåpning planlagt', en: 'Reopening planned' },
  ReopeningStepTaken: { nb: 'Nytt trinn i gjenåpningen', en: 'Step of the reopening taken' },
  FrameworkMeasureAdopted: {
    nb: 'Tiltak vedtatt av kriseledelsen',
    en: 'Measure adopted by the crisis leadership',
  },
  FrameworkMeasureStarted: { nb: 'Tiltak satt i gang', en: 'Measure started' },
  FrameworkMeasureReviewed: { nb: 'Tiltak vurdert på nytt', en: 'Measure reviewed' },
  FrameworkMeasureExtended: { nb: 'Generelt tiltak forlenget', en: 'Measure for many extended' },
  FrameworkMeasurePaused: { nb: 'Tiltak satt på pause', en: 'Measure paused' },
  FrameworkMeasureResumed: { nb: 'Tiltak gjenopptatt', en: 'Measure resumed' },
  FrameworkMeasureEased: { nb: 'Lettelse i tiltak ved gjenåpning', en: 'Measure eased in the reopening' },
  FrameworkMeasureEnded: { nb: 'Tiltak avsluttet', en: 'Measure ended' },
  FrameworkMeasureWithdrawn: { nb: 'Tiltak trukket tilbake', en: 'Measure withdrawn' },
  FrameworkMeasureSuperseded: { nb: 'Tiltak avløst av et annet', en: 'Measure superseded' },
  FrameworkMeasureReversed: { nb: 'Tiltak omgjort', en: 'Measure reversed' },
  MeasuresPublished: { nb: 'Tiltak kunngjort', en: 'Measures published' },
  OutsideBodyConsulted: { nb: 'Kontakt med annen instans', en: 'Outside body consulted' },
};
