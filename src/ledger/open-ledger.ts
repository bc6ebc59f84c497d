import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { EventStore } from '../stores/event-store.js';
import { ledgerOver } from './ledger-over.js';
import { findingThreads } from './judging/finding-threads.js';
import type { Ledger } from './ledger.js';
import type { LedgerError } from './ledger-error.js';
import { parseLocation } from './location.js';
import { openStore, systemClock } from './open-store.js';
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
