import { resolve } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Instant } from '../../domain/values/instant.js';
import { misuseOf } from '../append-rules.js';
import { effect } from '../effect.js';
import type { Append, Appended, AppendRefusal, Page, RecordedData, RecordedEvent } from '../event-store.js';
import { restoreMisuse } from '../restore.js';
import type { RestorableStore, Restored, RestoreRefusal } from '../restore.js';
import { seeNothing } from '../seal/check.js';
import type { Completed } from '../seal/frontier.js';
import { sealOver } from '../seal/seal.js';
import type { StoreError } from '../store-error.js';
import { subscriptionsOver, type Watch } from '../subscriptions.js';
import { chooseDriver } from './choose-driver.js';
import type { DriverName } from './driver.js';
import { sqliteCode, storeError } from './failure.js';
import type { OpenMode } from './probe.js';
import type { Session } from './sessions.js';
import type { Share } from './shares.js';
import { openToRead, openToWrite } from './sessions.js';

/** How to open a ledger in an SQLite file. */
export interface SqliteStoreOptions {
  /** Path of the file; always a file, also where SQLite would take the name for something else. */
  readonly file: string;
  /**
   * `write` creates the ledger where there is none; `read` never creates or changes the file. `load` is `write` for very many events
   * at once: for as long as it is open nobody else reads or writes the file, where nobody had it open before.
   */
  readonly mode: OpenMode | 'load';
  /** Tells when events are recorded. */
  readonly clock: () => Instant;
  /** Insists on one of the two libraries; left out, it is the runtime's own SQLite where it has one. */
  readonly driver?: DriverName;
  /** How long an append waits for another process that is writing; 5 seconds if left out. */
  readonly busyTimeoutMs?: number;
}

/** A ledger in a file, which several threads can share between them, each over a store of its own that reads. */
export interface SqliteStore extends RestorableStore {
  /** What a share has of the ledger after a position and up to another: the same data as of everything, of its streams only. */
  readonly readShare: (
    page: Page,
    upTo: number,
    share: Share,
  ) => TaskEither<StoreError, ReadonlyArray<RecordedData>>;
  /** The names of the streams in a share that begin with something, in no particular order. */
  readonly streamsIn: (share: Share, beginning: string) => TaskEither<StoreError, ReadonlyArray<string>>;
}

/**
 * Milliseconds between looks for what another process recorded, as long as somebody waits. A look is at the last row only: it costs
 * no more than asking for `data_version`, and sees changes of a file that is read without locks too.
 */
const LOOK_MS = 100;

/** What goes wrong while opening has a few meanings of its own. */
const openError =
  (location: string, mode: SqliteStoreOptions['mode']) =>
  (thrown: unknown): StoreError => {
    const primary = sqliteCode(thrown)?.primary;
    const error = storeError(location)(thrown);
    if (primary === 'ERROR') {
      const message = `The ledger ${location} is damaged (its tables are not those of a ledger); go on from a backup.`;
      return { _tag: 'StoreDamaged', location, message };
    }
    if (mode === 'read' && (error._tag === 'ReadOnly' || primary === 'CANTOPEN')) {
      const message =
        `The ledger ${location} can't be read where it lies, for SQLite may not write its working files beside it; ` +
        'copy it to a directory of your own, with its -wal file if there is one.';
      return { _tag: 'CannotOpen', location, message };
    }
    return error._tag === 'ReadOnly' ? { ...error, _tag: 'CannotOpen' } : error;
  };

