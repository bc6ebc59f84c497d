// The law and the services as data with dates, deadlines, and the municipality's own additions.

export {
  BUILT_IN,
  countsAs,
  inForce,
  powersOf,
  provisionLabel,
  provisionNamed,
  serviceTypeLabel,
  serviceTypeNamed,
  type Catalogue,
} from './catalogue.js';
export {
  individualDecisionRequired,
  type Basis,
  type ExpectedDecision,
  type SwitchAnswer,
} from './individual-decision.js';
export { appealDeadline, type AppealDeadline } from './appeal.js';
export { COMPLAINT_DEADLINES } from './complaint-deadlines.js';
export { crisisPowerInWindow, type PowerStanding } from './crisis-power.js';
export { catalogueWith, type CatalogueError } from './catalogue-with.js';
export { type WrittenAdditions } from './additions.js';
export { type BoundPolicy, type Demand, type MunicipalPolicy } from './municipal-policy.js';
export {
  easterSunday,
  holidaysOf,
  holidaysOn,
  isWorkingDay,
  workingDayFrom,
  type Holiday,
} from './holidays.js';
export { deadline, plusMonths, type Deadline } from './deadline.js';
export { DEADLINE_RULES, type DeadlineKind, type DeadlineRule, type Span } from './deadline-rules.js';
export { type Provision, type Verification } from './provision.js';
export { type ServiceTypeEntry } from './service-type.js';
export { Window } from './window.js';
export {
  contactDue,
  EXAMPLE_CONTACT_PROCEDURE,
  procedureOn,
  type ContactProcedure,
  type DatedProcedure,
} from './contact-procedure.js';
