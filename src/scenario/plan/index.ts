/** What could be done about a gap, for each person, in the municipality's order, and why. */
export * from './optimise/index.js';
export {
  type OrderedService,
  type PersonOption,
  type PersonOptions,
  type PlannedChange,
} from './person-options.js';
export { draftsOfProposal, type DraftTerms } from './plan-drafts.js';
export { planWeek, type PlanError, type WeekPlan } from './plan-week.js';
export {
  EXAMPLE_PRIORITY_ORDER,
  PlannedMeasure,
  PriorityOrder,
  priorityOrderOf,
  type InvalidPriorityOrder,
  type WrittenPriorityOrder,
} from './priority-order.js';
export { type NextCandidate, type Proposal } from './proposals.js';
export { type Resource } from './resources.js';
export { type ServiceOption } from './service-options.js';
export { type Shortfall } from './shortfall.js';
