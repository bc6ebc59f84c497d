/** What could be done about a gap, for each person, in the municipality's order, and why. */
export * from './optimise/index.js';
export { type CarriedByNeed } from './carried.js';
export { KinTaskAgreement, type WrittenKinTaskAgreement } from './means.js';
export { type NextCandidate, type Spared } from './next-candidate.js';
export {
  type BarredOption,
  type PersonOption,
  type PersonOptions,
  type PlannedChange,
} from './person-options.js';
export { draftsOfProposal, type DraftTerms, type PlannedDraft } from './plan-drafts.js';
export { kinAgreementsOf, type PlanRefused } from './plan-refused.js';
export { planWeek, type PlanError, type WeekPlan } from './plan-week.js';
export { type PlannedDecision } from './planned-decision.js';
export { PlannedMeasure } from './planned-measure.js';
export {
  EXAMPLE_PRIORITY_ORDER,
  PriorityOrder,
  priorityOrderOf,
  type InvalidPriorityOrder,
  type WrittenPriorityOrder,
} from './priority-order.js';
export { type Because, type Proposal } from './proposals.js';
export { type PlanInput } from './question.js';
export { type Resource } from './resources.js';
export { type Shortfall } from './shortfall.js';
export {
  completeSupply,
  draftOfSupply,
  type SupplyDraft,
  type SupplyDraftOf,
  type SupplyDraftTerms,
  type SupplyPartsOf,
} from './supply-drafts.js';
export {
  SupplyWhyNot,
  type OtherStaff,
  type PassedOver,
  type ShortPlace,
  type SupplyInstead,
} from './supply-instead.js';
export { SupplyPolicy } from './supply-policy.js';
export { type SupplyProposal } from './supply-proposals.js';
export { OrderRule } from './taking-order.js';
export { type ServiceOption } from './visit-options.js';
