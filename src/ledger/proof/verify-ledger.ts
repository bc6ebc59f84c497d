import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { StreamsHead } from '../../proof/checkpoint.js';
import type { Flaw } from '../../proof/flaw.js';
import { flawList } from '../../proof/flaws.js';
import { keyChangeIn, keysThen, type KeyChange } from '../../proof/key-history.js';
import { compareKept, sizesOf, type KeptCheckpoint, type LogHead } from '../../proof/kept-checkpoints.js';
import { logFold } from '../../proof/log-state.js';
import type { VerifierKey } from '../../proof/verifier-key.js';
import type { EventStore } from '../../stores/event-store.js';
import type { Hash } from '../../stores/seal/hash.js';
import type { StoreError } from '../../stores/store-error.js';

/** What a ledger is checked with. */
export interface LedgerTrust {
  /** The keys whose checkpoints count. */
  readonly keys: ReadonlyArray<VerifierKey>;
  /** Checkpoints of the ledger that were kept outside it. */
  readonly kept: ReadonlyArray<KeptCheckpoint>;
  readonly progress?: (done: number) => void;
}

/** What came of checking a ledger. */
export interface LedgerReport {
  /** What is wrong. None: everything below was checked and is as it should be. */
  readonly flaws: ReadonlyArray<Flaw>;
  readonly flawCount: number;
  /** How many events were read and fit. */
  readonly size: number;
  /** Undefined where the ledger could not be read to its end. */
  readonly root: Hash | undefined;
  readonly streams: StreamsHead | undefined;
  /** The sizes of the kept checkpoints at which the ledger is still what it was. */
  readonly continued: ReadonlyArray<number>;
  /** The keys that it says to be signed with no longer. */
  readonly retired: ReadonlyArray<VerifierKey>;
}

const PROGRESS = 10_000;

/**
 * Checks a ledger: every event against the tree that is kept with it, everything else that its store can check of itself, and the
 * tree and its streams, computed anew, against the checkpoints that were kept outside. Left where it can't be read at all; damage is a flaw.
 */
export const verifyLedger =
  (store: EventStore, { keys, kept, progress }: LedgerTrust): TaskEither<StoreError, LedgerReport> =>
  async () => {
    const flaws = flawList();
    const wanted = sizesOf(kept);
    const changes: KeyChange[] = [];
    const heads = new Map<number, LogHead>();
    const fold = logFold();
    const keep = (): LogHead => {
      const { size, root, streams } = fold.state();
      const head = { size, root, streams: { count: streams.count, root: streams.root } };
      heads.set(size, head);
      return head;
    };
    if (wanted.has(0)) keep();
    const audited = await store.audit((event, leaf, subtree) => {
      const change = keyChangeIn(event, fold.size());
      if (change !== undefined) changes.push(change);
      fold.take(event, leaf, subtree);
      const size = fold.size();
      if (wanted.has(size)) keep();
      if (size % PROGRESS === 0) progress?.(size);
    })();
    if (E.isLeft(audited)) {
      const { left } = audited;
      if (left._tag !== 'StoreDamaged') return audited;
      flaws.add('damaged', left.position === undefined ? {} : { position: left.position }, left.message);
    }
    const last = E.isRight(audited) ? keep() : undefined;
    const size = fold.size();
    // What was damaged is shorter than it was, and that is told already.
    const log = {
      size: last === undefined ? Number.POSITIVE_INFINITY : size,
      headAt: (at: number) => heads.get(at),
      keys: changes,
    };
    const continued = compareKept(kept, keys, log, flaws);
    return E.right({
      flaws: flaws.named(),
      flawCount: flaws.count(),
      size,
      root: last?.root,
      streams: last?.streams,
      continued,
      retired: keysThen(changes, 'retired', size),
    });
  };
