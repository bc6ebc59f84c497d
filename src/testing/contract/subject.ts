import assert from 'node:assert/strict';
import type { Either } from 'fp-ts/lib/Either.js';
import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant } from '../../domain/values/instant.js';
import { isInstant } from '../../domain/values/instant.js';
import type {
  Append,
  Appended,
  AppendRefusal,
  EventStore,
  ExpectedVersion,
  NewEvent,
  Page,
  RecordedData,
  RecordedEvent,
} from '../../stores/event-store.js';
import type { StoreError } from '../../stores/store-error.js';

/** Opens a new, empty store that records by this clock. The suite closes it; what it lay in is yours to clear away. */
export type MakeStore = (clock: () => Instant) => Promise<EventStore>;

/** Writes down one sentence of the contract and how it is checked. */
export type Law = (sentence: string, body: (subject: Subject) => Promise<void>) => void;

/** An instant from milliseconds. */
export const instant = (ms: number): Instant => {
  assert(isInstant(ms), `${ms} is no instant`);
  return ms;
};

/** The `n`th of the ids used in a test. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** The `n`th event of a test; `but` changes some of it. */
export const event = (n: number, but: Partial<NewEvent> = {}): NewEvent => ({
  id: idOf(n),
  type: 'VisitReduced',
  data: `{"n":${n}}`,
  metadata: '{"by":"test"}',
  ...but,
});

/** The events numbered `from` to `to`. */
export const events = (from: number, to: number): ReadonlyArray<NewEvent> =>
  Array.from({ length: to - from + 1 }, (_, i) => event(from + i));

export const append = (
  stream: string,
  expected: ExpectedVersion,
  ...list: ReadonlyArray<NewEvent>
): Append => ({
  stream,
  expected,
  events: list,
});

/** The answer of an effect that must succeed. */
export const right = async <A>(effect: TaskEither<StoreError, A>): Promise<A> => {
  const result = await effect();
  if (E.isLeft(result)) assert.fail(`${result.left._tag}: ${result.left.message}`);
  return result.right;
};

/** The error of an effect that must fail. */
export const left = async (effect: TaskEither<StoreError, unknown>): Promise<StoreError> => {
  const result = await effect();
  if (E.isRight(result)) assert.fail('this should have failed');
  return result.left;
};

export const START: Page = { after: -1, limit: Number.POSITIVE_INFINITY };

/** A store under test, with short ways to say what is expected of it. */
export interface Subject {
  readonly store: EventStore;
  /** Turns the clock. */
  readonly setClock: (ms: number) => void;
  readonly append: (
    ...appends: ReadonlyArray<Append>
  ) => Promise<ReadonlyArray<Either<AppendRefusal, Appended>>>;
  /** Appends once, which must be accepted. */
  readonly accepted: (one: Append) => Promise<Appended>;
  /** Appends once, which must be refused. */
  readonly refused: (one: Append) => Promise<AppendRefusal>;
  readonly stream: (name: string, page?: Page) => Promise<ReadonlyArray<RecordedEvent>>;
  readonly all: (page?: Page) => Promise<ReadonlyArray<RecordedEvent>>;
  readonly data: (page?: Page) => Promise<ReadonlyArray<RecordedData>>;
}

const subjectOf = (store: EventStore, setClock: (ms: number) => void): Subject => {
  const only = async (one: Append): Promise<Either<AppendRefusal, Appended>> => {
    const [outcome, ...more] = await right(store.append([one]));
    assert(outcome && more.length === 0, 'one outcome for one append');
    return outcome;
  };
  return {
    store,
    setClock,
    append: (...appends) => right(store.append(appends)),
    accepted: async (one) => {
      const outcome = await only(one);
      if (E.isLeft(outcome)) assert.fail(`refused: ${JSON.stringify(outcome.left)}`);
      return outcome.right;
    },
    refused: async (one) => {
      const outcome = await only(one);
      if (E.isRight(outcome)) assert.fail('this append should have been refused');
      return outcome.left;
    },
    stream: (name, page = START) => right(store.readStream(name, page)),
    all: (page = START) => right(store.readAll(page)),
    data: (page = START) => right(store.readData(page)),
  };
};

/** Runs a test on a store of its own, and closes it whatever comes. */
export const onFreshStore =
  (makeStore: MakeStore, body: (subject: Subject) => Promise<void>) => async (): Promise<void> => {
    let now = instant(1_584_000_000_000);
    const store = await makeStore(() => now);
    try {
      await body(
        subjectOf(store, (ms) => {
          now = instant(ms);
        }),
      );
    } finally {
      await store.close();
    }
  };
