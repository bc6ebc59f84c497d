import { ASSESSMENT_TURNS } from './assessment.js';
import { BASIS_TURNS } from './basis.js';
import { DELIVERY_TURNS } from './delivery.js';
import { FOLLOW_UP_TURNS } from './follow-up.js';
import { PEOPLE_TURNS } from './people.js';
import type { RuleTurns } from './turn.js';

/** The days on which the answer of each rule turns that has a clock. */
export const TURNS: ReadonlyArray<RuleTurns> = [
  ...[...BASIS_TURNS, ...ASSESSMENT_TURNS, ...PEOPLE_TURNS],
  ...[...FOLLOW_UP_TURNS, ...DELIVERY_TURNS],
];
