import type * as t from 'io-ts';
import { CORRECTABLE_EVENTS } from './correctable.js';
import { CORRECTION_EVENTS } from './correction-events.js';
import { CRISIS_EVENTS } from './crisis-events.js';
import { STAFF_EVENTS } from './staff-events.js';

/**
 * Every event that this version of the library writes, by its name: one family a file. Adding an event is a codec in its
 * family, what it does to levels (`changes/`), and its label (`render/labels/`); no view is touched. The families of a user's
 * stream stand in `correctable.ts`.
 */
export const EVENTS = {
  ...CORRECTABLE_EVENTS,
  ...CORRECTION_EVENTS,
  ...STAFF_EVENTS,
  ...CRISIS_EVENTS,
} as const;

export type EventName = keyof typeof EVENTS;

/** One event by its name. */
export type EventOf<N extends EventName> = t.TypeOf<(typeof EVENTS)[N]>;

/** Every event, told apart by `type`. */
export type DomainEvent = { [N in EventName]: EventOf<N> }[EventName];

/** The events of a service user's stream. */
export type UserEvent = Extract<DomainEvent, { readonly user: unknown }>;
/** The events of a member of staff's stream. */
export type StaffEvent = Extract<DomainEvent, { readonly staff: unknown }>;
/** The events of a crisis' stream. */
export type CrisisEvent = Extract<DomainEvent, { readonly crisis: unknown }>;
/** The individual decisions that change a service for a time. */
export type MeasureEvent = Extract<
  UserEvent,
  { readonly assessment: unknown; readonly term: unknown; readonly before: unknown }
>;
