import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { parseLocation } from '../ledger/location.js';
import { openStore } from '../ledger/open-store.js';
import type { LedgerError } from '../ledger/ledger-error.js';
import type { EventStore } from '../stores/event-store.js';
import type { RestorableStore } from '../stores/restore.js';
import { openSqliteStore } from '../stores/sqlite/sqlite-store.js';
import { fail, problemOf, type Session } from './session.js';
import type { ExitStatus } from './surroundings.js';

const question = (message: string): LedgerError => ({ _tag: 'InvalidQuestion', message });

const NOTHING_THERE =
  'memory: is a ledger that begins and ends with the program; on the command line name a file, as sqlite:FILE';

/** Opens the store of a ledger to read it as a whole. */
export const openToRead = (location: string): TaskEither<LedgerError, EventStore> =>
  location === 'memory:'
    ? () => Promise.resolve(E.left(question(NOTHING_THERE)))
    : openStore(location, { mode: 'read' });

/** The file of a ledger that must be kept in one. */
export const fileOf = (location: string, why: string): E.Either<LedgerError, string> => {
  if (location === 'memory:') return E.left(question(NOTHING_THERE));
  const where = parseLocation(location);
  if (E.isLeft(where)) return where;
  return where.right.kind === 'sqlite' ? E.right(where.right.file) : E.left(question(why));
};

/**
 * Opens a ledger to copy events into as they were recorded; makes it where there is none. `load`: for as long as it is open nobody else
 * reads or writes it, unless somebody has it open already.
 */
export const openToRestore =
  (
    { surroundings }: Session,
    location: string,
    mode: 'write' | 'load',
  ): TaskEither<LedgerError, RestorableStore> =>
  async () => {
    const file = fileOf(
      location,
      'events are copied into a file only, sqlite:FILE; a database numbers and times what it records by itself',
    );
    if (E.isLeft(file)) return file;
    const { clock } = surroundings;
    // Nothing is recorded by it; what is restored brings its times along.
    const never = (): never => {
      throw new Error('a copy asked for the time');
    };
    return openSqliteStore({ file: file.right, mode, clock: clock ?? never })();
  };

/** Does something with a store, and closes it whatever happens. */
export const withStore = async <S extends EventStore>(
  session: Session,
  open: TaskEither<LedgerError, S>,
  work: (store: S) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const opened = await open();
  if (E.isLeft(opened)) return fail(session, problemOf(opened.left));
  const store = opened.right;
  let status: ExitStatus;
  try {
    status = await work(store);
  } catch (bug) {
    await store.close();
    throw bug;
  }
  const closed = await store.close();
  return E.isLeft(closed) ? fail(session, problemOf(closed.left)) : status;
};

/** The last word on stdout: what was done, for people or as JSON. */
export const say = ({ out, json }: Session, text: string, object: Readonly<Record<string, unknown>>) =>
  out.write(json ? `${JSON.stringify(object)}\n` : `${text}\n`);
