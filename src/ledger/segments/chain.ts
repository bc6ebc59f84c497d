import * as E from 'fp-ts/lib/Either.js';
import { vocabularySize } from '../../domain/events/vocabulary-size.js';
import { POPULATION } from '../../domain/views/population-projection.js';
import type { EventStore } from '../../stores/event-store.js';
import type { Hash } from '../../stores/seal/hash.js';
import type { SegmentFolder } from '../../stores/segments/segment-folder.js';
import type { StoreError } from '../../stores/store-error.js';
import { UNFIT } from '../../stores/views/view-store.js';
import type { Start } from './gather.js';
import type { Header } from './header.js';
import { openImage, type Image } from './image.js';

/** The images of a ledger that follow one another from its first event, and the standings at their ends. */
export interface Chain {
  readonly segments: ReadonlyArray<Image>;
  readonly standings: ReadonlyArray<Image>;
}

/** Whether a program like this one would make the same of the same events. */
const isOurs = ({ made, unknown }: Header): boolean =>
  made.population === POPULATION.version &&
  // A program that knows more makes the same of events that were all known to one that knew less.
  (made.vocabulary === vocabularySize() || (made.vocabulary < vocabularySize() && unknown.length === 0));

/** The root of a range's own subtree. */
export const rootOf = async (
  { seal }: EventStore,
  { kind, from, to }: Pick<Header, 'kind' | 'from' | 'to'>,
): Promise<E.Either<StoreError, Hash | undefined>> => {
  if (kind === 'standing') return E.map(({ root }: { root: Hash }) => root)(await seal.head(to)());
  const size = to - from;
  const level = Math.log2(size);
  if (!Number.isInteger(level) || from % size !== 0) return E.right(undefined);
  return E.map((found: ReadonlyArray<Hash>) => found[0])(
    await seal.subtrees(level, from / size, from / size + 1)(),
  );
};

const NAME = /^(?:events-(?<from>\d{12})-|standing-)(?<to>\d{12})$/;

/** What lies in a folder, by the place after its last event. */
interface Found {
  readonly name: string;
  readonly from: number | undefined;
  readonly to: number;
}

const found = (names: ReadonlyArray<string>): ReadonlyArray<Found> =>
  names.flatMap((name) => {
    const { from, to } = NAME.exec(name)?.groups ?? {};
    return to === undefined
      ? []
      : [{ name, from: from === undefined ? undefined : Number(from), to: Number(to) }];
  });

/** The images in a folder, each opened once as long as it fits. */
export const imagesIn = (folder: SegmentFolder, store: EventStore) => {
  const opened = new Map<string, Image>();

  const forget = (name: string): void => {
    opened.get(name)?.close();
    opened.delete(name);
  };

  const open = async (name: string, size: number): Promise<E.Either<StoreError, Image | undefined>> => {
    let image = opened.get(name);
    if (image === undefined) {
      const read = openImage(folder, name);
      if (E.isLeft(read)) return read;
      if (read.right === UNFIT || read.right === undefined) return E.right(undefined);
      image = read.right;
    }
    const { header } = image;
    if (isOurs(header) && header.to <= size) {
      const root = await rootOf(store, header);
      if (E.isLeft(root)) {
        if (opened.get(name) !== image) image.close();
        return root;
      }
      if (root.right === header.root) {
        opened.set(name, image);
        return E.right(image);
      }
    }
    opened.delete(name);
    image.close();
    return E.right(undefined);
  };

  return {
    /** A file that is not what it was when it was opened; whoever wants it opens it again. */
    forget,

    /** One image by its name, if it is there and fits the ledger. */
    one: async (name: string): Promise<E.Either<StoreError, Image | undefined>> => {
      const head = await store.seal.head()();
      return E.isLeft(head) ? head : open(name, head.right.size);
    },

    /** The longest chain that fits the ledger. */
    chain: async (): Promise<E.Either<StoreError, Chain>> => {
      const head = await store.seal.head()();
      if (E.isLeft(head)) return head;
      const names = folder.names();
      if (E.isLeft(names)) return names;
      const all = found(names.right);
      const segments: Image[] = [];
      const ends = new Set<number>();
      for (let [place, users] = [0, 0]; ;) {
        // The longest first: shorter ones may lie there still that it took the place of.
        const next = all.filter(({ from }) => from === place).sort((a, b) => b.to - a.to);
        let image: Image | undefined;
        for (const { name } of next) {
          const fits = await open(name, head.right.size);
          if (E.isLeft(fits)) return fits;
          image = fits.right?.header.usersBefore === users ? fits.right : undefined;
          if (image !== undefined) break;
        }
        if (image === undefined) break;
        segments.push(image);
        place = image.header.to;
        users += image.header.users;
        ends.add(place);
      }
      const standings: Image[] = [];
      for (const { name, from, to } of all) {
        if (from !== undefined || !ends.has(to)) continue;
        const fits = await open(name, head.right.size);
        if (E.isLeft(fits)) return fits;
        if (fits.right !== undefined) standings.push(fits.right);
      }
      return E.right({ segments, standings });
    },

    close: (): void => {
      for (const name of [...opened.keys()]) forget(name);
    },
  };
};

export type Images = ReturnType<typeof imagesIn>;

/** Where a chain ends. */
export const endOf = (segments: ReadonlyArray<Image>): Start => {
  const last = segments.at(-1)?.header;
  return last === undefined
    ? { place: 0, position: 0, recordedBy: 0 }
    : { place: last.to, position: last.position, recordedBy: last.recordedBy };
};
