import type { RecordedEvent } from '../event-store.js';
import { leafOf } from './entry.js';
import { growFrom, NO_LEAVES, type Completed } from './frontier.js';
import type { SealedLog } from './seal.js';

/**
 * A tree in memory over events that are shown to it in the order of their positions: about 200 bytes an event. For stores that keep
 * no hashes of their own.
 */
export interface FollowedLog extends SealedLog {
  readonly take: (event: RecordedEvent) => void;
  /** The position of the last event taken, 0 before the first. */
  readonly end: () => number;
}

export const followedLog = (): FollowedLog => {
  const tree = growFrom(NO_LEAVES);
  const completed: Completed[] = [];
  const positions: number[] = [];
  return {
    take: (event) => {
      completed.push(tree.append(leafOf(event)));
      positions.push(event.position);
    },
    end: () => positions.at(-1) ?? 0,
    get size() {
      return completed.length;
    },
    completedWith: (n) => {
      const found = completed[n - 1];
      if (found === undefined) throw new RangeError(`no leaf ${n} in a tree of ${completed.length}`);
      return found;
    },
    indexOf: (position) => {
      let low = 0;
      let high = positions.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((positions[middle] ?? position) < position) low = middle + 1;
        else high = middle;
      }
      return positions[low] === position ? low : undefined;
    },
  };
};
