import * as E from 'fp-ts/lib/Either.js';
import type { UserKey } from '../../domain/values/keys.js';
import { stillMattering } from '../../domain/views/still-matters.js';
import { UNFIT } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import { dayOf } from './days.js';
import { blocksOf, eachRows, type Runs } from './fold.js';
import { MADE } from './gather.js';
import type { Contents, Read } from './image.js';
import { stopped, type SegmentOptions } from './options.js';
import { rowPacker } from './pack.js';

/**
 * What still matters of a ledger up to the end of a segment: the standing before it, with what came since, less what is over by the
 * day of most that is recorded now. The root of the ledger there is for the caller to fill in.
 */
export const standingAfter = async (
  runs: Runs,
  users: ReadonlyArray<UserKey>,
  { signal, progress }: SegmentOptions,
): Promise<E.Either<LedgerError, Contents | typeof UNFIT>> => {
  const last = runs.after.at(-1)?.header;
  if (last === undefined) return E.right(UNFIT);
  const day = Math.max(last.day, runs.standing?.header.day ?? 0);
  const origin = { position: last.position, recordedAt: last.recordedBy };
  const packer = rowPacker(origin);
  const blocks = blocksOf(users.length);
  for (let block = 0; block < blocks; block += 1) {
    if (signal?.aborted === true) return stopped();
    const read: Read<undefined> = eachRows(runs, block, users, (rows, number, wasPruned) => {
      const { rows: left, isPruned } = stillMattering(rows, dayOf(day));
      for (const row of left) packer.take(number, row);
      if (isPruned || wasPruned) packer.prune(number);
    });
    if (E.isLeft(read)) return read;
    if (read.right === UNFIT) return E.right(UNFIT);
    progress?.(block + 1, blocks);
    // Others have their turn between blocks: this is done in the background of a program that goes on.
    await new Promise((turn) => setImmediate(turn));
  }
  return E.right({
    header: {
      kind: 'standing',
      from: 0,
      to: last.to,
      root: '',
      position: last.position,
      origin,
      recordedFrom: 0,
      recordedBy: last.recordedBy,
      day,
      made: MADE(),
      events: 0,
      unknown: [],
      usersBefore: 0,
    },
    users: [],
    crises: [],
    rows: packer.finish(),
  });
};
