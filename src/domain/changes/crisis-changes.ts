import type { CRISIS_EVENTS } from '../events/crisis-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** What is decided for many moves nobody's level before a decision about that person. */
export const CRISIS_CHANGES: ChangesOfFamily<typeof CRISIS_EVENTS> = {
  CrisisDeclared: nothing,
  CrisisPhaseChanged: nothing,
  CrisisEnded: nothing,
  CrisisLeadershipAppointed: nothing,
  CrisisMeetingMinuted: nothing,
  ReopeningPlanned: nothing,
  ReopeningStepTaken: nothing,
  FrameworkMeasureAdopted: nothing,
  FrameworkMeasureStarted: nothing,
  FrameworkMeasureReviewed: nothing,
  FrameworkMeasureExtended: nothing,
  FrameworkMeasurePaused: nothing,
  FrameworkMeasureResumed: nothing,
  FrameworkMeasureEased: nothing,
  FrameworkMeasureEnded: nothing,
  FrameworkMeasureWithdrawn: nothing,
  FrameworkMeasureSuperseded: nothing,
  FrameworkMeasureReversed: nothing,
  MeasuresPublished: nothing,
  OutsideBodyConsulted: nothing,
};
