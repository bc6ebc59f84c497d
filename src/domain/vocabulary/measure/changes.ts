import * as t from 'io-ts';
import { taggedBy } from '../../codec/choice.js';
import { struct } from '../../codec/struct.js';
import { AmountForMany, HowMany, Duration, Kroner } from './amounts.js';
import { Hours } from './hours.js';
import { Weekday } from '../weekday.js';
import { Priority } from './priority.js';
import {
  AccessWay,
  Admission,
  Charge,
  Leave,
  MarkState,
  Movement,
  MeasurePlaceUse,
  ProviderPay,
  RunState,
  MeasureSeparation,
  SickVisitors,
  TaskScope,
  MeasureTiming,
  VisitRight,
  WorkFreedom,
  WorkingHours,
} from './scales.js';
import { Addition, Counted, Doer, MeasureMeetingMode, MeetingPlace, MeetingSetting } from './subjects.js';

/** A change of one attribute, from one value to another in the dimension's own kind. Its direction is computed. */
const moves = <D extends string, V extends t.Mixed>(dimension: D, value: V) =>
  struct(`${dimension} changed`, { dimension: t.literal(dimension), before: value, after: value });

export const HowOften = moves('how-often', AmountForMany);
export const HowLong = moves('how-long', AmountForMany);
export const TimeOfVisit = moves('timing', MeasureTiming);
export const Days = moves('days', t.readonlyArray(Weekday));
export const ModeMoved = moves('mode', t.readonlyArray(MeasureMeetingMode));
export const PlaceMoved = moves('place', t.readonlyArray(MeetingPlace));
export const SettingMoved = moves('setting', t.readonlyArray(MeetingSetting));
export const DoerMoved = moves('doer', t.readonlyArray(Doer));
export const SeparationMoved = moves('separation', MeasureSeparation);
export const Charged = moves('charge', Charge);
export const FeeMoved = moves('fee', struct('MonthlyFee', { kroner: Kroner }));
export const HoursMoved = moves('hours', Hours);
export const StateMoved = moves('state', RunState);
export const ScopeMoved = moves('scope', TaskScope);
export const Response = moves('response-time', Duration);
export const Deadline = moves('deadline', Duration);
export const UseMoved = moves('use', MeasurePlaceUse);
export const AdmissionMoved = moves('admission', Admission);
export const MayVisit = moves('may-visit', VisitRight);
export const SickMayVisit = moves('sick-visitors', SickVisitors);
export const VisitLasts = moves('visit-lasts', Duration);
export const MovementMoved = moves('movement', Movement);
export const AccessMoved = moves('access', AccessWay);
export const MarkMoved = moves('mark', MarkState);
export const FreedomMoved = moves('workplace', WorkFreedom);
export const LeaveMoved = moves('leave', Leave);
export const ShiftsMoved = moves('working-hours', WorkingHours);
export const Paid = moves('payment', ProviderPay);

/** How many there are of something. */
export const NumbersMoved = struct('numbers changed', {
  dimension: t.literal('numbers'),
  of: Counted,
  before: HowMany,
  after: HowMany,
});

/** Kept on purpose, and then which level is kept. */
export const Kept = struct('kept', {
  dimension: t.literal('kept'),
  level: t.keyof({ granted: null, reduced: null }, 'KeptLevel'),
});

/** Something given on top of what there was: outreach, step-up. */
export const Added = struct(
  'added',
  { dimension: t.literal('added'), what: Addition },
  { amount: AmountForMany, by: Doer },
);

/** Something given in the place of what is gone: a visit for a failed alarm. */
export const Substituted = struct(
  'substituted',
  { dimension: t.literal('substituted'), what: Addition },
  { amount: AmountForMany, by: Doer },
);

/** An order of precedence. It reduces nothing until a change follows. */
export const Ranked = struct('ranked', { dimension: t.literal('priority'), order: Priority });

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
