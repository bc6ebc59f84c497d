import type { INSPECTION_EVENTS, READING_EVENTS } from '../events/access-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** Reading moves nobody's level. */
export const ACCESS_CHANGES: ChangesOfFamily<typeof INSPECTION_EVENTS & typeof READING_EVENTS> = {
  InspectionOpened: nothing,
  InspectionScopeChanged: nothing,
  InspectionClosed: nothing,
  StoryRead: nothing,
  ReadingRefused: nothing,
};
