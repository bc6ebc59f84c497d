import type { AsOf } from '../changes/as-of.js';
import type { UserKey } from '../values/keys.js';
import type { Entry } from '../views/story.js';
import { RULES } from './built-in.js';
import { userFileOf } from './files.js';
import type { Finding } from './finding.js';
import { judgementBy } from './judge.js';
import type { RuleFailure } from './own-rule-guard.js';
import type { Rule } from './rule.js';
import { ruleContext, type RuleSettings } from './surroundings.js';

const userOf = ({ event }: Entry): UserKey | undefined =>
  event.type !== 'Unknown' && 'user' in event ? event.user : undefined;

/** What was found, and the rules of the municipality's own that could not be carried through. */
export interface Judged {
  readonly findings: ReadonlyArray<Finding>;
  readonly failed: ReadonlyArray<RuleFailure>;
}

/** Findings without those of rules that failed. */
export const withoutFailed = (
  findings: ReadonlyArray<Finding>,
  failed: ReadonlyArray<RuleFailure>,
): ReadonlyArray<Finding> =>
  failed.length === 0 ? findings : findings.filter((one) => !failed.some(({ rule }) => rule === one.rule));

/**
 * What rules find in a ledger's entries at a time: about people in the order in which they came into the ledger, then staff, units, crises,
 * and what only shows when people are compared; and which rules of the municipality's own failed, of which nothing counts. For
 * ledgers larger than memory, see `ledger.findings`.
 */
export const judged = (
  entries: ReadonlyArray<Entry>,
  asOf: AsOf,
  rules: ReadonlyArray<Rule> = RULES,
  settings: RuleSettings = {},
): Judged => {
  const context = ruleContext(entries, asOf, settings);
  const judgement = judgementBy(rules, context);
  const people = new Map<UserKey, Entry[]>();
  for (const entry of entries) {
    const user = userOf(entry);
    if (user === undefined) continue;
    const told = people.get(user);
    if (told === undefined) people.set(user, [entry]);
    else told.push(entry);
  }
  const findings = [
    ...[...people].flatMap(([user, recorded]) =>
      judgement.user(userFileOf(user, recorded, asOf, context.catalogue)),
    ),
    ...[...context.staff.values()].flatMap(judgement.staff),
    ...[...context.units.values()].flatMap(judgement.unit),
    ...[...context.crises.values()].flatMap(judgement.crisis),
    ...judgement.finish(),
  ];
  const failed = judgement.failures();
  return { findings: withoutFailed(findings, failed), failed };
};

/** The findings of {@link judged} alone: a rule of the municipality's own that fails finds nothing. */
export const findingsIn = (
  entries: ReadonlyArray<Entry>,
  asOf: AsOf,
  rules: ReadonlyArray<Rule> = RULES,
  settings: RuleSettings = {},
): ReadonlyArray<Finding> => judged(entries, asOf, rules, settings).findings;
