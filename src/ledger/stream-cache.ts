import * as E from 'fp-ts/lib/Either.js';
import type { EventStore } from '../stores/event-store.js';
import { wholeStream } from './entries.js';
import type { LedgerError } from './ledger-error.js';
import { loadedFrom, type Loaded } from './loaded.js';

/** Streams kept folded between commands. Beyond it the one loaded first is forgotten, and folded again when needed. */
const KEPT = 20_000;

/**
 * A stream without the entries that its state was folded from: they are asked for when one is corrected, and would be most of
 * the memory of all others.
 */
const withoutRecord = ({ states: { user, staff, crisis, unit, inspection }, ...loaded }: Loaded): Loaded => ({
  ...loaded,
  states: {
    user: { ...user, record: undefined },
    staff: { ...staff, record: undefined },
    crisis: { ...crisis, record: undefined },
    unit: { ...unit, record: undefined },
    inspection,
  },
});

/** Folded streams, so that a command costs one append and not a replay. May be stale: appends say what they expect. */
export interface StreamCache {
  /** The stream from memory, or folded from the store; `fresh` tells which. Only a fresh one has its record. */
  readonly load: (
    stream: string,
  ) => Promise<E.Either<LedgerError, { readonly loaded: Loaded; readonly fresh: boolean }>>;
  /** Forgets a stream that is kept if the store has more of it by now. */
  readonly refresh: (stream: string) => Promise<E.Either<LedgerError, void>>;
  readonly keep: (stream: string, loaded: Loaded) => void;
  readonly forget: (stream: string) => void;
  readonly clear: () => void;
}

export const streamCache = (store: EventStore): StreamCache => {
  const kept = new Map<string, Loaded>();

  const keep = (stream: string, loaded: Loaded): void => {
    // Out and in again: what was just written to is not the oldest, and is not forgotten before its append.
    kept.delete(stream);
    kept.set(stream, withoutRecord(loaded));
    if (kept.size <= KEPT) return;
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  };

  return {
    load: async (stream) => {
      const there = kept.get(stream);
      if (there !== undefined) return E.right({ loaded: there, fresh: false });
      const recorded = await wholeStream(store, stream)();
      if (E.isLeft(recorded)) return recorded;
      const loaded = loadedFrom(recorded.right);
      if (E.isLeft(loaded)) return loaded;
      keep(stream, loaded.right);
      return E.right({ loaded: loaded.right, fresh: true });
    },
    refresh: async (stream) => {
      const there = kept.get(stream);
      if (there === undefined) return E.right(undefined);
      const more = await store.readStream(stream, { after: there.version, limit: 1 })();
      if (E.isLeft(more)) return more;
      if (more.right.length > 0) kept.delete(stream);
      return E.right(undefined);
    },
    keep,
    forget: (stream) => {
      kept.delete(stream);
    },
    clear: () => {
      kept.clear();
    },
  };
};
