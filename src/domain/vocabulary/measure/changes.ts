import type * as t from 'io-ts';
import { taggedBy } from '../../codec/choice.js';
import {
  HowOften,
  HowLong,
  TimeOfVisit,
  Days,
  ModeMoved,
  PlaceMoved,
  SettingMoved,
  DoerMoved,
  SeparationMoved,
  Charged,
  FeeMoved,
  HoursMoved,
  StateMoved,
  ScopeMoved,
  Response,
  Deadline,
  UseMoved,
  AdmissionMoved,
  MayVisit,
  SickMayVisit,
  VisitLasts,
  MovementMoved,
  AccessMoved,
  MarkMoved,
  FreedomMoved,
  LeaveMoved,
  ShiftsMoved,
  Paid,
  NumbersMoved,
  Kept,
  Added,
  Substituted,
  Ranked,
} from './dimensions.js';

/** A change of services of users. */
export const ServiceChange = taggedBy('ServiceChange', 'dimension', [
  HowOften,
  HowLong,
  TimeOfVisit,
  Days,
  ModeMoved,
  PlaceMoved,
  SettingMoved,
  DoerMoved,
  SeparationMoved,
  Charged,
  FeeMoved,
  HoursMoved,
  StateMoved,
  Response,
  AdmissionMoved,
  NumbersMoved,
  Kept,
  Added,
  Substituted,
  Ranked,
]);
export type ServiceChange = t.TypeOf<typeof ServiceChange>;

/** A change of tasks inside visits. */
export const TaskChange = taggedBy('TaskChange', 'dimension', [
  ScopeMoved,
  HowOften,
  HowLong,
  TimeOfVisit,
  Days,
  ModeMoved,
  PlaceMoved,
  DoerMoved,
  StateMoved,
  Kept,
  Ranked,
]);
export type TaskChange = t.TypeOf<typeof TaskChange>;

/** A change for people chosen by what they need, whatever services they have. */
export const PeopleChange = taggedBy('PeopleChange', 'dimension', [
  Added,
  Substituted,
  ModeMoved,
  PlaceMoved,
  DoerMoved,
  Ranked,
]);
export type PeopleChange = t.TypeOf<typeof PeopleChange>;

/** A change of a facility, its places or rooms. */
export const PlacesChange = taggedBy('PlacesChange', 'dimension', [
  UseMoved,
  NumbersMoved,
  HoursMoved,
  AdmissionMoved,
  SeparationMoved,
  PlaceMoved,
  StateMoved,
  HowLong,
  Ranked,
]);
export type PlacesChange = t.TypeOf<typeof PlacesChange>;

/** A change of who may visit whom, where and how. */
export const VisitingChange = taggedBy('VisitingChange', 'dimension', [
  MayVisit,
  SickMayVisit,
  NumbersMoved,
  VisitLasts,
  PlaceMoved,
  ModeMoved,
  HoursMoved,
  HowOften,
]);
export type VisitingChange = t.TypeOf<typeof VisitingChange>;

/** A change of what the municipality must do around its services. */
export const DutyChange = taggedBy('DutyChange', 'dimension', [
  StateMoved,
  ModeMoved,
  PlaceMoved,
  DoerMoved,
  Deadline,
  HowOften,
  NumbersMoved,
  Ranked,
]);
export type DutyChange = t.TypeOf<typeof DutyChange>;

/** A change for a group of staff. */
export const StaffChange = taggedBy('StaffChange', 'dimension', [
  SeparationMoved,
  FreedomMoved,
  LeaveMoved,
  ShiftsMoved,
  NumbersMoved,
  PlaceMoved,
  ModeMoved,
  StateMoved,
  DoerMoved,
  Added,
  Ranked,
]);
export type StaffChange = t.TypeOf<typeof StaffChange>;

/** A change of a way to reach the municipality. */
export const ChannelChange = taggedBy('ChannelChange', 'dimension', [
  HoursMoved,
  StateMoved,
  ModeMoved,
  PlaceMoved,
  Response,
  NumbersMoved,
  DoerMoved,
  Charged,
]);
export type ChannelChange = t.TypeOf<typeof ChannelChange>;

/** A change of persons' plans. */
export const PlanChange = taggedBy('PlanChange', 'dimension', [
  StateMoved,
  Deadline,
  HowOften,
  DoerMoved,
  ModeMoved,
  Kept,
]);
export type PlanChange = t.TypeOf<typeof PlanChange>;

/** A change of the people whom users know by name. */
export const ContactChange = taggedBy('ContactChange', 'dimension', [
  DoerMoved,
  StateMoved,
  ModeMoved,
  HowOften,
  Kept,
]);
export type ContactChange = t.TypeOf<typeof ContactChange>;

/** A change of a mark on people. */
export const MarkChange = taggedBy('MarkChange', 'dimension', [MarkMoved, HowOften, DoerMoved]);
export type MarkChange = t.TypeOf<typeof MarkChange>;

/** A change of users' own movements. */
export const MovementChange = taggedBy('MovementChange', 'dimension', [MovementMoved, HowLong, NumbersMoved]);
export type MovementChange = t.TypeOf<typeof MovementChange>;

/** A change of means of access and belongings. */
export const AccessChange = taggedBy('AccessChange', 'dimension', [AccessMoved, DoerMoved, StateMoved]);
export type AccessChange = t.TypeOf<typeof AccessChange>;

/** A change of meetings and groups. */
export const GatheringChange = taggedBy('GatheringChange', 'dimension', [
  StateMoved,
  ModeMoved,
  PlaceMoved,
  SettingMoved,
  NumbersMoved,
  HowOften,
  HowLong,
  Days,
  DoerMoved,
  Kept,
]);
export type GatheringChange = t.TypeOf<typeof GatheringChange>;

/** A change of supplies and equipment. */
export const SupplyChange = taggedBy('SupplyChange', 'dimension', [
  NumbersMoved,
  StateMoved,
  DoerMoved,
  PlaceMoved,
  Charged,
  Added,
  Ranked,
]);
export type SupplyChange = t.TypeOf<typeof SupplyChange>;

/** A change of transport. */
export const TransportChange = taggedBy('TransportChange', 'dimension', [
  StateMoved,
  NumbersMoved,
  Days,
  Charged,
  DoerMoved,
  Kept,
  Ranked,
]);
export type TransportChange = t.TypeOf<typeof TransportChange>;

/** A change of what private and non-profit providers are paid and asked to do. */
export const ProviderChange = taggedBy('ProviderChange', 'dimension', [Paid, StateMoved, NumbersMoved]);
export type ProviderChange = t.TypeOf<typeof ProviderChange>;

/** A change of any kind of target. */
export type MeasureChange =
  | ServiceChange
  | TaskChange
  | PeopleChange
  | PlacesChange
  | VisitingChange
  | DutyChange
  | StaffChange
  | ChannelChange
  | PlanChange
  | ContactChange
  | MarkChange
  | MovementChange
  | AccessChange
  | GatheringChange
  | SupplyChange
  | TransportChange
  | ProviderChange;
