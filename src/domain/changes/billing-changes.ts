import type { BILLING_EVENTS } from '../events/billing-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** What was billed moves no level: which fee was decided stands in the level. */
export const BILLING_CHANGES: ChangesOfFamily<typeof BILLING_EVENTS> = {
  FeeCharged: nothing,
  FeeRefunded: nothing,
};
