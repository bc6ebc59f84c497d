import type { Rule } from '../../rule.js';
import { CHAINED } from './chained.js';
import { MEASURE_OUTSIDE_WINDOW, POWER_OUTSIDE_WINDOW, REDEPLOYED_OUTSIDE_WINDOW } from './crisis-power.js';
import { EXTENT_MISSING } from './extent.js';
import { MEASURE_FOR_DECISIONS, NO_INDIVIDUAL_DECISION } from './individual-decision.js';
import { MEASURE_WITHOUT_BASIS, NO_LEGAL_BASIS } from './legal-basis.js';
import {
  MEASURE_WITHOUT_MANDATE,
  NO_MANDATE,
  REDEPLOYED_WITHOUT_MANDATE,
  UNIT_WITHOUT_MANDATE,
} from './mandate.js';
import { PRACTICAL_RUNNING } from './practical-running.js';

/** On what a decision rests, and who could make it. */
export const BASIS_RULES: ReadonlyArray<Rule> = [
  NO_LEGAL_BASIS,
  MEASURE_WITHOUT_BASIS,
  NO_MANDATE,
  MEASURE_WITHOUT_MANDATE,
  REDEPLOYED_WITHOUT_MANDATE,
  UNIT_WITHOUT_MANDATE,
  POWER_OUTSIDE_WINDOW,
  MEASURE_OUTSIDE_WINDOW,
  REDEPLOYED_OUTSIDE_WINDOW,
  NO_INDIVIDUAL_DECISION,
  MEASURE_FOR_DECISIONS,
  CHAINED,
  EXTENT_MISSING,
  PRACTICAL_RUNNING,
];
