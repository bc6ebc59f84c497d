import type { Rule } from '../../rule.js';
import { DIGITAL_AFTER_WITHDRAWAL, DIGITAL_WITHOUT_CONSENT } from './consent.js';

/** Digital services. */
export const DIGITAL_RULES: ReadonlyArray<Rule> = [DIGITAL_WITHOUT_CONSENT, DIGITAL_AFTER_WITHDRAWAL];
