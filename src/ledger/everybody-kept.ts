import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../domain/values/instant.js';
import type { UserKey } from '../domain/values/keys.js';
import type { EventStore, RecordedData, RecordedEvent } from '../stores/event-store.js';
import { eachPage, PAGE, wholeStream } from './entries.js';
import type { EverybodyRead, ReadingProgress } from './everybody-read.js';
import type { LedgerError } from './ledger-error.js';
import { userOfStream, userStream } from './streams.js';

/**
 * So many events are kept in memory as they were read, about a kilobyte each. Of a larger ledger, people are read from the store one
 * by one when they are asked for, which takes longer and no memory.
 */
const MOST_KEPT = 400_000;

/** No more of an event than is read later: what is kept is what the collector of garbage has to go through. */
const slim = ({ data, id, position, recordedAt }: RecordedEvent): RecordedData => ({
  data,
  id,
  position,
  recordedAt,
});

/** Reads everybody from a store that can't read by place: in the order recorded, keeping what was read. */
export const everybodyKept = async (
  store: EventStore,
  head: number,
  progress: ReadingProgress,
  mostKept = MOST_KEPT,
): Promise<E.Either<LedgerError, EverybodyRead>> => {
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
    const user = userOfStream(event.stream);
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

  return E.right({
    ...{ head, events, first, last, users, others },
    otherStreams: new Set(others.map(({ stream }) => stream)),
    placesOf: () => undefined,
    recordedOf: (wanted) => async () => {
      const found: Array<ReadonlyArray<RecordedData>> = [];
      for (const user of wanted) {
        const own = kept.get(user);
        if (own !== undefined) {
          found.push(own);
          continue;
        }
        const recorded = await wholeStream(store, userStream(user))();
        if (E.isLeft(recorded)) return recorded;
        found.push(recorded.right.filter(({ position }) => position <= head).map(slim));
      }
      return E.right(found);
    },
  });
};
