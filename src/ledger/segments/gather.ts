import * as E from 'fp-ts/lib/Either.js';
import { readEvent } from '../../domain/events/decode.js';
import { vocabularySize } from '../../domain/events/vocabulary-size.js';
import type { UserKey } from '../../domain/values/keys.js';
import {
  isOfPerson,
  ofPopulation,
  userOf,
  type OfPerson,
  type OfPopulation,
} from '../../domain/views/population.js';
import { POPULATION } from '../../domain/views/population-projection.js';
import type { EventStore, RecordedData } from '../../stores/event-store.js';
import { PAGE } from '../entries.js';
import type { LedgerError } from '../ledger-error.js';
import type { Contents } from './image.js';
import { rowPacker, type PackedRows, type RowPacker } from './pack.js';
import { stopped, type SegmentOptions } from './options.js';

/** The people of a ledger, numbered in the order in which they came into it. */
export type People = Map<UserKey, number>;

/** Where a range begins: after so many events, of which the last stands at a position and was recorded by then. */
export interface Start {
  readonly place: number;
  readonly position: number;
  readonly recordedBy: number;
}

/** What made an image, so that a program that would make another does not take it for its own. */
export const MADE = (): Contents['header']['made'] => ({
  population: POPULATION.version,
  vocabulary: vocabularySize(),
});

/** Hears of each row of a person as it is taken. */
export type Hearer = (person: number, one: OfPerson) => void;

/** Packs what a population hears of events, page by page from a place of the ledger. People who are new get the next numbers. */
export const gathering = (start: Start, people: People, heard?: Hearer) => {
  const usersBefore = people.size;
  const users: UserKey[] = [];
  const crises: OfPopulation[] = [];
  const unknown = new Map<string, number>();
  let packer: RowPacker | undefined;
  let origin = { position: start.position, recordedAt: start.recordedBy };
  let [events, position, recordedBy] = [0, start.position, start.recordedBy];
  let recordedFrom = Number.POSITIVE_INFINITY;

  const numberOf = (user: UserKey): number => {
    let number = people.get(user);
    if (number === undefined) {
      people.set(user, (number = people.size));
      users.push(user);
    }
    return number;
  };

  const headerBy = ({ early }: Pick<PackedRows, 'early'>): Contents['header'] => ({
    kind: 'segment',
    from: start.place,
    to: start.place + events,
    root: '',
    position,
    origin,
    recordedFrom: Number.isFinite(recordedFrom) ? recordedFrom : recordedBy,
    recordedBy,
    day: early,
    made: MADE(),
    events,
    unknown: [...unknown].map(([name, count]) => ({ name, count })),
    usersBefore,
  });

  return {
    /** How many events are taken, and where the last of them stands. */
    events: () => events,
    position: () => position,
    /** The people who are new. */
    users: (): ReadonlyArray<UserKey> => users,

    /** Takes the next events. Of one that can't be read nothing is taken, nor of what follows it. */
    take: (page: ReadonlyArray<RecordedData>): E.Either<LedgerError, void> => {
      for (const { data, position: at, id, recordedAt } of page) {
        const event = readEvent(data);
        if (event.type === 'Unreadable')
          return E.left({ _tag: 'Unreadable', position: at, issues: event.issues });
        packer ??= rowPacker((origin = { position: at, recordedAt }));
        position = at;
        events += 1;
        recordedBy = Math.max(recordedBy, recordedAt);
        recordedFrom = Math.min(recordedFrom, recordedAt);
        if (event.type === 'Unknown') {
          unknown.set(event.name, (unknown.get(event.name) ?? 0) + 1);
          continue;
        }
        const one = ofPopulation({ event, ref: { position: at, id, recordedAt } });
        if (one === undefined) continue;
        if (!isOfPerson(one)) {
          crises.push(one);
          continue;
        }
        const number = numberOf(userOf(one));
        packer.take(number, one);
        heard?.(number, one);
      }
      return E.right(undefined);
    },

    headerBy,

    /** What was taken so far. The root is for the caller to fill in. */
    contents: (): Contents => {
      const rows = (packer ?? rowPacker(origin)).finish();
      return { header: headerBy(rows), users, crises, rows };
    },
  };
};

export type Gathering = ReturnType<typeof gathering>;

/** Reads on, so many events or to the ledger's end. */
export const gatherOn = async (
  store: EventStore,
  into: Gathering,
  most: number,
  { signal }: SegmentOptions,
  progress: (position: number) => void,
): Promise<E.Either<LedgerError, void>> => {
  while (into.events() < most) {
    if (signal?.aborted === true) return stopped();
    const limit = Math.min(PAGE, most - into.events());
    const page = await store.readData({ after: into.position(), limit })();
    if (E.isLeft(page)) return page;
    const taken = into.take(page.right);
    if (E.isLeft(taken)) return taken;
    progress(into.position());
    if (page.right.length < limit) break;
    // Others have their turn between pages: this is done in the background of a program that goes on.
    await new Promise((turn) => setImmediate(turn));
  }
  return E.right(undefined);
};

/** Reads a range of a ledger and packs what a population hears of it. */
export const gather = async (
  store: EventStore,
  start: Start,
  most: number,
  people: People,
  options: SegmentOptions,
  progress: (position: number) => void,
): Promise<E.Either<LedgerError, Contents>> => {
  const into = gathering(start, people);
  return E.map(() => into.contents())(await gatherOn(store, into, most, options, progress));
};
