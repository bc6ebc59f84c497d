import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { isInstant, type Instant } from '../domain/values/instant.js';
import type { EventStore } from '../stores/event-store.js';
import type { EventStoreDbStoreOptions } from '../stores/eventstoredb/eventstoredb-store.js';
import { openMemoryStore } from '../stores/memory/memory-store.js';
import { openSqliteStore } from '../stores/sqlite/sqlite-store.js';
import type { LedgerError } from './ledger-error.js';
import { parseLocation } from './location.js';
import { invalid } from './questions.js';

/** The one place where the system's clock is read. */
export const systemClock = (): Instant => {
  const now = Date.now();
  if (!isInstant(now)) throw new RangeError("the system's clock is outside the calendar of the ledger");
  return now;
};

/** Loads the database's client with the first ledger that needs it: nobody else should pay for it. */
const openEventStoreDb =
  (options: EventStoreDbStoreOptions): TE.TaskEither<LedgerError, EventStore> =>
  async () => {
    const { openEventStoreDbStore } = await import('../stores/eventstoredb/eventstoredb-store.js');
    return openEventStoreDbStore(options)();
  };

/** How to open the store behind a ledger. */
export interface StoreOptions {
  /**
   * `write` (the default) makes the ledger where there is none; `read` never changes a file, and can't record. `load` is `write` for
   * very many events at once: a file is written in half the bytes, and is nobody else's to read or write until it is closed, unless
   * somebody had it open before. Each call of `append` is durable as ever, so it should have some thousand events.
   */
  readonly mode?: 'read' | 'write' | 'load';
  /** The clock that recorded times come from. The system's when left out. */
  readonly clock?: () => Instant;
}

const MODES: ReadonlyArray<string> = ['read', 'write', 'load'];

/** Opens the store behind a ledger. */
export const openStore = (
  location: string,
  { mode = 'write', clock = systemClock }: StoreOptions = {},
): TE.TaskEither<LedgerError, EventStore> =>
  pipe(
    // What is misspelt in plain JavaScript must not be taken for leave to write.
    TE.fromEither(MODES.includes(mode) ? parseLocation(location) : invalid('mode', MODES.join(', '))),
    TE.flatMap((where): TE.TaskEither<LedgerError, EventStore> => {
      switch (where.kind) {
        case 'memory':
          return TE.right(openMemoryStore({ clock }));
        case 'sqlite':
          return openSqliteStore({ file: where.file, mode, clock });
        case 'eventstoredb':
          return openEventStoreDb({
            connection: where.connection,
            mode: mode === 'read' ? 'read' : 'write',
            clock,
          });
      }
    }),
  );
