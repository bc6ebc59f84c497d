import type { Rule } from '../../rule.js';
import { COORDINATOR_LOST } from './coordinator.js';
import { VISIT_BY_ANOTHER_TEAM } from './infection-team.js';
import { NO_COMPETENCE_CHECK, NO_IDENTITY_CARD, NO_POLICE_CERTIFICATE } from './papers.js';

/** Who comes, and with which papers. */
export const STAFF_RULES: ReadonlyArray<Rule> = [
  NO_IDENTITY_CARD,
  NO_COMPETENCE_CHECK,
  NO_POLICE_CERTIFICATE,
  VISIT_BY_ANOTHER_TEAM,
  COORDINATOR_LOST,
];
