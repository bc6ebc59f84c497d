import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { seeNothing } from '../seal/check.js';
import type { TreeHead } from '../seal/proof.js';
import type { StoreError } from '../store-error.js';
import { thrownName } from '../thrown.js';
import { chooseDriver } from './choose-driver.js';
import type { DriverName } from './driver.js';
import { sqliteCode, storeError } from './failure.js';
import { openToRead, type Session, type SessionOptions } from './sessions.js';

export interface BackupOptions {
  /** The ledger's file; others may go on writing it. */
  readonly file: string;
  /** The file of the backup, which must not be there yet. */
  readonly to: string;
  /** Insists on one of the two libraries; left out, it is the runtime's own SQLite where it has one. */
  readonly driver?: DriverName;
}

/** What tells of the ledger; all else is about the file that is written. */
const OF_THE_LEDGER: ReadonlyArray<string | undefined> = ['BUSY', 'LOCKED', 'CORRUPT', 'NOTADB'];

const failed = (to: string, code: string): StoreError => ({
  _tag: 'StoreFailed',
  location: to,
  code,
  message: `The backup ${to} could not be written (${code}), and nothing is left of it; check its directory and the room there.`,
});

const flush = (path: string, flags: 'r' | 'r+'): void => {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** So that the new name lasts, where a system lets a directory be flushed; not all do. */
const flushDirectory = (path: string): void => {
  try {
    flush(path, 'r');
  } catch {
    // The bytes are on the disk, and the name will be.
  }
};

const withSession = <A>(
  options: SessionOptions,
  use: (session: Session) => E.Either<StoreError, A>,
): E.Either<StoreError, A> => {
  const session = openToRead(options);
  if (E.isLeft(session)) return session;
  try {
    return use(session.right);
  } finally {
    session.right.close();
  }
};

/** Writes, checks and only then names the backup: what has its name is whole, and on the disk. */
const write = (from: SessionOptions, to: string, draft: string): E.Either<StoreError, TreeHead> => {
  const copied = withSession(from, (session) => session.copyTo(draft));
  if (E.isLeft(copied)) return copied;
  if (E.isLeft(copied.right)) {
    const thrown = copied.right.left;
    const code = sqliteCode(thrown);
    return E.left(
      OF_THE_LEDGER.includes(code?.primary)
        ? storeError(from.location)(thrown)
        : failed(to, code?.full ?? thrownName(thrown)),
    );
  }
  const checked = withSession({ ...from, location: to, path: draft }, (session) =>
    session.verify(seeNothing),
  );
  if (E.isLeft(checked)) return checked;
  flush(draft, 'r+');
  renameSync(draft, resolve(to));
  flushDirectory(dirname(draft));
  return checked;
};

/**
 * Copies a ledger in an SQLite file to another file while others may go on writing: everything acknowledged before it began is in it,
 * at one state of the ledger. The copy is verified, every hash of it, and durable before it gets its name. Right: the head of its tree.
 *
 * @since 0.2.0
 */
export const backupSqlite =
  ({ file, to, driver: wanted }: BackupOptions): TaskEither<StoreError, TreeHead> =>
  async () => {
    if (existsSync(resolve(to)))
      return E.left({
        _tag: 'CannotOpen',
        location: to,
        message: `The file ${to} is there already, and was left as it is; name a new one.`,
      });
    const driver = await chooseDriver(file, wanted)();
    if (E.isLeft(driver)) return driver;
    const from = { driver: driver.right, location: file, path: resolve(file), busyTimeoutMs: 5000 };
    // Beside the backup: it can't be renamed to another disk.
    const draft = `${resolve(to)}.${randomUUID()}.partial`;
    try {
      return write(from, to, draft);
    } catch (thrown) {
      const code = sqliteCode(thrown);
      return E.left(code ? storeError(file)(thrown) : failed(to, thrownName(thrown)));
    } finally {
      for (const rest of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${rest}`, { force: true });
    }
  };
