import type { Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { EventStore } from '../stores/event-store.js';
import type { FindingThreads } from './judging/finding-threads.js';
import type { RowThreads } from './replay/row-threads.js';
import type { Segments } from './segments/segments.js';
import type { StreamCache } from './stream-cache.js';
import type { Views } from './views/views.js';

/** Threads that read a ledger in a file beside this one, each over a connection of its own. */
export interface ThreadsBeside {
  readonly rows: RowThreads;
  readonly findings: FindingThreads;
}

/** What the questions of one ledger are answered from. */
export interface Sources {
  readonly store: EventStore;
  readonly clock: () => Instant;
  /** What is remembered of those whom something was recorded about. */
  readonly remembered: StreamCache['timelines'];
  readonly catalogue: Catalogue;
  readonly views: Views;
  /** Whether views are kept from one question to the next, so that a question reads only what is new. */
  readonly viewsAreKept: boolean;
  /** Rows of what was recorded, as far as they go. */
  readonly segments: Segments | undefined;
  /** Undefined where the ledger can't be shared between threads. */
  readonly threads: ThreadsBeside | undefined;
}
