import type { Rule } from '../../rule.js';
import { CARER_WORK_NOT_ASKED } from './carer-work.js';
import { RESPITE_ORDER } from './respite.js';
import { SUPPORT_CONTACT_TAKEN } from './support-contact.js';

/** From whom something is taken first. */
export const ORDER_RULES: ReadonlyArray<Rule> = [RESPITE_ORDER, SUPPORT_CONTACT_TAKEN, CARER_WORK_NOT_ASKED];
