import type { EventName } from '../domain/events/event.js';
import type { Label } from '../domain/vocabulary/code-list.js';
import { CRISIS_LABELS } from './labels/crisis.js';
import { PLACE_LABELS } from './labels/place.js';
import { STAFF_LABELS } from './labels/staff.js';
import { UNIT_LABELS } from './labels/unit.js';
import { USER_LABELS } from './labels/user.js';

/** What people read for an event. */
export const EVENT_LABELS: Readonly<Record<EventName, Label>> = {
  ...USER_LABELS,
  ...STAFF_LABELS,
  ...CRISIS_LABELS,
  ...PLACE_LABELS,
  ...UNIT_LABELS,
};
