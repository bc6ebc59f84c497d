import type { RuleCases } from '../../case.js';
import { APPEAL_CASES } from './appeal.js';
import { CONTACT_CASES } from './contact.js';
import { PRIOR_NOTICE_AND_REASONS_CASES } from './prior-notice-and-reasons.js';
import { SILENT_CASES } from './silent.js';

export const NOTICE_CASES: ReadonlyArray<RuleCases> = [
  ...CONTACT_CASES,
  ...PRIOR_NOTICE_AND_REASONS_CASES,
  ...APPEAL_CASES,
  ...SILENT_CASES,
];
