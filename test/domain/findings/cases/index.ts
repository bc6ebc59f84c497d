import type { RuleCases } from '../case.js';
import { COMPLAINT_CASES } from './complaints.js';
import { DELIVERY_CASES } from './delivery.js';
import { DIGITAL_CASES } from './digital.js';
import { FOLLOW_UP_CASES } from './follow-up.js';
import { PRIVATE_LIFE_CASES } from './private-life.js';
import { RECORD_CASES } from './record.js';
import { STAFF_CASES } from './staff.js';
import { TIME_CASES } from './time.js';

/** The cases of every rule. */
export const CASES: ReadonlyArray<RuleCases> = [
  ...TIME_CASES,
  ...FOLLOW_UP_CASES,
  ...DIGITAL_CASES,
  ...PRIVATE_LIFE_CASES,
  ...STAFF_CASES,
  ...DELIVERY_CASES,
  ...COMPLAINT_CASES,
  ...RECORD_CASES,
];
