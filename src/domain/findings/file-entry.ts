import type { Ref } from '../changes/change.js';
import { effective } from '../changes/effective.js';
import type { Amendment } from '../events/correction-events.js';
import type { DomainEvent } from '../events/event.js';
import type { Entry } from '../views/story.js';

/** An entry as it stands after corrections and redactions. */
export interface FileEntry {
  readonly event: Exclude<DomainEvent, Amendment>;
  readonly ref: Ref;
}

const isJudged = (entry: {
  readonly event: Exclude<Entry['event'], Amendment>;
  readonly ref: Ref;
}): entry is FileEntry => entry.event.type !== 'Unknown';

/** The entries as they stand. Those of newer programs can't be judged by rules: they are counted and shown elsewhere. */
export const standingEntries = (entries: ReadonlyArray<Entry>): ReadonlyArray<FileEntry> =>
  effective<Exclude<Entry['event'], Amendment>>(entries).filter(isJudged);
