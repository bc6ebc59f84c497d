import type { RuleCases } from '../../case.js';
import { CHAINED_CASES } from './chained.js';
import { CRISIS_POWER_CASES } from './crisis-power.js';
import { EXTENT_AND_RUNNING_CASES } from './extent-and-running.js';
import { INDIVIDUAL_DECISION_CASES } from './individual-decision.js';
import { LEGAL_BASIS_CASES } from './legal-basis.js';
import { MANDATE_CASES } from './mandate.js';

export const BASIS_CASES: ReadonlyArray<RuleCases> = [
  ...LEGAL_BASIS_CASES,
  ...MANDATE_CASES,
  ...CRISIS_POWER_CASES,
  ...INDIVIDUAL_DECISION_CASES,
  ...CHAINED_CASES,
  ...EXTENT_AND_RUNNING_CASES,
];
