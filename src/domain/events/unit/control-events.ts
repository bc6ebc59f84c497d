import { act, ruling } from './parts.js';
import * as said from '../../vocabulary/unit/control-statements.js';

/** Something did not go as it should have. */
export const DeviationRecorded = act('DeviationRecorded', said.DEVIATION);

/** A deviation was acted on, or closed. */
export const DeviationHandled = act('DeviationHandled', said.DEVIATION_HANDLED);

/** The quality committee met. */
export const QualityCommitteeMet = act('QualityCommitteeMet', said.COMMITTEE);

/** The yearly audit of the management system was made. */
export const SystemAudited = act('SystemAudited', said.AUDIT);

/** Risk was assessed. */
export const RiskAssessed = act('RiskAssessed', said.RISK);

/** Deviations and measures of a period were gone through together. */
export const DeviationsAndMeasuresReviewed = act('DeviationsAndMeasuresReviewed', said.PERIODIC_REVIEW);

/** Staff of a unit were trained; head counts only. */
export const UnitTrained = act('UnitTrained', said.UNIT_TRAINING);

/** Helsetilsynet was alerted. */
export const InspectorateAlerted = act('InspectorateAlerted', said.ALERT);

/** A supervision of the unit was opened. */
export const SupervisionOpened = act('SupervisionOpened', said.SUPERVISION);

/** A supervision found a breach. */
export const BreachFound = act('BreachFound', said.BREACH);

/** A breach was corrected. */
export const BreachCorrected = act('BreachCorrected', said.CORRECTION);

/** A supervision was closed. */
export const SupervisionClosed = act('SupervisionClosed', said.SUPERVISION_END);

/** Somebody blew the whistle. Who, and about whom, is not recorded. */
export const WhistleblowingReceived = act('WhistleblowingReceived', said.WHISTLEBLOWING);

/** A whistleblowing case was closed. */
export const WhistleblowingClosed = act('WhistleblowingClosed', said.WHISTLEBLOWING_END);

/** A contingency or staffing plan was adopted; valid from `effective`. */
export const PlanAdopted = ruling('PlanAdopted', said.PLAN);

/** A plan of the unit was revised. */
export const PlanRevised = ruling('PlanRevised', said.PLAN_REVISION);

/** The events about a unit's internal control. */
export const UNIT_CONTROL_EVENTS = {
  DeviationRecorded,
  DeviationHandled,
  QualityCommitteeMet,
  SystemAudited,
  RiskAssessed,
  DeviationsAndMeasuresReviewed,
  UnitTrained,
  InspectorateAlerted,
  SupervisionOpened,
  BreachFound,
  BreachCorrected,
  SupervisionClosed,
  WhistleblowingReceived,
  WhistleblowingClosed,
  PlanAdopted,
  PlanRevised,
} as const;
