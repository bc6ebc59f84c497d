import type { Rule } from '../../rule.js';
import { AFTER_CRISIS } from './after-crisis.js';
import { CONDITION_MET } from './condition-met.js';
import { FRAMEWORK_REVIEW_OVERDUE } from './framework-review.js';
import { GROUND_GONE } from './ground-gone.js';
import { KEPT_REDUCED_WITHOUT_REVIEW } from './kept-without-review.js';
import { REVIEW_OVERDUE } from './review-overdue.js';

/** Time and reassessment. */
export const TIME_RULES: ReadonlyArray<Rule> = [
  REVIEW_OVERDUE,
  FRAMEWORK_REVIEW_OVERDUE,
  KEPT_REDUCED_WITHOUT_REVIEW,
  GROUND_GONE,
  CONDITION_MET,
  AFTER_CRISIS,
];
