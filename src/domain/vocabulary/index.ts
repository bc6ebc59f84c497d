// The words of the field: closed lists, and what commands and events are made of.

export * from './code-list.js';
export * from './services.js';
export * from './decisions.js';
export * from './people.js';
export * from './authority.js';
export * from './actor.js';
export * from './assessment.js';
export * from './correction.js';
export * from './circumstances.js';
export { Criteria, CRITERIA_LIMITS } from './criteria.js';
export { CONDITIONS, Standing, type Condition, type ConditionName } from './criteria-conditions.js';
export { type KnownAmount } from './criteria-parts.js';
export {
  AccessGround,
  InspectionScope,
  Official,
  Reader,
  ReaderRole,
  Reading,
  RefusedBecause,
  Relation,
  SupervisionRef,
} from './access.js';
export { KeyRetiredBecause } from './signing-key.js';
export * from './selection.js';
export * from './staff.js';
export * from './unit/index.js';
export * from './framework.js';
export * from './complaint.js';
export * from './concern.js';
export * from './consent.js';
export * from './contact.js';
export * from './coordination.js';
export * from './delivery.js';
export * from './evaluation.js';
export * from './explanation.js';
export * from './goals.js';
export * from './measure/index.js';
export * from './weekday.js';
export * from './level-part.js';
export * from './notice.js';
export * from './attributes.js';
export * from './measures.js';
export { Initiative, Link as DecisionLink, LinkKind, Party, Power } from './initiative.js';
export * from './provision-id.js';
export { EndTask, ReviewRhythm, Term, endCondition, lastDay, reviewDay } from './term.js';
