import { chmodSync, closeSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { effect } from '../../effect.js';
import type { StoreError } from '../../store-error.js';
import type { ViewStore } from '../../views/view-store.js';
import { chooseDriver } from '../choose-driver.js';
import type { Connection, Driver, DriverName } from '../driver.js';
import { heldHere } from '../held-here.js';
import { openReadOnly, type ReadOnlyFile } from '../quiet.js';
import { renewing } from '../renewing.js';
import { settle } from '../settle.js';
import { newerViews, notViews, viewError } from './failure.js';
import { APPLICATION_ID, FORMAT, TABLES } from './schema.js';
import { createViewReader, createViewWriter, type ViewReader } from './view-file.js';

/** How to open saved views in an SQLite file. */
export interface SqliteViewStoreOptions {
  readonly file: string;
  /** `write` makes the file where there is none; `read` never makes or changes it. */
  readonly mode: 'read' | 'write';
  /** The file whose rights a new file of views gets: who may not read the ledger may not read its views. The owner's alone when left out. */
  readonly rightsOf?: string;
  readonly driver?: DriverName;
  readonly busyTimeoutMs?: number;
}

interface Opening extends Required<Pick<SqliteViewStoreOptions, 'file' | 'busyTimeoutMs'>> {
  readonly path: string;
  readonly library: Driver;
}

const HEADER_BYTES = 100;

/** Looks at a file without SQLite, which could change what is not ours: application_id (68) and user_version (60), both big-endian. */
const judge = (location: string, path: string): StoreError | undefined => {
  // Saved views that this process has open were judged then; opening them by hand would lose SQLite's locks.
  if (heldHere(statSync(path))) return undefined;
  const descriptor = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const bytes = readSync(descriptor, header, 0, HEADER_BYTES, 0);
    if (bytes === 0) return undefined;
    if (bytes < HEADER_BYTES || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
      return notViews(location, 'not an SQLite file');
    if (header.readInt32BE(68) !== APPLICATION_ID)
      return notViews(location, 'an SQLite file of another program');
    const format = header.readInt32BE(60);
    return format > FORMAT ? newerViews(location, format, FORMAT) : undefined;
  } finally {
    closeSync(descriptor);
  }
};

const RIGHTS = 0o666;
const FOR_THE_OWNER = 0o600;

/** Makes an empty file with the rights of the ledger, whatever new files get here otherwise. */
const make = (path: string, rightsOf: string | undefined): void => {
  const rights =
    rightsOf === undefined
      ? FOR_THE_OWNER
      : (statSync(rightsOf, { throwIfNoEntry: false })?.mode ?? FOR_THE_OWNER) & RIGHTS;
  try {
    closeSync(openSync(path, 'wx', FOR_THE_OWNER));
  } catch {
    // It is there, or can't be made, which opening it will tell better.
    return;
  }
  chmodSync(path, rights);
};

const createTables = (connection: Connection): void => {
  const isBlank = (): boolean => connection.prepare('SELECT count(*) FROM sqlite_schema').get()?.[0] === 0;
  if (!isBlank()) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    if (isBlank()) connection.exec(TABLES);
    connection.exec('COMMIT');
  } catch (thrown) {
    connection.exec('ROLLBACK');
    throw thrown;
  }
};

/** Views that can be saved. What a crash of the machine takes from them is read from the ledger again, so nothing waits for the disk. */
const openToWrite = (
  { file, path, library, busyTimeoutMs }: Opening,
  rightsOf: string | undefined,
): E.Either<StoreError, ViewStore> => {
  make(path, rightsOf);
  const foreign = judge(file, path);
  if (foreign) return E.left(foreign);
  const connection = library.open(path, 'write');
  try {
    settle(connection, busyTimeoutMs);
    createTables(connection);
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    const reader = createViewReader(connection);
    const writer = createViewWriter(connection, reader);
    const attempt = <A>(work: () => A): E.Either<StoreError, A> => E.tryCatch(work, viewError(file));
    return E.right({
      canSave: true,
      current: (view) => attempt(() => reader.current(view)),
      part: (generation, key) => attempt(() => reader.part(generation, key)),
      read: (generation, position, use) => attempt(() => reader.read(generation, position, use)),
      begin: (view, version) => attempt(() => writer.begin(view, version)),
      save: (generation, from, saving) => attempt(() => writer.save(generation, from, saving)),
      finish: (generation) => attempt(() => writer.finish(generation)),
      drop: (generation) =>
        attempt(() => {
          writer.drop(generation);
        }),
      close: () =>
        attempt(() => {
          connection.close();
        }),
    });
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
};

interface ReadView extends ReadOnlyFile {
  readonly reader: ViewReader;
}

const openView = ({ file, path, library, busyTimeoutMs }: Opening): E.Either<StoreError, ReadView> => {
  const foreign = judge(file, path);
  if (foreign) return E.left(foreign);
  const opened = openReadOnly(library, path);
  try {
    settle(opened.connection, busyTimeoutMs);
    return E.right({ ...opened, reader: createViewReader(opened.connection) });
  } catch (thrown) {
    opened.connection.close();
    throw thrown;
  }
};

const readOnly = (location: string): E.Either<StoreError, never> =>
  E.left({ _tag: 'ReadOnly', location, message: `The saved views ${location} were opened to read only.` });

/** Views that others save. */
const openToRead = (opening: Opening): E.Either<StoreError, ViewStore> => {
  const { file } = opening;
  const first = openView(opening);
  if (E.isLeft(first)) return first;
  const reopen = (): E.Either<StoreError, ReadView> => {
    try {
      return openView(opening);
    } catch (thrown) {
      return E.left(viewError(file)(thrown));
    }
  };
  const { ask, close } = renewing(first.right, reopen, viewError(file), {
    _tag: 'StoreBusy',
    location: file,
    message: `The saved views ${file} change faster than they can be read; try again.`,
  });
  const refused = () => readOnly(file);
  return E.right({
    canSave: false,
    current: (view) => ask(({ reader }) => reader.current(view)),
    part: (generation, key) => ask(({ reader }) => reader.part(generation, key)),
    read: (generation, position, use) => ask(({ reader }) => reader.read(generation, position, use)),
    begin: refused,
    save: refused,
    finish: refused,
    drop: refused,
    close: () => E.tryCatch(close, viewError(file)),
  });
};

/** Opens saved views in an SQLite file of their own. */
export const openSqliteViewStore = ({
  file,
  mode,
  rightsOf,
  driver: wanted,
  busyTimeoutMs = 5000,
}: SqliteViewStoreOptions): TaskEither<StoreError, ViewStore> =>
  pipe(
    chooseDriver(file, wanted),
    TE.chain((library) => {
      const opening = { file, path: resolve(file), library, busyTimeoutMs };
      return effect(viewError(file), () =>
        mode === 'write' ? openToWrite(opening, rightsOf) : openToRead(opening),
      );
    }),
  );
