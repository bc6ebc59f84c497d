import * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { EventStore } from '../stores/event-store.js';
import type { Asked } from './asked.js';
import { writeBatch, type Desk } from './batch.js';
import { atOneDoor, atTheDoor } from './door.js';
import type { Outcome } from './draft.js';
import type { LedgerError } from './ledger-error.js';
import { streamCache, type StreamCache } from './stream-cache.js';
import type { Outcomes } from './together.js';

/** Commands that are made durable together, at most. */
const BATCH = 500;

/** Milliseconds of commands that were alone, one after the other, until the loop gets a turn. */
const ALONE_MS = 10;

/** Records the commands of one ledger. */
export interface Recorder {
  readonly record: (input: unknown) => TE.TaskEither<LedgerError, Outcome>;
  /** Records commands about one person (or one member of staff, or crisis) together or not at all. */
  readonly recordTogether: (inputs: ReadonlyArray<unknown>) => TE.TaskEither<LedgerError, Outcomes>;
  /** What is remembered of a user's stream since something was recorded in it. */
  readonly remembered: StreamCache['timelines'];
  /** Forgets what was folded, so that the next command asks the store. */
  readonly forget: () => void;
}

const turnOfTheLoop = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/**
 * A line in which commands wait while those before them are written, and are then taken together. Whoever was answered may
 * ask again at once: where there is more than one under way, the others wait a turn for them, or two halves would
 * take turns, and each wait for the other's commit. Who is alone waits for nobody; but who asks again and again without
 * looking up must not keep timers and sockets from their turn.
 */
const lineAt = (desk: Desk): ((asked: Asked) => void) => {
  const queue: Asked[] = [];
  let writing = false;
  let turnedAt = 0;

  const drain = async (): Promise<void> => {
    writing = true;
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH);
      try {
        await writeBatch(desk, batch);
      } catch (bug: unknown) {
        // What was kept supposes appends that may never have been made.
        desk.cache.clear();
        for (const { fail } of batch) fail(bug);
      }
      if (batch.length > 1 || queue.length > 1 || performance.now() - turnedAt > ALONE_MS) {
        await turnOfTheLoop();
        turnedAt = performance.now();
      }
    }
    writing = false;
  };

  return (asked) => {
    queue.push(asked);
    if (!writing) void drain();
  };
};

/**
 * Records commands, each decided on what the ones before it left behind. Commands that arrive while others are being
 * written wait and are made durable together, which is what makes many at once fast: the events of one person or crisis in the
 * order asked for, and side by side.
 */
export const recorder = (store: EventStore, clock: () => Instant, catalogue: Catalogue): Recorder => {
  const cache = streamCache(store);
  const join = lineAt({ store, cache, clock, catalogue });
  return {
    record: (input) => {
      // Read at once, so that what is recorded is what was given, whatever becomes of the object.
      const command = atTheDoor(input);
      return () =>
        new Promise((answer, fail) => {
          if (E.isLeft(command)) answer(E.right(command));
          else join({ command: command.right, answer, fail, attempt: 1 });
        });
    },
    recordTogether: (inputs) => {
      const read = atOneDoor(inputs);
      return () =>
        new Promise((answer, fail) => {
          if (E.isLeft(read)) answer(E.right(read.left));
          else join({ commands: read.right, answer, fail, attempt: 1 });
        });
    },
    remembered: cache.timelines,
    forget: cache.clear,
  };
};
