import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import type { KnownEntry, Projection, Seen } from './projection.js';

/**
 * How many of what is kept stand in a block. A block is what is written again when something is added at the end, and what is
 * checked and parsed at once: 64 and 1,024 read equally fast, and twice as fast as one by one.
 */
const SIZE = 64;

/** The block that is not full yet; it stands after the others. */
const LAST = 'last';

/** What was kept, in the order recorded, and how many blocks came before. */
export interface Block<K> {
  readonly before: number;
  readonly kept: ReadonlyArray<K>;
}

/** Keys whose order is that of the numbers. */
const keyOf = (before: number): string => `block-${String(before).padStart(12, '0')}`;

/** A projection that keeps something of single events, and folds it when it is asked. */
interface Keeping<K, S> {
  readonly name: string;
  readonly version: number;
  /** What is kept of an event, as JSON. */
  readonly kept: t.Type<K, unknown>;
  /** What is kept of an event; undefined where nothing is. */
  readonly keep: (entry: KnownEntry) => K | undefined;
  /** The answer, from what was kept, in the order recorded. */
  readonly answer: (kept: Iterable<K>, seen: Seen) => S;
}

function* keptIn<K>(parts: Iterable<readonly [string, Block<K>]>): Generator<K> {
  for (const [, { kept }] of parts) yield* kept;
}

/**
 * A projection whose answer needs something of each event that concerns it, as views do that can be asked about any day and
 * any knowledge: what is kept of the events is saved in blocks, and nothing that was saved is written again but the last of them.
 *
 * @example
 * import * as t from 'io-ts';
 * import { blocks, openLedger, run } from 'forsvarlig';
 *
 * const endings = blocks({
 *   name: 'example/endings',
 *   version: 1,
 *   kept: t.string,
 *   keep: ({ event }) => (event.type === 'CrisisEnded' ? event.effective : undefined),
 *   answer: (days) => [...days],
 * });
 * const ledger = await run(openLedger('memory:'));
 * assert.deepEqual(await run(ledger.view(endings)), []);
 * await run(ledger.close);
 */
export const blocks = <K, S>({
  name,
  version,
  kept,
  keep,
  answer,
}: Keeping<K, S>): Projection<Block<K>, S> => ({
  name,
  version,
  part: struct('Block', { before: t.number, kept: t.readonlyArray(kept) }),
  take: (entry, partAt) => {
    const one = keep(entry);
    if (one === undefined) return [];
    const last = partAt(LAST) ?? { before: 0, kept: [] };
    const grown = { before: last.before, kept: [...last.kept, one] };
    return grown.kept.length < SIZE
      ? [[LAST, grown]]
      : [
          [keyOf(last.before), grown],
          [LAST, { before: last.before + 1, kept: [] }],
        ];
  },
  answer: (parts, seen) => answer(keptIn(parts), seen),
});
