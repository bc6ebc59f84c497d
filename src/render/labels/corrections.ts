import type { CORRECTION_EVENTS } from '../../domain/events/correction-events.js';
import type { LabelsOfFamily } from './family.js';

export const CORRECTION_LABELS: LabelsOfFamily<typeof CORRECTION_EVENTS> = {
  EntryCorrected: { nb: 'Innførsel rettet', en: 'Entry corrected' },
  EntryRedacted: { nb: 'Innførsel slettet', en: 'Entry redacted' },
};
