import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../../domain/values/instant.js';
import type { SeeEvent } from '../event-store.js';
import type { TreeHead } from '../seal/proof.js';
import type { StoreError } from '../store-error.js';
import type { SurveyRequest } from '../survey.js';
import { copyInto } from './copy-into.js';
import type { Connection, Driver } from './driver.js';
import { storeError } from './failure.js';
import { IDS_AT_A_TIME, IDS_LOADED } from './ids.js';
import { makeForOwner } from './make-for-owner.js';
import { migrate } from './migration.js';
import { olderFormat, probe } from './probe.js';
import { openReadOnly } from './quiet.js';
import { createReader } from './reader.js';
import type { Reader } from './reader.js';
import { renewing } from './renewing.js';
import { FORMAT } from './schema.js';
import { settle } from './settle.js';
import { createTables, foreign, formatOf, makeDurable } from './setup.js';
import { shareAgain, takeAlone } from './alone.js';
import { survey } from './survey/survey.js';
import { createCheck } from './verify.js';
import { createWriter } from './writer.js';
import type { Writer } from './writer.js';

/** An open ledger file. All of it is done at once and throws what SQLite throws. */
export interface Session {
  readonly read: <A>(use: (reader: Reader) => A) => E.Either<StoreError, A>;
  readonly verify: (see: SeeEvent) => E.Either<StoreError, TreeHead>;
  /** Over connections of its own. */
  readonly survey: (request: SurveyRequest) => Promise<boolean>;
  /** Writes the ledger as it is now to a file that isn't there yet. Right holds what went wrong with that, if anything. */
  readonly copyTo: (path: string) => E.Either<StoreError, E.Either<unknown, void>>;
  /** `undefined` for those who only read. */
  readonly writer: Writer | undefined;
  readonly close: () => void;
}

export interface SessionOptions {
  readonly driver: Driver;
  /** The file as the caller calls it, for messages. */
  readonly location: string;
  /** The file as the system finds it. */
  readonly path: string;
  readonly busyTimeoutMs: number;
}

/** Goes on with a fresh connection, and closes it where that comes to nothing. */
const orClose = <A>(connection: Connection, go: () => E.Either<StoreError, A>): E.Either<StoreError, A> => {
  let opened = false;
  try {
    const result = go();
    opened = E.isRight(result);
    return result;
  } finally {
    if (!opened) connection.close();
  }
};

const surveyOf =
  ({ driver, path, busyTimeoutMs }: SessionOptions) =>
  (request: SurveyRequest): Promise<boolean> =>
    survey({ path, driver: driver.name, busyTimeoutMs }, request);

/** Opens a ledger to write; where there is nothing, or an empty file, it becomes one. */
export const openToWrite = (
  options: SessionOptions,
  clock: () => Instant,
  mode: 'write' | 'load',
): E.Either<StoreError, Session> => {
  const { driver, location, path, busyTimeoutMs } = options;
  const found = probe(location, path, 'write');
  if (E.isLeft(found)) return found;
  if (found.right === 'nothing') makeForOwner(path);
  const connection = driver.open(path, 'write');
  return orClose(connection, () => {
    settle(connection, busyTimeoutMs);
    createTables(connection);
    const error = foreign(connection, location);
    if (error) return E.left(error);
    migrate(connection);
    const unsafe = makeDurable(connection, location);
    if (unsafe) return E.left(unsafe);
    const isAlone = mode === 'load' && takeAlone(connection);
    settle(connection, busyTimeoutMs);
    const reader = createReader(connection);
    const writer = createWriter(connection, reader, clock, mode === 'load' ? IDS_LOADED : IDS_AT_A_TIME);
    return E.right({
      read: (use) => E.right(use(reader)),
      verify: (see) => E.right(createCheck(connection, reader)(see)),
      // No other connection can be had beside one that is alone.
      survey: isAlone ? () => Promise.resolve(false) : surveyOf(options),
      copyTo: (to) => E.right(copyInto(connection, to)),
      writer,
      close: () => {
        // Who closes a ledger does not wait for others to put it in order.
        connection.exec('PRAGMA busy_timeout = 0');
        writer.tidy();
        if (isAlone) shareAgain(connection);
        connection.close();
      },
    });
  });
};

interface View {
  readonly reader: Reader;
  readonly connection: Connection;
  readonly stillTrue: () => boolean;
}

const openView = ({ driver, location, path, busyTimeoutMs }: SessionOptions): E.Either<StoreError, View> => {
  const found = probe(location, path, 'read');
  if (E.isLeft(found)) return found;
  if (found.right === 'nothing')
    return E.left({
      _tag: 'CannotOpen',
      location,
      message: `There is no ledger ${location}; check the path.`,
    });
  if (found.right === 'empty file')
    return E.left({
      _tag: 'NotALedger',
      location,
      message: `The file ${location} is not a ledger (it is empty); check the path.`,
    });
  const { connection, stillTrue } = openReadOnly(driver, path);
  return orClose(connection, () => {
    settle(connection, busyTimeoutMs);
    const error = foreign(connection, location);
    if (error) return E.left(error);
    const format = formatOf(connection);
    if (format !== FORMAT) return E.left(olderFormat(location, format));
    return E.right({ reader: createReader(connection), connection, stillTrue });
  });
};

/** Opens a ledger to read; neither creates nor changes the file. */
export const openToRead = (options: SessionOptions): E.Either<StoreError, Session> => {
  const opened = openView(options);
  if (E.isLeft(opened)) return opened;
  const { location } = options;
  const { ask, close } = renewing(opened.right, () => openView(options), storeError(location), {
    _tag: 'StoreBusy',
    location,
    message: `The ledger ${location} changes faster than it can be read; try again.`,
  });

  return E.right({
    read: (use) => ask(({ reader }) => use(reader)),
    verify: (see) => ask(({ connection, reader }) => createCheck(connection, reader)(see)),
    survey: surveyOf(options),
    copyTo: (to) => ask(({ connection }) => copyInto(connection, to)),
    writer: undefined,
    close,
  });
};
