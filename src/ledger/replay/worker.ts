import { parentPort } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import type { Share } from '../../stores/sqlite/shares.js';
import { openSqliteFile } from '../../stores/sqlite/sqlite-store.js';
import type { News } from '../thread-pool.js';
import { sumUpShare, type ShareSummed } from './share.js';

// A thread that replays some shares of a ledger over a connection of its own: started by row-threads.ts, which alone speaks with it.

/** Some shares of a ledger as it is at a position, to be summed up one after the other. */
export interface ReplayTask {
  readonly file: string;
  readonly shares: ReadonlyArray<Share>;
  readonly upTo: number;
  readonly asOf: AsOf;
}

/** What came of each share; undefined where one of them could not be read in this way. */
export type ReplayAnswer = ReadonlyArray<ShareSummed> | undefined;

/** How many events are read before it says so. */
const PROGRESS = 10_000;

/** Who only reads records nothing, and is told no time. */
const neverAsked = (): never => {
  throw new Error('a thread that only reads was to record something');
};

const replay = async (
  { file, shares, upTo, asOf }: ReplayTask,
  tell: (events: number) => void,
): Promise<ReplayAnswer> => {
  const opened = await openSqliteFile({ file, mode: 'read', clock: neverAsked })();
  if (E.isLeft(opened)) return undefined;
  const store = opened.right;
  let untold = 0;
  const progress = (events: number): void => {
    untold += events;
    if (untold < PROGRESS) return;
    tell(untold);
    untold = 0;
  };
  const summed: ShareSummed[] = [];
  for (const share of shares) {
    const one = await sumUpShare(store, share, upTo, asOf, progress);
    if (one === undefined) break;
    summed.push(one);
  }
  await store.close();
  tell(untold);
  return summed.length === shares.length ? summed : undefined;
};

if (parentPort !== null) {
  const port = parentPort;
  const tell = (news: News<ReplayAnswer>): void => {
    port.postMessage(news);
  };
  // What another part of this package sent; a thread has no other door.
  port.on('message', (task: ReplayTask) => {
    void replay(task, (done) => {
      tell({ done });
    }).then((answer) => {
      tell({ answer });
    });
  });
}
