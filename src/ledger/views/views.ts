import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { vocabularySize } from '../../domain/events/vocabulary-size.js';
import type { Projection } from '../../domain/views/projection.js';
import type { EventStore } from '../../stores/event-store.js';
import type { StoreError } from '../../stores/store-error.js';
import {
  MOVED,
  UNFIT,
  type Generation,
  type Moved,
  type SavedPart,
  type Unfit,
  type ViewStore,
} from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import { catchUp, fromNothing, type CaughtUp, type Sources, type ViewOptions } from './catch-up.js';
import { lastEventMark, treeMark } from './mark.js';
import { merged, partCodec, type PartCodec } from './parts.js';

/** How far a view is saved beside its ledger. */
export interface ViewStanding {
  readonly name: string;
  readonly version: number;
  /** Position of the last event that is in it, 0 when there is none. */
  readonly position: number;
  /** How many events that is. */
  readonly events: number;
}

/** How a view is brought up to date. */
export interface KeepOptions extends ViewOptions {
  /** Makes it anew from the first event. The one there is answers until the new one is whole. */
  readonly rebuild?: boolean;
}

/** Views over a whole ledger, with what is saved of them or without. */
export interface Views {
  readonly ask: <P, S>(projection: Projection<P, S>, options?: ViewOptions) => TaskEither<LedgerError, S>;
  readonly keep: <P, S>(
    projection: Projection<P, S>,
    options?: KeepOptions,
  ) => TaskEither<LedgerError, ViewStanding>;
  readonly close: TaskEither<LedgerError, void>;
}

/**
 * Events that are saved together: what is lost by a crash, and has to be kept in memory meanwhile. A saving costs less than a
 * millisecond beside what stands in it, so larger ones gain nothing.
 */
const TOGETHER = 10_000;

/** How often it is begun again because somebody else came first. Each time they have come further, so little is left to read. */
const TRIES = 50;

const CONTENDED: LedgerError = {
  _tag: 'StoreBusy',
  location: 'views',
  message:
    'the saved views are being made anew again and again by other programs; try again when they are done',
};

const CLOSED: LedgerError = { _tag: 'StoreClosed', message: 'the ledger is closed; open it again' };

const NOT_KEPT: LedgerError = {
  _tag: 'InvalidQuestion',
  message: "no views are kept beside this ledger; open it with views: 'kept', and to write",
};

const NEWER: LedgerError = {
  _tag: 'InvalidQuestion',
  message: 'the view was saved by a newer program, and is left to it; use that one to bring it up to date',
};

/** What is to be done with what is saved of a view. */
type Plan = { readonly go: 'on'; readonly from: Generation } | { readonly go: 'anew' | 'without' };

/** What came of an attempt, or that somebody else came first, or that what is saved can't be trusted. */
type Attempt<A> = E.Either<LedgerError, A | Moved | Unfit>;

