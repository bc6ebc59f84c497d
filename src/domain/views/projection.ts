import type * as t from 'io-ts';
import type { Ref } from '../changes/change.js';
import type { DomainEvent } from '../events/event.js';

/** An event of a ledger that this version of the library knows. */
export interface KnownEntry {
  readonly ref: Ref;
  readonly event: DomainEvent;
}

/** What was read to answer from, beside the parts. */
export interface Seen {
  /** All events, also those that the projection makes nothing of. */
  readonly events: number;
  /** Events of kinds that this version of the library does not know, by name. They are shown to no projection. */
  readonly unknown: ReadonlyMap<string, number>;
}

/**
 * A view over a whole ledger that can be kept beside it, so that only what is new has to be read. Its state falls into
 * parts with a key each, made by a pure fold over the events in the order recorded; what is saved are the parts, as JSON, and
 * the answer is made of them when somebody asks.
 *
 * A part is written again as a whole when an event changes it, and it alone: make parts small that many events touch. What only
 * grows is best kept in {@link blocks}.
 *
 * @typeParam P a part
 * @typeParam S the answer
 */
export interface Projection<P, S> {
  /** Under which it is saved. Two projections of one ledger with the same name would take each other's parts for their own. */
  readonly name: string;
  /**
   * From 1 on. Raised when the same events make other parts than before: what an older version saved is then not answered
   * from, and made anew beside it.
   */
  readonly version: number;
  /** What a part is as JSON, and the check of what is read back: what does not pass is made anew from the events. */
  readonly part: t.Type<P, unknown>;
  /** The parts that an event changes, as they are after it, by their keys. Pure: `partAt` gives them as they were. */
  readonly take: (
    entry: KnownEntry,
    partAt: (key: string) => P | undefined,
  ) => ReadonlyArray<readonly [key: string, part: P]>;
  /** What the view shows, from all parts, each once and in the order of their keys (by their bytes in UTF-8). */
  readonly answer: (parts: Iterable<readonly [key: string, part: P]>, seen: Seen) => S;
}

/**
 * Writes down a projection; what its parts are follows from its codec.
 *
 * @example
 * import * as t from 'io-ts';
 * import { openLedger, projection, run } from 'forsvarlig';
 *
 * // How many decisions each unit has made to reduce visits.
 * const reductions = projection({
 *   name: 'example/reductions-by-unit',
 *   version: 1,
 *   part: t.number,
 *   take: ({ event }, partAt) =>
 *     event.type === 'VisitsReduced' ? [[event.by.unit, (partAt(event.by.unit) ?? 0) + 1]] : [],
 *   answer: (parts) => new Map(parts),
 * });
 * const ledger = await run(openLedger('memory:', { views: 'kept' }));
 * assert.deepEqual(await run(ledger.view(reductions)), new Map());
 * await run(ledger.close);
 */
export const projection = <P, S>(one: Projection<P, S>): Projection<P, S> => one;
