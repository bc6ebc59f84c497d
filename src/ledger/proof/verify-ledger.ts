import { availableParallelism } from 'node:os';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { StreamsHead } from '../../proof/checkpoint.js';
import type { Flaw } from '../../proof/flaw.js';
import { flawList, type Flaws } from '../../proof/flaws.js';
import { keyChangeIn, keysThen, LEDGER_STREAM, type KeyChange } from '../../proof/key-history.js';
import { compareKept, sizesOf, type KeptCheckpoint, type LogHead } from '../../proof/kept-checkpoints.js';
import { logFold } from '../../proof/log-state.js';
import { streamTree } from '../../proof/stream-tree.js';
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
  /**
   * How many threads may read a ledger in a file at the same time; none beside the caller's with 1. Left out: as many as there are processors, for a ledger that is worth it.
   */
  readonly threads?: number;
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

/** With fewer events, starting threads takes longer than they save. */
const WORTH_THREADS = 50_000;

/** What was read of a log, by whichever way. */
interface Looked {
  readonly size: number;
  /** How it stood at the sizes of the kept checkpoints, and in the end. */
  readonly heads: ReadonlyMap<number, LogHead>;
  /** Undefined where it could not be read to its end. */
  readonly last: LogHead | undefined;
  readonly changes: ReadonlyArray<KeyChange>;
}

/** What the ledger says of its keys, read from the stream where it says it, among its first `size` events. */
const changesIn = (store: EventStore, size: number): TaskEither<StoreError, ReadonlyArray<KeyChange>> =>
  pipe(
    store.readStream(LEDGER_STREAM, { after: -1, limit: Number.POSITIVE_INFINITY }),
    TE.flatMap((events) =>
      pipe(
        store.seal.places(events.map(({ position }) => position)),
        TE.map((places) =>
          events.flatMap((event, i) => {
            const place = places[i];
            const change = place === undefined || place >= size ? undefined : keyChangeIn(event, place);
            return change === undefined ? [] : [change];
          }),
        ),
      ),
    ),
  );

/** Looks at the log without showing its events, where the store can; undefined where something does not fit. */
const surveyed = async (
  store: EventStore,
  wanted: ReadonlySet<number>,
  threads: number | undefined,
  progress: LedgerTrust['progress'],
): Promise<E.Either<StoreError, Looked | undefined>> => {
  const size = await store.head();
  if (E.isLeft(size)) return size;
  const heads = new Map<number, LogHead>();
  let last: LogHead | undefined;
  const fits = await store.survey?.({
    threads: threads ?? (size.right < WORTH_THREADS ? 1 : availableParallelism()),
    sizes: wanted,
    tell: (head, streams) => {
      const { count, root } = streamTree(streams);
      last = { ...head, streams: { count, root } };
      heads.set(head.size, last);
    },
    progress,
  })();
  if (fits === undefined || last === undefined) return E.right(undefined);
  if (E.isLeft(fits)) return fits;
  if (!fits.right) return E.right(undefined);
  const found = last;
  return pipe(
    await changesIn(store, found.size)(),
    E.map((changes) => ({ size: found.size, heads, last: found, changes })),
  );
};

/** Looks at the log event by event, and finds what does not fit. */
const audited = async (
  store: EventStore,
  wanted: ReadonlySet<number>,
  progress: LedgerTrust['progress'],
  flaws: Flaws,
): Promise<E.Either<StoreError, Looked>> => {
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
  const audit = await store.audit((event, leaf, subtree) => {
    const change = keyChangeIn(event, fold.size());
    if (change !== undefined) changes.push(change);
    fold.take(event, leaf, subtree);
    const size = fold.size();
    if (wanted.has(size)) keep();
    if (size % PROGRESS === 0) progress?.(size);
  })();
  if (E.isLeft(audit)) {
    const { left } = audit;
    if (left._tag !== 'StoreDamaged') return audit;
    flaws.add('damaged', left.position === undefined ? {} : { position: left.position }, left.message);
  }
  const last = E.isRight(audit) ? keep() : undefined;
  return E.right({ size: fold.size(), heads, last, changes });
};

/**
 * Checks a ledger: every event against the tree that is kept with it, everything else that its store can check of itself, and the
 * tree and its streams, computed anew, against the checkpoints that were kept outside. Left where it can't be read at all; damage is a flaw.
 *
 * A ledger in a file is looked at as a whole first, by threads; only where something does not fit is it read event by event,
 * to say where.
 */
export const verifyLedger =
  (store: EventStore, { keys, kept, progress, threads }: LedgerTrust): TaskEither<StoreError, LedgerReport> =>
  async () => {
    const flaws = flawList();
    const wanted = sizesOf(kept);
    const whole = await surveyed(store, wanted, threads, progress);
    if (E.isLeft(whole)) return whole;
    const looked =
      whole.right === undefined ? await audited(store, wanted, progress, flaws) : E.right(whole.right);
    if (E.isLeft(looked)) return looked;
    const { size, heads, last, changes } = looked.right;
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
