import type { FACTS_EVENTS } from '../../domain/events/facts-events.js';
import type { LabelsOfFamily } from './family.js';

export const FACTS_LABELS: LabelsOfFamily<typeof FACTS_EVENTS> = {
  CircumstancesRecorded: { nb: 'Opplysninger om bruker registrert', en: 'Circumstances recorded' },
};
