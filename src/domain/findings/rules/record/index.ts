import type { Rule } from '../../rule.js';
import { RECORDED_LATE } from './late.js';

/** The record itself. */
export const RECORD_RULES: ReadonlyArray<Rule> = [RECORDED_LATE];
