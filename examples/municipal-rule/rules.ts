import type { Rule } from 'forsvarlig';
import { DAILY_VISIT } from './daily-visit.js';

/** What `forsvarlig findings LEDGER --rules build/examples/municipal-rule/rules.js` goes by, beside the rules of the package. */
export const rules: ReadonlyArray<Rule> = [DAILY_VISIT];
