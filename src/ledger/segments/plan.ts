import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { noTimelines, type Timelines } from '../../domain/changes/timeline.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { CrisisEntries } from '../../domain/views/crises-then.js';
import { UNFIT, type Unfit } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import type { Chain } from './chain.js';
import { dayNumber } from './days.js';
import { onePerson, type Runs } from './fold.js';
import type { Image, ImageBytes, ImageOfPeople, Read } from './image.js';
import type { Opened } from './opened.js';
import type { SegmentOptions } from './options.js';

/** Everything that a question about everybody is answered from. */
export interface Plan {
  readonly runs: Runs;
  /** What was recorded after the last segment; the last of what is read, where it is read at all. */
  readonly tail: ImageBytes;
  readonly users: ReadonlyArray<UserKey>;
  readonly crises: CrisisEntries;
  readonly events: number;
  readonly unknown: ReadonlyMap<string, number>;
  /** What begins to count after this day is passed by. */
  readonly until: number;
}

/** The standing to begin with: the last that was of earlier days and less knowledge than is asked about. */
const bestOf = (standings: ReadonlyArray<Image>, { at, knownAt }: AsOf): Image | undefined =>
  standings.findLast(({ header: { day, recordedBy } }) => day <= dayNumber(at) && recordedBy <= knownAt);

/** Without those at the end that were recorded later than what is asked about. */
const knownBy = <I extends ImageOfPeople>(images: ReadonlyArray<I>, { knownAt }: AsOf): ReadonlyArray<I> =>
  images.slice(0, images.findLastIndex(({ header }) => header.recordedFrom <= knownAt) + 1);

const unknownIn = (images: ReadonlyArray<Image>): ReadonlyMap<string, number> => {
  const unknown = new Map<string, number>();
  for (const { header } of images)
    for (const { name, count } of header.unknown) unknown.set(name, (unknown.get(name) ?? 0) + count);
  return unknown;
};

const crisesIn = (images: ReadonlyArray<Image>): Read<CrisisEntries> => {
  const crises: Array<CrisisEntries[number]> = [];
  for (const image of images) {
    const own = image.crises();
    if (E.isLeft(own)) return own;
    if (own.right === UNFIT) return E.right(UNFIT);
    for (const one of own.right) crises.push(one);
  }
  return E.right(crises);
};

const runsOf = <I extends ImageOfPeople>(
  { segments, standings }: Chain,
  tail: I | undefined,
  asOf: AsOf,
): Runs<Image | I> => {
  const standing = bestOf(standings, asOf);
  const since = standing?.header.to ?? 0;
  const after: ReadonlyArray<Image | I> = segments.filter(({ header }) => header.from >= since);
  return {
    standing,
    before: segments.filter(({ header }) => header.to <= since),
    after: knownBy(tail === undefined ? after : [...after, tail], asOf),
  };
};

/** Finds what a question about everybody is to be answered from, and reads what no segment holds yet. */
export const planFor = async (
  opened: Opened,
  asOf: AsOf,
  options: SegmentOptions,
): Promise<E.Either<LedgerError, Plan | Unfit>> => {
  const { segments, tail, users } = opened;
  const advanced = await tail.advance(options);
  if (E.isLeft(advanced)) return advanced;
  const last = tail.image();
  const all = [...segments, last];
  const crises = crisesIn(all);
  if (E.isLeft(crises)) return crises;
  if (crises.right === UNFIT) return E.right(UNFIT);
  return E.right({
    runs: runsOf(opened, last, asOf),
    tail: tail.bytes(),
    users: [...users, ...tail.users()],
    crises: crises.right,
    events: all.reduce((sum, { header }) => sum + header.events, 0),
    unknown: unknownIn(all),
    until: dayNumber(asOf.at),
  });
};

/**
 * The timelines of one person as far as they matter on a day, from as little as can be read; undefined of somebody of whom no segment
 * has anything.
 */
export const personIn = async (
  opened: Opened,
  user: UserKey,
  asOf: AsOf,
): Promise<E.Either<LedgerError, Timelines | undefined | Unfit>> => {
  const { tail, people } = opened;
  const advanced = await tail.advance({});
  if (E.isLeft(advanced)) return advanced;
  const number = people.get(user);
  if (number === undefined) return E.right(undefined);
  const runs = runsOf(opened, tail.imageOf(number), asOf);
  const found = onePerson(runs, number, user, dayNumber(asOf.at));
  // Of somebody of whom nothing was recorded yet at that instant no image was opened.
  return E.map((timelines: Timelines | undefined | Unfit) => timelines ?? noTimelines())(found);
};
