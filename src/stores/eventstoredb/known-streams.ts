import type { RecordedEvent } from '../event-store.js';
import type { Reader } from './reader.js';

/** What a writer knows of a stream: enough to judge an append without asking. May be out of date; appends say what they expect. */
export interface KnownStream {
  /** Version of its last event; -1 when it is empty. */
  readonly version: number;
  /** When its last event was recorded; 0 when it is empty. */
  readonly recordedAt: number;
  /** The version that each id has. */
  readonly ids: ReadonlyMap<string, number>;
}

/** The streams written to lately. */
export interface KnownStreams {
  /** From memory, or read; `fresh` tells which. */
  readonly get: (stream: string) => Promise<{ readonly known: KnownStream; readonly fresh: boolean }>;
  /** Reads what was recorded since. */
  readonly refresh: (stream: string) => Promise<KnownStream>;
  readonly forget: (stream: string) => void;
  /** Takes in what was just recorded. */
  readonly extend: (
    stream: string,
    appended: ReadonlyArray<Pick<RecordedEvent, 'id' | 'version' | 'recordedAt'>>,
  ) => void;
}

/** Ids kept in all, beyond which the streams written to longest ago are forgotten. */
const KEPT_IDS = 200_000;

interface Kept {
  version: number;
  recordedAt: number;
  readonly ids: Map<string, number>;
}

export const knownStreams = ({ readStream }: Reader): KnownStreams => {
  const kept = new Map<string, Kept>();
  let size = 0;

  const forget = (stream: string): void => {
    size -= kept.get(stream)?.ids.size ?? 0;
    kept.delete(stream);
  };

  const extend: KnownStreams['extend'] = (stream, appended) => {
    const known = kept.get(stream) ?? { version: -1, recordedAt: 0, ids: new Map<string, number>() };
    // Out and in again: what was written to last is forgotten last.
    forget(stream);
    for (const { id, version, recordedAt } of appended) {
      known.ids.set(id, version);
      known.version = version;
      known.recordedAt = recordedAt;
    }
    kept.set(stream, known);
    size += known.ids.size;
    for (const oldest of kept.keys()) {
      if (size <= KEPT_IDS || oldest === stream) break;
      forget(oldest);
    }
  };

  const refresh = async (stream: string): Promise<KnownStream> => {
    const after = kept.get(stream)?.version ?? -1;
    extend(stream, await readStream(stream, { after, limit: Number.POSITIVE_INFINITY }));
    return kept.get(stream) ?? { version: -1, recordedAt: 0, ids: new Map() };
  };

  return {
    get: async (stream) => {
      const known = kept.get(stream);
      return known === undefined ? { known: await refresh(stream), fresh: true } : { known, fresh: false };
    },
    refresh,
    forget,
    extend,
  };
};
