import { createHash, randomUUID, type Hash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import type { ManifestFile } from '../../proof/manifest.js';
import { safeText } from '../../render/safe-text.js';
import type { Problem } from '../session.js';
import { codeOf } from '../thrown.js';

/** A folder that is being written: files grow piece by piece, and each is summed as it does. */
export interface Folder {
  /** Adds to the end of a file, by its path from the folder. Bytes that were given are not needed once it is done. */
  readonly add: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Nothing more comes to a file: so many can be written as there are, and a few are open at a time. */
  readonly end: (path: string) => Promise<void>;
  /** Ends every file that there is by now, one after the other; others can grow meanwhile. */
  readonly endAll: () => Promise<void>;
  /** Ends every file. What the bytes of each come to. */
  readonly sums: () => Promise<ReadonlyArray<ManifestFile>>;
}

interface Growing {
  readonly handle: FileHandle;
  readonly hash: Hash;
  bytes: number;
  /** What is gathered and not written yet: bytes already, so that the collector of garbage has nothing to go through. */
  waiting: Buffer | undefined;
  waitingBytes: number;
  /** What is being written, while more is gathered. */
  writing: Promise<void>;
}

/** So many bytes are gathered before they are written: as many as are written at a time, however many are given. */
const CHUNK = 1 << 19;
/** A character of a string is at most so many bytes of UTF-8. */
const MOST_BYTES = 3;

const isEmpty = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0;
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return true;
    throw thrown;
  }
};

const growing = (root: string): Folder & { readonly close: () => Promise<void> } => {
  const files = new Map<string, Growing>();
  const sums: ManifestFile[] = [];
  // Written, and to be written over: hundreds of megabytes that were let go of would be gone through many times.
  const spare: Buffer[] = [];
  const put = async (file: Growing, chunk: Buffer, end: number): Promise<void> => {
    const bytes = chunk.subarray(0, end);
    file.hash.update(bytes);
    file.bytes += end;
    await file.writing;
    file.writing = file.handle.appendFile(bytes).then(() => {
      spare.push(chunk);
    });
    // Whoever waits for it next hears what went wrong.
    file.writing.catch(() => undefined);
  };
  const flush = async (file: Growing): Promise<void> => {
    const { waiting, waitingBytes } = file;
    if (waiting === undefined) return;
    [file.waiting, file.waitingBytes] = [undefined, 0];
    await put(file, waiting, waitingBytes);
  };
  const roomIn = (file: Growing): Buffer => (file.waiting ??= spare.pop() ?? Buffer.allocUnsafe(CHUNK));
  const addText = async (file: Growing, text: string): Promise<void> => {
    if (file.waitingBytes + text.length * MOST_BYTES > CHUNK) await flush(file);
    file.waitingBytes += roomIn(file).write(text, file.waitingBytes, 'utf8');
  };
  const addBytes = async (file: Growing, bytes: Uint8Array): Promise<void> => {
    for (let from = 0; from < bytes.length;) {
      if (file.waitingBytes === CHUNK) await flush(file);
      const some = bytes.subarray(from, from + CHUNK - file.waitingBytes);
      roomIn(file).set(some, file.waitingBytes);
      file.waitingBytes += some.length;
      from += some.length;
    }
  };
  const fileAt = async (path: string): Promise<Growing> => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const place = join(root, path);
    // For the eyes of its owner, as it tells about people.
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const handle = await open(place, 'wx', 0o600);
    const file: Growing = {
      ...{ handle, hash: createHash('sha256'), bytes: 0, waiting: undefined, waitingBytes: 0 },
      writing: Promise.resolve(),
    };
    files.set(path, file);
    return file;
  };
  const end = async (path: string): Promise<void> => {
    const file = files.get(path);
    if (file === undefined) return;
    files.delete(path);
    try {
      await flush(file);
      await file.writing;
      await file.handle.sync();
    } finally {
      await file.handle.close();
    }
    sums.push({ path, bytes: file.bytes, sha256: file.hash.digest('hex') });
  };
  // Whoever closes the folder waits for what nobody else waits for any more.
  let ending = Promise.resolve();
  const endAll = (): Promise<void> => {
    const all = (async () => {
      for (const path of [...files.keys()]) await end(path);
    })();
    ending = Promise.allSettled([ending, all]).then(() => undefined);
    return all;
  };
  return {
    add: async (path, content) => {
      const file = await fileAt(path);
      if (typeof content !== 'string') await addBytes(file, content);
      else if (content.length * MOST_BYTES > CHUNK) await addBytes(file, Buffer.from(content, 'utf8'));
      else if (content !== '') await addText(file, content);
    },
    end,
    endAll,
    sums: async () => {
      await ending;
      await endAll();
      return sums;
    },
    close: async () => {
      await ending;
      for (const { handle } of files.values()) await handle.close().catch(() => undefined);
    },
  };
};

const cannotWrite = (folder: string, thrown: unknown): Problem => ({
  _tag: 'CannotWrite',
  message: `${folder} can't be written (${codeOf(thrown) ?? 'unknown'}), and nothing is left of it`,
});

const isSystem = (thrown: unknown): boolean => codeOf(thrown) !== undefined;

/** Writes a folder under another name first: the one that has the name asked for is whole. It must not hold anything yet. */
export const writeFolder = async <A>(
  name: string,
  work: (folder: Folder) => Promise<E.Either<Problem, A>>,
): Promise<E.Either<Problem, A>> => {
  const shown = safeText(name);
  const place = resolve(name);
  const draft = `${place}.${randomUUID()}.partial`;
  const folder = growing(draft);
  try {
    if (!(await isEmpty(place)))
      return E.left({
        _tag: 'CannotWrite',
        message: `${shown} holds something already, and was left as it is; name a new folder`,
      });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const done = await work(folder);
    if (E.isLeft(done)) return done;
    await folder.sums();
    await rmdir(place).catch(() => undefined);
    await rename(draft, place);
    return done;
  } catch (thrown) {
    if (!isSystem(thrown)) throw thrown;
    return E.left(cannotWrite(shown, thrown));
  } finally {
    await folder.close();
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
};
