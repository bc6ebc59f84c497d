import type { DomainEvent, EventName } from '../domain/events/event.js';
import type { Label } from '../domain/vocabulary/code-list.js';
import { ACCESS_LABELS } from './labels/access.js';
import { CORRECTION_LABELS } from './labels/corrections.js';
import { BILLING_LABELS } from './labels/billing.js';
import { ASSESSMENT_LABELS } from './labels/assessment.js';
import { CRISIS_LABELS } from './labels/crisis.js';
import { PROPOSAL_LABELS, SERVICE_LABELS } from './labels/service.js';
import { FACTS_LABELS } from './labels/facts.js';
import { PLACE_LABELS } from './labels/place.js';
import { SIGNING_KEY_LABELS } from './labels/signing-key.js';
import { STAFF_LABELS } from './labels/staff.js';
import { STORY_LABELS } from './labels/story.js';
import { UNIT_LABELS } from './labels/unit.js';
import { USER_LABELS } from './labels/user.js';

/** What people read for a kind of event. */
export const EVENT_LABELS: Readonly<Record<EventName, Label>> = {
  ...USER_LABELS,
  ...SERVICE_LABELS,
  ...FACTS_LABELS,
  ...STORY_LABELS,
  ...ASSESSMENT_LABELS,
  ...BILLING_LABELS,
  ...STAFF_LABELS,
  ...CRISIS_LABELS,
  ...CORRECTION_LABELS,
  ...PLACE_LABELS,
  ...UNIT_LABELS,
  ...ACCESS_LABELS,
  ...SIGNING_KEY_LABELS,
};

/** What people read for an event: of what was proposed, with which force. */
export const eventLabel = (event: DomainEvent): Label =>
  event.type === 'OfferMade' ? PROPOSAL_LABELS[event.force] : EVENT_LABELS[event.type];
