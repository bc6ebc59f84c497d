import type { ASSESSMENT_EVENTS } from '../../domain/events/assessment-events.js';
import type { LabelsOfFamily } from './family.js';

export const ASSESSMENT_LABELS: LabelsOfFamily<typeof ASSESSMENT_EVENTS> = {
  AssessedWithoutChange: { nb: 'Vurdert, ingen endring', en: 'Assessed, no change' },
  ServiceEvaluated: { nb: 'Tjeneste evaluert', en: 'Service evaluated' },
};
