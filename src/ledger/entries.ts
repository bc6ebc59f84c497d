import * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import { readEvent } from '../domain/events/decode.js';
import type { Entry } from '../domain/views/story.js';
import type { EventStore, Page, RecordedData, RecordedEvent } from '../stores/event-store.js';
import type { LedgerError } from './ledger-error.js';

/**
 * Rows asked for at a time: enough to make the asking cheap, few enough that what a page holds is gone before the collector
 * of garbage would have to move it.
 */
export const PAGE = 500;

/** Decodes recorded events and hands them on one by one; stops at the first that can't be read. */
export const eachEntry = (
  recorded: ReadonlyArray<RecordedData>,
  take: (entry: Entry) => void,
): E.Either<LedgerError, void> => {
  for (const { data, position, id, recordedAt } of recorded) {
    const event = readEvent(data);
    if (event.type === 'Unreadable') return E.left({ _tag: 'Unreadable', position, issues: event.issues });
    take({ ref: { position, id, recordedAt }, event });
  }
  return E.right(undefined);
};

/** Decodes recorded events. */
export const entriesOf = (
  recorded: ReadonlyArray<RecordedData>,
): E.Either<LedgerError, ReadonlyArray<Entry>> => {
  const entries: Entry[] = [];
  return E.map(() => entries)(
    eachEntry(recorded, (entry) => {
      entries.push(entry);
    }),
  );
};

type ReadPage<A> = (page: Page) => TE.TaskEither<LedgerError, ReadonlyArray<A>>;

/** Hands on page by page until there is no more; stops at the first page that can't be read or taken. */
export const eachPage =
  <A>(
    read: ReadPage<A>,
    start: number,
    placeOf: (event: A) => number,
    take: (page: ReadonlyArray<A>) => E.Either<LedgerError, void>,
  ): TE.TaskEither<LedgerError, void> =>
  async () => {
    let after = start;
    for (;;) {
      const page = await read({ after, limit: PAGE })();
      if (E.isLeft(page)) return page;
      const last = page.right.at(-1);
      if (last === undefined) return E.right(undefined);
      const taken = take(page.right);
      if (E.isLeft(taken)) return taken;
      after = placeOf(last);
      if (page.right.length < PAGE) return E.right(undefined);
    }
  };

/** What a stream has after a version, as recorded. */
export const streamAfter =
  (
    store: EventStore,
    stream: string,
    version: number,
  ): TE.TaskEither<LedgerError, ReadonlyArray<RecordedEvent>> =>
  async () => {
    const all: RecordedEvent[] = [];
    for (;;) {
      const page = await store.readStream(stream, { after: all.at(-1)?.version ?? version, limit: PAGE })();
      if (E.isLeft(page)) return page;
      // Most streams are one page.
      if (all.length === 0 && page.right.length < PAGE) return page;
      all.push(...page.right);
      if (page.right.length < PAGE) return E.right(all);
    }
  };

/** A whole stream as recorded. */
export const wholeStream = (
  store: EventStore,
  stream: string,
): TE.TaskEither<LedgerError, ReadonlyArray<RecordedEvent>> => streamAfter(store, stream, -1);
