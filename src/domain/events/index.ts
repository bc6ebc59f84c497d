// Events: what was recorded, and how its bytes are read.

export { SERVICE_EVENTS } from './service-events.js';
export { type CorrectableEvent } from './correctable.js';
export {
  EVENTS,
  type CrisisEvent,
  type DomainEvent,
  type EventName,
  type EventOf,
  type CrisisStreamEvent,
  type InspectionEvent,
  type ReadingEvent,
  type SigningKeyEvent,
  type StaffEvent,
  type StaffStreamEvent,
  type UnitEvent,
  type UnitStreamEvent,
  type UserEvent,
} from './event.js';
export {
  decodeEvent,
  encodeEvent,
  parseEvent,
  readEvent,
  type ReadEvent,
  type UnknownEvent,
  type UnreadableEvent,
} from './decode.js';
