import type { Rule } from './rule.js';
import { ASSESSMENT_RULES } from './rules/assessment/index.js';
import { BASIS_RULES } from './rules/basis/index.js';
import { CARERS_RULES } from './rules/carers/index.js';
import { COMPLAINT_RULES } from './rules/complaints/index.js';
import { DELIVERY_RULES } from './rules/delivery/index.js';
import { DIGITAL_RULES } from './rules/digital/index.js';
import { FOLLOW_UP_RULES } from './rules/follow-up/index.js';
import { NOTICE_RULES } from './rules/notice/index.js';
import { ORDER_RULES } from './rules/order/index.js';
import { MONEY_RULES } from './rules/money/index.js';
import { PRIVATE_LIFE_RULES } from './rules/private-life/index.js';
import { RECORD_RULES } from './rules/record/index.js';
import { STAFF_RULES } from './rules/staff/index.js';
import { TIME_RULES } from './rules/time/index.js';

/** The rules that the package comes with, in the order of a report. */
export const RULES: ReadonlyArray<Rule> = [
  ...BASIS_RULES,
  ...ASSESSMENT_RULES,
  ...ORDER_RULES,
  ...CARERS_RULES,
  ...NOTICE_RULES,
  ...TIME_RULES,
  ...FOLLOW_UP_RULES,
  ...DIGITAL_RULES,
  ...PRIVATE_LIFE_RULES,
  ...STAFF_RULES,
  ...DELIVERY_RULES,
  ...MONEY_RULES,
  ...COMPLAINT_RULES,
  ...RECORD_RULES,
];
