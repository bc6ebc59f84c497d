import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { CrisisEntries } from '../../domain/views/crises-then.js';
import type { EventStore } from '../../stores/event-store.js';
import { UNFIT, type Unfit } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import { endOf, usersOf, type Images } from './chain.js';
import { dayNumber } from './days.js';
import type { Runs } from './fold.js';
import { gather, type People } from './gather.js';
import { imageBytes, imageInMemory, type Image, type ImageBytes } from './image.js';
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
const knownBy = (images: ReadonlyArray<Image>, { knownAt }: AsOf): ReadonlyArray<Image> =>
  images.slice(0, images.findLastIndex(({ header }) => header.recordedFrom <= knownAt) + 1);

const unknownIn = (images: ReadonlyArray<Image>): ReadonlyMap<string, number> => {
  const unknown = new Map<string, number>();
  for (const { header } of images)
    for (const { name, count } of header.unknown) unknown.set(name, (unknown.get(name) ?? 0) + count);
  return unknown;
};

/** Finds what a question is to be answered from, and reads what no segment holds yet. */
export const planFor = async (
  store: EventStore,
  images: Images,
  asOf: AsOf,
  options: SegmentOptions,
): Promise<E.Either<LedgerError, Plan | Unfit>> => {
  const chain = await images.chain();
  if (E.isLeft(chain)) return chain;
  const { segments, standings } = chain.right;
  // Without any, reading the ledger as it is takes less.
  if (segments.length === 0) return E.right(UNFIT);
  const known = usersOf(segments);
  if (E.isLeft(known)) return known;
  if (known.right === UNFIT) return E.right(UNFIT);
  const people: People = new Map(known.right.map((user, number) => [user, number]));
  const gathered = await gather(
    store,
    endOf(segments),
    Number.POSITIVE_INFINITY,
    people,
    options,
    () => undefined,
  );
  if (E.isLeft(gathered)) return gathered;
  const tail = imageBytes(gathered.right);
  const all = [...segments, imageInMemory(tail)];
  const crises: Array<CrisisEntries[number]> = [];
  for (const image of all) {
    const own = image.crises();
    if (E.isLeft(own)) return own;
    if (own.right === UNFIT) return E.right(UNFIT);
    crises.push(...own.right);
  }
  const standing = bestOf(standings, asOf);
  const since = standing?.header.to ?? 0;
  return E.right({
    runs: {
      standing,
      before: all.filter(({ header }) => header.to <= since && header.events > 0),
      after: knownBy(
        all.filter(({ header }) => header.from >= since),
        asOf,
      ),
    },
    tail,
    users: [...people.keys()],
    crises,
    events: all.reduce((sum, { header }) => sum + header.events, 0),
    unknown: unknownIn(all),
    until: dayNumber(asOf.at),
  });
};
