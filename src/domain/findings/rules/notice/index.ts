import type { Rule } from '../../rule.js';
import { NOT_CONTACTED } from './contact.js';
import { APPEAL_TEXT, NO_REASONS, SILENT_NOTICE } from './content.js';
import { NO_PRIOR_NOTICE } from './prior-notice.js';

/** What the person was told, and when. */
export const NOTICE_RULES: ReadonlyArray<Rule> = [
  NOT_CONTACTED,
  NO_PRIOR_NOTICE,
  NO_REASONS,
  APPEAL_TEXT,
  SILENT_NOTICE,
];
