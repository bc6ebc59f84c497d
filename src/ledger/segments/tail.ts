import * as E from 'fp-ts/lib/Either.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { OfPerson } from '../../domain/views/population.js';
import type { EventStore } from '../../stores/event-store.js';
import type { LedgerError } from '../ledger-error.js';
import { gathering, gatherOn, type People, type Start } from './gather.js';
import { imageBytes, imageInMemory, type Image, type ImageBytes, type ImageOfPeople } from './image.js';
import type { SegmentOptions } from './options.js';
import { ALWAYS } from './pack.js';
import { rowsInMemory } from './rows-in-memory.js';

/** What was recorded after the last segment, decoded once and kept between questions. */
export interface Tail {
  /** Reads what was recorded since the last time. */
  readonly advance: (options: SegmentOptions) => Promise<E.Either<LedgerError, void>>;
  /** How many events are in it. */
  readonly events: () => number;
  /** All of it, as threads can share it, and as it is read. */
  readonly bytes: () => ImageBytes;
  readonly image: () => Image;
  /** The rows of one person only; undefined where there are none. */
  readonly imageOf: (person: number) => ImageOfPeople | undefined;
  /** The people who are in no segment. */
  readonly users: () => ReadonlyArray<UserKey>;
}

const NO_DAY = { early: ALWAYS };

export const tailAfter = (store: EventStore, start: Start, people: People): Tail => {
  const rows = new Map<number, OfPerson[]>();
  const into = gathering(start, people, (person, one) => {
    const own = rows.get(person);
    if (own === undefined) rows.set(person, [one]);
    else own.push(one);
  });
  let packed: { readonly events: number; readonly bytes: ImageBytes; readonly image: Image } | undefined;
  const pack = () => {
    if (packed?.events === into.events()) return packed;
    const bytes = imageBytes(into.contents());
    packed = { events: into.events(), bytes, image: imageInMemory(bytes) };
    return packed;
  };
  // Two questions at once would take the same events twice.
  let line: Promise<E.Either<LedgerError, void>> = Promise.resolve(E.right(undefined));
  return {
    advance: (options) => {
      const read = async (): Promise<E.Either<LedgerError, void>> => {
        // Mostly nothing is new, and where the ledger ends is told in less time than what is after a place.
        const head = await store.head();
        return E.isRight(head) && head.right === into.position()
          ? E.right(undefined)
          : gatherOn(store, into, Number.POSITIVE_INFINITY, options, () => undefined);
      };
      line = line.then(read, read);
      return line;
    },
    events: into.events,
    bytes: () => pack().bytes,
    image: () => pack().image,
    imageOf: (person) => {
      const own = rows.get(person);
      return own === undefined ? undefined : rowsInMemory(into.headerBy(NO_DAY), person, own);
    },
    users: into.users,
  };
};
