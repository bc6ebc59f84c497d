import * as E from 'fp-ts/lib/Either.js';
import type { Timelines } from '../domain/changes/timeline.js';
import type { EventStore } from '../stores/event-store.js';
import type { Basis } from './draft.js';
import { wholeStream } from './entries.js';
import type { LedgerError } from './ledger-error.js';
import { loadedFrom, NOTHING_LOADED, type Loaded } from './loaded.js';

/** Streams kept folded between commands, at most. Those that no command was about for long are forgotten, and folded again when needed. */
const KEPT = 20_000;

/** A stream that is kept. */
interface Kept extends Loaded {
  /** Whether all of it is in the store, and stands there as it is told here. */
  isRecorded: boolean;
}

const bare = <A extends { readonly record: unknown }>(state: A): A =>
  state.record === undefined ? state : { ...state, record: undefined };

/**
 * A stream without the entries that its state was folded from: they are asked for when one is corrected, and would be most of
 * the memory of all others.
 */
const withoutRecord = (
  { states, version, commands, partlyUnknown, isAmended }: Loaded,
  isRecorded: boolean,
): Kept => ({
  states: {
    user: bare(states.user),
    staff: bare(states.staff),
    crisis: bare(states.crisis),
    unit: bare(states.unit),
    inspection: states.inspection,
    keys: states.keys,
  },
  version,
  commands,
  partlyUnknown,
  isAmended,
  isRecorded,
});

/** What is remembered of a user's stream: it may have been written to since. */
export interface Remembered {
  readonly timelines: Timelines;
  readonly version: number;
}

/** A command's own stream, and the other one that it is decided on. */
type Streams = readonly [string, ...string[]];

/** Folded streams, so that a command costs one append and not a replay. May be stale: appends say what they expect. */
export interface StreamCache {
  /** What a command is decided on, from memory; undefined where not all of it is there. */
  readonly kept: (streams: Streams) => Basis | undefined;
  /** The same, from memory or folded from the store; `fresh` tells which. Only what is fresh has its record. */
  readonly load: (streams: Streams) => Promise<E.Either<LedgerError, Basis>>;
  /** Forgets a stream that is kept if the store has more of it by now. */
  readonly refresh: (stream: string) => Promise<E.Either<LedgerError, void>>;
  /** Keeps a stream as it will be when what was decided is appended. */
  readonly keep: (stream: string, loaded: Loaded) => void;
  /** That a stream is recorded up to a version, each event where what was folded says. */
  readonly recorded: (stream: string, version: number) => void;
  /** The timelines of a user's stream, where they are kept and all of that is recorded, and how far they go. */
  readonly timelines: (stream: string) => Remembered | undefined;
  readonly forget: (stream: string) => void;
  readonly clear: () => void;
}

export const streamCache = (store: EventStore): StreamCache => {
  // Two generations, so that nothing has to be moved to tell which were used last: what is kept goes to the younger, and once that
  // is full it becomes the elder. What was just written to is in the younger, and is not forgotten before its append.
  let younger = new Map<string, Kept>();
  let elder: typeof younger = new Map();

  const find = (stream: string): Kept | undefined => younger.get(stream) ?? elder.get(stream);

  const keep = (stream: string, loaded: Loaded, isRecorded: boolean): void => {
    if (younger.size >= KEPT / 2 && !younger.has(stream)) {
      elder = younger;
      younger = new Map();
    }
    younger.set(stream, withoutRecord(loaded, isRecorded));
  };

  const forget = (stream: string): void => {
    younger.delete(stream);
    elder.delete(stream);
  };

  const loadOne = async (
    stream: string,
  ): Promise<E.Either<LedgerError, { readonly loaded: Loaded; readonly fresh: boolean }>> => {
    const there = find(stream);
    if (there !== undefined) return E.right({ loaded: there, fresh: false });
    const recorded = await wholeStream(store, stream)();
    if (E.isLeft(recorded)) return recorded;
    const loaded = loadedFrom(recorded.right);
    if (E.isLeft(loaded)) return loaded;
    keep(stream, loaded.right, true);
    return E.right({ loaded: loaded.right, fresh: true });
  };

  return {
    kept: ([stream, other]) => {
      const own = find(stream);
      const above = other === undefined ? NOTHING_LOADED : find(other);
      return own === undefined || above === undefined ? undefined : { own, above, fresh: false };
    },
    load: async ([stream, other]) => {
      const own = await loadOne(stream);
      if (E.isLeft(own)) return own;
      const above =
        other === undefined ? E.right({ loaded: NOTHING_LOADED, fresh: true }) : await loadOne(other);
      if (E.isLeft(above)) return above;
      return E.right({
        own: own.right.loaded,
        above: above.right.loaded,
        fresh: own.right.fresh && above.right.fresh,
      });
    },
    refresh: async (stream) => {
      const there = find(stream);
      if (there === undefined) return E.right(undefined);
      const more = await store.readStream(stream, { after: there.version, limit: 1 })();
      if (E.isLeft(more)) return more;
      if (more.right.length > 0) forget(stream);
      return E.right(undefined);
    },
    keep: (stream, loaded) => {
      keep(stream, loaded, false);
    },
    recorded: (stream, version) => {
      const there = find(stream);
      // Of a stream that is decided on further already, the next append tells.
      if (there?.version === version) there.isRecorded = true;
    },
    timelines: (stream) => {
      const there = find(stream);
      return there === undefined || !there.isRecorded || there.isAmended || there.version < 0
        ? undefined
        : { timelines: there.states.user.timelines, version: there.version };
    },
    forget,
    clear: () => {
      younger.clear();
      elder.clear();
    },
  };
};
