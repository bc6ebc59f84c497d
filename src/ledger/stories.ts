import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { storyOf, type Story } from '../domain/views/story.js';
import type { EventStore } from '../stores/event-store.js';
import { entriesOf, streamAfter } from './entries.js';
import type { LedgerError } from './ledger-error.js';

/** Entries kept over all stories, some kilobyte each. */
const MOST_ENTRIES = 20_000;

/**
 * The stories of streams. Who is asked about is mostly asked about again: the levels, why they are so, the history. What was read
 * stays, decoded and folded, and only what was recorded since is read with each question; the one unasked for longest is forgotten.
 */
export interface Stories {
  /** The story of a stream as it is now, of no entries where there is no such stream. */
  readonly of: (stream: string) => TaskEither<LedgerError, Story>;
}

interface Kept {
  readonly story: Story;
  readonly version: number;
}

export const storiesIn = (store: EventStore, most = MOST_ENTRIES): Stories => {
  const kept = new Map<string, Kept>();
  let entries = 0;

  const forget = (stream: string): void => {
    entries -= kept.get(stream)?.story.entries.length ?? 0;
    kept.delete(stream);
  };

  const keep = (stream: string, one: Kept): void => {
    // Out and in again: what was just asked for stands last.
    forget(stream);
    kept.set(stream, one);
    entries += one.story.entries.length;
    for (const [oldest] of kept) {
      if (entries <= most) return;
      forget(oldest);
    }
  };

  return {
    of: (stream) => async () => {
      const there = kept.get(stream);
      const recorded = await streamAfter(store, stream, there?.version ?? -1)();
      if (E.isLeft(recorded)) return recorded;
      const last = recorded.right.at(-1);
      if (last === undefined) {
        if (there !== undefined) keep(stream, there);
        return E.right(there?.story ?? storyOf([]));
      }
      const added = entriesOf(recorded.right);
      if (E.isLeft(added)) return added;
      const story = storyOf([...(there?.story.entries ?? []), ...added.right]);
      keep(stream, { story, version: last.version });
      return E.right(story);
    },
  };
};
