import type { ASSESSMENT_EVENTS } from '../../domain/events/assessment-events.js';
import { noDetails, type DetailsOfFamily } from './family.js';

/** Who, why, the assessment and the measure behind it are shown as of every decision. */
export const ASSESSMENT_DETAILS: DetailsOfFamily<typeof ASSESSMENT_EVENTS> = {
  AssessedWithoutChange: noDetails,
};
