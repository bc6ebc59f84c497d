import type {
  AllStreamResolvedEvent,
  Position,
  ReadPosition,
  ResolvedEvent,
  StreamingRead,
} from '@eventstore/db-client';
import * as E from 'fp-ts/lib/Either.js';
import type { Page, RecordedEvent } from '../event-store.js';
import { wholePage } from '../page.js';
import type { Connection } from './client.js';
import { fromDatabase, type DatabaseEvent } from './envelope.js';
import { failed, Failure, meaningOf, readingFailed } from './failure.js';
import { Overdue, pauseAfter, type Patience } from './patience.js';

/** Events asked for at a time. */
const CHUNK = 1_000;

/** Of these, the last event is nearly always one. */
const FIRST_LOOK = 50;

/** How the database says that no event lies at a position; its versions differ in it. */
const MISPLACED: ReadonlyArray<string> = ['Unknown', 'InvalidArgument', 'OutOfRange', 'Internal'];

/** Whether the database may have meant that no event lies where reading was to begin. */
export const isMisplaced = (thrown: unknown): boolean => {
  if (thrown instanceof Failure) return false;
  const meaning = meaningOf(thrown);
  return 'code' in meaning && MISPLACED.includes(meaning.code);
};

/** Where a ledger is in its database, and how it is waited for. */
export interface Place {
  readonly location: string;
  /** What the names of the ledger's streams begin with. */
  readonly prefix: string;
  readonly patience: Patience;
  /** Only the leader knows for certain what was acknowledged last. */
  readonly requiresLeader: boolean;
}

/** Reads a ledger's events; what else the database holds is passed over. */
export interface Reader {
  readonly readStream: (stream: string, page: Page) => Promise<ReadonlyArray<RecordedEvent>>;
  readonly readAll: (page: Page) => Promise<ReadonlyArray<RecordedEvent>>;
  readonly last: () => Promise<RecordedEvent | undefined>;
  /** The last event if it is among the latest of the database: one question, which shows whether there is an answer at all. */
  readonly lastOfLate: () => Promise<RecordedEvent | undefined>;
}

/** Reads what lies in a ledger's streams. Throws a failure where a ledger did not write it. */
export const recordedIn =
  ({ location, prefix }: Pick<Place, 'location' | 'prefix'>) =>
  (event: DatabaseEvent): RecordedEvent => {
    const read = fromDatabase(event, prefix);
    if (E.isRight(read)) return read.right;
    if (read.left === 'NoPosition')
      throw new Failure({
        _tag: 'StoreFailed',
        location,
        code: 'NoPosition',
        message: `The database of ${location} does not tell where an event lies; it has to be of version 22.6 or later.`,
      });
    throw new Failure({
      _tag: 'NotALedger',
      location,
      message: `The streams of ${location} hold an event that was not written as a ledger writes; name another ledger.`,
    });
  };

/** Takes a whole answer. The client sets no deadline on reads, so it is counted here, anew with each event. */
const taken = async <A>(answer: StreamingRead<A>, deadlineMs: number): Promise<ReadonlyArray<A>> => {
  const all: A[] = [];
  const timer = setTimeout(() => {
    void answer.cancel();
    answer.destroy(new Overdue());
  }, deadlineMs);
  try {
    for await (const one of answer) {
      all.push(one);
      timer.refresh();
    }
    return all;
  } finally {
    clearTimeout(timer);
  }
};

