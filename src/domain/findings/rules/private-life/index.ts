import type { Rule } from '../../rule.js';
import { MOVED_BY_DECISION, RESTRICTION_WITHOUT_BASIS, VISITORS_AT_HOME } from './restrictions.js';

/** Home, family and moving about. */
export const PRIVATE_LIFE_RULES: ReadonlyArray<Rule> = [
  VISITORS_AT_HOME,
  RESTRICTION_WITHOUT_BASIS,
  MOVED_BY_DECISION,
];
