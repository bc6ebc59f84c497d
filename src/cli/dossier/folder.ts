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
  /** Adds to the end of a file, by its path from the folder. */
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
  waiting: Buffer;
  waitingBytes: number;
  /** What is being written, while more is gathered. */
  writing: Promise<void>;
}

/** So many bytes are gathered before they are written. */
const CHUNK = 1 << 20;
/** A character of a string is at most so many bytes of UTF-8. */
const MOST_BYTES = 3;
const NOTHING = Buffer.alloc(0);

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
  const put = async (file: Growing, bytes: Uint8Array): Promise<void> => {
    file.hash.update(bytes);
    file.bytes += bytes.length;
    await file.writing;
    file.writing = file.handle.appendFile(bytes);
    // Whoever waits for it next hears what went wrong.
    file.writing.catch(() => undefined);
  };
  const flush = async (file: Growing): Promise<void> => {
    if (file.waitingBytes === 0) return;
    const bytes = file.waiting.subarray(0, file.waitingBytes);
    [file.waiting, file.waitingBytes] = [NOTHING, 0];
    await put(file, bytes);
  };
  const fileAt = async (path: string): Promise<Growing> => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const place = join(root, path);
    // For the eyes of its owner, as it tells about people.
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const handle = await open(place, 'wx', 0o600);
    const file: Growing = {
      ...{ handle, hash: createHash('sha256'), bytes: 0, waiting: NOTHING, waitingBytes: 0 },
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
      const most = content.length * MOST_BYTES;
      if (typeof content !== 'string' || most > CHUNK) {
        await flush(file);
        await put(file, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
      } else if (content !== '') {
        if (file.waitingBytes + most > CHUNK) await flush(file);
        if (file.waitingBytes === 0) file.waiting = Buffer.allocUnsafe(CHUNK);
        file.waitingBytes += file.waiting.write(content, file.waitingBytes, 'utf8');
      }
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