export const readerOf = (
  { client, credentials, isOpen }: Connection,
  { location, prefix, patience, requiresLeader }: Place,
): Reader => {
  const options = { credentials, requiresLeader };

  /** Reading changes nothing, so whatever went wrong in passing is tried again. */
  const patiently = async <A>(ask: () => StreamingRead<A>): Promise<ReadonlyArray<A>> => {
    for (let tries = 1; ; tries++) {
      if (!isOpen()) throw failed(location, 'Closed');
      try {
        return await taken(ask(), patience.deadlineMs);
      } catch (thrown) {
        const { is } = meaningOf(thrown);
        if ((is !== 'unknown' && is !== 'undone') || tries >= patience.tries) throw thrown;
        await pauseAfter(patience, tries);
      }
    }
  };

  const recorded = recordedIn({ location, prefix });

  const eventsOf = (
    resolved: ReadonlyArray<ResolvedEvent | AllStreamResolvedEvent>,
  ): ReadonlyArray<DatabaseEvent> => resolved.flatMap(({ event }) => event ?? []);

  const streamChunk = async (
    stream: string,
    fromRevision: bigint,
    maxCount: number,
  ): Promise<ReadonlyArray<DatabaseEvent>> => {
    try {
      const name = prefix + stream;
      return eventsOf(await patiently(() => client.readStream(name, { ...options, fromRevision, maxCount })));
    } catch (thrown) {
      if (meaningOf(thrown).is === 'no-stream') return [];
      throw readingFailed(location, thrown);
    }
  };

  const allChunk = async (
    fromPosition: ReadPosition,
    maxCount: number,
    direction: 'forwards' | 'backwards',
  ): Promise<ReadonlyArray<DatabaseEvent>> =>
    eventsOf(await patiently(() => client.readAll({ ...options, fromPosition, maxCount, direction })));

  const isOurs = ({ streamId }: DatabaseEvent): boolean => streamId.startsWith(prefix);

  /** Where the ledger's first event lies, once it was come upon: nobody needs to look before it again. */
  let origin: Position | undefined;

  const readAllFrom = async (
    start: ReadPosition,
    { after, limit }: Page,
  ): Promise<ReadonlyArray<RecordedEvent>> => {
    const found: RecordedEvent[] = [];
    let from = start;
    for (;;) {
      // One more than is wanted: what is read from a position begins with the event that lies there.
      const asked = Math.min(limit - found.length + 1, CHUNK);
      const chunk = await allChunk(from, asked, 'forwards');
      for (const event of chunk) {
        if (!isOurs(event)) continue;
        const one = recorded(event);
        if (from === 'start') origin ??= event.position;
        if (one.position <= (found.at(-1)?.position ?? after)) continue;
        found.push(one);
        if (found.length >= limit) return found;
      }
      const last = chunk.at(-1)?.position;
      if (last === undefined || chunk.length < asked) return found;
      from = last;
    }
  };

  const readLast = async (chunks: number): Promise<RecordedEvent | undefined> => {
    let from: ReadPosition = 'end';
    try {
      for (let i = 0; i < chunks; i++) {
        const asked = i === 0 ? FIRST_LOOK : CHUNK;
        const chunk = await allChunk(from, asked, 'backwards');
        const ours = chunk.find(isOurs);
        if (ours !== undefined) return recorded(ours);
        const first = chunk.at(-1)?.position;
        if (first === undefined || chunk.length < asked) return undefined;
        from = first;
      }
      return undefined;
    } catch (thrown) {
      throw readingFailed(location, thrown);
    }
  };

  return {
    readStream: async (stream, page) => {
      const { after, limit } = wholePage(page);
      const found: RecordedEvent[] = [];
      let next = BigInt(after) + 1n;
      while (found.length < limit) {
        const asked = Math.min(limit - found.length, CHUNK);
        const chunk = await streamChunk(stream, next, asked);
        found.push(...chunk.map(recorded));
        const last = chunk.at(-1);
        if (last === undefined || chunk.length < asked) break;
        next = last.revision + 1n;
      }
      return found;
    },
    readAll: async (page) => {
      const { after, limit } = wholePage(page);
      if (limit === 0) return [];
      const whole = { after, limit };
      const at = BigInt(after);
      const place: ReadPosition =
        at < (origin?.commit ?? 1n) ? (origin ?? 'start') : { commit: at, prepare: at };
      try {
        return await readAllFrom(place, whole);
      } catch (thrown) {
        // The database reads from where an event lies only. Any other place is passed on the way from the start.
        if (place === 'start' || !isMisplaced(thrown)) throw readingFailed(location, thrown);
      }
      try {
        origin = undefined;
        return await readAllFrom('start', whole);
      } catch (thrown) {
        throw readingFailed(location, thrown);
      }
    },
    last: () => readLast(Number.POSITIVE_INFINITY),
    lastOfLate: () => readLast(1),
  };
};
