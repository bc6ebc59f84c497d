import type { PLACE_EVENTS } from '../events/place-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** Somebody lives elsewhere; what service they get there is a grant or a decision of its own. */
export const PLACE_CHANGES: ChangesOfFamily<typeof PLACE_EVENTS> = {
  ResidentMoved: nothing,
  HomeStayProlonged: nothing,
  HomeStayEnded: nothing,
};
