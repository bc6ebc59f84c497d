import { FindingSeverity, RuleGroup, type RuleId } from '../../domain/findings/finding.js';
import type { Rule } from '../../domain/findings/rule.js';
import { safeText } from '../safe-text.js';
import type { Text } from './text.js';

/** A rule as a page shows it. */
export interface RuleView {
  readonly id: RuleId;
  readonly severity: FindingSeverity;
  readonly severityName: Text;
  readonly group: RuleGroup;
  readonly groupName: Text;
  readonly title: Text;
  readonly looksAt: Text;
  readonly mend: Text;
}

const safe = ({ nb, en }: Text): Text => ({ nb: safeText(nb), en: safeText(en) });

/** The serious ones first; of one severity in the order of the rules. */
const ORDER: ReadonlyArray<FindingSeverity> = ['serious', 'considerable', 'minor'];

export const severityRank = (severity: FindingSeverity): number => ORDER.indexOf(severity);

/** A municipality's own rules bring texts of their own along, which are made safe like any other. */
export const ruleViews = (rules: ReadonlyArray<Rule>): ReadonlyArray<RuleView> =>
  rules
    .map(({ id, severity, group, title, looksAt, mend }) => ({
      ...{ id, severity, group },
      severityName: FindingSeverity.keys[severity],
      groupName: RuleGroup.keys[group],
      ...{ title: safe(title), looksAt: safe(looksAt), mend: safe(mend) },
    }))
    .sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
