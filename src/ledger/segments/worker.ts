import { parentPort, workerData } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import type { CrisisEntries } from '../../domain/views/crises-then.js';
import type { ServiceSummary } from '../../domain/views/service-summary.js';
import { segmentFolder } from '../../stores/segments/segment-folder.js';
import { UNFIT } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import { usersOf } from './chain.js';
import { imageInMemory, openImage, type Image, type ImageBytes } from './image.js';
import { sumUp } from './sum-up.js';

/** What a thread is to sum up: every so manieth block of the people, from files that it opens itself. */
export interface WorkerTask {
  readonly folder: string;
  readonly standing: string | undefined;
  readonly before: ReadonlyArray<string>;
  readonly after: ReadonlyArray<string>;
  /** What is in no file; left out where nothing of it is read. */
  readonly tail: ImageBytes | undefined;
  readonly crises: CrisisEntries;
  readonly asOf: AsOf;
  readonly until: number;
  readonly blocks: ReadonlyArray<number>;
}

/** What a thread tells: that a block is done, and at last what came of all. */
export type WorkerNews =
  | { readonly tells: 'done' }
  | { readonly tells: 'unfit' }
  | { readonly tells: 'failed'; readonly error: LedgerError }
  | { readonly tells: 'summed'; readonly summaries: ReadonlyArray<ServiceSummary> };

const work = async (task: WorkerTask, tell: (news: WorkerNews) => void): Promise<WorkerNews> => {
  const folder = segmentFolder(task.folder);
  const opened: Image[] = [];
  const openAll = (names: ReadonlyArray<string>): E.Either<LedgerError, ReadonlyArray<Image> | undefined> => {
    const images: Image[] = [];
    for (const name of names) {
      const image = openImage(folder, name);
      if (E.isLeft(image)) return image;
      if (image.right === UNFIT || image.right === undefined) return E.right(undefined);
      opened.push(image.right);
      images.push(image.right);
    }
    return E.right(images);
  };
  try {
    const standing = openAll(task.standing === undefined ? [] : [task.standing]);
    if (E.isLeft(standing)) return { tells: 'failed', error: standing.left };
    const before = openAll(task.before);
    if (E.isLeft(before)) return { tells: 'failed', error: before.left };
    const since = openAll(task.after);
    if (E.isLeft(since)) return { tells: 'failed', error: since.left };
    if (standing.right === undefined || before.right === undefined || since.right === undefined)
      return { tells: 'unfit' };
    const after = task.tail === undefined ? since.right : [...since.right, imageInMemory(task.tail)];
    const users = usersOf([...before.right, ...after]);
    if (E.isLeft(users)) return { tells: 'failed', error: users.left };
    if (users.right === UNFIT) return { tells: 'unfit' };
    const runs = { standing: standing.right[0], before: before.right, after };
    const population = { runs, users: users.right, crises: task.crises, until: task.until };
    const summed = await sumUp(population, task.asOf, task.blocks, () => {
      tell({ tells: 'done' });
      return E.right(undefined);
    });
    if (E.isLeft(summed)) return { tells: 'failed', error: summed.left };
    return summed.right === UNFIT ? { tells: 'unfit' } : { tells: 'summed', summaries: summed.right };
  } finally {
    for (const image of opened) image.close();
  }
};

// Loaded as a thread, and by nobody else.
if (parentPort !== null) {
  const port = parentPort;
  const tell = (news: WorkerNews): void => {
    port.postMessage(news);
  };
  // What another part of this package sent; a thread has no other door.
  void work(workerData as WorkerTask, tell).then(tell);
}
