import type { Rule } from '../../rule.js';
import { CONCERN_LEFT_OPEN } from './concerns.js';
import { CONSEQUENCE_UNHANDLED } from './consequences.js';
import { NO_PERIODIC_REVIEW, SERVICE_NOT_EVALUATED } from './evaluation.js';
import { SILENT, STEPS_SKIPPED } from './out-of-reach.js';
import { SUBSTITUTE_FAILED } from './substitutes.js';

/** Following up people and services. */
export const FOLLOW_UP_RULES: ReadonlyArray<Rule> = [
  STEPS_SKIPPED,
  SILENT,
  CONCERN_LEFT_OPEN,
  CONSEQUENCE_UNHANDLED,
  SUBSTITUTE_FAILED,
  SERVICE_NOT_EVALUATED,
  NO_PERIODIC_REVIEW,
];
