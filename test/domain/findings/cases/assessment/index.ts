import type { RuleCases } from '../../case.js';
import { BLANKET_MEASURE_CASES } from './blanket-measure.js';
import { COMPETENCE_CASES } from './competence.js';
import { FLOOR_CASES } from './floor.js';
import { LIKE_CASES_CASES } from './like-cases.js';
import { NONE_CASES } from './none.js';
import { VIEW_AND_ALTERNATIVES_CASES } from './view-and-alternatives.js';

export const ASSESSMENT_CASES: ReadonlyArray<RuleCases> = [
  ...NONE_CASES,
  ...BLANKET_MEASURE_CASES,
  ...VIEW_AND_ALTERNATIVES_CASES,
  ...FLOOR_CASES,
  ...COMPETENCE_CASES,
  ...LIKE_CASES_CASES,
];
