import * as E from 'fp-ts/lib/Either.js';
import type { UserKey } from '../domain/values/keys.js';
import type { ReadByPlace, RecordedData } from '../stores/event-store.js';
import { eachPage } from './entries.js';
import type { EverybodyRead, ReadingProgress } from './everybody-read.js';
import type { LedgerError } from './ledger-error.js';
import { placesByStream } from './places-by-stream.js';
import { recordedEach } from './recorded-each.js';
import { userOfStream, userStream } from './streams.js';

/** So many events are read at a time where they are needed for nothing but what is kept of them. */
const LOT = 2_000;

/** What was recorded at these places, however many they are. */
export const recordedAtAll = async (
  byPlace: ReadByPlace,
  positions: ReadonlyArray<number>,
): Promise<E.Either<LedgerError, ReadonlyArray<RecordedData>>> => {
  const all: RecordedData[] = [];
  for (let from = 0; from < positions.length; from += LOT) {
    const some = await byPlace.at(positions.slice(from, from + LOT))();
    if (E.isLeft(some)) return some;
    all.push(...some.right);
  }
  return E.right(all);
};

const timeOf = async (
  byPlace: ReadByPlace,
  position: number | undefined,
): Promise<E.Either<LedgerError, RecordedData | undefined>> => {
  const found = await byPlace.at(position === undefined ? [] : [position])();
  return E.isLeft(found) ? found : E.right(found.right[0]);
};

/**
 * Reads where the events of each stream stand, which is a number an event, and then people as they are asked for. Nothing that was
 * recorded is kept: who asks for everybody, some at a time, needs memory for some.
 */
export const everybodyByPlace = async (
  byPlace: ReadByPlace,
  head: number,
  progress: ReadingProgress,
): Promise<E.Either<LedgerError, EverybodyRead>> => {
  const places = placesByStream();
  const read = await eachPage(
    byPlace.places,
    0,
    ({ position }) => position,
    (page) => {
      for (const { position, stream } of page) if (position <= head) places.take(stream, position);
      progress(Math.min(page.at(-1)?.position ?? 0, head), head);
      return E.right(undefined);
    },
  )();
  if (E.isLeft(read)) return read;

  const users = new Map<UserKey, number>();
  const otherStreams = new Set<string>();
  for (const [stream, count] of places.streams()) {
    const user = userOfStream(stream);
    if (user === undefined) otherStreams.add(stream);
    else users.set(user, count);
  }
  const around = [...otherStreams].flatMap((stream) => places.of(stream)).sort((a, b) => a - b);
  const others = await recordedAtAll(byPlace, around);
  if (E.isLeft(others)) return others;
  const first = await timeOf(byPlace, places.first());
  if (E.isLeft(first)) return first;
  const last = await timeOf(byPlace, places.last());
  if (E.isLeft(last)) return last;

  const placesOf = (user: UserKey): ReadonlyArray<number> => places.of(userStream(user));
  return E.right({
    ...{ head, users, otherStreams, placesOf },
    events: places.events(),
    first: first.right?.recordedAt,
    last: last.right?.recordedAt,
    others: others.right,
    recordedOf: (wanted) => recordedEach(byPlace, wanted.map(placesOf)),
  });
};
