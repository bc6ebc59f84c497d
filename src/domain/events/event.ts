import type * as t from 'io-ts';
import * as Crisis from './crisis-events.js';
import * as Staff from './staff-events.js';
import * as User from './user-events.js';

/**
 * Every event that this version of the library writes, by its name. Adding an event is a codec, a line here, its
 * mapping to changes (`changes/changes-of.ts`) and its label; no view is touched.
 */
export const EVENTS = {
  ServiceUserRegistered: User.ServiceUserRegistered,
  ServiceGranted: User.ServiceGranted,
  VisitsReduced: User.VisitsReduced,
  VisitsReplaced: User.VisitsReplaced,
  CareLimitedToNecessary: User.CareLimitedToNecessary,
  TaskHandedOver: User.TaskHandedOver,
  RespiteReduced: User.RespiteReduced,
  RespitePaused: User.RespitePaused,
  SupportContactReduced: User.SupportContactReduced,
  SupportContactSuspended: User.SupportContactSuspended,
  SupportContactKept: User.SupportContactKept,
  ServiceRestored: User.ServiceRestored,
  DecisionReviewed: User.DecisionReviewed,
  NoticeGiven: User.NoticeGiven,
  StaffRedeployed: Staff.StaffRedeployed,
  StaffReturned: Staff.StaffReturned,
  CrisisDeclared: Crisis.CrisisDeclared,
  CrisisPhaseChanged: Crisis.CrisisPhaseChanged,
  CrisisEnded: Crisis.CrisisEnded,
  FrameworkMeasureAdopted: Crisis.FrameworkMeasureAdopted,
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
export type MeasureEvent = Extract<UserEvent, { readonly term: unknown; readonly before: unknown }>;
