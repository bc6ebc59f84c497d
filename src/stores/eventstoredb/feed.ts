import {
  streamNameFilter,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type Position,
  type ReadPosition,
} from '@eventstore/db-client';
import type { Connection } from './client.js';
import type { DatabaseEvent } from './envelope.js';
import { Overdue, within } from './patience.js';
import type { Place } from './reader.js';

/** Events that the client keeps for whoever asks next; beyond them the database is not listened to. */
const KEPT = 200;

/** Foreign events that the database looks through, at most, before it tells how far it has come. */
const SEARCHED = 1_000;

/** As gRPC numbers it: a call that the server has ended in good order, as it does before it goes down. */
const GONE = { code: 14 };

// The client waits for ever where a call was not begun.
const HANG_UP_MS = 500;

/**
 * One call of the database's in which it hands over a ledger's events as they are recorded, those of other streams left out by it. Ends
 * sooner or later, by itself or because a connection does; whoever wants more opens another.
 */
export interface Feed {
  /** Takes what has come, in order: so many events at most. */
  readonly take: (limit: number) => ReadonlyArray<DatabaseEvent>;
  /** Whether nothing is left to take. */
  readonly isEmpty: () => boolean;
  /** Whether the database has said that it handed over everything, and not since that there is more. */
  readonly isLive: () => boolean;
  /** Whether the database has said anything that shows it got on: an event, how far it has come, or that it handed over all. */
  readonly gotOn: () => boolean;
  /** Up to where all was taken that is the ledger's, where the database has told. */
  readonly searched: () => Position | undefined;
  /** Why it has ended; undefined while it has not. */
  readonly end: () => { readonly because: unknown } | undefined;
  /** Leaves. Does not fail, and takes no longer than a moment. */
  readonly hangUp: () => Promise<void>;
}

/** Asks for a ledger's events after a place in the database's log. `changed` is called when there is something new to see. */
export const openFeed = (
  { client, credentials }: Connection,
  { prefix, patience, requiresLeader }: Place,
  fromPosition: ReadPosition,
  changed: () => void,
): Feed => {
  let live = false;
  let gotOn = false;
  let searched: Position | undefined;
  let end: { readonly because: unknown } | undefined;

  const call: AllStreamSubscription = client.subscribeToAll(
    {
      fromPosition,
      credentials,
      requiresLeader,
      filter: streamNameFilter({
        prefixes: [prefix],
        maxSearchWindow: SEARCHED,
        checkpointReached: (_, position) => {
          gotOn = true;
          // What came before and was not taken yet would be passed over.
          if (call.readableLength === 0) searched = position;
          changed();
          return Promise.resolve();
        },
      }),
    },
    { highWaterMark: KEPT },
  );

  const ended = (because: unknown): void => {
    end ??= { because };
    changed();
  };
  const silence = setTimeout(() => {
    ended(new Overdue());
  }, patience.deadlineMs);
  const answered = (): void => {
    clearTimeout(silence);
  };
  call
    // Stays when all is over: a late error with nobody to hear it would end the process.
    .on('error', (thrown) => {
      answered();
      ended(thrown);
    })
    .on('end', () => {
      answered();
      ended(GONE);
    })
    .on('confirmation', answered)
    .on('caughtUp', () => {
      gotOn = true;
      live = true;
      changed();
    })
    .on('fellBehind', () => {
      live = false;
    })
    .on('readable', () => {
      changed();
    });

  return {
    take: (limit) => {
      const events: DatabaseEvent[] = [];
      while (events.length < limit) {
        // Of any type to Node, and to the client this one: it says so where events are listened to, as in `on('data')`.
        const resolved = call.read() as AllStreamResolvedEvent | null;
        if (resolved === null) break;
        gotOn = true;
        searched = undefined;
        if (resolved.event !== undefined) events.push(resolved.event);
      }
      return events;
    },
    isEmpty: () => call.readableLength === 0,
    isLive: () => live,
    gotOn: () => gotOn,
    searched: () => searched,
    end: () => end,
    hangUp: async () => {
      answered();
      try {
        await within(HANG_UP_MS, call.unsubscribe());
      } catch {
        // It was never begun, or has ended.
      }
      call.destroy();
    },
  };
};
