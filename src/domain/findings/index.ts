export {
  RuleGroup,
  FindingSeverity,
  type Finding,
  type FindingId,
  type FindingSubject,
  type Found,
  type MissingEvidence,
  type PresentEvidence,
  type RuleId,
} from './finding.js';
export type {
  Comparison,
  CrisisRule,
  DecisionRule,
  DecisionScope,
  FoundOfUser,
  PersonRule,
  PopulationRule,
  Rule,
  RuleText,
  StaffRule,
  UnitRule,
} from './rule.js';
export type { CaseEvent, DecisionCase, DecisionDirection, DecisionForce } from './decision-case.js';
export type { Said, Sayings } from './sayings.js';
export type { FileEntry } from './file-entry.js';
export { userFileOf, type CrisisFile, type StaffFile, type UnitFile, type UserFile } from './files.js';
export type { RuleContext } from './rule-context.js';
export { ruleContext, type RuleSettings } from './surroundings.js';
export { judgementBy, type Judgement } from './judge.js';
export { reviewsDue, type ReviewDue } from './reviews-due.js';
export { findingsIn, judged, type Judged } from './find.js';
export { findingId, ruleOfFinding } from './finding-id.js';
export type { RuleFailure } from './own-rule-guard.js';
export { RULES } from './built-in.js';
export { readRules, type RulesError } from './own-rules.js';
export { RuleClock, type RuleLimit } from './clock.js';
export { explainFinding, type FindingExplanation } from './explain-finding.js';
