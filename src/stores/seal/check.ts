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
  /** `previous`: what the store says of where the event before it in its stream stands, null for the first; left out where it keeps none. */
  readonly take: (event: RecordedEvent, kept: unknown, previous?: unknown) => Misfit | undefined;
  readonly size: () => number;
  /** The last event of a stream among those that fit; undefined where there is none. */
  readonly endOf: (stream: string) => StreamEnd | undefined;
  /** How many streams these events are in. */
  readonly streams: () => number;
}

/** Where a stream ends. */
export interface StreamEnd {
  readonly version: number;
  readonly position: number;
}

/**
 * Computes every hash anew from the events and compares it with what the store kept; and that each stream counts its versions
 * from 0, each event pointing to the one before it where pointers are kept. Times are covered by the hash, and may run backwards where programs with clocks of their own wrote to a database.
 */
export const logCheck = (see: SeeEvent = seeNothing): LogCheck => {
  const tree = growFrom(NO_LEAVES);
  const ends = new Map<string, { version: number; position: number }>();
  let size = 0;
  return {
    take: (event, kept, previous) => {
      const { position, stream, version } = event;
      const wrong = (what: string): Misfit => ({ position, what });
      // First of all the hash: a version that is wrong because of it would name the lesser cause.
      const leaf = leafOf(event);
      const completed = tree.append(leaf);
      if (completed !== kept) return wrong('an event and its hash that do not fit');
      const end = ends.get(stream);
      if (version !== (end === undefined ? 0 : end.version + 1))
        return wrong('an event whose version does not follow');
      if (previous !== undefined && previous !== (end === undefined ? null : end.position))
        return wrong('a pointer that leads astray');
      if (end === undefined) {
        ends.set(stream, { version, position });
      } else {
        // Changed in place: millions of events are in fewer streams.
        end.version = version;
        end.position = position;
      }
      size += 1;
      see(event, leaf, completed.slice(-HASH_DIGITS));
      return undefined;
    },
    size: () => size,
    endOf: (stream) => ends.get(stream),
    streams: () => ends.size,
  };
};
