import * as E from 'fp-ts/lib/Either.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { EventStore } from '../../stores/event-store.js';
import type { SegmentFolder } from '../../stores/segments/segment-folder.js';
import { UNFIT } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import { endOf, rootOf, type Images } from './chain.js';
import { gather, type People } from './gather.js';
import { fileNameOf, writeImage, type Contents, type Image } from './image.js';
import { stopped, type SegmentOptions } from './options.js';
import { rangesOf, standingsOf, type SegmentSizes } from './sizes.js';
import { standingAfter } from './standing.js';

/** How far the segments beside a ledger go. */
export interface SegmentStanding {
  /** How many events they hold, and how many the ledger has: the rest is read from the ledger itself. */
  readonly events: number;
  readonly ofEvents: number;
  /** How many people are in them. */
  readonly users: number;
  readonly segments: number;
  /** For how many places in the ledger it is kept what still mattered there. */
  readonly standings: number;
  /** Bytes of all of it. */
  readonly bytes: number;
}

/** How segments are brought up to date. */
export interface KeepSegmentsOptions extends SegmentOptions {
  /** Makes them anew from the first event. */
  readonly rebuild?: boolean;
}

const bytesOf = ({ header: { sections, blocks } }: Image): number =>
  [...Object.values(sections), ...blocks].reduce((sum, { bytes }) => sum + bytes, 0);

export const standingOf = (
  segments: ReadonlyArray<Image>,
  standings: ReadonlyArray<Image>,
  ofEvents: number,
): SegmentStanding => ({
  events: endOf(segments).place,
  ofEvents,
  users: segments.reduce((sum, { header: { users } }) => sum + users, 0),
  segments: segments.length,
  standings: standings.length,
  bytes: [...segments, ...standings].reduce((sum, image) => sum + bytesOf(image), 0),
});

/** Somebody else changed what lies in the folder while it was being written. */
const DISTURBED: LedgerError = {
  _tag: 'StoreBusy',
  location: 'segments',
  message: 'the segments were changed by another program meanwhile; try again when it is done',
};

/** Brings the segments of a ledger up to date: what is there and whole is kept, and the rest is made. */
export const keepSegments = async (
  store: EventStore,
  folder: SegmentFolder,
  images: Images,
  sizes: SegmentSizes,
  options: KeepSegmentsOptions,
): Promise<E.Either<LedgerError, SegmentStanding>> => {
  const { signal, progress } = options;
  if (options.rebuild === true) {
    images.close();
    const dropped = folder.drop();
    if (E.isLeft(dropped)) return dropped;
  }
  const head = await store.seal.head()();
  if (E.isLeft(head)) return head;
  const last = await store.head();
  if (E.isLeft(last)) return last;
  const { size } = head.right;
  const ranges = rangesOf(size, sizes);
  const people: People = new Map();
  const segments: Image[] = [];

  /** The image with a name, if it is there, fits the ledger and is whole. */
  const kept = async (name: string): Promise<E.Either<LedgerError, Image | undefined>> => {
    const found = await images.one(name);
    if (E.isLeft(found) || found.right === undefined) return found;
    const whole = found.right.isWhole();
    if (E.isLeft(whole)) return whole;
    if (whole.right) return found;
    images.forget(name);
    return E.right(undefined);
  };

  const written = async (contents: Contents): Promise<E.Either<LedgerError, Image>> => {
    const root = await rootOf(store, contents.header);
    if (E.isLeft(root)) return root;
    if (root.right === undefined) return E.left(DISTURBED);
    const header = { ...contents.header, root: root.right };
    const name = fileNameOf(header);
    images.forget(name);
    const done = writeImage(folder, { ...contents, header });
    if (E.isLeft(done)) return done;
    const image = await images.one(name);
    if (E.isLeft(image)) return image;
    return image.right === undefined ? E.left(DISTURBED) : E.right(image.right);
  };

  for (const { from, to } of ranges) {
    if (signal?.aborted === true) return stopped();
    const there = await kept(fileNameOf({ kind: 'segment', from, to }));
    if (E.isLeft(there)) return there;
    let image = there.right;
    const users = image?.users();
    if (users !== undefined && E.isLeft(users)) return users;
    if (
      image === undefined ||
      users === undefined ||
      users.right === UNFIT ||
      image.header.usersBefore !== people.size
    ) {
      const gathered = await gather(store, endOf(segments), to - from, people, options, (position) =>
        progress?.(position, last.right),
      );
      if (E.isLeft(gathered)) return gathered;
      const made = await written(gathered.right);
      if (E.isLeft(made)) return made;
      image = made.right;
    } else for (const user of users.right) people.set(user, people.size);
    segments.push(image);
  }

  const users: ReadonlyArray<UserKey> = [...people.keys()];
  const standings: Image[] = [];
  for (const place of standingsOf(ranges, sizes)) {
    if (signal?.aborted === true) return stopped();
    const there = await kept(fileNameOf({ kind: 'standing', from: 0, to: place }));
    if (E.isLeft(there)) return there;
    let image = there.right;
    if (image === undefined) {
      const before = standings.at(-1);
      const since = before?.header.to ?? 0;
      const made = await standingAfter(
        {
          standing: before,
          before: segments.filter(({ header }) => header.to <= since),
          after: segments.filter(({ header }) => header.from >= since && header.to <= place),
        },
        users,
        options,
      );
      if (E.isLeft(made)) return made;
      if (made.right === UNFIT) return E.left(DISTURBED);
      const saved = await written(made.right);
      if (E.isLeft(saved)) return saved;
      image = saved.right;
    }
    standings.push(image);
  }

  // What others took the place of goes last, so that a chain is there all the while.
  const names = folder.names();
  if (E.isLeft(names)) return names;
  const wanted = new Set([...segments, ...standings].map(({ header }) => fileNameOf(header)));
  for (const name of names.right) {
    if (wanted.has(name)) continue;
    images.forget(name);
    const removed = folder.remove(name);
    if (E.isLeft(removed)) return removed;
  }
  return E.right(standingOf(segments, standings, size));
};
