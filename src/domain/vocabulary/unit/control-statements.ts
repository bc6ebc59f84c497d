import * as t from 'io-ts';
import { Count, CountFromOne } from '../../values/count.js';
import { FreeText } from '../../values/free-text.js';
import { CommandKey } from '../../values/keys.js';
import { LocalDate } from '../../values/local-date.js';
import { ProvisionId } from '../provision-id.js';
import { CrisisKind } from '../people.js';
import { TrainingTopic } from '../staff.js';
import { statement } from '../statement.js';
import {
  AlertCause,
  ControlTheme,
  DeviationKind,
  Handling,
  RiskLevel,
  Severity,
  Supervisor,
  UnitPlan,
  WhistleblowingOutcome,
} from './control.js';

/** What commands about a unit's internal control state and their events keep. `matter` is the entry that one follows up. */

const themes = t.readonlyArray(ControlTheme);

/** `occurred` is the day it happened, `on` the day it was recorded. */
export const DEVIATION = statement(
  { kind: DeviationKind, severity: Severity, occurred: LocalDate, words: FreeText },
  { decisions: t.readonlyArray(CommandKey) },
);
export const DEVIATION_HANDLED = statement({ matter: CommandKey, handling: Handling, words: FreeText });
export const COMMITTEE = statement({ themes, deviations: Count, words: FreeText });
/** `yearFrom` is the first day of the twelve months that the audit covers. */
export const AUDIT = statement({ yearFrom: LocalDate, themes, shortcomings: Count, words: FreeText });
export const RISK = statement({ themes, level: RiskLevel, words: FreeText }, { scenario: CrisisKind });
/** How many deviations and measures in force were gone through. */
export const PERIODIC_REVIEW = statement({
  from: LocalDate,
  until: LocalDate,
  deviations: Count,
  measures: Count,
  words: FreeText,
});
export const UNIT_TRAINING = statement({
  topics: t.readonlyArray(TrainingTopic),
  trained: Count,
  outOf: CountFromOne,
});
export const ALERT = statement({ cause: AlertCause, occurred: LocalDate }, { matter: CommandKey });
export const SUPERVISION = statement({ supervisor: Supervisor, themes });
export const BREACH = statement({
  matter: CommandKey,
  theme: ControlTheme,
  provisions: t.readonlyArray(ProvisionId),
  words: FreeText,
});
export const CORRECTION = statement({ matter: CommandKey, words: FreeText });
export const SUPERVISION_END = statement({ matter: CommandKey, words: FreeText });
/** What it is about; never who told, nor about whom. */
export const WHISTLEBLOWING = statement({ themes });
export const WHISTLEBLOWING_END = statement({ matter: CommandKey, outcome: WhistleblowingOutcome });
/** `reviewBy`: the day by which the plan is gone through again. */
export const PLAN = statement({ plan: UnitPlan, reviewBy: LocalDate, reasons: FreeText });
export const PLAN_REVISION = statement({ matter: CommandKey, reviewBy: LocalDate, reasons: FreeText });
