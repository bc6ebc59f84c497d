import type { Rule } from '../../rule.js';
import { NO_ALTERNATIVES } from './alternatives.js';
import { BLANKET_MEASURE } from './blanket-measure.js';
import { COMPETENCE_NOT_ASSESSED } from './competence.js';
import { BELOW_FLOOR, NEEDED_TAKEN } from './floor.js';
import { LIKE_CASES } from './like-cases.js';
import { NOT_ASSESSED } from './none.js';
import { VIEW_MISSING } from './users-view.js';

/** What a decision about one person was assessed from. */
export const ASSESSMENT_RULES: ReadonlyArray<Rule> = [
  NOT_ASSESSED,
  BLANKET_MEASURE,
  VIEW_MISSING,
  NO_ALTERNATIVES,
  BELOW_FLOOR,
  NEEDED_TAKEN,
  COMPETENCE_NOT_ASSESSED,
  LIKE_CASES,
];
