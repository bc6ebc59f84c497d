import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import type { StoreError } from '../store-error.js';
import { thrownField, thrownName } from '../thrown.js';

/** A file of derived data that is read in pieces. */
export interface SegmentFile {
  readonly name: string;
  readonly size: number;
  /** Fewer bytes than asked for where the file ends. */
  readonly read: (from: number, length: number) => E.Either<StoreError, Uint8Array>;
  readonly close: () => void;
}

/**
 * A folder of files that are each written once and never changed: what is in one of them is there as a whole or not at all.
 * All of it is derived, and can be deleted at any time.
 */
export interface SegmentFolder {
  readonly path: string;
  /** The names of the files, in their order; none where there is no folder. */
  readonly names: () => E.Either<StoreError, ReadonlyArray<string>>;
  /** Another text whenever files have come or gone. */
  readonly stamp: () => E.Either<StoreError, string>;
  /** Undefined where there is no such file. */
  readonly open: (name: string) => E.Either<StoreError, SegmentFile | undefined>;
  /** Writes a file in place of the one with its name, if there is one. A power cut may spoil it, which its digests tell. */
  readonly write: (name: string, pieces: ReadonlyArray<Uint8Array>) => E.Either<StoreError, void>;
  readonly remove: (name: string) => E.Either<StoreError, void>;
  /** Removes the folder with all that is in it. */
  readonly drop: () => E.Either<StoreError, void>;
}

/** What a file is called until it is whole. */
const UNFINISHED = '.unfinished';

const RIGHTS = 0o666;
const FOR_THE_OWNER = 0o600;

/** Who may read a file may look into its folder. */
const folderRights = (rights: number): number => rights | ((rights & 0o444) >> 2);

/** The segments in a folder; new files get the rights of the file `rightsOf`: who may not read a ledger may not read what is derived of it. */
export const segmentFolder = (path: string, rightsOf?: string): SegmentFolder => {
  const attempt = <A>(work: () => A): E.Either<StoreError, A> => {
    try {
      return E.right(work());
    } catch (thrown) {
      const code = thrownName(thrown);
      return E.left({
        _tag: 'StoreFailed',
        location: path,
        code,
        message: `the segments in ${path} could not be read or written (${code}); they are derived, so the folder can be deleted`,
      });
    }
  };

  /** What is not there is no error. */
  const there = <A>(work: () => A): A | undefined => {
    try {
      return work();
    } catch (thrown) {
      if (thrownField(thrown, 'code') === 'ENOENT') return undefined;
      throw thrown;
    }
  };

  const rights = (): number =>
    rightsOf === undefined
      ? FOR_THE_OWNER
      : (statSync(rightsOf, { throwIfNoEntry: false })?.mode ?? FOR_THE_OWNER) & RIGHTS;

  return {
    path,

    names: () =>
      attempt(() =>
        (there(() => readdirSync(path)) ?? []).filter((name) => !name.endsWith(UNFINISHED)).sort(),
      ),

    stamp: () =>
      attempt(() => {
        const found = statSync(path, { bigint: true, throwIfNoEntry: false });
        return found === undefined ? '' : `${found.ino}/${found.mtimeNs}`;
      }),

    open: (name) =>
      attempt(() => {
        const descriptor = there(() => openSync(join(path, name), 'r'));
        if (descriptor === undefined) return undefined;
        const { size } = statSync(join(path, name));
        return {
          name,
          size,
          read: (from, length) =>
            attempt(() => {
              const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)));
              let done = 0;
              while (done < bytes.length) {
                const read = readSync(descriptor, bytes, done, bytes.length - done, from + done);
                if (read === 0) return bytes.subarray(0, done);
                done += read;
              }
              return bytes;
            }),
          close: () => {
            closeSync(descriptor);
          },
        };
      }),

    write: (name, pieces) =>
      attempt(() => {
        const mode = rights();
        if (mkdirSync(path, { recursive: true, mode: folderRights(mode) }) !== undefined)
          chmodSync(path, folderRights(mode));
        // By this process only: two that make the same segment at once make the same bytes, and the last one's stay.
        const unfinished = join(path, `${name}.${process.pid}${UNFINISHED}`);
        const descriptor = openSync(unfinished, 'w', mode);
        try {
          for (const piece of pieces)
            for (let done = 0; done < piece.length;) done += writeSync(descriptor, piece, done);
        } finally {
          closeSync(descriptor);
        }
        chmodSync(unfinished, mode);
        renameSync(unfinished, join(path, name));
      }),

    remove: (name) => attempt(() => rmSync(join(path, name), { force: true })),

    drop: () => attempt(() => rmSync(path, { recursive: true, force: true })),
  };
};
