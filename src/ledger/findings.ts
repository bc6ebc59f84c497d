import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../domain/changes/as-of.js';
import { RULES } from '../domain/findings/built-in.js';
import { userFileOf } from '../domain/findings/files.js';
import type { Finding } from '../domain/findings/finding.js';
import { withoutFailed } from '../domain/findings/find.js';
import { judgementBy } from '../domain/findings/judge.js';
import type { RuleFailure } from '../domain/findings/own-rule-guard.js';
import type { Rule } from '../domain/findings/rule.js';
import { ruleContext, type RuleSettings } from '../domain/findings/surroundings.js';
import type { UserKey } from '../domain/values/keys.js';
import type { Entry } from '../domain/views/story.js';
import type { EventStore } from '../stores/event-store.js';
import { entriesOf } from './entries.js';
import { everybodyIn } from './everybody.js';
import type { LedgerError } from './ledger-error.js';
import { lotsOf } from './lots.js';

/** By which rules a ledger is gone through, and what the municipality sets for itself. */
export interface FindingsOptions extends RuleSettings {
  /** Those of the package when left out. A municipality's own can be among them. */
  readonly rules?: ReadonlyArray<Rule>;
  /**
   * One person only. What only shows when people are compared is then left out, and what is found in the records of staff, units and crises too.
   */
  readonly user?: UserKey;
  readonly progress?: (done: number, total: number) => void;
}

/** What was found, and in how much. */
export interface LedgerFindings {
  readonly asOf: AsOf;
  /** About people in the order in which they came into the ledger, then staff, units, crises, and people compared. */
  readonly findings: ReadonlyArray<Finding>;
  /** By which rules: those that were asked for, without those that failed. */
  readonly rules: ReadonlyArray<Rule>;
  /** Rules of the municipality's own that could not be carried through. Nothing that they found is told. */
  readonly failed: ReadonlyArray<RuleFailure>;
  readonly people: number;
  readonly events: number;
  /** Events of kinds that this version of the library does not know, by name: no rule has looked at them. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** Goes through a ledger by rules, person by person: what is kept in memory is what was found. */
export const findingsOver =
  (
    store: EventStore,
    asOf: AsOf,
    { rules = RULES, user: only, progress, ...settings }: FindingsOptions,
  ): TaskEither<LedgerError, LedgerFindings> =>
  async () => {
    const read = await everybodyIn(store, progress)();
    if (E.isLeft(read)) return read;
    const { users, others, events, recordedOf } = read.right;
    if (only !== undefined && !users.has(only))
      return E.left({ _tag: 'NotFound', message: 'the ledger has no such service user; check the key' });
    const context = ruleContext(others, asOf, settings);
    const judgement = judgementBy(rules, context);
    const unknown = new Map<string, number>();
    const count = (entries: ReadonlyArray<Entry>): void => {
      for (const { event } of entries)
        if (event.type === 'Unknown') unknown.set(event.name, (unknown.get(event.name) ?? 0) + 1);
    };
    if (only === undefined) count(others);
    const findings: Finding[] = [];
    const asked = only === undefined ? users.keys() : [only];
    for (const lot of lotsOf(asked, (user) => users.get(user) ?? 0)) {
      const recorded = await recordedOf(lot)();
      if (E.isLeft(recorded)) return recorded;
      for (const [i, user] of lot.entries()) {
        const entries = entriesOf(recorded.right[i] ?? []);
        if (E.isLeft(entries)) return entries;
        count(entries.right);
        findings.push(...judgement.user(userFileOf(user, entries.right, asOf, context.catalogue)));
      }
    }
    if (only === undefined)
      findings.push(
        ...[...context.staff.values()].flatMap(judgement.staff),
        ...[...context.units.values()].flatMap(judgement.unit),
        ...[...context.crises.values()].flatMap(judgement.crisis),
        ...judgement.finish(),
      );
    const failed = judgement.failures();
    return E.right({
      ...{ asOf, failed, events, unknown },
      findings: withoutFailed(findings, failed),
      rules: rules.filter(({ id }) => !failed.some(({ rule }) => rule === id)),
      people: only === undefined ? users.size : 1,
    });
  };
