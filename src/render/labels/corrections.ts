import type { CORRECTION_EVENTS } from '../../domain/events/correction-events.js';
import type { LabelsOfFamily } from './family.js';

export const CORRECTION_LABELS: LabelsOfFamily<typeof CORRECTION_EVENTS> = {
  EntryCorrected: { nb: 'Innførsel rettet', en: 'Entry corrected' },
  EntryRedacted: { nb: 'Innførsel slettet', en: 'Entry redacted' },
  StaffEntryCorrected: { nb: 'Innførsel om ansatt rettet', en: 'Entry about staff corrected' },
  StaffEntryRedacted: { nb: 'Innførsel om ansatt slettet', en: 'Entry about staff redacted' },
  UnitEntryCorrected: { nb: 'Innførsel om enhet rettet', en: 'Entry about a unit corrected' },
  UnitEntryRedacted: { nb: 'Innførsel om enhet slettet', en: 'Entry about a unit redacted' },
  CrisisEntryCorrected: { nb: 'Innførsel om krisen rettet', en: 'Entry about the crisis corrected' },
  CrisisEntryRedacted: { nb: 'Innførsel om krisen slettet', en: 'Entry about the crisis redacted' },
};
