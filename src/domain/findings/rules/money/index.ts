import type { Rule } from '../../rule.js';
import { PAUSED_SERVICE_BILLED, REFUND_UNEXPLAINED } from './billing.js';

/** What users pay. */
export const MONEY_RULES: ReadonlyArray<Rule> = [PAUSED_SERVICE_BILLED, REFUND_UNEXPLAINED];
