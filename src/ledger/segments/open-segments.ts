import * as E from 'fp-ts/lib/Either.js';
import type { EventStore } from '../../stores/event-store.js';
import { segmentFolder } from '../../stores/segments/segment-folder.js';
import type { LedgerError } from '../ledger-error.js';
import { parseLocation } from '../location.js';
import { packByThread } from './growth.js';
import { SIZES } from './sizes.js';
import { segmentsOver, type Segments } from './segments.js';

/** A folder for segments. It is derived from the ledger, and can be deleted at any time. */
export interface SegmentsFolder {
  readonly folder: string;
  /** Brings them up to date as questions are asked, in a thread beside, whenever there is enough for one more. */
  readonly growing?: boolean;
}

/** The folder beside a ledger in which its segments are kept. */
export const segmentsBeside = (file: string): string => `${file}-segments`;

const IN_A_FILE: LedgerError = {
  _tag: 'InvalidQuestion',
  message: 'segments are kept of a ledger in a file, sqlite:FILE; of a database make a copy first: replicate',
};

/** The segments of a ledger; undefined where none are wanted. */
export const openSegments = (
  location: string,
  segments: 'kept' | 'growing' | SegmentsFolder | undefined,
  store: EventStore,
): E.Either<LedgerError, Segments | undefined> => {
  if (segments === undefined) return E.right(undefined);
  const where = parseLocation(location);
  if (E.isLeft(where)) return where;
  // A database would have to read everything to know its tree, which is longer than what segments save.
  if (where.right.kind !== 'sqlite') return E.left(IN_A_FILE);
  const { file } = where.right;
  const { folder, growing = false } =
    typeof segments === 'string'
      ? { folder: segmentsBeside(file), growing: segments === 'growing' }
      : segments;
  return E.right(
    segmentsOver(
      store,
      segmentFolder(folder, file),
      SIZES,
      growing ? (here) => packByThread({ file, folder }, here) : undefined,
    ),
  );
};
