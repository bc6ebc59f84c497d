import type { Ref } from '../changes/change.js';
import { changesOf } from '../changes/changes-of.js';
import { enterInto, type GrowingTimeline, type Timelines } from '../changes/timeline.js';
import type { UnknownEvent } from '../events/decode.js';
import type { DomainEvent } from '../events/event.js';

/** An event as read from a ledger, known to this version of the library or not. */
export interface Entry {
  readonly ref: Ref;
  readonly event: DomainEvent | UnknownEvent;
}

/** Everything recorded about one service user, and the timelines of their services. */
export interface Story {
  readonly entries: ReadonlyArray<Entry>;
  readonly timelines: Timelines;
}

/** The story that a user's events tell. */
export const storyOf = (entries: ReadonlyArray<Entry>): Story => {
  const timelines: GrowingTimeline[] = [];
  for (const { event, ref } of entries)
    if (event.type !== 'Unknown') enterInto(timelines, changesOf(event), ref);
  return { entries, timelines };
};
