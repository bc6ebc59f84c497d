import type { FACTS_EVENTS } from '../events/facts-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** What becomes known of a person moves no level by itself: somebody must decide. */
export const FACTS_CHANGES: ChangesOfFamily<typeof FACTS_EVENTS> = {
  CircumstancesRecorded: nothing,
};
