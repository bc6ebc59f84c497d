import * as E from 'fp-ts/lib/Either.js';
import type { DossierScope } from '../../domain/dossier/scope.js';
import type { DossierSurroundings } from '../../domain/dossier/surroundings.js';
import type { Everybody } from '../../ledger/everybody.js';
import { integrityFiles } from '../../ledger/proof/integrity-files.js';
import { logState } from '../../ledger/proof/log-state.js';
import {
  ACCESS_STREAMS,
  accessStream,
  crisisStream,
  inspectionStream,
  userStream,
} from '../../ledger/streams.js';
import { signCheckpoint } from '../../proof/checkpoint.js';
import { PROOF_FILES } from '../../proof/dossier-files.js';
import { LEDGER_STREAM } from '../../proof/key-history.js';
import { manifestText } from '../../proof/manifest.js';
import { signNote } from '../../proof/signed-note.js';
import type { SigningKey } from '../../proof/signing-key.js';
import type { EventStore } from '../../stores/event-store.js';
import type { KeptHead } from '../kept-files.js';
import { problemOf, type Problem } from '../session.js';
import type { Folder } from './folder.js';
import type { Gathered } from './gather.js';

/** The ids of the entries around the people that the dossier shows. */
const shownAround = ({ crises, units, staff, inspections, readings }: DossierSurroundings) =>
  new Set(
    [
      ...[...crises, ...units, ...staff, ...inspections].flatMap(({ entries }) => entries),
      ...readings,
    ].flatMap(({ ref, event }) => (event.type === 'Redacted' ? [] : [ref.id])),
  );

/** The streams that the dossier is about: of one about one person, units and staff are not. */
const streamsOf = (
  { otherStreams }: Everybody,
  { taken, surroundings }: Gathered,
  ofOne: boolean,
  limited: boolean,
): ReadonlyArray<string> => {
  const people = [...taken].map(userStream);
  if (!ofOne) {
    const accessed = new Set([...taken].map(accessStream));
    // Under an inspection that does not cover everybody, not even the pseudonyms of the others are told.
    return [
      ...people,
      ...[...otherStreams].filter(
        (stream) => !limited || !stream.startsWith(ACCESS_STREAMS) || accessed.has(stream),
      ),
    ];
  }
  return [
    ...people,
    ...[...taken].map(accessStream),
    ...surroundings.crises.map(({ key }) => crisisStream(key)),
    ...surroundings.inspections.map(({ key }) => inspectionStream(key)),
  ];
};

/** Writes the files that prove a dossier, and signs what is in its folder. To be called when everything else is written. */
export const proveDossier = async (
  store: EventStore,
  everybody: Everybody,
  gathered: Gathered,
  of: DossierScope,
  { key, kept }: { readonly key: SigningKey; readonly kept: ReadonlyArray<KeptHead> },
  folder: Folder,
  progress: (done: number, total: number) => void,
): Promise<E.Either<Problem, void>> => {
  const { knownAt } = of.asOf;
  const read = await logState(store, progress)();
  if (E.isLeft(read)) return E.left(problemOf(read.left));
  const state = read.right;
  if (state.size !== everybody.events)
    return E.left({
      _tag: 'LedgerGrew',
      message: 'the ledger grew while the dossier was made, and nothing is left of it; make it again',
    });
  const around = shownAround(gathered.surroundings);
  const isPersons = new Set([...gathered.taken].map(userStream));
  const pieces = integrityFiles(store, {
    state,
    checkpoint: signCheckpoint(state, [key]),
    keys: [key.verifier],
    kept,
    handovers: kept.map(({ note }) => note),
    streams: streamsOf(everybody, gathered, of.user !== undefined, of.under !== undefined),
    withheld: ({ id, stream, recordedAt }) =>
      recordedAt > knownAt ||
      // With which keys the ledger is signed is told to everybody who verifies it.
      (stream !== LEDGER_STREAM && (isPersons.has(stream) ? gathered.hidden.has(id) : !around.has(id))),
  });
  let last: string | undefined;
  for await (const piece of pieces) {
    if (E.isLeft(piece)) return E.left(problemOf(piece.left));
    const { path, content } = piece.right;
    if (last !== undefined && last !== path) await folder.end(last);
    last = path;
    await folder.add(path, content);
  }
  const { verifier } = key;
  const manifest = manifestText({ origin: verifier.name, head: state, files: await folder.sums() });
  await folder.add(PROOF_FILES.manifest, signNote(manifest, [key]));
  return E.right(undefined);
};
