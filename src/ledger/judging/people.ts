import * as E from 'fp-ts/lib/Either.js';
import { userFileOf } from '../../domain/findings/files.js';
import type { Finding } from '../../domain/findings/finding.js';
import type { Judgement } from '../../domain/findings/judge.js';
import type { RuleContext } from '../../domain/findings/rule-context.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { Entry } from '../../domain/views/story.js';
import type { RecordedData } from '../../stores/event-store.js';
import { entriesOf } from '../entries.js';
import type { LedgerError } from '../ledger-error.js';

/** Events of kinds that this version of the library does not know, by name, in the order in which they were met. */
export type UnknownCounts = Map<string, number>;

export const countUnknown = (counts: UnknownCounts, entries: ReadonlyArray<Entry>): void => {
  for (const { event } of entries)
    if (event.type === 'Unknown') counts.set(event.name, (counts.get(event.name) ?? 0) + 1);
};

export const addUnknown = (counts: UnknownCounts, more: ReadonlyMap<string, number>): void => {
  for (const [name, count] of more) counts.set(name, (counts.get(name) ?? 0) + count);
};

/** What was found in the records of some people, in their order. */
export interface PeopleJudged {
  readonly findings: ReadonlyArray<Finding>;
  readonly unknown: ReadonlyMap<string, number>;
  /** Of whom anything was known by then, and how many events that was. */
  readonly known: { readonly people: number; readonly events: number };
}

/** What was found by several, one after the other. */
export const together = (judged: ReadonlyArray<PeopleJudged>): PeopleJudged => {
  const unknown: UnknownCounts = new Map();
  const findings: Finding[] = [];
  let [people, events] = [0, 0];
  for (const one of judged) {
    for (const finding of one.findings) findings.push(finding);
    addUnknown(unknown, one.unknown);
    people += one.known.people;
    events += one.known.events;
  }
  return { findings, unknown, known: { people, events } };
};

/** Judges some people by what was recorded of each, one after the other. */
export const judgePeople = (
  judgement: Pick<Judgement, 'user'>,
  { asOf, catalogue }: Pick<RuleContext, 'asOf' | 'catalogue'>,
  users: ReadonlyArray<UserKey>,
  recorded: ReadonlyArray<ReadonlyArray<RecordedData>>,
): E.Either<LedgerError, PeopleJudged> => {
  const unknown: UnknownCounts = new Map();
  const findings: Finding[] = [];
  let [known, events] = [0, 0];
  for (const [i, user] of users.entries()) {
    const entries = entriesOf(recorded[i] ?? []);
    if (E.isLeft(entries)) return entries;
    const file = userFileOf(user, entries.right, asOf, catalogue);
    if (file.recorded.length > 0) known += 1;
    events += file.recorded.length;
    countUnknown(unknown, file.recorded);
    for (const one of judgement.user(file)) findings.push(one);
  }
  return E.right({ findings, unknown, known: { people: known, events } });
};
