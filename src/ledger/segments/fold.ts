import * as E from 'fp-ts/lib/Either.js';
import { isAmendment } from '../../domain/events/amendment.js';
import type { Timelines } from '../../domain/changes/timeline.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { Person } from '../../domain/views/person-then.js';
import {
  enterOfPerson,
  growingPerson,
  type GrowingPerson,
  type OfPerson,
} from '../../domain/views/population.js';
import { isSaidOfOthers } from '../../domain/views/still-matters.js';
import { UNFIT } from '../../stores/views/view-store.js';
import type { Image, ImageOfPeople, Read } from './image.js';
import { ALWAYS, BLOCK_USERS } from './pack.js';
import { passedInto, type RowCursor, type RowTaker } from './unpack.js';

/** Images that together hold what a population heard of a ledger. */
export interface Runs<I extends ImageOfPeople = Image> {
  /** What still matters of everything before some place. */
  readonly standing: I | undefined;
  /** Everything after that place, in order. */
  readonly after: ReadonlyArray<I>;
  /** Everything before it, for those whose standing does not do. */
  readonly before: ReadonlyArray<I>;
}

/** Every day. */
export const ALL_DAYS = Number.POSITIVE_INFINITY;

/** How many blocks hold so many people. */
export const blocksOf = (users: number): number => Math.ceil(users / BLOCK_USERS);

/** People whose numbers follow one another, and how an image is opened at the first of them. */
interface Stretch<I> {
  readonly from: number;
  readonly to: number;
  readonly open: (image: I) => Read<RowCursor | undefined>;
}

const blockOf = (block: number, users: ReadonlyArray<UserKey>): Stretch<Image> => ({
  from: block * BLOCK_USERS,
  to: Math.min(users.length, (block + 1) * BLOCK_USERS),
  open: (image) => image.cursor(block),
});

const cursorsOf = <I>(images: ReadonlyArray<I>, { open }: Stretch<I>): Read<ReadonlyArray<RowCursor>> => {
  const cursors: RowCursor[] = [];
  for (const image of images) {
    const cursor = open(image);
    if (E.isLeft(cursor)) return cursor;
    if (cursor.right === UNFIT) return E.right(UNFIT);
    if (cursor.right !== undefined) cursors.push(cursor.right);
  }
  return E.right(cursors);
};

/** Hands on the rows of one person; says how many images have any, and if some are left out there. */
const readPerson = (
  cursors: ReadonlyArray<RowCursor>,
  number: number,
  until: number,
  user: UserKey,
  taker: RowTaker,
): { readonly images: number; readonly isPruned: boolean } => {
  let [images, isPruned] = [0, false];
  for (const cursor of cursors) {
    if (cursor.user !== number) continue;
    images += 1;
    isPruned ||= cursor.isPruned;
    cursor.readRows(until, taker, user);
  }
  return { images, isPruned };
};

/** Somebody being read. */
interface Reading {
  readonly person: GrowingPerson;
  isAmended: boolean;
}

const takerInto = (reading: Reading, also: ((one: OfPerson) => void) | undefined): RowTaker => {
  const { person } = reading;
  return {
    take: (one) => {
      enterOfPerson(person, one);
      if ('event' in one && isAmendment(one.event)) reading.isAmended = true;
      also?.(one);
    },
    pass: (template) => {
      passedInto(person.timelines, template);
    },
  };
};

/** What is asked of people. */
interface Asked {
  /** What begins to count after this day is passed by. */
  readonly until: number;
  /** Hears of each row as it is taken, and when somebody is read anew. */
  readonly row?: (one: OfPerson) => void;
  readonly anew?: () => void;
  /** Hears of each person, in the order in which they came into the ledger, and if not all that was recorded of them was read. */
  readonly see: (person: Person, number: number, isPruned: boolean) => void;
}

