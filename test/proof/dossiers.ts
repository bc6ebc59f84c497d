import { createHash } from 'node:crypto';
import {
  integrityFiles,
  isInstant,
  logState,
  manifestText,
  openMemoryStore,
  PROOF_FILES,
  run,
  signCheckpoint,
  signingKeyOf,
  signNote,
  type DossierFiles,
  type EventStore,
  type IntegrityRequest,
  type SigningKey,
} from '../../src/index.js';

const NOW = 1_584_000_000_000;

/** A key of a name, always the same. */
export const keyOf = (name: string, fill: number): SigningKey => {
  const key = signingKeyOf(name, new Uint8Array(32).fill(fill));
  if (key === undefined) throw new Error('no key');
  return key;
};

export const KEY = keyOf('example.no/ledger', 1);
export const OTHER_KEY = keyOf('example.no/ledger', 2);

/** An event that tells nothing of anybody. */
const eventOf = (n: number) => ({
  id: `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`,
  type: 'VisitReduced',
  metadata: `{"command":"c-${n}"}`,
  data: `{"n":${n},"text":"æøå €"}`,
});

/** Appends an event to each of these streams, in this order. */
export const recordTo = async (store: EventStore, streams: ReadonlyArray<string>): Promise<void> => {
  const { size } = await run(store.seal.head());
  const appends = streams.map((stream, i) => ({
    stream,
    expected: 'any' as const,
    events: [eventOf(size + i)],
  }));
  await run(store.append(appends));
};

export const storeWith = async (streams: ReadonlyArray<string>): Promise<EventStore> => {
  if (!isInstant(NOW)) throw new Error('no instant');
  const now = NOW;
  const store = openMemoryStore({ clock: () => now });
  await recordTo(store, streams);
  return store;
};

/** The files of a dossier in memory, which tests change. */
export type Files = Map<string, Uint8Array>;

export const filesOf = (files: Files): DossierFiles => ({
  list: () => Promise.resolve([...files.keys()]),
  read: async function* (path) {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error('no such file');
    // In pieces, as a disk gives them.
    for (let from = 0; from < bytes.length; from += 1_000) {
      await Promise.resolve();
      yield bytes.subarray(from, from + 1_000);
    }
  },
});

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes the manifest of what is there, as somebody with a key can. */
export const signFiles = (
  files: Files,
  checkpoint: { size: number; root: string },
  key: SigningKey,
): void => {
  files.delete(PROOF_FILES.manifest);
  const listed = [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sum(bytes) }));
  const text = manifestText({ origin: key.verifier.name, head: checkpoint, files: listed });
  files.set(PROOF_FILES.manifest, Buffer.from(signNote(text, [key])));
};

/** A dossier of some streams of a store, with a report beside its proof. */
export const dossierOf = async (
  store: EventStore,
  streams: ReadonlyArray<string>,
  more: Partial<IntegrityRequest> = {},
  key = KEY,
): Promise<Files> => {
  const state = await run(logState(store));
  const checkpoint = signCheckpoint(state, [key]);
  const files: Files = new Map();
  const request = { state, checkpoint, keys: [key.verifier], streams, ...more };
  for await (const piece of integrityFiles(store, request)) {
    if (piece._tag === 'Left') throw new Error(piece.left.message);
    const { path, content } = piece.right;
    files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(content)]));
  }
  files.set('report.html', Buffer.from('<p>A report</p>\n'));
  signFiles(files, state, key);
  return files;
};
