import type { DomainEvent, EventName, EventOf, EVENTS } from '../domain/events/event.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import { SIGNING_KEY_DETAILS } from './details/signing-key.js';
import { ACCESS_DETAILS } from './details/access.js';
import { CORRECTION_DETAILS } from './details/corrections.js';
import { BILLING_DETAILS } from './details/billing.js';
import { ASSESSMENT_DETAILS } from './details/assessment.js';
import { CRISIS_DETAILS } from './details/crisis.js';
import { FACTS_DETAILS } from './details/facts.js';
import type { DetailsOfFamily } from './details/family.js';
import { SERVICE_DETAILS } from './details/service.js';
import { PLACE_DETAILS } from './details/place.js';
import { STAFF_DETAILS } from './details/staff.js';
import { STORY_DETAILS } from './details/story.js';
import { UNIT_DETAILS } from './details/unit/index.js';
import { USER_DETAILS } from './details/user.js';

const DETAILS: DetailsOfFamily<typeof EVENTS> = {
  ...USER_DETAILS,
  ...SERVICE_DETAILS,
  ...FACTS_DETAILS,
  ...STORY_DETAILS,
  ...ASSESSMENT_DETAILS,
  ...BILLING_DETAILS,
  ...STAFF_DETAILS,
  ...CRISIS_DETAILS,
  ...CORRECTION_DETAILS,
  ...PLACE_DETAILS,
  ...UNIT_DETAILS,
  ...ACCESS_DETAILS,
  ...SIGNING_KEY_DETAILS,
};

const detailsNamed = <N extends EventName>(
  name: N,
  event: EventOf<N>,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => DETAILS[name](event, language, catalogue);

/** What only its own kind of event has to tell, one line each; most kinds have nothing. */
export const eventDetails = (
  event: DomainEvent,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => detailsNamed(event.type, event, language, catalogue);
