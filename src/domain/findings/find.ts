import type { AsOf } from '../changes/as-of.js';
import type { UserKey } from '../values/keys.js';
import type { Entry } from '../views/story.js';
import { RULES } from './built-in.js';
import { userFileOf } from './files.js';
import type { Finding } from './finding.js';
import { judgementBy } from './judge.js';
import type { Rule } from './rule.js';
import { ruleContext, type RuleSettings } from './surroundings.js';

const userOf = ({ event }: Entry): UserKey | undefined =>
  event.type !== 'Unknown' && 'user' in event ? event.user : undefined;

/**
 * What rules find in a ledger's entries at a time: about people in the order in which they came into the ledger, then staff, units, crises,
 * and what only shows when people are compared. For ledgers larger than memory, see `ledger.findings`.
 */
export const findingsIn = (
  entries: ReadonlyArray<Entry>,
  asOf: AsOf,
  rules: ReadonlyArray<Rule> = RULES,
  settings: RuleSettings = {},
): ReadonlyArray<Finding> => {
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
  return [
    ...[...people].flatMap(([user, recorded]) =>
      judgement.user(userFileOf(user, recorded, asOf, context.catalogue)),
    ),
    ...[...context.staff.values()].flatMap(judgement.staff),
    ...[...context.units.values()].flatMap(judgement.unit),
    ...[...context.crises.values()].flatMap(judgement.crisis),
    ...judgement.finish(),
  ];
};
