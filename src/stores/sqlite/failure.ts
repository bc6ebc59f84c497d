import type { StoreError } from '../store-error.js';
import { thrownField, thrownName } from '../thrown.js';

/** Thrown inside the store where its tables contradict each other; becomes `StoreDamaged` at the edge. */
export class Damage extends Error {
  override readonly name = 'Damage';

  constructor(
    what: string,
    /** Where, when one event can be named. */
    readonly position?: number,
  ) {
    super(what);
  }
}

// SQLite's primary result codes, by number.
const NAMES = [
  ...[
    'OK',
    'ERROR',
    'INTERNAL',
    'PERM',
    'ABORT',
    'BUSY',
    'LOCKED',
    'NOMEM',
    'READONLY',
    'INTERRUPT',
    'IOERR',
  ],
  ...['CORRUPT', 'NOTFOUND', 'FULL', 'CANTOPEN', 'PROTOCOL', 'EMPTY', 'SCHEMA', 'TOOBIG', 'CONSTRAINT'],
  ...['MISMATCH', 'MISUSE', 'NOLFS', 'AUTH', 'FORMAT', 'RANGE', 'NOTADB'],
];

/** A result code of SQLite: the primary one that decides what it means, and in full for who looks it up. */
export interface SqliteCode {
  readonly primary: string;
  readonly full: string;
}

/** Reads SQLite's result code off an error of either library: `errcode` is a number in one, `code` a name in the other. */
export const sqliteCode = (thrown: unknown): SqliteCode | undefined => {
  const number = thrownField(thrown, 'errcode');
  if (typeof number === 'number') {
    const primary = NAMES[number & 0xff] ?? 'ERROR';
    return { primary, full: `SQLITE_${primary} (${number})` };
  }
  const name = thrownField(thrown, 'code');
  if (typeof name !== 'string') return undefined;
  const primary = /^SQLITE_([A-Z]+)/.exec(name)?.[1];
  return primary === undefined ? undefined : { primary, full: name };
};

const damaged = (location: string, found: string, position?: number): StoreError => ({
  _tag: 'StoreDamaged',
  location,
  ...(position === undefined ? {} : { position }),
  message: `The ledger ${location} is damaged (${found}); keep the file as it is, and go on from a backup.`,
});

/** In which of the libraries: a journal that has to be rolled back, by somebody who only reads. */
const ROLLED_BACK_FIRST: ReadonlyArray<string> = ['SQLITE_READONLY_ROLLBACK', 'SQLITE_READONLY (776)'];

const fromCode = (location: string, { primary, full }: SqliteCode): StoreError => {
  const failed = (message: string): StoreError => ({ _tag: 'StoreFailed', location, code: full, message });
  switch (primary) {
    case 'BUSY':
    case 'LOCKED':
      return {
        _tag: 'StoreBusy',
        location,
        message: `The ledger ${location} is being written by another process; try again when it is done.`,
      };
    case 'READONLY':
      if (ROLLED_BACK_FIRST.includes(full))
        return {
          _tag: 'CannotOpen',
          location,
          message:
            `The ledger ${location} was being loaded by a program that was ended by force; do that again, ` +
            "or open the ledger once with mode 'write', which takes back what was half done.",
        };
      return {
        _tag: 'ReadOnly',
        location,
        message: `The ledger ${location} can't be written here; check the rights on the file and its directory.`,
      };
    case 'CORRUPT':
    case 'NOTADB':
    case 'CONSTRAINT':
    case 'MISMATCH':
      // A constraint can't be broken by an append: ids are looked up first, places are counted.
      return damaged(location, full);
    case 'CANTOPEN':
      return {
        _tag: 'CannotOpen',
        location,
        message: `The ledger ${location} can't be opened; check that it is there, and the rights on it and its directory.`,
      };
    case 'FULL':
      return failed(
        `No room is left for the ledger ${location}; nothing was recorded. Make room and try again.`,
      );
    case 'IOERR':
      // A commit whose fsync failed may turn up after all: the one thing not to say is that nothing was recorded.
      return failed(
        `The disk failed the ledger ${location} (${full}), and what was being recorded may be there or not. ` +
          'Check the disk and append the same again: what is there is not recorded twice.',
      );
    default:
      return failed(`SQLite failed on the ledger ${location} (${full}); nothing was recorded.`);
  }
};

/** Tells what went wrong. Only codes are passed on, never the library's message: it might quote what was recorded. */
export const storeError =
  (location: string) =>
  (thrown: unknown): StoreError => {
    if (thrown instanceof Damage) return damaged(location, thrown.message, thrown.position);
    const code = sqliteCode(thrown);
    if (code) return fromCode(location, code);
    return {
      _tag: 'StoreFailed',
      location,
      code: thrownName(thrown),
      message: `The ledger ${location} failed unexpectedly; nothing was recorded.`,
    };
  };
