import * as E from 'fp-ts/lib/Either.js';
import { readEvent } from '../../domain/events/decode.js';
import { vocabularySize } from '../../domain/events/vocabulary-size.js';
import type { UserKey } from '../../domain/values/keys.js';
import { isOfPerson, ofPopulation, userOf, type OfPopulation } from '../../domain/views/population.js';
import { POPULATION } from '../../domain/views/population-projection.js';
import type { EventStore } from '../../stores/event-store.js';
import { PAGE } from '../entries.js';
import type { LedgerError } from '../ledger-error.js';
import type { Contents } from './image.js';
import { rowPacker } from './pack.js';
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

/**
 * Reads a range of a ledger, so many events or up to its end, and packs what a population hears of it. People who are new get the next
 * numbers. The root is for the caller to fill in.
 */
export const gather = async (
  store: EventStore,
  start: Start,
  most: number,
  people: People,
  { signal }: SegmentOptions,
  progress: (position: number) => void,
): Promise<E.Either<LedgerError, Contents>> => {
  const usersBefore = people.size;
  const users: UserKey[] = [];
  const crises: OfPopulation[] = [];
  const unknown = new Map<string, number>();
  let packer: ReturnType<typeof rowPacker> | undefined;
  let origin = { position: start.position, recordedAt: start.recordedBy };
  let [events, position, recordedBy] = [0, start.position, start.recordedBy];
  let recordedFrom = Number.POSITIVE_INFINITY;
  while (events < most) {
    if (signal?.aborted === true) return stopped();
    const limit = Math.min(PAGE, most - events);
    const page = await store.readData({ after: position, limit })();
    if (E.isLeft(page)) return page;
    for (const { data, position: at, id, recordedAt } of page.right) {
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
      const user = userOf(one);
      let number = people.get(user);
      if (number === undefined) {
        people.set(user, (number = people.size));
        users.push(user);
      }
      packer.take(number, one);
    }
    progress(position);
    if (page.right.length < limit) break;
  }
  const rows = (packer ?? rowPacker(origin)).finish();
  return E.right({
    header: {
      kind: 'segment',
      from: start.place,
      to: start.place + events,
      root: '',
      position,
      origin,
      recordedFrom: Number.isFinite(recordedFrom) ? recordedFrom : recordedBy,
      recordedBy,
      day: rows.early,
      made: MADE(),
      events,
      unknown: [...unknown].map(([name, count]) => ({ name, count })),
      usersBefore,
    },
    users,
    crises,
    rows,
  });
};