const eachOf = <I extends ImageOfPeople>(
  { standing, after, before }: Runs<I>,
  stretch: Stretch<I>,
  userOf: (number: number) => UserKey | undefined,
  { until, row, anew, see }: Asked,
): Read<undefined> => {
  const stood = cursorsOf(standing === undefined ? [] : [standing], stretch);
  if (E.isLeft(stood)) return stood;
  const since = cursorsOf(after, stretch);
  if (E.isLeft(since)) return since;
  if (stood.right === UNFIT || since.right === UNFIT) return E.right(UNFIT);
  const later = since.right;
  const own = [...stood.right, ...later];
  let earlier: ReadonlyArray<RowCursor> | undefined;
  for (let number = stretch.from; number < stretch.to; number += 1) {
    const user = userOf(number);
    if (user === undefined) break;
    let reading: Reading = { person: growingPerson(user), isAmended: false };
    const { images, isPruned } = readPerson(own, number, until, user, takerInto(reading, row));
    if (images === 0) continue;
    const isToBeWhole = isPruned && (reading.isAmended || isSaidOfOthers(reading.person.timelines));
    if (isToBeWhole || (reading.isAmended && until !== ALL_DAYS)) {
      anew?.();
      reading = { person: growingPerson(user), isAmended: false };
      const taker = takerInto(reading, row);
      if (isToBeWhole) {
        if (earlier === undefined) {
          const found = cursorsOf(before, stretch);
          if (E.isLeft(found)) return found;
          if (found.right === UNFIT) return E.right(UNFIT);
          earlier = found.right;
        }
        for (const cursor of earlier) cursor.seek(number);
        readPerson(earlier, number, ALL_DAYS, user, taker);
      }
      const again = isToBeWhole ? later : own;
      for (const cursor of again) cursor.again(number);
      readPerson(again, number, ALL_DAYS, user, taker);
    }
    see(reading.person, number, isPruned && !isToBeWhole);
  }
  return E.right(undefined);
};

/**
 * Hands on the people of a block, one by one in the order in which they came into the ledger, each with what a population heard of
 * them. What begins to count after the day `until` is passed by. A standing answers for somebody as long as nothing was said since
 * of what it leaves out; of the others everything is read, and of those whose record was corrected every day.
 */
export const eachPerson = (
  runs: Runs,
  block: number,
  users: ReadonlyArray<UserKey>,
  until: number,
  see: (person: Person) => void,
): Read<undefined> => eachOf(runs, blockOf(block, users), (number) => users[number], { until, see });

/**
 * Without the images in which nothing makes a difference to a person's levels by a day. A grant says in which order services are shown, by what was
 * said of them before, so nothing that was recorded before one is left out.
 */
const mattering = (
  images: ReadonlyArray<ImageOfPeople>,
  number: number,
  until: number,
): Read<ReadonlyArray<ImageOfPeople>> => {
  const left: ImageOfPeople[] = [];
  let isBeforeGrant = false;
  for (let i = images.length - 1; i >= 0; i -= 1) {
    const image = images[i];
    const first = image?.firstDay(number);
    if (image === undefined || first === undefined) continue;
    if (E.isLeft(first)) return first;
    if (first.right === UNFIT) return E.right(UNFIT);
    if (isBeforeGrant || first.right <= until) left.push(image);
    isBeforeGrant ||= first.right === ALWAYS;
  }
  return E.right(left.reverse());
};

/**
 * The timelines of one person, of whom as little is read as can be, as far as they matter for levels of days up to `until`; undefined where
 * no image has anything of them that does.
 */
export const onePerson = (
  runs: Runs<ImageOfPeople>,
  number: number,
  user: UserKey,
  until: number,
): Read<Timelines | undefined> => {
  const seen: { timelines: Timelines | undefined; isReadAnew: boolean } = {
    timelines: undefined,
    isReadAnew: false,
  };
  const read = (after: ReadonlyArray<ImageOfPeople>): Read<undefined> =>
    eachOf(
      { ...runs, after },
      { from: number, to: number + 1, open: (image) => image.cursorAt(number) },
      () => user,
      {
        until,
        anew: () => {
          seen.isReadAnew = true;
        },
        see: ({ timelines }) => {
          seen.timelines = timelines;
        },
      },
    );
  const after = mattering(runs.after, number, until);
  if (E.isLeft(after)) return after;
  if (after.right === UNFIT) return E.right(UNFIT);
  let done = read(after.right);
  // Of somebody whose record was corrected, or whose standing does not do, every row may matter.
  if (seen.isReadAnew && after.right.length < runs.after.length) done = read(runs.after);
  if (E.isLeft(done)) return done;
  return E.right(done.right === UNFIT ? UNFIT : seen.timelines);
};

/** The same with the rows themselves; `isPruned` tells that some were left out before. */
export const eachRows = (
  runs: Runs,
  block: number,
  users: ReadonlyArray<UserKey>,
  see: (rows: ReadonlyArray<OfPerson>, number: number, isPruned: boolean) => void,
): Read<undefined> => {
  let rows: OfPerson[] = [];
  return eachOf(runs, blockOf(block, users), (number) => users[number], {
    until: ALL_DAYS,
    row: (one) => {
      rows.push(one);
    },
    anew: () => {
      rows = [];
    },
    see: (_, number, isPruned) => {
      see(rows, number, isPruned);
      rows = [];
    },
  });
};
