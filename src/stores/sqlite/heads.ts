import { frontierAt, growFrom, NO_LEAVES, type Completed } from '../seal/frontier.js';
import type { Connection } from './driver.js';
import { Damage } from './failure.js';
import type { Head } from './places.js';
import type { Reader } from './reader.js';
import { wholeNumber } from './rows.js';

// Streams whose head is remembered, some 150 bytes each; then all are forgotten, and looked up again. More than a country has users of
// services: where they come by in turn, a memory that is too small for all of them would find none.
const KEPT = 500_000;

/** A text by itself: a name that was cut out of a file's text would keep all of that in memory. */
const apart = (name: string): string => Buffer.from(name, 'utf8').toString('utf8');

/** Changed in place: a new one an event would be garbage that outlives most. */
export type Kept = { -readonly [K in keyof Head]: Head[K] } & {
  /** Whether the stream's row says what was before. */
  isAhead: boolean;
};

/**
 * The ends of the ledger, of its streams and of its tree of hashes, as the running transaction sees them, remembered from one
 * transaction to the next.
 *
 * Why that is right with other writers about: `PRAGMA data_version` changes when, and only when, another
 * connection has committed. It is asked inside `BEGIN IMMEDIATE`, so nobody commits after the answer; if it
 * is what it was, every commit since was our own, and went through `moved`. After a rollback everything is forgotten.
 */
export const createHeads = (connection: Connection, reader: Reader, most = KEPT) => {
  const dataVersion = connection.prepare('PRAGMA data_version');
  const lastStream = connection.prepare('SELECT coalesce(max(id), 0) FROM stream');
  const update = connection.prepare('UPDATE stream SET version = ?, head = ? WHERE id = ?');
  const heads = new Map<string, Kept>();
  /** Those that are ahead of their rows. */
  const ahead: Kept[] = [];
  // Who asks for a head asks for it again as it moves on.
  let lastName: string | undefined;
  let lastHead: Kept | undefined;
  let seen: number | undefined;
  let end = 0;
  let recordedAt = 0;
  let stream = 0;
  let tree = growFrom(NO_LEAVES);

  const number = (statement: typeof dataVersion): number => wholeNumber(statement.get() ?? [], 0);

  /** Writes to the rows of streams where these end: once a transaction, however often they moved in it, and in the order of the rows. */
  const settle = (): void => {
    if (ahead.length > 1) ahead.sort((a, b) => a.stream - b.stream);
    for (const head of ahead) {
      if (update.run(head.version, head.position, head.stream) !== 1)
        throw new Damage('a stream without its row');
      head.isAhead = false;
    }
    ahead.length = 0;
  };

  const forgetAll = (): void => {
    heads.clear();
    lastName = undefined;
  };

  const remember = (name: string, head: Kept): void => {
    if (heads.size >= most) {
      // They are looked up in their rows from now on.
      settle();
      forgetAll();
    }
    heads.set(apart(name), head);
  };

  const regrow = (): void => {
    tree = growFrom(frontierAt(end, reader.completedWith));
  };

  const load = (): void => {
    forgetAll();
    ahead.length = 0;
    const last = reader.last();
    end = last?.position ?? 0;
    recordedAt = last?.recordedAt ?? 0;
    stream = number(lastStream);
    regrow();
  };

  return {
    /** To be called first in each transaction; tells whether what was remembered no longer held. */
    refresh: (): boolean => {
      const now = number(dataVersion);
      const isOld = now !== seen;
      if (isOld) load();
      seen = now;
      return isOld;
    },

    /** The position of the last event, 0 when there is none. */
    end: (): number => end,
    lastRecordedAt: (): number => recordedAt,
    /** Grows the tree by the leaf of an event that is about to be written, of which so much is known. */
    grow: (known: Completed): Completed => tree.append(known),
    /** To be called when such an event was not written after all. */
    regrow,
    nextStream: (): number => stream + 1,

    /** The head of a stream as far as it is remembered. */
    remembered: (name: string): Kept | undefined => heads.get(name),

    of: (name: string): Kept | undefined => {
      if (name === lastName) return lastHead;
      const known = heads.get(name);
      if (known) {
        lastName = name;
        lastHead = known;
        return known;
      }
      const found = reader.headOf(name);
      if (!found) return undefined;
      if (found.position > end) throw new Damage('a stream that ends after the ledger does');
      const kept = { ...found, isAhead: false };
      remember(name, kept);
      return kept;
    },

    /** To be called in each transaction before it is committed. */
    settle,

    /** A stream, by the head that was asked for just now, or undefined for a new one, ends here now, and the ledger with it. */
    moved: (
      name: string,
      head: Kept | undefined,
      number: number,
      version: number,
      position: number,
      at: number,
    ): void => {
      if (head === undefined) {
        remember(name, { stream: number, version, position, isAhead: false });
      } else {
        head.version = version;
        head.position = position;
        if (!head.isAhead) {
          head.isAhead = true;
          ahead.push(head);
        }
      }
      end = position;
      recordedAt = at;
      if (number > stream) stream = number;
    },

    /** After a rollback nothing that was remembered holds. */
    forget: (): void => {
      seen = undefined;
    },
  };
};
