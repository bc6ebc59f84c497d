import type { Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { EventStore } from '../stores/event-store.js';
import type { RowThreads } from './replay/row-threads.js';
import type { Segments } from './segments/segments.js';
import type { Views } from './views/views.js';

/** What the questions of one ledger are answered from. */
export interface Sources {
  readonly store: EventStore;
  readonly clock: () => Instant;
  readonly catalogue: Catalogue;
  readonly views: Views;
  /** Whether views are kept from one question to the next, so that a question reads only what is new. */
  readonly viewsAreKept: boolean;
  /** Rows of what was recorded, as far as they go. */
  readonly segments: Segments | undefined;
  /** Threads that replay what is in no segments; undefined where the ledger can't be shared between threads. */
  readonly rowThreads: RowThreads | undefined;
}
