import * as E from 'fp-ts/lib/Either.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { OfPerson } from '../../domain/views/population.js';
import type { EventStore } from '../../stores/event-store.js';
import type { LedgerError } from '../ledger-error.js';
import { gathering, gatherOn, type People, type Start } from './gather.js';
import { imageBytes, imageInMemory, type Image, type ImageBytes } from './image.js';
import type { SegmentOptions } from './options.js';
import { ALWAYS, rowPacker } from './pack.js';

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
  readonly imageOf: (person: number) => Image | undefined;
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
      const read = () => gatherOn(store, into, Number.POSITIVE_INFINITY, options, () => undefined);
      line = line.then(read, read);
      return line;
    },
    events: into.events,
    bytes: () => pack().bytes,
    image: () => pack().image,
    imageOf: (person) => {
      const own = rows.get(person);
      if (own === undefined) return undefined;
      const { origin } = into.headerBy(NO_DAY);
      const packer = rowPacker(origin);
      for (const one of own) packer.take(person, one);
      const packedRows = packer.finish();
      return imageInMemory(
        imageBytes({ header: into.headerBy(packedRows), users: [], crises: [], rows: packedRows }),
      );
    },
    users: into.users,
  };
};
