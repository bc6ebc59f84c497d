import type { RecordedEvent, SeeEvent } from '../event-store.js';
import { leafOf } from './entry.js';
import { growFrom, NO_LEAVES } from './frontier.js';
import { HASH_DIGITS } from './hash.js';

/** What is wrong with a log that is read again, at the first position where something is. */
export interface Misfit {
  readonly position: number;
  readonly what: string;
}

/** For who only wants to know whether all of it fits. */
export const seeNothing: SeeEvent = () => undefined;

/** Reads events again in order; says what is wrong with the first that doesn't fit, and counts the others. */
export interface LogCheck {
  readonly take: (event: RecordedEvent, kept: unknown) => Misfit | undefined;
  readonly size: () => number;
}

/**
 * Computes every hash anew from the events and compares it with what the store kept; and that each stream counts its versions
 * from 0. Times are covered by the hash, and may run backwards where programs with clocks of their own wrote to a database.
 */
export const logCheck = (see: SeeEvent = seeNothing): LogCheck => {
  const tree = growFrom(NO_LEAVES);
  const versions = new Map<string, number>();
  let size = 0;
  return {
    take: (event, kept) => {
      const { position, stream, version } = event;
      const wrong = (what: string): Misfit => ({ position, what });
      // First of all the hash: a version that is wrong because of it would name the lesser cause.
      const leaf = leafOf(event);
      const completed = tree.append(leaf);
      if (completed !== kept) return wrong('an event and its hash that do not fit');
      if (version !== (versions.get(stream) ?? -1) + 1)
        return wrong('an event whose version does not follow');
      versions.set(stream, version);
      size += 1;
      see(event, leaf, completed.slice(-HASH_DIGITS));
      return undefined;
    },
    size: () => size,
  };
};
