import type { ASSESSMENT_EVENTS } from '../events/assessment-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** Who was assessed without a change has the level from before, and so has a service that was evaluated. */
export const ASSESSMENT_CHANGES: ChangesOfFamily<typeof ASSESSMENT_EVENTS> = {
  AssessedWithoutChange: nothing,
  ServiceEvaluated: nothing,
};