const storeOver = (location: string, session: Session): SqliteStore => {
  let open = true;
  const closed: StoreError = {
    _tag: 'StoreClosed',
    message: `The ledger ${location} is closed; open it again.`,
  };
  const readOnly: StoreError = {
    _tag: 'ReadOnly',
    location,
    message: `The ledger ${location} was opened to read only; open it with mode 'write' to append.`,
  };

  const onThrow = storeError(location);
  const whileOpen = <A>(work: () => E.Either<StoreError, A>): TaskEither<StoreError, A> =>
    effect(onThrow, () => (open ? work() : E.left(closed)));

  const append = (
    appends: ReadonlyArray<Append>,
  ): E.Either<StoreError, ReadonlyArray<E.Either<AppendRefusal, Appended>>> => {
    if (!session.writer) return E.left(readOnly);
    const misuse = misuseOf(appends);
    if (misuse !== undefined)
      return E.left({
        _tag: 'StoreFailed',
        location,
        code: 'Misuse',
        message: `Nothing was recorded: ${misuse}.`,
      });
    return E.right(appends.length === 0 ? [] : session.writer.append(appends));
  };

  const restore = (
    after: number,
    events: ReadonlyArray<RecordedEvent>,
    leaves: ReadonlyArray<Completed> | undefined,
  ): E.Either<StoreError, E.Either<RestoreRefusal, Restored>> => {
    if (!session.writer) return E.left(readOnly);
    const misuse = restoreMisuse(after, events);
    return misuse === undefined
      ? E.right(session.writer.restore(after, events, leaves))
      : E.left({
          _tag: 'StoreFailed',
          location,
          code: 'Misuse',
          message: `Nothing was restored: ${misuse}.`,
        });
  };

  const head = whileOpen(() => session.read((reader) => reader.last()?.position ?? 0));
  const readAll: RestorableStore['readAll'] = (page) =>
    whileOpen(() => session.read((reader) => reader.readAll(page)));

  const watch: Watch = (reaches) => {
    const look = async (): Promise<void> => {
      const found = await head();
      // Who waits finds out by reading what is wrong.
      reaches(E.isRight(found) ? found.right : Number.POSITIVE_INFINITY);
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      clearInterval(timer);
    };
  };
  const { subscribe, stir } = subscriptionsOver(readAll, watch);

  /** Who waits in this process is told at once, after it is durable. */
  const stirring = <A>(work: () => A): A => {
    try {
      return work();
    } finally {
      stir();
    }
  };

  return {
    restore: (after, events, leaves) => whileOpen(() => stirring(() => restore(after, events, leaves))),
    append: (appends) => whileOpen(() => stirring(() => append(appends))),
    subscribe,
    readStream: (stream, page) => whileOpen(() => session.read((reader) => reader.readStream(stream, page))),
    readAll,
    readShare: (page, upTo, share) =>
      whileOpen(() => session.read((reader) => reader.readShare(page, upTo, share))),
    streamsIn: (share, beginning) =>
      whileOpen(() => session.read((reader) => reader.streamsIn(share, beginning))),
    readData: (page) => whileOpen(() => session.read((reader) => reader.readData(page))),
    byPlace: {
      places: (page) => whileOpen(() => session.read((reader) => reader.places(page))),
      at: (positions) => whileOpen(() => session.read((reader) => reader.atEach(positions))),
    },
    seal: sealOver(location, (use) =>
      whileOpen(() => E.flatten(session.read((reader) => use(reader.sealed())))),
    ),
    verify: whileOpen(() => session.verify(seeNothing)),
    audit: (see) => whileOpen(() => session.verify(see)),
    survey: (request) => async () => (open ? E.right(await session.survey(request)) : E.left(closed)),
    head,
    close: effect(storeError(location), () => {
      if (open) {
        open = false;
        stir();
        session.close();
      }
      return E.right(undefined);
    }),
  };
};

/** Opens a ledger in a file, with what threads need to share it between them. */
export const openSqliteFile = ({
  file,
  mode,
  clock,
  driver: wanted,
  busyTimeoutMs = 5000,
}: SqliteStoreOptions): TaskEither<StoreError, SqliteStore> =>
  pipe(
    chooseDriver(file, wanted),
    TE.chain((driver) => {
      const options = { driver, location: file, path: resolve(file), busyTimeoutMs };
      return effect(openError(file, mode), () =>
        mode === 'read' ? openToRead(options) : openToWrite(options, clock, mode),
      );
    }),
    TE.map((session) => storeOver(file, session)),
  );

/**
 * Opens a ledger kept in one SQLite file: durable when an append is acknowledged, read by many processes and
 * written by one at a time, and readable in the plain `sqlite3` shell (`SELECT * FROM ledger`).
 *
 * @since 0.1.0
 */
export const openSqliteStore = (options: SqliteStoreOptions): TaskEither<StoreError, RestorableStore> =>
  openSqliteFile(options);
