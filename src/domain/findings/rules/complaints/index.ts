import type { Rule } from '../../rule.js';
import { NO_INTERIM_ANSWER, NOT_ANSWERED, NOT_PASSED_ON, REMEDY_NOT_CARRIED_OUT } from './complaints.js';

/** Complaints and what came of them. */
export const COMPLAINT_RULES: ReadonlyArray<Rule> = [
  NO_INTERIM_ANSWER,
  NOT_ANSWERED,
  NOT_PASSED_ON,
  REMEDY_NOT_CARRIED_OUT,
];
