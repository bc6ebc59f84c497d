import * as E from 'fp-ts/lib/Either.js';
import type { Checkpoint } from '../../proof/checkpoint.js';
import { consistencyText } from '../../proof/consistency-text.js';
import {
  consistencyFile,
  handoverFile,
  inclusionFile,
  PROOF_FILES,
  tileFile,
} from '../../proof/dossier-files.js';
import { eventLine, streamLine, type EventLine } from '../../proof/dossier-lines.js';
import { handoversAmong } from '../../proof/handover.js';
import { keyChangeIn, LEDGER_STREAM, type KeyChange } from '../../proof/key-history.js';
import type { LogState } from '../../proof/log-state.js';
import { TILE_WIDTH, tileBytes, tilePath, tilesFor } from '../../proof/tiles.js';
import { tlogProofText } from '../../proof/tlog-proof.js';
import { showVerifierKey, type VerifierKey } from '../../proof/verifier-key.js';
import type { EventStore, RecordedEvent } from '../../stores/event-store.js';
import { leafOf } from '../../stores/seal/entry.js';
import type { StoreError } from '../../stores/store-error.js';
import { PAGE } from '../entries.js';

/** With more events than this, a dossier shows where they stand by tiles of the tree in place of a file an event. */
export const MOST_INCLUSION_FILES = 1_000;

/** What the proof of a dossier is made of. */
export interface IntegrityRequest {
  /** The state of the ledger that the dossier shows, as {@link logState} gave it. */
  readonly state: LogState;
  /** The signed checkpoint of that state. */
  readonly checkpoint: string;
  /** The keys that it is signed with, for those who have them from nowhere else. */
  readonly keys: ReadonlyArray<VerifierKey>;
  /** The streams whose events the dossier holds, all of them; those that the ledger does not have are shown to be absent. */
  readonly streams: Iterable<string>;
  /** Events that may not be shown: only their hashes are given. */
  readonly withheld?: (event: RecordedEvent) => boolean;
  /** Earlier checkpoints that were kept elsewhere, which the ledger is shown to continue. */
  readonly kept?: ReadonlyArray<Pick<Checkpoint, 'size'>>;
  /**
   * Earlier checkpoints, as signed by the keys of their time: whoever trusts one of those keys only is led from it to the key of
   * now, by the events that introduced it and what came after it. As many are taken as that needs.
   */
  readonly handovers?: ReadonlyArray<string>;
}

