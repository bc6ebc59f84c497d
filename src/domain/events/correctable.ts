import type * as t from 'io-ts';
import { ASSESSMENT_EVENTS } from './assessment-events.js';
import { BILLING_EVENTS } from './billing-events.js';
import { FACTS_EVENTS } from './facts-events.js';
import { PLACE_EVENTS } from './place-events.js';
import { SERVICE_EVENTS } from './service-events.js';
import { STORY_EVENTS } from './story-events.js';
import { USER_EVENTS } from './user-events.js';

/** The events of a service user's stream that can be corrected: all but the corrections themselves. */
export const CORRECTABLE_EVENTS = {
  ...USER_EVENTS,
  ...SERVICE_EVENTS,
  ...FACTS_EVENTS,
  ...ASSESSMENT_EVENTS,
  ...STORY_EVENTS,
  ...PLACE_EVENTS,
  ...BILLING_EVENTS,
} as const;

/** An entry of a user's record as it can be corrected. */
export type CorrectableEvent = {
  [N in keyof typeof CORRECTABLE_EVENTS]: t.TypeOf<(typeof CORRECTABLE_EVENTS)[N]>;
}[keyof typeof CORRECTABLE_EVENTS];
