import type { DomainEvent, EventName, EventOf, EVENTS } from '../domain/events/event.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import { ASSESSMENT_DETAILS } from './details/assessment.js';
import { CRISIS_DETAILS } from './details/crisis.js';
import { FACTS_DETAILS } from './details/facts.js';
import type { DetailsOfFamily } from './details/family.js';
import { STAFF_DETAILS } from './details/staff.js';
import { USER_DETAILS } from './details/user.js';

const DETAILS: DetailsOfFamily<typeof EVENTS> = {
  ...USER_DETAILS,
  ...FACTS_DETAILS,
  ...ASSESSMENT_DETAILS,
  ...STAFF_DETAILS,
  ...CRISIS_DETAILS,
};

const detailsNamed = <N extends EventName>(
  name: N,
  event: EventOf<N>,
  language: Language,
): ReadonlyArray<string> => DETAILS[name](event, language);

/** What only its own kind of event has to tell, one line each; most kinds have nothing. */
export const eventDetails = (event: DomainEvent, language: Language): ReadonlyArray<string> =>
  detailsNamed(event.type, event, language);
