import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { knownBy, type AsOf } from '../domain/changes/as-of.js';
import { RULES } from '../domain/findings/built-in.js';
import type { Finding } from '../domain/findings/finding.js';
import { withoutFailed } from '../domain/findings/find.js';
import { judgementBy, type Judgement } from '../domain/findings/judge.js';
import type { RuleFailure } from '../domain/findings/own-rule-guard.js';
import type { Rule } from '../domain/findings/rule.js';
import type { RuleContext } from '../domain/findings/rule-context.js';
import { ruleContext, type RuleSettings } from '../domain/findings/surroundings.js';
import type { UserKey } from '../domain/values/keys.js';
import type { EventStore } from '../stores/event-store.js';
import { everybodyIn, type Everybody } from './everybody.js';
import type { FindingThreads, JudgedBy, JudgeEverybody } from './judging/finding-threads.js';
import {
  addUnknown,
  countUnknown,
  judgePeople,
  together,
  type PeopleJudged,
  type UnknownCounts,
} from './judging/people.js';
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
  /** Of how many people anything was known by then, of those asked about, and how many events were gone through. */
  readonly people: number;
  readonly events: number;
  /** Events of kinds that this version of the library does not know, by name: no rule has looked at them. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** Those who can judge people in other threads, and in how many that was asked for; as many as are of use where nobody said. */
export interface Helped {
  readonly threads: FindingThreads;
  readonly wanted: number | undefined;
}

/** Judges people in this thread, some at a time. */
const judgeHere = async (
  { users, recordedOf }: Pick<Everybody, 'users' | 'recordedOf'>,
  asked: Iterable<UserKey>,
  judgement: Judgement,
  context: RuleContext,
): Promise<E.Either<LedgerError, PeopleJudged>> => {
  const all: PeopleJudged[] = [];
  for (const lot of lotsOf(asked, (user) => users.get(user) ?? 0)) {
    const recorded = await recordedOf(lot)();
    if (E.isLeft(recorded)) return recorded;
    const judged = judgePeople(judgement, context, lot, recorded.right);
    if (E.isLeft(judged)) return judged;
    all.push(judged.right);
  }
  return E.right(together(all));
};

/** Has threads begin where everybody is asked about and there is much to read. */
const beginThreads = async (
  store: EventStore,
  by: JudgedBy,
  { threads, wanted }: Helped,
): Promise<JudgeEverybody | undefined> => {
  const head = await store.head();
  // What is wrong with a store that does not tell its head, reading it will tell.
  return E.isLeft(head) ? undefined : threads.begin(by, head.right, wanted);
};

/** Goes through a ledger by rules, person by person: what is kept in memory is what was found. */
export const findingsOver =
  (
    store: EventStore,
    asOf: AsOf,
    { rules = RULES, user: only, progress, ...settings }: FindingsOptions,
    helped?: Helped,
  ): TaskEither<LedgerError, LedgerFindings> =>
  async () => {
    const inThreads =
      helped === undefined || only !== undefined
        ? undefined
        : await beginThreads(store, { ...settings, asOf, rules }, helped);
    const read = await everybodyIn(store, progress)();
    if (E.isLeft(read)) return read;
    const { users } = read.right;
    const others = knownBy(read.right.others, asOf.knownAt);
    if (only !== undefined && !users.has(only))
      return E.left({ _tag: 'NotFound', message: 'the ledger has no such service user; check the key' });
    const context = ruleContext(read.right.others, asOf, settings);
    const judgement = judgementBy(rules, context);
    const unknown: UnknownCounts = new Map();
    if (only === undefined) countUnknown(unknown, others);

    const asked = only === undefined ? users.keys() : [only];
    const people = await (inThreads?.(read.right, judgement, context) ??
      judgeHere(read.right, asked, judgement, context));
    if (E.isLeft(people)) return people;
    const { known } = people.right;
    addUnknown(unknown, people.right.unknown);
    const around =
      only === undefined
        ? [
            ...[...context.staff.values()].flatMap(judgement.staff),
            ...[...context.units.values()].flatMap(judgement.unit),
            ...[...context.crises.values()].flatMap(judgement.crisis),
            ...judgement.finish(),
          ]
        : [];
    const failed = judgement.failures();
    return E.right({
      ...{ asOf, failed, unknown },
      findings: withoutFailed([...people.right.findings, ...around], failed),
      rules: rules.filter(({ id }) => !failed.some(({ rule }) => rule === id)),
      people: known.people,
      events: known.events + (only === undefined ? others.length : 0),
    });
  };
