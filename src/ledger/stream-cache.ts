import * as E from 'fp-ts/lib/Either.js';
import type { EventStore } from '../stores/event-store.js';
import { wholeStream } from './entries.js';
import type { LedgerError } from './ledger-error.js';
import { loadedFrom, type Loaded } from './loaded.js';

/** Streams kept folded between commands. Beyond it the one loaded first is forgotten, and folded again when needed. */
const KEPT = 20_000;

/** Folded streams, so that a command costs one append and not a replay. May be stale: appends say what they expect. */
export interface StreamCache {
  /** The stream from memory, or folded from the store; `fresh` tells which. */
  readonly load: (
    stream: string,
  ) => Promise<E.Either<LedgerError, { readonly loaded: Loaded; readonly fresh: boolean }>>;
  readonly keep: (stream: string, loaded: Loaded) => void;
  readonly forget: (stream: string) => void;
}

export const streamCache = (store: EventStore): StreamCache => {
  const kept = new Map<string, Loaded>();

  const keep = (stream: string, loaded: Loaded): void => {
    kept.set(stream, loaded);
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
    keep,
    forget: (stream) => {
      kept.delete(stream);
    },
  };
};
