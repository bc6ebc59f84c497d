import type { RuleCases } from '../case.js';
import { ASSESSMENT_CASES } from './assessment/index.js';
import { BASIS_CASES } from './basis/index.js';
import { CARERS_CASES } from './carers.js';
import { COMPLAINT_CASES } from './complaints.js';
import { DELIVERY_CASES } from './delivery.js';
import { DIGITAL_CASES } from './digital.js';
import { FOLLOW_UP_CASES } from './follow-up.js';
import { NOTICE_CASES } from './notice/index.js';
import { ORDER_CASES } from './order.js';
import { MONEY_CASES } from './money.js';
import { PRIVATE_LIFE_CASES } from './private-life.js';
import { RECORD_CASES } from './record.js';
import { STAFF_CASES } from './staff.js';
import { TIME_CASES } from './time.js';

/** The cases of every rule. */
export const CASES: ReadonlyArray<RuleCases> = [
  ...BASIS_CASES,
  ...ASSESSMENT_CASES,
  ...ORDER_CASES,
  ...CARERS_CASES,
  ...NOTICE_CASES,
  ...TIME_CASES,
  ...FOLLOW_UP_CASES,
  ...DIGITAL_CASES,
  ...PRIVATE_LIFE_CASES,
  ...STAFF_CASES,
  ...DELIVERY_CASES,
  ...MONEY_CASES,
  ...COMPLAINT_CASES,
  ...RECORD_CASES,
];
