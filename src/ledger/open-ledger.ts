import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import { isInstant, type Instant } from '../domain/values/instant.js';
import { openMemoryStore } from '../stores/memory/memory-store.js';
import { openSqliteStore } from '../stores/sqlite/sqlite-store.js';
import type { EventStoreDbStoreOptions } from '../stores/eventstoredb/eventstoredb-store.js';
import type { EventStore } from '../stores/event-store.js';
import { ledgerOver } from './ledger-over.js';
import { findingThreads } from './judging/finding-threads.js';
import type { Ledger } from './ledger.js';
import type { LedgerError } from './ledger-error.js';
import { parseLocation } from './location.js';
import { invalid } from './questions.js';
import { rowThreads } from './replay/row-threads.js';
import { openSegments, type SegmentsFolder } from './segments/open-segments.js';
import type { ThreadsBeside } from './sources.js';
import { openViews, type ViewsFile } from './views/open-views.js';

export interface LedgerOptions {
  /** `write` (the default) makes the ledger where there is none; `read` never changes a file, and can't record. */
  readonly mode?: 'read' | 'write';
  /** The clock that recorded times and "today" come from. The system's when left out. */
  readonly clock?: () => Instant;
  /** The law and the services that decisions are made by. Those of the package when left out. */
  readonly catalogue?: Catalogue;
  /**
   * Where views over everybody are kept, so that only what is new has to be read for them. `kept`: beside the ledger, in
   * FILE-views, or in memory; a database needs a file named. Left out, nothing is kept and each question reads everything.
   */
  readonly views?: 'kept' | ViewsFile;
  /**
   * Where segments are kept: what the levels of everybody need of the ledger, packed, so that they are told in a fraction of the time.
   * `kept`: beside the ledger, in FILE-segments. They are made by `keepSegments`; until then everything is read as without.
   * `growing`: the same, and they are made and brought up to date in a thread beside, as questions are asked.
   */
  readonly segments?: 'kept' | 'growing' | SegmentsFolder;
}

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

/** A file can be read by several threads, each over a connection of its own. */
const threadsBeside = (location: string, store: EventStore): ThreadsBeside | undefined => {
  const where = parseLocation(location);
  if (E.isLeft(where) || where.right.kind !== 'sqlite') return undefined;
  const { file } = where.right;
  return { rows: rowThreads(file, store), findings: findingThreads(file) };
};

/**
 * Opens a ledger: `memory:` for tests and notebooks, `sqlite:FILE` for a file, `esdb://HOST...`
 * or `esdb+discover://HOST...` for EventStoreDB. Close it when done. With `views`, questions about everybody are answered from
 * what was saved beside it and what is new.
 *
 * @example
 * import { openLedger, run } from 'forsvarlig';
 *
 * const ledger = await run(openLedger('memory:'));
 * const refused = await ledger.record({ command: 'DoSomething' })();
 * assert.equal(refused._tag, 'Left');
 * await run(ledger.close);
 */
export const openLedger = (
  location: string,
  options: LedgerOptions = {},
): TE.TaskEither<LedgerError, Ledger> =>
  pipe(
    openStore(location, options),
    TE.flatMap((store) =>
      pipe(
        TE.fromEither(openSegments(location, options.segments, store)),
        TE.bindTo('segments'),
        TE.bind('views', () => openViews(location, options, store)),
        TE.map(({ views, segments }) =>
          ledgerOver(
            store,
            options.clock ?? systemClock,
            options.catalogue,
            views,
            segments,
            threadsBeside(location, store),
          ),
        ),
        // Nobody else would close it.
        TE.tapError(() => store.close),
      ),
    ),
  );
