/** An event as it lies in the stand-in's log. */
export interface LogRecord {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** In ticks of 100 ns since 1970, as the database tells it. */
  readonly created: string;
}

export type Proposed = Pick<LogRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;

export type Answer =
  | { readonly is: 'written'; readonly revision: number; readonly position: number | undefined }
  | { readonly is: 'wrong-version'; readonly actual: number }
  | { readonly is: 'deleted' };

/** What the database lets one append weigh, as it is delivered. */
export const MAX_APPEND_BYTES = 1_048_576;

/** Up to so many records from a place on, that one included; they lie in order, so it is found by halving. */
export const page = (
  records: ReadonlyArray<LogRecord>,
  placeOf: (record: LogRecord) => number,
  from: number,
  backwards: boolean,
  count: number,
): ReadonlyArray<LogRecord> => {
  const sought = backwards ? from + 1 : from;
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const record = records[middle];
    if (record !== undefined && placeOf(record) < sought) low = middle + 1;
    else high = middle;
  }
  return backwards ? records.slice(Math.max(low - count, 0), low).reverse() : records.slice(low, low + count);
};

interface Stream {
  readonly records: LogRecord[];
  /** Revisions below are gone. */
  first: number;
  tombstone: boolean;
}

/**
 * The log of the stand-in. Positions are places in bytes, not numbers in a row, and reading begins only where a record lies.
 * It belongs to a cluster: several servers may have it in common. A `forgetful` one doesn't know a retry for one.
 */
export const createLog = ({ forgetful = false }: { readonly forgetful?: boolean } = {}) => {
  const streams = new Map<string, Stream>();
  let records: LogRecord[] = [];
  const places = new Set<number>();
  let end = 1_234;
  const listeners = new Set<() => void>();

  const streamOf = (name: string): Stream => {
    const stream = streams.get(name) ?? { records: [], first: 0, tombstone: false };
    streams.set(name, stream);
    return stream;
  };

  const write = (name: string, { records: own }: Stream, events: ReadonlyArray<Proposed>): Answer => {
    for (const event of events) {
      const revision = (own.at(-1)?.revision ?? -1) + 1;
      const created = (1_584_000_000_000n * 10_000n).toString();
      const record = { ...event, stream: name, revision, position: end, created };
      own.push(record);
      records.push(record);
      places.add(end);
      end += 117 + event.data.length + event.metadata.length + 2 * event.type.length;
    }
    const last = own.at(-1);
    for (const listener of listeners) listener();
    return { is: 'written', revision: last?.revision ?? -1, position: last?.position };
  };

  const versionOf = ({ records: own, first }: Stream): number => {
    const last = own.at(-1)?.revision ?? -1;
    return last < first ? -1 : last;
  };

  return {
    /** Appends as the database does: the same ids at the same place are a retry, and their contents are not looked at. */
    append: (name: string, expected: Expected, events: ReadonlyArray<Proposed>): Answer => {
      const stream = streamOf(name);
      if (stream.tombstone) return { is: 'deleted' };
      const actual = versionOf(stream);
      const fits =
        expected === 'any' ||
        (expected === 'no_stream'
          ? actual === -1
          : expected === 'stream_exists'
            ? actual !== -1
            : actual === expected);
      const from =
        typeof expected === 'number'
          ? expected + 1
          : expected === 'no_stream'
            ? 0
            : stream.records.findIndex(({ id }) => id === events[0]?.id);
      const there = from < 0 ? [] : stream.records.slice(from, from + events.length);
      const repeated =
        !forgetful && there.length === events.length && there.every(({ id }, i) => id === events[i]?.id);
      // Of a retry, the database does not tell where it lies.
      if (repeated && (!fits || expected === 'any' || expected === 'stream_exists'))
        return { is: 'written', revision: there.at(-1)?.revision ?? -1, position: undefined };
      return fits ? write(name, stream, events) : { is: 'wrong-version', actual };
    },
    /** What other programs and the database itself write. */
    noise: (name: string): void => {
      const data = Buffer.from('{"noise":true}');
      write(name, streamOf(name), [
        {
          id: '11111111-1111-4111-8111-111111111111',
          type: name.startsWith('$') ? '$noise' : 'Noise',
          contentType: 'application/json',
          data,
          metadata: Buffer.of(),
        },
      ]);
    },
    /** Deletes as `$tb` does: the events are gone, and the revisions go on. */
    truncate: (name: string, first = Number.POSITIVE_INFINITY): void => {
      const stream = streamOf(name);
      stream.first = Math.min(first, (stream.records.at(-1)?.revision ?? -1) + 1);
      records = records.filter((record) => record.stream !== name || record.revision >= stream.first);
    },
    tombstone: (name: string): void => {
      streamOf(name).tombstone = true;
    },
    stream: (
      name: string,
    ): { readonly found: boolean; readonly deleted: boolean; readonly records: ReadonlyArray<LogRecord> } => {
      const { records: own, first, tombstone } = streams.get(name) ?? streamOf(name);
      const there = first === 0 ? own : own.filter(({ revision }) => revision >= first);
      return { found: there.length > 0, deleted: tombstone, records: there };
    },
    all: (): ReadonlyArray<LogRecord> => records,
    /** Calls whenever something was written; what it gives back ends that. */
    listen: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Whether reading may begin here. */
    isPlace: (position: number): boolean => position >= end || places.has(position),
  };
};

export type Log = ReturnType<typeof createLog>;
