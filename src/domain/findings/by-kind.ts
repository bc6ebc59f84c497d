import type { EventName, EventOf } from '../events/event.js';
import type { FileEntry } from './file-entry.js';
import type { Said } from './sayings.js';

/** The entries of a record that are of one kind, in the order recorded. */
export type OfKind = <N extends EventName>(name: N) => ReadonlyArray<Said<EventOf<N> & FileEntry['event']>>;

// One look at the first is enough: they were gathered by their kind.
const isOfKind = <N extends EventName>(
  entries: ReadonlyArray<FileEntry>,
  name: N,
): entries is ReadonlyArray<Said<EventOf<N> & FileEntry['event']>> =>
  entries.length === 0 || entries[0]?.event.type === name;

const NONE: readonly [] = [];

/** Sorts the entries of a record by their kinds, once: most rules are about few kinds, and most people have none of those. */
export const byKind = (entries: ReadonlyArray<FileEntry>): OfKind => {
  const kinds = new Map<EventName, FileEntry[]>();
  for (const entry of entries) {
    const same = kinds.get(entry.event.type);
    if (same === undefined) kinds.set(entry.event.type, [entry]);
    else same.push(entry);
  }
  return (name) => {
    const found = kinds.get(name);
    return found !== undefined && isOfKind(found, name) ? found : NONE;
  };
};
