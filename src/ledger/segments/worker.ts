import { parentPort } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import type { CrisisEntries } from '../../domain/views/crises-then.js';
import type { ServiceSummary } from '../../domain/views/service-summary.js';
import { segmentFolder } from '../../stores/segments/segment-folder.js';
import type { StoreError } from '../../stores/store-error.js';
import { UNFIT, type Unfit } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import type { News } from '../thread-pool.js';
import { imageInMemory, openImage, type Image, type ImageBytes } from './image.js';
import { usersOf } from './people.js';
import { sumUp } from './sum-up.js';

// What a thread runs. Everything that is imported here is loaded by each thread before it begins: no codec of an event is (a test holds it).

/** A file, and the digest of its header, which tells it from another under the same name. */
export interface FileOf {
  readonly name: string;
  readonly digest: string;
}

/** What a thread is to sum up: every so manieth block of the people, from files that it opens itself. */
export interface WorkerTask {
  readonly folder: string;
  readonly standing: FileOf | undefined;
  readonly before: ReadonlyArray<FileOf>;
  readonly after: ReadonlyArray<FileOf>;
  /** What is in no file; left out where nothing of it is read. */
  readonly tail: ImageBytes | undefined;
  readonly crises: CrisisEntries;
  readonly asOf: AsOf;
  readonly until: number;
  readonly blocks: ReadonlyArray<number>;
}

/** What came of a task. */
export type WorkerAnswer =
  | { readonly tells: 'unfit' }
  | { readonly tells: 'failed'; readonly error: LedgerError }
  | { readonly tells: 'summed'; readonly summaries: ReadonlyArray<ServiceSummary> };

/** Files that stay open from one question to the next that reads them too. */
const openFiles = () => {
  const opened = new Map<string, Image>();

  const one = (folder: string, { name, digest }: FileOf): E.Either<StoreError, Image | Unfit> => {
    const kept = opened.get(digest);
    if (kept !== undefined) return E.right(kept);
    const image = openImage(segmentFolder(folder), name);
    if (E.isLeft(image)) return image;
    if (image.right === UNFIT || image.right === undefined) return E.right(UNFIT);
    if (image.right.digest !== digest) {
      image.right.close();
      return E.right(UNFIT);
    }
    opened.set(digest, image.right);
    return E.right(image.right);
  };

  return {
    all: (
      folder: string,
      files: ReadonlyArray<FileOf>,
    ): E.Either<StoreError, ReadonlyArray<Image> | Unfit> => {
      const images: Image[] = [];
      for (const file of files) {
        const image = one(folder, file);
        if (E.isLeft(image)) return image;
        if (image.right === UNFIT) return E.right(UNFIT);
        images.push(image.right);
      }
      return E.right(images);
    },

    /** Closes all others. */
    keepOnly: (files: ReadonlyArray<FileOf>): void => {
      const wanted = new Set(files.map(({ digest }) => digest));
      for (const [digest, image] of opened)
        if (!wanted.has(digest)) {
          opened.delete(digest);
          image.close();
        }
    },
  };
};

const files = openFiles();

const work = async (task: WorkerTask, tell: (news: News<WorkerAnswer>) => void): Promise<WorkerAnswer> => {
  const stood = task.standing === undefined ? [] : [task.standing];
  files.keepOnly([...stood, ...task.before, ...task.after]);
  const standing = files.all(task.folder, stood);
  if (E.isLeft(standing)) return { tells: 'failed', error: standing.left };
  const before = files.all(task.folder, task.before);
  if (E.isLeft(before)) return { tells: 'failed', error: before.left };
  const since = files.all(task.folder, task.after);
  if (E.isLeft(since)) return { tells: 'failed', error: since.left };
  if (standing.right === UNFIT || before.right === UNFIT || since.right === UNFIT) return { tells: 'unfit' };
  const after = task.tail === undefined ? since.right : [...since.right, imageInMemory(task.tail)];
  const users = usersOf([...before.right, ...after]);
  if (E.isLeft(users)) return { tells: 'failed', error: users.left };
  if (users.right === UNFIT) return { tells: 'unfit' };
  const runs = { standing: standing.right[0], before: before.right, after };
  const population = { runs, users: users.right, crises: task.crises, until: task.until };
  const summed = await sumUp(population, task.asOf, task.blocks, () => {
    tell({ done: 1 });
    return E.right(undefined);
  });
  if (E.isLeft(summed)) return { tells: 'failed', error: summed.left };
  return summed.right === UNFIT ? { tells: 'unfit' } : { tells: 'summed', summaries: summed.right };
};

// Loaded as a thread, and by nobody else.
if (parentPort !== null) {
  const port = parentPort;
  const tell = (news: News<WorkerAnswer>): void => {
    port.postMessage(news);
  };
  // What another part of this package sent; a thread has no other door.
  port.on('message', (task: WorkerTask) => {
    void work(task, tell).then((answer) => {
      tell({ answer });
    });
  });
}
