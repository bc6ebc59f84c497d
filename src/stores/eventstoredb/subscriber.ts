import type { ReadPosition } from '@eventstore/db-client';
import * as E from 'fp-ts/lib/Either.js';
import type { EventBatch, Page, RecordedEvent, Subscription } from '../event-store.js';
import { inTurn } from '../in-turn.js';
import { wholePage } from '../page.js';
import type { StoreError } from '../store-error.js';
import type { Connection } from './client.js';
import { openFeed, type Feed } from './feed.js';
import { failed, Failure, meaningOf, readingFailed } from './failure.js';
import { delayAfter } from './patience.js';
import { isMisplaced, recordedIn, type Place } from './reader.js';

/** Subscribes to a ledger's events. */
export interface Subscriber {
  readonly subscribe: (from: Page) => Subscription;
  /** Ends what waits, with the error that the store is closed, and leaves the database. */
  readonly close: () => Promise<void>;
}

/** What all subscriptions of a store rest on. */
export interface Subscribing {
  readonly connection: Connection;
  readonly place: Place;
  /** The error once the store is closed; undefined before. */
  readonly closed: () => StoreError | undefined;
  /** Milliseconds of silence after which the database is asked anew. */
  readonly quietMs: number;
}

type Batch = E.Either<StoreError, EventBatch | undefined>;

/** Where the next feed begins. A place asked for by its number may be none where an event lies: then it is not `known`. */
interface Start {
  readonly from: ReadPosition;
  readonly known: boolean;
}

const startAfter = (position: number): Start => {
  const at = BigInt(Math.max(position, 0));
  return at === 0n ? { from: 'start', known: true } : { from: { commit: at, prepare: at }, known: false };
};

/** Whether an error says that no event lies where a feed was to begin. Of a place known for one, less is believed. */
const wasMisplaced = ({ from, known }: Start, thrown: unknown): boolean => {
  if (from === 'start' || !isMisplaced(thrown)) return false;
  const meaning = meaningOf(thrown);
  return !known || meaning.is === 'refused';
};

/** Waits that can be cut short. */
const waits = () => {
  let wake: () => void = () => undefined;
  return {
    wake: (): void => {
      wake();
    },
    /** Whether it was cut short. */
    wait: (ms: number): Promise<boolean> =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          resolve(false);
        }, ms);
        wake = () => {
          clearTimeout(timer);
          resolve(true);
        };
      }),
  };
};

/** A subscription under way. */
interface Running {
  readonly next: Subscription['next'];
  readonly stop: () => Promise<void>;
  /** Has the call that waits look whether it is to end, and leaves the database. */
  readonly release: () => Promise<void>;
}

/** A subscription. Feeds break; the place that it came to does not, and the next feed begins there. */
const subscription = ({ connection, place, closed, quietMs }: Subscribing, from: Page): Running => {
  const { patience, location } = place;
  const { after, limit } = wholePage({ after: from.after, limit: Math.max(from.limit, 1) });
  const recorded = recordedIn(place);
  const turn = inTurn();
  const { wake, wait } = waits();

  /** The position of the last event handed over. */
  let position = after;
  let start = startAfter(after);
  let feed: Feed | undefined;
  let caughtUp = false;
  let stopped = false;

  const open = (): Feed => {
    const opened = openFeed(connection, place, start.from, () => {
      // One that was left may still tell of its end.
      if (feed === opened) wake();
    });
    return opened;
  };

  const leave = async (): Promise<void> => {
    const left = feed;
    feed = undefined;
    // Where the ledger has been quiet and others have not, nobody needs to look through their events again.
    const searched = left?.searched();
    if (searched !== undefined) start = { from: searched, known: true };
    await left?.hangUp();
  };

  /** Takes what was not handed over yet: where a feed begins anew, something may come again. */
  const take = (open: Feed): ReadonlyArray<RecordedEvent> => {
    const taken = open.take(limit);
    const events = taken.map(recorded).filter((one) => one.position > position);
    position = events.at(-1)?.position ?? position;
    const last = taken.at(-1)?.position;
    if (last !== undefined) start = { from: last, known: true };
    return events;
  };

  /** Why no other feed would do better; undefined where one may. */
  const hopeless = (thrown: unknown): StoreError | undefined => {
    const { is } = meaningOf(thrown);
    return is === 'unknown' || is === 'undone' ? undefined : readingFailed(location, thrown).error;
  };

  /** The answer once all is over: asked anew each time, for that may be whenever something else is waited for. */
  const over = (): Batch | undefined => {
    if (stopped) return E.right(undefined);
    const error = closed();
    return error && E.left(error);
  };

  const next = async (): Promise<Batch> => {
    for (let breaks = 0; ;) {
      const last = over();
      if (last !== undefined) return last;
      feed ??= open();
      const events = take(feed);
      const all = feed.isLive() && feed.isEmpty();
      if (events.length > 0 || (all && !caughtUp)) {
        caughtUp = all;
        return E.right({ events, caughtUp });
      }
      if (!feed.isEmpty()) continue;
      const end = feed.end();
      if (end === undefined) {
        if (!(await wait(quietMs))) await leave();
        continue;
      }
      breaks = feed.gotOn() ? 1 : breaks + 1;
      await leave();
      if (wasMisplaced(start, end.because)) {
        // The database goes on from where an event lies only. Any other place is passed on the way from the start.
        start = { from: 'start', known: true };
        continue;
      }
      const failure = hopeless(end.because);
      if (failure !== undefined) return E.left(failure);
      if (breaks >= patience.tries) return E.left(readingFailed(location, end.because).error);
      // It may have been ended while the feed was left, when nobody waited.
      if (over() === undefined) await wait(delayAfter(patience, breaks));
    }
  };

  const release = async (): Promise<void> => {
    wake();
    await turn(leave);
  };

  return {
    next: () =>
      turn(async () => {
        try {
          return await next();
        } catch (thrown) {
          // An event that can't be read: the next call comes upon it again.
          await leave();
          return E.left(thrown instanceof Failure ? thrown.error : failed(location, 'Unexpected').error);
        }
      }),
    stop: async () => {
      stopped = true;
      await release();
    },
    release,
  };
};

export const subscriberOf = (
  connection: Connection,
  place: Place,
  closed: StoreError,
  quietMs: number,
): Subscriber => {
  const all = new Set<Running>();
  let isClosed = false;
  const subscribing: Subscribing = {
    connection,
    place,
    closed: () => (isClosed ? closed : undefined),
    quietMs,
  };
  return {
    subscribe: (from) => {
      const running = subscription(subscribing, from);
      return {
        next: () => {
          all.add(running);
          return running.next();
        },
        stop: async () => {
          await running.stop();
          all.delete(running);
        },
      };
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...all].map(({ release }) => release()));
    },
  };
};
