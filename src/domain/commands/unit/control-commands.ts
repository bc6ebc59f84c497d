import { act, ruling } from './parts.js';
import * as said from '../../vocabulary/unit/control-statements.js';

/** Record that something did not go as it should have. */
export const RecordDeviation = act('RecordDeviation', said.DEVIATION);

/** Record that a deviation was acted on, or closed. */
export const HandleDeviation = act('HandleDeviation', said.DEVIATION_HANDLED);

/** Record a meeting of the quality committee. */
export const HoldQualityCommittee = act('HoldQualityCommittee', said.COMMITTEE);

/** Record the yearly audit of the management system. */
export const AuditSystem = act('AuditSystem', said.AUDIT);

/** Record an assessment of risk. */
export const AssessRisk = act('AssessRisk', said.RISK);

/** Record that deviations and measures of a period were gone through together. */
export const ReviewDeviationsAndMeasures = act('ReviewDeviationsAndMeasures', said.PERIODIC_REVIEW);

/** Record training of a unit's staff, by head count. */
export const TrainUnit = act('TrainUnit', said.UNIT_TRAINING);

/** Record an alert to Helsetilsynet. */
export const AlertInspectorate = act('AlertInspectorate', said.ALERT);

/** Record that a supervision of the unit was opened. */
export const OpenSupervision = act('OpenSupervision', said.SUPERVISION);

/** Record a breach that a supervision found. */
export const RecordBreach = act('RecordBreach', said.BREACH);

/** Record that a breach was corrected. */
export const CorrectBreach = act('CorrectBreach', said.CORRECTION);

/** Record that a supervision was closed. */
export const CloseSupervision = act('CloseSupervision', said.SUPERVISION_END);

/** Record that somebody blew the whistle; never who, nor about whom. */
export const ReceiveWhistleblowing = act('ReceiveWhistleblowing', said.WHISTLEBLOWING);

/** Close a whistleblowing case. */
export const CloseWhistleblowing = act('CloseWhistleblowing', said.WHISTLEBLOWING_END);

/** Adopt a contingency or staffing plan. */
export const AdoptPlan = ruling('AdoptPlan', said.PLAN);

/** Revise a plan of the unit. */
export const RevisePlan = ruling('RevisePlan', said.PLAN_REVISION);

/** The commands about a unit's internal control. */
export const UNIT_CONTROL_COMMANDS = {
  RecordDeviation,
  HandleDeviation,
  HoldQualityCommittee,
  AuditSystem,
  AssessRisk,
  ReviewDeviationsAndMeasures,
  TrainUnit,
  AlertInspectorate,
  OpenSupervision,
  RecordBreach,
  CorrectBreach,
  CloseSupervision,
  ReceiveWhistleblowing,
  CloseWhistleblowing,
  AdoptPlan,
  RevisePlan,
} as const;
