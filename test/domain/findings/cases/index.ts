import type { RuleCases } from '../case.js';
import { REVIEW_OVERDUE_CASES } from './review-overdue.js';

/** The cases of every rule. */
export const CASES: ReadonlyArray<RuleCases> = [REVIEW_OVERDUE_CASES];
