import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../../domain/values/instant.js';
import { earlierRecording, misuseOf, refusedUnseen, versionFits } from '../append-rules.js';
import { effect } from '../effect.js';
import type { Append, Appended, AppendRefusal, NewEvent, Page, RecordedEvent } from '../event-store.js';
import { wholePage } from '../page.js';
import { restoreMisuse, toBeRestored } from '../restore.js';
import type { RestorableStore, Restored, RestoreRefusal } from '../restore.js';
import type { SeeEvent } from '../event-store.js';
import { logCheck, seeNothing } from '../seal/check.js';
import { followedLog } from '../seal/followed.js';
import type { TreeHead } from '../seal/proof.js';
import { sealOver } from '../seal/seal.js';
import { rootAt } from '../seal/tree.js';
import type { StoreError } from '../store-error.js';
import { subscriptionsOver } from '../subscriptions.js';

const LOCATION = 'memory:';

const closed: StoreError = {
  _tag: 'StoreClosed',
  message: `The store ${LOCATION} is closed; open a new one.`,
};

const failed = (code: string, message: string): StoreError => ({
  _tag: 'StoreFailed',
  location: LOCATION,
  code,
  message,
});

/** The log of a ledger in arrays: what the other stores are compared with. */
const createLog = (clock: () => Instant) => {
  const all: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const byId = new Map<string, RecordedEvent>();
  const sealed = followedLog();

  const record = (stream: string, event: NewEvent, recordedAt: Instant): void => {
    const events = streams.get(stream) ?? [];
    // Copied field by field: what else the caller's object carries, or does to it later, is no part of the record.
    const recorded: RecordedEvent = {
      id: event.id,
      type: event.type,
      data: event.data,
      metadata: event.metadata,
      stream,
      version: events.length,
      position: all.length + 1,
      recordedAt,
    };
    events.push(recorded);
    streams.set(stream, events);
    all.push(recorded);
    byId.set(recorded.id, recorded);
    sealed.take(recorded);
  };

  const appendOne = (append: Append, recordedAt: Instant): E.Either<AppendRefusal, Appended> => {
    const refusal = refusedUnseen(append);
    if (refusal) return E.left(refusal);
    const earlier = earlierRecording(
      append,
      append.events.map((event) => byId.get(event.id)),
    );
    if (earlier) return earlier;
    const { stream, expected } = append;
    const present = streams.get(stream) ?? [];
    const actual = present.length - 1;
    if (!versionFits(expected, actual)) {
      const between =
        typeof expected === 'number' ? present.slice(Math.max(Math.floor(expected) + 1, 0)) : [];
      return E.left({ _tag: 'VersionConflict', stream, expected, actual, between });
    }
    for (const event of append.events) record(stream, event, recordedAt);
    return E.right({
      ...{ duplicate: false, version: actual + append.events.length },
      ...{ position: all.length, recordedAt },
    });
  };

  return {
    append: (appends: ReadonlyArray<Append>): ReadonlyArray<E.Either<AppendRefusal, Appended>> => {
      if (appends.length === 0) return [];
      const now = clock();
      const last = all.at(-1)?.recordedAt ?? now;
      const recordedAt = now > last ? now : last;
      return appends.map((append) => appendOne(append, recordedAt));
    },
    restore: (after: number, events: ReadonlyArray<RecordedEvent>): E.Either<RestoreRefusal, Restored> => {
      const log = {
        size: all.length,
        read: (from: number, limit: number) => all.slice(from, from + limit),
        versionOf: (stream: string) => (streams.get(stream)?.length ?? 0) - 1,
        isTaken: (id: string) => byId.has(id),
      };
      return E.map((fresh: ReadonlyArray<RecordedEvent>): Restored => {
        for (const event of fresh) record(event.stream, event, event.recordedAt);
        return {
          recorded: fresh.length,
          already: events.length - fresh.length,
          position: after + events.length,
        };
      })(toBeRestored(log, after, events));
    },
    stream: (name: string): ReadonlyArray<RecordedEvent> => streams.get(name) ?? [],
    all,
    sealed,
  };
};

/**
 * Opens an empty ledger that lives in this process and ends with it: for tests, notebooks and scenarios.
 * It keeps the same contract as the durable stores. `clock` tells when events are recorded.
 *
 * @since 0.1.0
 */
export const openMemoryStore = ({ clock }: { readonly clock: () => Instant }): RestorableStore => {
  let log: ReturnType<typeof createLog> | undefined = createLog(clock);

  const withLog = <A>(use: (open: ReturnType<typeof createLog>) => E.Either<StoreError, A>) =>
    effect(
      () => failed('Unexpected', `The store ${LOCATION} failed; nothing was recorded.`),
      () => (log ? use(log) : E.left(closed)),
    );

  const all = (page: Page) =>
    withLog((open) => {
      const { after, limit } = wholePage(page);
      const from = Math.max(after, 0);
      return E.right(open.all.slice(from, from + limit));
    });

  const verify = (
    { all: recorded, sealed }: ReturnType<typeof createLog>,
    see: SeeEvent,
  ): E.Either<StoreError, TreeHead> => {
    const check = logCheck(see);
    for (const event of recorded) {
      const misfit = check.take(event, sealed.completedWith(check.size() + 1));
      if (misfit)
        return E.left({
          _tag: 'StoreDamaged',
          location: LOCATION,
          position: misfit.position,
          message: `The ledger ${LOCATION} was changed: ${misfit.what}, at position ${misfit.position}.`,
        });
    }
    return E.right({ size: check.size(), root: rootAt(sealed.completedWith, check.size()) });
  };

  const { subscribe, stir } = subscriptionsOver(all);

  /** Whoever waits for something new is told of it after it was recorded. */
  const stirring = <A>(recorded: A): A => {
    stir();
    return recorded;
  };

  return {
    append: (appends) =>
      withLog((open) => {
        const misuse = misuseOf(appends);
        return misuse === undefined
          ? E.right(stirring(open.append(appends)))
          : E.left(failed('Misuse', `Nothing was recorded: ${misuse}.`));
      }),
    restore: (after, events) =>
      withLog((open) => {
        const misuse = restoreMisuse(after, events);
        return misuse === undefined
          ? E.right(stirring(open.restore(after, events)))
          : E.left(failed('Misuse', `Nothing was restored: ${misuse}.`));
      }),
    subscribe,
    readStream: (stream, page) =>
      withLog((open) => {
        const { after, limit } = wholePage(page);
        return E.right(open.stream(stream).slice(after + 1, after + 1 + limit));
      }),
    readAll: all,
    readData: all,
    byPlace: {
      places: all,
      at: (positions) =>
        withLog((open) => {
          const found = positions.flatMap((position) => open.all[position - 1] ?? []);
          return found.length === positions.length
            ? E.right(found)
            : E.left(failed('Misuse', 'A position was asked for that has no event.'));
        }),
    },
    seal: sealOver(LOCATION, (use) => withLog(({ sealed }) => use(sealed))),
    verify: withLog((open) => verify(open, seeNothing)),
    audit: (see) => withLog((open) => verify(open, see)),
    head: withLog((open) => E.right(open.all.length)),
    close: () => {
      log = undefined;
      stir();
      return Promise.resolve(E.right(undefined));
    },
  };
};
