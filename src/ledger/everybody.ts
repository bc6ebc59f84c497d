import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant } from '../domain/values/instant.js';
import { UserKey } from '../domain/values/keys.js';
import type { Entry } from '../domain/views/story.js';
import type { EventStore, RecordedData, RecordedEvent } from '../stores/event-store.js';
import { eachPage, entriesOf, PAGE, wholeStream } from './entries.js';
import type { LedgerError } from './ledger-error.js';
import { USER_STREAMS, userStream } from './streams.js';

/** A ledger read up to its end as it was when the reading began: those who are few at once, people one by one. */
export interface Everybody {
  /** Position of the last event read. */
  readonly head: number;
  readonly events: number;
  readonly first: Instant | undefined;
  readonly last: Instant | undefined;
  /** In the order in which they came into the ledger, with how many events are about each. */
  readonly users: ReadonlyMap<UserKey, number>;
  /** The streams that are not a user's own. */
  readonly otherStreams: ReadonlySet<string>;
  /** All entries that are in those. */
  readonly others: ReadonlyArray<Entry>;
  /** The stream of one user as it was recorded. */
  readonly recordedOf: (user: UserKey) => TaskEither<LedgerError, ReadonlyArray<RecordedData>>;
  /** The entries of one user. */
  readonly entriesOf: (user: UserKey) => TaskEither<LedgerError, ReadonlyArray<Entry>>;
}

/**
 * So many events are kept in memory as they were read, about a kilobyte each. Of a larger ledger, people are read from the store one
 * by one when they are asked for, which takes longer and no memory.
 */
const MOST_KEPT = 400_000;

const userOf = ({ stream }: RecordedEvent): UserKey | undefined => {
  if (!stream.startsWith(USER_STREAMS)) return undefined;
  const key = stream.slice(USER_STREAMS.length);
  return UserKey.is(key) ? key : undefined;
};

/** No more of an event than is read later: what is kept is what the collector of garbage has to go through. */
const slim = ({ data, id, position, recordedAt }: RecordedEvent): RecordedData => ({
  data,
  id,
  position,
  recordedAt,
});

/** Reads a ledger for a report about everybody. `progress` is told how many of all positions are read. */
export const everybodyIn =
  (
    store: EventStore,
    progress: (done: number, total: number) => void = () => undefined,
    mostKept = MOST_KEPT,
  ): TaskEither<LedgerError, Everybody> =>
  async () => {
    const end = await store.head();
    if (E.isLeft(end)) return end;
    const head = end.right;
    const users = new Map<UserKey, number>();
    const others: RecordedEvent[] = [];
    const kept = new Map<UserKey, RecordedData[]>();
    let [events, keeping] = [0, true];
    let first: Instant | undefined;
    let last: Instant | undefined;

    const take = (event: RecordedEvent): void => {
      events += 1;
      first ??= event.recordedAt;
      last = event.recordedAt;
      const user = userOf(event);
      if (user === undefined) {
        others.push(event);
        return;
      }
      users.set(user, (users.get(user) ?? 0) + 1);
      if (!keeping) return;
      const own = kept.get(user);
      if (own === undefined) kept.set(user, [slim(event)]);
      else own.push(slim(event));
      if (events > mostKept) {
        keeping = false;
        kept.clear();
      }
    };

    const read = await eachPage(
      ({ after, limit }) => store.readAll({ after, limit: Math.max(1, Math.min(limit, PAGE)) }),
      0,
      ({ position }) => position,
      (page) => {
        for (const event of page) if (event.position <= head) take(event);
        progress(Math.min(page.at(-1)?.position ?? 0, head), head);
        return E.right(undefined);
      },
    )();
    if (E.isLeft(read)) return read;
    const decoded = entriesOf(others);
    if (E.isLeft(decoded)) return decoded;

    const recordedOf: Everybody['recordedOf'] = (user) => async () => {
      const own = kept.get(user);
      if (own !== undefined) return E.right(own);
      const recorded = await wholeStream(store, userStream(user))();
      return E.isLeft(recorded)
        ? recorded
        : E.right(recorded.right.filter(({ position }) => position <= head).map(slim));
    };
    return E.right({
      ...{ head, events, first, last, users, others: decoded.right, recordedOf },
      otherStreams: new Set(others.map(({ stream }) => stream)),
      entriesOf: (user) => async () => {
        const recorded = await recordedOf(user)();
        return E.isLeft(recorded) ? recorded : entriesOf(recorded.right);
      },
    });
  };
