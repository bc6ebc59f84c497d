import * as E from 'fp-ts/lib/Either.js';
import type { EventBatch, EventStore, Page, Subscription } from './event-store.js';
import { inTurn } from './in-turn.js';
import { wholePage } from './page.js';
import type { StoreError } from './store-error.js';

/**
 * Looks, as long as anybody waits, for what somebody else records, and tells how far the ledger reaches; what it gives back
 * ends looking.
 */
export type Watch = (reaches: (position: number) => void) => () => void;

/** The subscriptions of a store that is read page by page. */
export interface Subscriptions {
  readonly subscribe: (from: Page) => Subscription;
  /** To be called when something was recorded, and when the store was closed: all who wait look again. */
  readonly stir: () => void;
}

interface Waiting {
  readonly after: number;
  readonly wake: () => void;
}

const nobodyElse: Watch = () => () => undefined;

/**
 * Subscriptions over the pages of a ledger. There is no border between what was recorded and what is being recorded, at which an event
 * could be missed or come twice: each event comes from a page that begins after the one before. To be told of something new
 * is only a reason to read on.
 */
export const subscriptionsOver = (
  readAll: EventStore['readAll'],
  watch: Watch = nobodyElse,
): Subscriptions => {
  const all = new Set<Waiting>();
  let stirred = 0;
  let endWatch: (() => void) | undefined;

  const leave = (waiting: Waiting): void => {
    all.delete(waiting);
    if (all.size > 0) return;
    endWatch?.();
    endWatch = undefined;
  };

  const wakeBefore = (position: number): void => {
    for (const waiting of [...all]) if (waiting.after < position) waiting.wake();
  };

  /** Waits for more, unless there was a stir since the place was looked at. `cut` gets the means to end waiting. */
  const more = (after: number, since: number, cut: (wake: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      if (stirred !== since) {
        resolve();
        return;
      }
      const waiting: Waiting = {
        after,
        wake: () => {
          leave(waiting);
          resolve();
        },
      };
      all.add(waiting);
      cut(waiting.wake);
      endWatch ??= watch(wakeBefore);
    });

  const subscribe = (from: Page): Subscription => {
    const { after, limit } = wholePage({ after: from.after, limit: Math.max(from.limit, 1) });
    const turn = inTurn();
    let place = after;
    let caughtUp = false;
    let stopped = false;
    let cut: () => void = () => undefined;
    // Asked anew each time: it may be stopped whenever something else is waited for.
    const isStopped = (): boolean => stopped;

    const next = async (): Promise<E.Either<StoreError, EventBatch | undefined>> => {
      while (!isStopped()) {
        const since = stirred;
        const page = await readAll({ after: place, limit })();
        if (E.isLeft(page)) return page;
        const events = page.right;
        const last = events.at(-1);
        if (last !== undefined || !caughtUp) {
          place = last?.position ?? place;
          caughtUp = events.length < limit;
          return E.right({ events, caughtUp });
        }
        // It may have been stopped while the page was read, when there was nothing to cut short yet.
        if (!isStopped())
          await more(place, since, (wake) => {
            cut = wake;
          });
      }
      return E.right(undefined);
    };

    return {
      next: () => turn(next),
      stop: async () => {
        stopped = true;
        cut();
        await turn(() => Promise.resolve());
      },
    };
  };

  return {
    subscribe,
    stir: () => {
      stirred++;
      if (all.size > 0) wakeBefore(Number.POSITIVE_INFINITY);
    },
  };
};
