import type * as t from 'io-ts';
import { INSPECTION_EVENTS, READING_EVENTS } from './access-events.js';
import { CORRECTABLE_EVENTS } from './correctable.js';
import { CORRECTION_EVENTS } from './correction-events.js';
import { CRISIS_EVENTS } from './crisis-events.js';
import { SIGNING_KEY_EVENTS } from './signing-key-events.js';
import { STAFF_EVENTS } from './staff-events.js';
import { UNIT_EVENTS } from './unit/unit-events.js';

/**
 * Every event that this version of the library writes, by its name: one family a file. Adding an event is a codec in its
 * family, what it does to levels (`changes/`), and its label (`render/labels/`); no view is touched. The families of a user's
 * stream stand in `correctable.ts`.
 */
export const EVENTS: typeof CORRECTABLE_EVENTS &
  typeof CORRECTION_EVENTS &
  typeof STAFF_EVENTS &
  typeof UNIT_EVENTS &
  typeof CRISIS_EVENTS &
  typeof INSPECTION_EVENTS &
  typeof READING_EVENTS &
  typeof SIGNING_KEY_EVENTS = {
  ...CORRECTABLE_EVENTS,
  ...CORRECTION_EVENTS,
  ...STAFF_EVENTS,
  ...CRISIS_EVENTS,
  ...UNIT_EVENTS,
  ...INSPECTION_EVENTS,
  ...READING_EVENTS,
  ...SIGNING_KEY_EVENTS,
};

export type EventName = keyof typeof EVENTS;

/** One event by its name. */
export type EventOf<N extends EventName> = t.TypeOf<(typeof EVENTS)[N]>;

/** Every event, told apart by `type`. */
export type DomainEvent = { [N in EventName]: EventOf<N> }[EventName];

/** The events of a service user's stream. */
export type UserEvent = Extract<DomainEvent, { readonly user: unknown }>;
/** What is recorded of a member of staff, beside corrections. */
export type StaffEvent = EventOf<keyof typeof STAFF_EVENTS>;
/** What is recorded of a crisis, beside corrections. */
export type CrisisEvent = EventOf<keyof typeof CRISIS_EVENTS>;
/** What is recorded of a unit, beside corrections. */
export type UnitEvent = EventOf<keyof typeof UNIT_EVENTS>;
/** The events of an inspection's stream. */
export type InspectionEvent = EventOf<keyof typeof INSPECTION_EVENTS>;
/** The events of the stream of who read about a person. */
export type ReadingEvent = EventOf<keyof typeof READING_EVENTS>;
/** The events of the ledger's own stream. */
export type SigningKeyEvent = EventOf<keyof typeof SIGNING_KEY_EVENTS>;
/** The events of a member of staff's stream. */
export type StaffStreamEvent = StaffEvent | EventOf<'StaffEntryCorrected' | 'StaffEntryRedacted'>;
/** The events of a crisis' stream. */
export type CrisisStreamEvent = CrisisEvent | EventOf<'CrisisEntryCorrected' | 'CrisisEntryRedacted'>;
/** The events of a unit's stream. */
export type UnitStreamEvent = UnitEvent | EventOf<'UnitEntryCorrected' | 'UnitEntryRedacted'>;
/** The individual decisions that change a service for a time. */
export type MeasureEvent = Extract<
  UserEvent,
  { readonly assessment: unknown; readonly term: unknown; readonly before: unknown }
>;
