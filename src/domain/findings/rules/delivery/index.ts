import type { Rule } from '../../rule.js';
import { BELOW_DECIDED, CHANGED_WITHOUT_RECORD } from './below-decided.js';

/** What was given beside what was decided. */
export const DELIVERY_RULES: ReadonlyArray<Rule> = [BELOW_DECIDED, CHANGED_WITHOUT_RECORD];
