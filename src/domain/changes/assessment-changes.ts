import type { ASSESSMENT_EVENTS } from '../events/assessment-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** Who was assessed without a change has the level from before. */
export const ASSESSMENT_CHANGES: ChangesOfFamily<typeof ASSESSMENT_EVENTS> = {
  AssessedWithoutChange: nothing,
};
