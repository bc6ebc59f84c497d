import type { Rule } from './rule.js';
import { REVIEW_OVERDUE } from './rules/review-overdue.js';

/** The rules that the package comes with, in the order of a report. */
export const RULES: ReadonlyArray<Rule> = [REVIEW_OVERDUE];
