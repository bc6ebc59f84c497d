import * as E from 'fp-ts/lib/Either.js';
import { readEvent } from '../../domain/events/decode.js';
import { vocabularySize } from '../../domain/events/vocabulary-size.js';
import type { Projection, Seen } from '../../domain/views/projection.js';
import type { EventStore } from '../../stores/event-store.js';
import type { StoreError } from '../../stores/store-error.js';
import {
  AT_THE_START,
  MOVED,
  UNFIT,
  type Checkpoint,
  type Moved,
  type Unfit,
  type ViewStore,
} from '../../stores/views/view-store.js';
import { PAGE } from '../entries.js';
import type { LedgerError } from '../ledger-error.js';
import type { MarkOf } from './mark.js';
import type { PartCodec } from './parts.js';

/** How long work on a view is watched and stopped. */
export interface ViewOptions {
  /** Called as the ledger is read, with the position reached and the last there is. */
  readonly progress?: (done: number, total: number) => void;
  /** Stops the work before the next page is read; what was saved by then stays saved. */
  readonly signal?: { readonly aborted: boolean };
}

/** Where views are read from, and saved to. */
export interface Sources {
  readonly store: EventStore;
  readonly saved: ViewStore | undefined;
  readonly markOf: MarkOf;
  /** How many events are saved at once. */
  readonly together: number;
}

/** What is read on from. */
interface Base {
  /** Undefined: from nothing, and into nothing. */
  readonly generation: number | undefined;
  readonly checkpoint: Checkpoint;
}

/** A view read up to the end of its ledger: its generation, how far that is saved, and what came after. */
export interface CaughtUp<P> extends Base {
  /** The parts that changed after that. */
  readonly changed: ReadonlyMap<string, P>;
  readonly seen: Seen;
}

/** The beginning of a ledger; with a generation, of one that has nothing in it yet. */
export const fromNothing = (generation?: number): Base => ({ generation, checkpoint: AT_THE_START });

const STOPPED: LedgerError = {
  _tag: 'Stopped',
  message: 'the work on a view was stopped; what was saved stays, and the next time goes on from there',
};

/**
 * Reads a ledger on from where a view was saved, and saves the view as it goes, if it can be: parts and checkpoint in one
 * transaction, and only from where nobody else has gone on meanwhile, so that each event is in it once.
 *
 * Nothing is saved beyond an event that this program does not know. What comes after is read again each time, until a program
 * comes by that knows it: slow, where the other way would be wrong.
 */
export const catchUp = async <P, S>(
  { store, saved, markOf, together }: Sources,
  projection: Projection<P, S>,
  codec: PartCodec<P>,
  { generation, checkpoint: start }: Base,
  { progress, signal }: ViewOptions,
): Promise<E.Either<LedgerError, CaughtUp<P> | Moved | Unfit>> => {
  const head = await store.head();
  if (E.isLeft(head)) return head;

  const changed = new Map<string, P>();
  const unknown = new Map<string, number>();
  let { position, events } = start;
  let checkpoint = start;
  let isSaving = generation !== undefined && saved?.canSave === true;
  let spoilt: StoreError | Unfit | undefined;

  const partAt = (key: string): P | undefined => {
    const known = changed.get(key);
    if (known !== undefined || generation === undefined || saved === undefined) return known;
    const found = saved.part(generation, key);
    if (E.isLeft(found)) spoilt = found.left;
    else if (found.right === UNFIT) spoilt = UNFIT;
    else if (found.right !== undefined) {
      const part = codec.read(found.right);
      if (part !== UNFIT) return part;
      spoilt = UNFIT;
    }
    return undefined;
  };

  /** Undefined when it is saved. */
  const save = async (): Promise<E.Left<StoreError> | E.Right<Moved> | undefined> => {
    if (generation === undefined || saved === undefined || events === checkpoint.events) return undefined;
    const mark = await markOf({ position, events })();
    if (E.isLeft(mark)) return mark;
    if (mark.right === undefined) return { _tag: 'Right', right: MOVED };
    const to = { position, events, mark: mark.right };
    const parts = [...changed].map(([key, part]) => ({ key, json: codec.write(part) }));
    const done = saved.save(generation, checkpoint.position, { to, vocabulary: vocabularySize(), parts });
    if (E.isLeft(done)) return done;
    if (done.right === MOVED) return { _tag: 'Right', right: MOVED };
    checkpoint = to;
    changed.clear();
    return undefined;
  };

  for (;;) {
    if (signal?.aborted === true) return E.left(STOPPED);
    const page = await store.readData({ after: position, limit: PAGE })();
    if (E.isLeft(page)) return page;
    for (const { data, position: at, id, recordedAt } of page.right) {
      const event = readEvent(data);
      if (event.type === 'Unreadable')
        return E.left({ _tag: 'Unreadable', position: at, issues: event.issues });
      if (event.type === 'Unknown') {
        if (isSaving) {
          const hindered = await save();
          if (hindered) return hindered;
          isSaving = false;
        }
        unknown.set(event.name, (unknown.get(event.name) ?? 0) + 1);
      } else {
        for (const [key, part] of projection.take({ event, ref: { position: at, id, recordedAt } }, partAt))
          changed.set(key, part);
        if (spoilt === UNFIT) return E.right(UNFIT);
        if (spoilt !== undefined) return E.left(spoilt);
      }
      position = at;
      events += 1;
    }
    progress?.(position, Math.max(head.right, position));
    const isEnd = page.right.length < PAGE;
    if (isSaving && (isEnd || events - checkpoint.events >= together)) {
      const hindered = await save();
      if (hindered) return hindered;
    }
    if (isEnd) return E.right({ generation, checkpoint, changed, seen: { events, unknown } });
  }
};