/** Views over a store; `saved` is where they are kept, so many events at once, `mark` how the ledger they are of is known. */
export const viewsOver = (
  store: EventStore,
  saved: ViewStore | undefined,
  mark: 'tree' | 'last-event',
  together: number = TOGETHER,
): Views => {
  const markOf = (mark === 'tree' ? treeMark : lastEventMark)(store);
  const sources: Sources = { store, saved, markOf, together };
  let isOpen = true;

  /** `distrusted` is a generation that turned out not to be what was saved. */
  const plan = async (
    { name, version }: { readonly name: string; readonly version: number },
    distrusted: number | undefined,
  ): Promise<E.Either<StoreError, Plan>> => {
    if (saved === undefined) return E.right({ go: 'without' });
    const anew: Plan = { go: saved.canSave ? 'anew' : 'without' };
    const found = saved.current(name);
    if (E.isLeft(found)) return found;
    const from = found.right;
    if (from === undefined || from === UNFIT || from.id === distrusted) return E.right(anew);
    // What a newer program saved is neither understood here nor touched.
    if (from.version > version || from.vocabulary > vocabularySize()) return E.right({ go: 'without' });
    if (from.version < version) return E.right(anew);
    const shown = await markOf(from.checkpoint)();
    if (E.isLeft(shown)) return shown;
    // Otherwise it is of another ledger, or of one that was another then.
    return E.right(shown.right === from.checkpoint.mark ? { go: 'on', from } : anew);
  };

  /** Makes a generation beside the one there is, and lets it answer once it is whole. */
  const build = async <P, S>(
    to: ViewStore,
    projection: Projection<P, S>,
    codec: PartCodec<P>,
    options: ViewOptions,
  ): Promise<Attempt<CaughtUp<P>>> => {
    const begun = to.begin(projection.name, projection.version);
    if (E.isLeft(begun)) return begun;
    const read = await catchUp(sources, projection, codec, fromNothing(begun.right), options);
    if (E.isLeft(read) || read.right === MOVED || read.right === UNFIT) {
      // Nobody will go on with it. That it can't be dropped is the lesser trouble: the next that is finished drops it.
      to.drop(begun.right);
      return read;
    }
    const finished = to.finish(begun.right);
    if (E.isLeft(finished)) return finished;
    return finished.right === MOVED ? E.right(MOVED) : read;
  };

  /** Brings a view to the end of the ledger and uses it; begins again where somebody else came first. */
  const bring = async <P, S, A>(
    projection: Projection<P, S>,
    options: KeepOptions,
    use: (reached: CaughtUp<P>, codec: PartCodec<P>) => Attempt<{ readonly answer: A }>,
  ): Promise<E.Either<LedgerError, A>> => {
    const codec = partCodec(projection);
    let distrusted: number | undefined;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const planned = await plan(projection, distrusted);
      if (E.isLeft(planned)) return planned;
      const { right: next } = planned;
      const isAnew = next.go === 'anew' || (options.rebuild === true && next.go === 'on');
      const reached =
        isAnew && saved !== undefined
          ? await build(saved, projection, codec, options)
          : await catchUp(
              sources,
              projection,
              codec,
              next.go === 'on'
                ? { generation: next.from.id, checkpoint: next.from.checkpoint }
                : fromNothing(),
              options,
            );
      if (E.isLeft(reached)) return reached;
      if (reached.right === MOVED) continue;
      if (reached.right === UNFIT) {
        if (next.go === 'on') distrusted = next.from.id;
        continue;
      }
      const used = use(reached.right, codec);
      if (E.isLeft(used)) return used;
      if (used.right === UNFIT) distrusted = reached.right.generation;
      else if (used.right !== MOVED) return E.right(used.right.answer);
    }
    return E.left(CONTENDED);
  };

  return {
    ask:
      (projection, options = {}) =>
      async () => {
        if (!isOpen) return E.left(CLOSED);
        return bring(projection, options, ({ generation, checkpoint, changed, seen }, codec) => {
          const read = { isWhole: true };
          const spoilt = (): void => {
            read.isWhole = false;
          };
          const answerFrom = (parts: Iterable<SavedPart>) =>
            projection.answer(merged(parts, changed, codec, spoilt), seen);
          if (generation === undefined || saved === undefined) return E.right({ answer: answerFrom([]) });
          const answered = saved.read(generation, checkpoint.position, answerFrom);
          return read.isWhole ? answered : E.right(UNFIT);
        });
      },

    keep:
      (projection, options = {}) =>
      async () => {
        if (!isOpen) return E.left(CLOSED);
        if (saved?.canSave !== true) return E.left(NOT_KEPT);
        const { name, version } = projection;
        const planned = await plan(projection, undefined);
        if (E.isLeft(planned)) return planned;
        if (planned.right.go === 'without') return E.left(NEWER);
        return bring(projection, options, ({ checkpoint: { position, events } }) =>
          E.right({ answer: { name, version, position, events } }),
        );
      },

    close: () => {
      const wasOpen = isOpen;
      isOpen = false;
      return Promise.resolve(wasOpen && saved !== undefined ? saved.close() : E.right(undefined));
    },
  };
};
