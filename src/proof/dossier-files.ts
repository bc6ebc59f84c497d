import { createHash } from 'node:crypto';
import type { Hash } from '../stores/seal/hash.js';

/** Where the files of a dossier are, from its folder. */
export const PROOF_FILES = {
  manifest: 'proof/manifest.txt',
  checkpoint: 'proof/checkpoint.txt',
  keys: 'proof/keys.txt',
  events: 'proof/events.jsonl',
  streams: 'proof/streams.jsonl',
} as const;

/** Where a proof for one event is. */
export const inclusionFile = (index: number): string => `proof/inclusion/${index}.tlog-proof`;

/** Where a tile of the ledger's tree is; {@link tilePath} gives the rest. */
export const tileFile = (tilePath: string): string => `proof/${tilePath}`;

/** Where the proof is that the ledger continues one of so many events. */
export const consistencyFile = (before: number): string => `proof/consistency/${before}.txt`;

/** Where the proofs are with which a key was handed over to the next. */
export const HANDOVERS = 'proof/handover/';

/** Where the proof is that an event stood in the ledger when it had so many. */
export const handoverFile = (index: number, size: number): string =>
  `${HANDOVERS}${index}-of-${size}.tlog-proof`;

/** No file of this many bytes or more is read as one text, the manifest aside. */
export const MOST_TEXT = 1 << 20;

/** A folder as a verifier sees it. */
export interface DossierFiles {
  /** The paths of all files in it, with `/` between folders. */
  readonly list: () => Promise<ReadonlyArray<string>>;
  /** The bytes of a file, as they come. What it throws means that the file can't be read. */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
}

/** What the bytes of a file come to. */
export interface FileSum {
  readonly bytes: number;
  readonly sha256: Hash;
}

/** Reads files and keeps what their bytes come to, so that nothing has to be read twice. */
export interface SummedFiles {
  readonly bytes: (path: string) => AsyncIterable<Uint8Array>;
  /** What a file comes to; reads it where it was not read to its end before. Undefined where it can't be. */
  readonly sum: (path: string) => Promise<FileSum | undefined>;
}

export const summedFiles = ({ read }: DossierFiles): SummedFiles => {
  const sums = new Map<string, FileSum>();
  async function* bytes(path: string): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    let count = 0;
    for await (const chunk of read(path)) {
      hash.update(chunk);
      count += chunk.length;
      yield chunk;
    }
    sums.set(path, { bytes: count, sha256: hash.digest('hex') });
  }
  return {
    bytes,
    sum: async (path) => {
      const known = sums.get(path);
      if (known !== undefined) return known;
      try {
        const chunks = bytes(path);
        while ((await chunks.next()).done !== true);
      } catch {
        return undefined;
      }
      return sums.get(path);
    },
  };
};

/** A whole file as bytes; undefined where it can't be read or has more than `most` bytes. */
export const wholeFile = async (
  files: SummedFiles,
  path: string,
  most: number,
): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of files.bytes(path)) {
      size += chunk.length;
      if (size > most) return undefined;
      parts.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(parts);
};

/** A whole file as text; undefined also where it is not UTF-8. */
export const wholeText = async (
  files: SummedFiles,
  path: string,
  most: number,
): Promise<string | undefined> => {
  const bytes = await wholeFile(files, path, most);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
