import type { Ref } from '../domain/changes/change.js';
import type { Instant } from '../domain/values/instant.js';
import type { Appended } from '../stores/event-store.js';

/**
 * Where an event will stand that is about to be recorded. A stream is folded with it before its append is made; when that is made,
 * the store's answer is written here, and so into all that was folded, which is then what reading the stream would tell.
 */
export interface Upcoming extends Ref {
  position: number;
  recordedAt: Instant;
}

/** Stands in for the position until it is known. Deciders don't read positions. */
const UNKNOWN_YET = Number.MAX_SAFE_INTEGER;

/** The place of an event that is decided on at an instant. */
export const upcoming = (id: string, now: Instant): Upcoming => ({
  position: UNKNOWN_YET,
  id,
  recordedAt: now,
});

/** Writes down where the events of an append stand, in their order; false where the store's answer doesn't tell. */
export const arrived = (
  places: ReadonlyArray<Upcoming>,
  { duplicate, position, recordedAt }: Appended,
): boolean => {
  if (duplicate || recordedAt === undefined) return false;
  let next = position - places.length;
  for (const place of places) {
    next += 1;
    place.position = next;
    place.recordedAt = recordedAt;
  }
  return true;
};
