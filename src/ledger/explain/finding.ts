import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { RULES } from '../../domain/findings/built-in.js';
import { explainFinding, type FindingExplanation } from '../../domain/findings/explain-finding.js';
import type { Finding, FindingSubject } from '../../domain/findings/finding.js';
import { ruleOfFinding } from '../../domain/findings/finding-id.js';
import { BUILT_IN } from '../../domain/law/catalogue.js';
import type { Instant } from '../../domain/values/instant.js';
import { historyOf, type HistoryEntry } from '../../domain/views/history.js';
import type { EventStore } from '../../stores/event-store.js';
import { entriesOf, wholeStream } from '../entries.js';
import { findingsOver, type FindingsOptions } from '../findings.js';
import type { LedgerError } from '../ledger-error.js';
import { crisisStream, staffStream, unitStream, userStream } from '../streams.js';

const streamOf = (subject: FindingSubject): string => {
  if ('user' in subject) return userStream(subject.user);
  if ('staff' in subject) return staffStream(subject.staff);
  return 'unit' in subject ? unitStream(subject.unit) : crisisStream(subject.crisis);
};

const historyIn = async (
  store: EventStore,
  stream: string,
  knownAt: Instant,
): Promise<E.Either<LedgerError, ReadonlyArray<HistoryEntry>>> => {
  const recorded = await wholeStream(store, stream)();
  if (E.isLeft(recorded)) return recorded;
  const entries = entriesOf(recorded.right);
  return E.isLeft(entries) ? entries : E.right(historyOf(entries.right, knownAt));
};

/** The streams of the events that are evidence: of another user, or of a crisis. */
const streamsOf = async (
  store: EventStore,
  { present }: Finding,
): Promise<E.Either<LedgerError, ReadonlySet<string>>> => {
  const streams = new Set<string>();
  for (const { ref } of present) {
    const read = await store.readAll({ after: ref.position - 1, limit: 1 })();
    if (E.isLeft(read)) return read;
    const [event] = read.right;
    if (event?.id === ref.id) streams.add(event.stream);
  }
  return E.right(streams);
};

const NO_SUCH_RULE: LedgerError = {
  _tag: 'NotFound',
  message:
    "no rule makes findings of this id; the ids stand in forsvarlig findings and in the dossier, and a municipality's own rules have to be named with --rules",
};

const NO_SUCH_FINDING: LedgerError = {
  _tag: 'NotFound',
  message:
    'the rule finds nothing of this id; give the day and the instant at which it was found (--at, --known-at), and the same catalogue',
};

/** Explains the finding of an id: its rule goes through the ledger anew, or through one person where that is named. */
export const findingExplanationOver =
  (
    store: EventStore,
    id: string,
    asOf: AsOf,
    options: FindingsOptions,
  ): TaskEither<LedgerError, FindingExplanation> =>
  async () => {
    const { rules = RULES, catalogue = BUILT_IN } = options;
    const name = ruleOfFinding(id);
    const rule = rules.find((one) => one.id === name);
    if (rule === undefined) return E.left(NO_SUCH_RULE);
    const { user, ...everybody } = options;
    // What shows only when people are compared shows of nobody alone.
    const only = rule.about === 'population' || user === undefined ? {} : { user };
    const read = await findingsOver(store, asOf, { ...everybody, ...only, rules: [rule] })();
    if (E.isLeft(read)) return read;
    const [failed] = read.right.failed;
    if (failed !== undefined) return E.left({ _tag: 'NotFound', message: failed.message });
    const finding = read.right.findings.find((one) => one.id === id);
    if (finding === undefined) return E.left(NO_SUCH_FINDING);
    const own = streamOf(finding.subject);
    const streams = await streamsOf(store, finding);
    if (E.isLeft(streams)) return streams;
    const record = await historyIn(store, own, asOf.knownAt);
    if (E.isLeft(record)) return record;
    const others: HistoryEntry[] = [];
    for (const stream of streams.right) {
      if (stream === own) continue;
      const other = await historyIn(store, stream, asOf.knownAt);
      if (E.isLeft(other)) return other;
      others.push(...other.right);
    }
    return E.right(explainFinding(finding, rule, record.right, others, asOf, catalogue));
  };
