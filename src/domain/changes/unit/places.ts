import type { EventOf, UnitEvent } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import { lastDay } from '../../vocabulary/term.js';
import type { PlaceKind, PlaceUse } from '../../vocabulary/unit/places.js';
import type { Ref } from '../change.js';
import { having, type Known } from './known.js';

/** A decision that does something with a number of places. */
export type PlaceMeasureEvent = EventOf<
  'PlacesFreed' | 'PlacesReserved' | 'PlacesConverted' | 'PlacesClosed'
>;

/** A decision about places, and how many of them were not given back. */
export interface PlaceMeasure extends Known<PlaceMeasureEvent> {
  readonly left: number;
  readonly restoredBy: ReadonlyArray<Ref>;
}

/** What is known of a unit's places. */
export interface PlaceBook {
  readonly counts: ReadonlyMap<PlaceKind, Known<EventOf<'PlacesCounted'>>>;
  readonly measures: ReadonlyMap<CommandKey, PlaceMeasure>;
  readonly rooms: ReadonlyMap<PlaceKind, Known<EventOf<'RoomOccupancyLimited'>>>;
}

export const noPlaces: PlaceBook = { counts: new Map(), measures: new Map(), rooms: new Map() };

/** The book with one more event in it. */
export const enterPlaces = (book: PlaceBook, event: UnitEvent, ref: Ref): PlaceBook => {
  switch (event.type) {
    case 'PlacesCounted': {
      const before = book.counts.get(event.kind);
      return before !== undefined && before.event.on > event.on
        ? book
        : { ...book, counts: having(book.counts, event.kind, { event, ref }) };
    }
    case 'PlacesFreed':
    case 'PlacesReserved':
    case 'PlacesConverted':
    case 'PlacesClosed': {
      const measure = { event, ref, left: event.places, restoredBy: [] };
      return { ...book, measures: having(book.measures, event.decision, measure) };
    }
    case 'PlacesRestored': {
      const measure = book.measures.get(event.measure);
      if (measure === undefined) return book;
      const left = {
        ...measure,
        left: measure.left - event.places,
        restoredBy: [...measure.restoredBy, ref],
      };
      return { ...book, measures: having(book.measures, event.measure, left) };
    }
    case 'RoomOccupancyLimited':
      return { ...book, rooms: having(book.rooms, event.kind, { event, ref }) };
    default:
      return book;
  }
};

/** Whether a decision holds on a day, as far as its term says. */
export const holdsOn = (
  { effective, term }: Pick<PlaceMeasureEvent, 'effective' | 'term'>,
  day: LocalDate,
): boolean => {
  const last = lastDay(term);
  return effective <= day && (last === undefined || last >= day);
};

/** Places for one use. */
export interface PlacesForUse {
  readonly use: PlaceUse;
  readonly places: number;
  readonly because: ReadonlyArray<Ref>;
}

/** The places of one kind on a day. */
export interface PlacesLevel {
  readonly kind: PlaceKind;
  /** As last counted; undefined where nobody counted. */
  readonly counted: EventOf<'PlacesCounted'> | undefined;
  readonly closed: number;
  readonly convertedFrom: number;
  readonly convertedTo: number;
  readonly freed: ReadonlyArray<PlacesForUse>;
  readonly reserved: ReadonlyArray<PlacesForUse>;
  readonly personsPerRoom: number | undefined;
  /** How many can be used as this kind; undefined where nobody counted. */
  readonly inUse: number | undefined;
  readonly because: ReadonlyArray<Ref>;
}

const sum = (measures: ReadonlyArray<PlaceMeasure>): number =>
  measures.reduce((total, { left }) => total + left, 0);

const byUse = (measures: ReadonlyArray<PlaceMeasure>): ReadonlyArray<PlacesForUse> => {
  const uses = new Map<PlaceUse, PlacesForUse>();
  for (const { event, ref, left } of measures) {
    if (!('use' in event)) continue;
    const { use } = event;
    const { places, because } = uses.get(use) ?? { places: 0, because: [] };
    uses.set(use, { use, places: places + left, because: [...because, ref] });
  }
  return [...uses.values()];
};

/** The places of one kind on a day, with what was counted before and what is decided for that day. */
export const placesOfKind = (book: PlaceBook, kind: PlaceKind, day: LocalDate): PlacesLevel => {
  const holding = [...book.measures.values()].filter(({ event, left }) => left > 0 && holdsOn(event, day));
  const of = (type: PlaceMeasureEvent['type']): ReadonlyArray<PlaceMeasure> =>
    holding.filter(({ event }) => event.type === type && event.kind === kind);
  const into = holding.filter(({ event }) => event.type === 'PlacesConverted' && event.to === kind);
  const [closed, converted] = [of('PlacesClosed'), of('PlacesConverted')];
  const count = book.counts.get(kind);
  const room = book.rooms.get(kind);
  const limit = room !== undefined && holdsOn(room.event, day) ? room : undefined;
  const [away, gained] = [sum(closed) + sum(converted), sum(into)];
  return {
    kind,
    counted: count?.event,
    closed: sum(closed),
    convertedFrom: sum(converted),
    convertedTo: gained,
    freed: byUse(of('PlacesFreed')),
    reserved: byUse(of('PlacesReserved')),
    personsPerRoom: limit?.event.personsPerRoom,
    inUse: count === undefined ? undefined : count.event.total - away + gained,
    because: [
      ...(count === undefined ? [] : [count.ref]),
      ...[...closed, ...converted, ...into].map(({ ref }) => ref),
      ...(limit === undefined ? [] : [limit.ref]),
    ],
  };
};

/** The kinds of place that anything is known of, in the order in which they came up. */
export const kindsIn = ({ counts, measures, rooms }: PlaceBook): ReadonlyArray<PlaceKind> => [
  ...new Set([
    ...counts.keys(),
    ...[...measures.values()].flatMap(({ event }) =>
      event.type === 'PlacesConverted' ? [event.kind, event.to] : [event.kind],
    ),
    ...rooms.keys(),
  ]),
];
