import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import type { StoreError } from '../store-error.js';
import { thrownName } from '../thrown.js';
import { heldHere } from './held-here.js';
import { APPLICATION_ID, FORMAT } from './schema.js';

/** What stands at a path where a ledger may be opened. */
export type Found = 'nothing' | 'empty file' | 'ledger';

/** `write` creates the ledger where there is none; `read` never creates or changes the file. */
export type OpenMode = 'write' | 'read';

const cannotOpen = (location: string, message: string): StoreError => ({
  _tag: 'CannotOpen',
  location,
  message,
});

/** A database of something else, or no database at all. */
export const notALedger = (location: string, what: string): StoreError => ({
  _tag: 'NotALedger',
  location,
  message: `The file ${location} is not a ledger (${what}) and was left as it is; check the path.`,
});

/** A ledger of a format that this version can't know. */
export const newerFormat = (location: string, found: number): StoreError => ({
  _tag: 'NewerFormat',
  location,
  found,
  supported: FORMAT,
  message: `The ledger ${location} has format ${found}, this version reads up to ${FORMAT}; use a newer forsvarlig.`,
});

/** A ledger whose format has to be changed before it is read, which one that opens it to read must not do. */
export const olderFormat = (location: string, found: number): StoreError =>
  cannotOpen(
    location,
    `The ledger ${location} has format ${found}, and this version reads ${FORMAT}; ` +
      'keep a copy and open it once to write, which brings it to the new format.',
  );

const whatStandsInTheWay = (location: string, mode: OpenMode, thrown: unknown): StoreError => {
  const code = thrownName(thrown);
  return cannotOpen(
    location,
    `The path ${location} can't be ${mode === 'read' ? 'read' : 'written'} (${code}); check the path and the rights on it.`,
  );
};

const HEADER_BYTES = 100;

const readHeader = (path: string, mode: OpenMode): Buffer => {
  // Where it can't write, SQLite opens a file to read and says so at the first append only.
  const file = openSync(path, mode === 'read' ? 'r' : 'r+');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const bytes = readSync(file, header, 0, HEADER_BYTES, 0);
    return header.subarray(0, bytes);
  } finally {
    closeSync(file);
  }
};

/** Judges the first bytes of an SQLite file: magic, user_version (60) and application_id (68), both big-endian. */
const judgeHeader = (location: string, header: Buffer): E.Either<StoreError, Found> => {
  if (header.length === 0) return E.right('empty file');
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    return E.left(notALedger(location, 'not an SQLite file'));
  if (header.readInt32BE(68) !== APPLICATION_ID)
    return E.left(notALedger(location, 'an SQLite file of another program'));
  const format = header.readInt32BE(60);
  return format > FORMAT ? E.left(newerFormat(location, format)) : E.right('ledger');
};

const nothingThere = (location: string, path: string): E.Either<StoreError, Found> => {
  const directory = statSync(dirname(path), { throwIfNoEntry: false });
  return directory?.isDirectory() === true
    ? E.right('nothing')
    : E.left(
        cannotOpen(location, `The directory of ${location} does not exist; create it, or check the path.`),
      );
};

/**
 * Looks at a path without SQLite, which might already recover, create or lock what is not ours to touch. A
 * ledger's header always tells: it is created whole before the file is first put into WAL mode. A file that this process
 * has open already is left to SQLite, whose locks would be lost.
 */
export const probe = (location: string, path: string, mode: OpenMode): E.Either<StoreError, Found> => {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return nothingThere(location, path);
    if (stat.isDirectory())
      return E.left(
        cannotOpen(location, `The path ${location} is a directory; give the path of a file in it.`),
      );
    // Opening a pipe, for one, would wait for its other end.
    if (!stat.isFile())
      return E.left(cannotOpen(location, `The path ${location} is not a file; check the path.`));
    if (heldHere(stat)) {
      // SQLite judged it when this process opened it, and does so again.
      accessSync(path, mode === 'read' ? constants.R_OK : constants.R_OK | constants.W_OK);
      return E.right(stat.size === 0 ? 'empty file' : 'ledger');
    }
    return judgeHeader(location, readHeader(path, mode));
  } catch (thrown) {
    return E.left(whatStandsInTheWay(location, mode, thrown));
  }
};
