import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant } from '../../domain/values/instant.js';
import { misuseOf } from '../append-rules.js';
import type { Append, Appended, AppendRefusal, EventStore, Page, RecordedEvent } from '../event-store.js';
import { followedLog } from '../seal/followed.js';
import type { SeeEvent } from '../event-store.js';
import { logCheck, seeNothing, type Misfit } from '../seal/check.js';
import type { TreeHead } from '../seal/proof.js';
import { sealOver, type SealedLog } from '../seal/seal.js';
import { rootAt } from '../seal/tree.js';
import type { StoreError } from '../store-error.js';
import { connect, type Connection } from './client.js';
import { failed, Failure } from './failure.js';
import { within, type Patience } from './patience.js';
import { readerOf, type Place, type Reader } from './reader.js';
import { readSettings, type Settings } from './settings.js';
import { subscriberOf } from './subscriber.js';
import { writerOf, type Writer } from './writer.js';

/** How to open a ledger in EventStoreDB. */
export interface EventStoreDbStoreOptions {
  /**
   * `esdb://[USER:PASSWORD@]HOST[:PORT][,HOST...][?KEY=VALUE&...]`, or `esdb+discover://...` for a cluster. Beside the client's own keys,
   * `ledger` names the ledger in the database (letters, digits and `_`; `forsvarlig` when left out).
   */
  readonly connection: string;
  /** `read` can't record. */
  readonly mode: 'read' | 'write';
  /** Tells when events are recorded. */
  readonly clock: () => Instant;
  /** Calls made for one question or append before giving up, 6 when left out. */
  readonly tries?: number;
  /** Milliseconds before the second of them, doubled each time up to 2 seconds; 50 when left out. */
  readonly backoffMs?: number;
  /**
   * Milliseconds of silence after which a subscription asks anew, a minute when left out: a node cut off from its cluster keeps its
   * connections, and would be silent for ever.
   */
  readonly quietMs?: number;
  /** Where a user and a password are looked for that the connection string doesn't hold; the process's when left out. */
  readonly environment?: NodeJS.ProcessEnv;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

const misuseHere = (appends: ReadonlyArray<Append>): string | undefined =>
  misuseOf(appends) ??
  (appends.some(({ events }) => events.some(({ id }) => !UUID.test(id)))
    ? 'the id of an event is no UUID in lower case'
    : undefined);

/** Events asked for at a time where all are read. */
const PAGE = 1_000;

interface Session {
  readonly connection: Connection;
  readonly reader: Reader;
  readonly writer: Writer | undefined;
  readonly quietMs: number;
}

const storeOver = (place: Place, { connection, reader, writer, quietMs }: Session): EventStore => {
  const { location, patience } = place;
  let open = true;
  const running = new Set<Promise<unknown>>();
  const closed: StoreError = {
    _tag: 'StoreClosed',
    message: `The ledger ${location} is closed; open it again.`,
  };

  const whileOpen =
    <A>(work: () => Promise<E.Either<StoreError, A>>): TaskEither<StoreError, A> =>
    async () => {
      if (!open) return E.left(closed);
      const run = work();
      running.add(run);
      try {
        return await run;
      } catch (thrown) {
        return E.left(errorOf(location, thrown));
      } finally {
        running.delete(run);
      }
    };

  const reading = <A>(work: () => Promise<A>): TaskEither<StoreError, A> =>
    whileOpen(async () => E.right(await work()));

  const append = async (
    appends: ReadonlyArray<Append>,
  ): Promise<E.Either<StoreError, ReadonlyArray<E.Either<AppendRefusal, Appended>>>> => {
    if (writer === undefined)
      return E.left({
        _tag: 'ReadOnly',
        location,
        message: `The ledger ${location} was opened to read only; open it with mode 'write' to append.`,
      });
    const misuse = misuseHere(appends);
    if (misuse !== undefined)
      return E.left({
        _tag: 'StoreFailed',
        location,
        code: 'Misuse',
        message: `Nothing was recorded: ${misuse}.`,
      });
    const outcomes: Array<E.Either<AppendRefusal, Appended>> = [];
    for (const one of appends) {
      try {
        outcomes.push(await writer.append(one));
      } catch (thrown) {
        return E.left(amongOthers(errorOf(location, thrown), outcomes.length, appends.length));
      }
    }
    return E.right(outcomes);
  };

  // The database keeps no hashes of ours, so the tree is made of what it gives back: once from the start, then of what is new.
  const followed = followedLog();
  let following: Promise<unknown> = Promise.resolve();
  const eachPage = async (
    after: number,
    take: (events: ReadonlyArray<RecordedEvent>) => boolean,
  ): Promise<void> => {
    for (let from = after; ;) {
      const events = await reader.readAll({ after: from, limit: PAGE });
      const last = events.at(-1);
      if (last === undefined || !take(events)) return;
      from = last.position;
    }
  };
  const follow = async (): Promise<SealedLog> => {
    // One after the other: two at once would take the same events twice.
    const mine = following.then(() =>
      eachPage(followed.end(), (events) => {
        events.forEach(followed.take);
        return true;
      }),
    );
    following = mine.catch(() => undefined);
    await mine;
    return followed;
  };

  const verify = async (see: SeeEvent): Promise<E.Either<StoreError, TreeHead>> => {
    const log = await follow();
    const check = logCheck(see);
    let misfit: Misfit | undefined;
    await eachPage(0, (events) => {
      for (const event of events) {
        if (check.size() >= log.size) return false;
        misfit = check.take(event, log.completedWith(check.size() + 1));
        if (misfit) return false;
      }
      return true;
    });
    if (misfit === undefined && check.size() === log.size)
      return E.right({ size: log.size, root: rootAt(log.completedWith, log.size) });
    const what = misfit ? `${misfit.what}, at position ${misfit.position}` : 'events that are missing';
    const message = `The ledger ${location} is not what it was when it was read before (${what}).`;
    const at = misfit === undefined ? {} : { position: misfit.position };
    return E.left({ _tag: 'StoreDamaged', location, ...at, message });
  };

  const readAll = (page: Page) => reading(() => reader.readAll(page));

  const subscriber = subscriberOf(connection, place, closed, quietMs);

  return {
    append: (appends) => whileOpen(() => append(appends)),
    readStream: (stream, page) => reading(() => reader.readStream(stream, page)),
    readAll,
    readData: readAll,
    subscribe: subscriber.subscribe,
    seal: sealOver(location, (use) => whileOpen(async () => use(await follow()))),
    verify: whileOpen(() => verify(seeNothing)),
    audit: (see) => whileOpen(() => verify(see)),
    head: reading(async () => (await reader.last())?.position ?? 0),
    close: async () => {
      if (open) {
        open = false;
        await subscriber.close();
        // What was begun is let end, as long as that may take it.
        await within(patience.deadlineMs, Promise.allSettled(running)).catch(() => undefined);
        await connection.close();
      }
      return E.right(undefined);
    },
  };
};

const errorOf = (location: string, thrown: unknown): StoreError =>
  thrown instanceof Failure ? thrown.error : failed(location, 'Unexpected').error;

/** Each append is durable by itself in this database, so those before the one that failed are recorded. */
const amongOthers = (error: StoreError, done: number, total: number): StoreError =>
  done === 0
    ? error
    : {
        ...error,
        message: `${error.message} This was append ${done + 1} of ${total}; those before it were done, and appending all again finds that out.`,
      };

const cannotOpen = (location: string, error: StoreError): StoreError =>
  error._tag === 'StoreFailed' ? { _tag: 'CannotOpen', location, message: error.message } : error;

const open = async (
  settings: Settings,
  { mode, clock, tries = 6, backoffMs = 50, quietMs = 60_000 }: EventStoreDbStoreOptions,
): Promise<E.Either<StoreError, EventStore>> => {
  const { location, ledger, deadlineMs, nodePreference } = settings;
  const patience: Patience = { deadlineMs, tries, backoffMs };
  const place: Place = {
    location,
    prefix: `${ledger}.`,
    patience,
    requiresLeader: nodePreference === 'leader',
  };
  let connection: Connection;
  try {
    connection = connect(settings);
  } catch {
    const message = `The ledger ${location} can't be opened: a file of certificates or keys can't be read.`;
    return E.left({ _tag: 'CannotOpen', location, message });
  }
  const reader = readerOf(connection, place);
  try {
    // Asked at once: a wrong address, password or certificate should show here and not at the first decision.
    const last = await reader.lastOfLate();
    const writer =
      mode === 'write' ? writerOf(connection, place, reader, clock, last?.recordedAt) : undefined;
    return E.right(storeOver(place, { connection, reader, writer, quietMs }));
  } catch (thrown) {
    await connection.close();
    return E.left(cannotOpen(location, errorOf(location, thrown)));
  }
};

/**
 * Opens a ledger kept in EventStoreDB (or KurrentDB), of version 22.6 or later. Read and written by many programs at once.
 *
 * An event's id is looked for in its own stream only: the database has no index of ids. Recorded times come from the clock given, and
 * run forwards in each stream and over all that this program has seen; programs whose clocks differ may cross.
 *
 * @since 0.2.0
 */
export const openEventStoreDbStore =
  (options: EventStoreDbStoreOptions): TaskEither<StoreError, EventStore> =>
  async () => {
    const settings = readSettings(options.connection, options.environment ?? process.env);
    return E.isLeft(settings) ? settings : open(settings.right, options);
  };
