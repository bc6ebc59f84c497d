import type { Rule } from '../../rule.js';
import { TASK_WITHOUT_AGREEMENT } from './agreement.js';
import { CARER_NOT_ASSESSED } from './carer-assessed.js';
import { KIN_NOT_HEARD } from './kin-heard.js';

/** Those who care for a user, and those who are close. */
export const CARERS_RULES: ReadonlyArray<Rule> = [TASK_WITHOUT_AGREEMENT, CARER_NOT_ASSESSED, KIN_NOT_HEARD];