/** A piece of a file of a dossier. The pieces of one file follow one another. */
export interface FilePiece {
  /** From the dossier's folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The pages of a stream that belong to the state, with the places of their events among all. */
async function* pagesOf(
  store: EventStore,
  stream: string,
  count: number,
): AsyncGenerator<E.Either<StoreError, ReadonlyArray<readonly [RecordedEvent, number]>>, void> {
  for (let after = -1; after < count - 1;) {
    const page = await store.readStream(stream, { after, limit: Math.min(PAGE, count - 1 - after) })();
    if (E.isLeft(page)) {
      yield page;
      return;
    }
    const places = await store.seal.places(page.right.map(({ position }) => position))();
    if (E.isLeft(places)) {
      yield places;
      return;
    }
    const placed: Array<readonly [RecordedEvent, number]> = [];
    for (const [i, event] of page.right.entries()) placed.push([event, places.right[i] ?? -1]);
    yield E.right(placed);
    const last = page.right.at(-1);
    // A stream that is shorter than it was shows when the dossier is verified.
    if (last === undefined) return;
    after = last.version;
  }
}

const shown = (event: RecordedEvent, index: number, withheld: boolean): EventLine => {
  const { stream, version, id, type, recordedAt, metadata, data } = event;
  return withheld
    ? { stream, version, index, leaf: leafOf(event) }
    : { stream, version, index, id, type, recordedAt, metadata, data };
};

/**
 * The files that prove a dossier, all but the manifest, which is made when every file of the dossier is there. Streams stand in the order of
 * their names; the same state and request give the same bytes. Memory holds one page of events, and a number for each tile.
 */
export async function* integrityFiles(
  store: EventStore,
  { state, checkpoint, keys, streams, withheld = () => false, kept = [], handovers = [] }: IntegrityRequest,
): AsyncGenerator<E.Either<StoreError, FilePiece>, void> {
  const piece = (path: string, content: string | Uint8Array): E.Either<StoreError, FilePiece> =>
    E.right({ path, content });
  // With which keys a ledger is signed belongs to its proof.
  const own = state.headOf(LEDGER_STREAM) === undefined ? [] : [LEDGER_STREAM];
  const wanted = [...new Set([...streams, ...own])].sort();
  const { size } = state;

  yield piece(PROOF_FILES.checkpoint, checkpoint);
  yield piece(PROOF_FILES.keys, keys.map((key) => `${showVerifierKey(key)}\n`).join(''));

  yield piece(PROOF_FILES.streams, '');
  for (const stream of wanted) {
    const head = state.headOf(stream);
    const { path, found } = state.streams.prove(stream);
    const line = streamLine(head === undefined ? { stream, count: 0, path, found } : { ...head, path });
    yield piece(PROOF_FILES.streams, `${line}\n`);
  }

  yield piece(PROOF_FILES.events, '');
  const few: Array<readonly [number, number]> = [];
  const tiles = new Set<number>();
  const introduced: Array<KeyChange & { readonly event: RecordedEvent }> = [];
  for (const stream of wanted)
    for await (const page of pagesOf(store, stream, state.headOf(stream)?.count ?? 0)) {
      if (E.isLeft(page)) {
        yield page;
        return;
      }
      const lines = page.right.map(([event, index]) => {
        if (few.length <= MOST_INCLUSION_FILES) few.push([index, event.position]);
        tiles.add(Math.floor(index / TILE_WIDTH));
        const key = keyChangeIn(event, index);
        if (key?.change === 'introduced') introduced.push({ ...key, event });
        return `${eventLine(shown(event, index, withheld(event)))}\n`;
      });
      yield piece(PROOF_FILES.events, lines.join(''));
    }

  if (few.length <= MOST_INCLUSION_FILES) {
    for (const [index, position] of few.sort(([a], [b]) => a - b)) {
      const proof = await store.seal.inclusion(position, size)();
      if (E.isLeft(proof)) {
        yield proof;
        return;
      }
      const { path } = proof.right;
      yield piece(inclusionFile(index), tlogProofText({ index, path, checkpoint }));
    }
  } else {
    const starts = Array.from(tiles, (tile) => tile * TILE_WIDTH);
    for (const place of tilesFor(starts, size)) {
      const from = place.index * TILE_WIDTH;
      const hashes = await store.seal.subtrees(place.level * 8, from, from + place.width)();
      if (E.isLeft(hashes)) {
        yield hashes;
        return;
      }
      yield piece(tileFile(tilePath(place)), tileBytes(hashes.right));
    }
  }

  const sizes = new Set(kept.map(({ size: before }) => before));
  for (const before of [...sizes].sort((a, b) => a - b)) {
    if (before >= size) continue;
    const proof = await store.seal.consistency(before, size)();
    if (E.isLeft(proof)) {
      yield proof;
      return;
    }
    yield piece(consistencyFile(before), consistencyText({ ...proof.right, checkpoint }));
  }
  for (const { of, note, size: then } of handoversAmong(handovers, introduced, size)) {
    const { event, index } = of;
    const proof = await store.seal.inclusion(event.position, then)();
    if (E.isLeft(proof)) {
      yield proof;
      return;
    }
    const { path } = proof.right;
    const extra = Buffer.from(eventLine(shown(event, index, false)));
    yield piece(handoverFile(index, then), tlogProofText({ index, path, checkpoint: note, extra }));
  }
}
