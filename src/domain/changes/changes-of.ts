import type { DomainEvent, EventName, EventOf, EVENTS } from '../events/event.js';
import type { Change } from './change.js';
import { correctionChanges } from './correction-changes.js';
import { ACCESS_CHANGES } from './access-changes.js';
import { ASSESSMENT_CHANGES } from './assessment-changes.js';
import { BILLING_CHANGES } from './billing-changes.js';
import { CRISIS_CHANGES } from './crisis-changes.js';
import { FACTS_CHANGES } from './facts-changes.js';
import type { ChangesOfFamily } from './family.js';
import { SERVICE_CHANGES } from './service-changes.js';
import { PLACE_CHANGES } from './place-changes.js';
import { SIGNING_KEY_CHANGES } from './signing-key-changes.js';
import { STAFF_CHANGES } from './staff-changes.js';
import { STORY_CHANGES } from './story-changes.js';
import { UNIT_CHANGES } from './unit-changes.js';
import { USER_CHANGES } from './user-changes.js';

const CHANGES: ChangesOfFamily<typeof EVENTS> = {
  ...USER_CHANGES,
  ...SERVICE_CHANGES,
  ...correctionChanges((entry) => changesOf(entry)),
  ...FACTS_CHANGES,
  ...STORY_CHANGES,
  ...ASSESSMENT_CHANGES,
  ...STAFF_CHANGES,
  ...CRISIS_CHANGES,
  ...PLACE_CHANGES,
  ...BILLING_CHANGES,
  ...UNIT_CHANGES,
  ...ACCESS_CHANGES,
  ...SIGNING_KEY_CHANGES,
};

const changesNamed = <N extends EventName>(name: N, event: EventOf<N>): ReadonlyArray<Change> =>
  CHANGES[name](event);

/** The total function from events to changes. */
export const changesOf = (event: DomainEvent): ReadonlyArray<Change> => changesNamed(event.type, event);
