import type { STAFF_EVENTS } from '../../domain/events/staff-events.js';
import type { LabelsOfFamily } from './family.js';

export const STAFF_LABELS: LabelsOfFamily<typeof STAFF_EVENTS> = {
  StaffRedeployed: { nb: 'Ansatt omdisponert', en: 'Member of staff redeployed' },
  StaffReturned: { nb: 'Ansatt tilbake', en: 'Member of staff returned' },
};
