import * as t from 'io-ts';
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
