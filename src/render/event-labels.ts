import type { EventName } from '../domain/events/event.js';
import type { Label } from '../domain/vocabulary/code-list.js';
import { ASSESSMENT_LABELS } from './labels/assessment.js';
import { CRISIS_LABELS } from './labels/crisis.js';
import { FACTS_LABELS } from './labels/facts.js';
import { STAFF_LABELS } from './labels/staff.js';
import { USER_LABELS } from './labels/user.js';

/** What people read for an event. */
export const EVENT_LABELS: Readonly<Record<EventName, Label>> = {
  ...USER_LABELS,
  ...FACTS_LABELS,
  ...ASSESSMENT_LABELS,
  ...STAFF_LABELS,
  ...CRISIS_LABELS,
};
