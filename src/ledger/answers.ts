import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../domain/changes/as-of.js';
import { levelAt, type ServiceLevel } from '../domain/changes/level.js';
import { timelineOf } from '../domain/changes/timeline.js';
import type { ServiceKey } from '../domain/values/keys.js';
import { explain, type Explanation } from '../domain/views/explanation.js';
import { compareStory, type Comparison } from '../domain/views/comparison/story.js';
import { historyOf, type HistoryEntry } from '../domain/views/history.js';
import type { Story } from '../domain/views/story.js';
import type { LedgerError } from './ledger-error.js';

/** What a question is answered with when there is no such thing. */
export const notFound = (what: string): LedgerError => ({
  _tag: 'NotFound',
  message: `the ledger has no such ${what}; check the key, and the instant asked about`,
});

/** The levels of a person's services; services not granted by then are left out. */
export const levelsIn = ({ timelines }: Pick<Story, 'timelines'>, time: AsOf): ReadonlyArray<ServiceLevel> =>
  timelines.flatMap((timeline) => levelAt(timeline, time) ?? []);

/** Why one of a person's services is at its level. */
export const explanationIn = (
  { timelines }: Story,
  service: ServiceKey,
  time: AsOf,
): E.Either<LedgerError, Explanation> => {
  const timeline = timelineOf(timelines, service);
  if (timeline === undefined) return E.left(notFound('service of this user'));
  return E.fromNullable(notFound('service granted by then'))(explain(timeline, time));
};

/** Of a history what is about one service, or about the user as such. */
export const ofService = (
  entries: ReadonlyArray<HistoryEntry>,
  service: string | undefined,
): E.Either<LedgerError, ReadonlyArray<HistoryEntry>> => {
  if (service === undefined) return E.right(entries);
  return entries.some((entry) => entry.service === service)
    ? E.right(entries.filter((entry) => entry.service === undefined || entry.service === service))
    : E.left(notFound('service of this user'));
};

/** Two views of a story compared, or of one service of it and what is about the user as such. */
export const comparedStory = (
  { entries }: Story,
  service: string | undefined,
  { from, to }: Pick<Comparison, 'from' | 'to'>,
): E.Either<LedgerError, Comparison> => {
  const whole = compareStory(entries, from, to);
  if (service === undefined) return E.right(whole);
  return E.map(() => ({
    ...whole,
    entries: whole.entries.filter(({ entry }) => entry.service === undefined || entry.service === service),
    levels: whole.levels.filter((level) => level.service === service),
  }))(ofService(historyOf(entries, to.knownAt), service));
};
