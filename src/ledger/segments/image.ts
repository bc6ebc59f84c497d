import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { UserKey } from '../../domain/values/keys.js';
import { UserKey as UserKeyCodec } from '../../domain/values/keys.js';
import type { OfPopulation } from '../../domain/views/population.js';
import type { CrisisEntries } from '../../domain/views/crises-then.js';
import type { SegmentFile, SegmentFolder } from '../../stores/segments/segment-folder.js';
import type { StoreError } from '../../stores/store-error.js';
import { UNFIT, type Unfit } from '../../stores/views/view-store.js';
import {
  digestOf,
  headerBytes,
  OPENING_BYTES,
  openingOf,
  readHeader,
  type BlockPiece,
  type Header,
  type Piece,
} from './header.js';
import { firstDayIn } from './first-days.js';
import { GROUP_USERS, isGroup, placeIn } from './group-index.js';
import { BLOCK_USERS, type PackedRows } from './pack.js';
import { readTemplate, type Template } from './template.js';
import { BlockCursor, type RowCursor } from './unpack.js';
import { isWrittenRow } from './written.js';

/** What could be read, or that it is not what was written. */
export type Read<A> = E.Either<StoreError, A | Unfit>;

/** What one person is read from. */
export interface ImageOfPeople {
  readonly header: Pick<Header, 'recordedFrom'>;
  /** Goes to one person, or to the next after in the same group; undefined where there is none. Tells what matters for levels only. */
  readonly cursorAt: (person: number) => Read<RowCursor | undefined>;
  /** The first day for which what is in it makes a difference to the levels of a person; Infinity where nothing does. */
  readonly firstDay: (person: number) => Read<number>;
}

/** Packed rows with what they are about, in memory or in a file. */
export interface Image extends ImageOfPeople {
  readonly header: Header;
  /** The people who came into the ledger in it, in that order. Read once, as templates and crises are. */
  readonly users: () => Read<ReadonlyArray<UserKey>>;
  readonly crises: () => Read<CrisisEntries>;
  /** Tells the image from any other: its header's digest. */
  readonly digest: string;
  /** Goes to the first person of a block; undefined where it has no rows. */
  readonly cursor: (block: number) => Read<RowCursor | undefined>;
  /** Whether all of it is as it was written. */
  readonly isWhole: () => E.Either<StoreError, boolean>;
  readonly close: () => void;
}

/** What is to be an image. */
export interface Contents {
  readonly header: Omit<Header, 'sections' | 'blocks' | 'users'>;
  readonly users: ReadonlyArray<UserKey>;
  readonly crises: ReadonlyArray<OfPopulation>;
  readonly rows: PackedRows;
}

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** The header of some contents, and the pieces that follow it. */
const laidOut = ({
  header,
  users,
  crises,
  rows: { templates, blocks },
}: Contents): { readonly header: Header; readonly pieces: ReadonlyArray<Uint8Array> } => {
  const pieces: Uint8Array[] = [];
  let at = 0;
  const add = (bytes: Uint8Array): Piece => {
    const piece = { at, bytes: bytes.length, digest: digestOf(bytes) };
    pieces.push(bytes);
    at += bytes.length;
    return piece;
  };
  return {
    header: {
      ...header,
      users: users.length,
      sections: { users: add(json(users)), crises: add(json(crises)), templates: add(json(templates)) },
      blocks: blocks.map(({ block, bytes, rows, index, days }) => ({
        ...add(bytes),
        block,
        rows,
        index: add(index),
        days: add(days),
      })),
    },
    pieces,
  };
};

const Texts = t.readonlyArray(t.string);
const Users = t.readonlyArray(UserKeyCodec);
const isWritten = (u: unknown): u is ReadonlyArray<OfPopulation> => Array.isArray(u) && u.every(isWrittenRow);

const imageOver = (
  header: Header,
  digest: string,
  read: (from: number, length: number) => E.Either<StoreError, Uint8Array>,
  close: () => void,
): Image => {
  const piece = ({ at, bytes, digest }: Piece): Read<Uint8Array> =>
    E.map((found: Uint8Array): Uint8Array | Unfit => (digestOf(found) === digest ? found : UNFIT))(
      read(at, bytes),
    );

  const section = <A>(of: Piece, is: (u: unknown) => u is A): Read<A> =>
    E.map((bytes: Uint8Array | Unfit): A | Unfit => {
      if (bytes === UNFIT) return UNFIT;
      const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
      return is(value) ? value : UNFIT;
    })(piece(of));

  /** What was read once is kept; what could not be read is read again. */
  const once = <A>(reading: () => Read<A>): (() => Read<A>) => {
    let kept: Read<A> | undefined;
    return () => {
      if (kept !== undefined) return kept;
      const found = reading();
      if (E.isRight(found) && found.right !== UNFIT) kept = found;
      return found;
    };
  };

  const templatesRead = once((): Read<ReadonlyArray<Template>> =>
    E.map((texts: ReadonlyArray<string> | Unfit): ReadonlyArray<Template> | Unfit => {
      if (texts === UNFIT) return UNFIT;
      const found = texts.flatMap((text) => readTemplate(text) ?? []);
      return found.length === texts.length ? found : UNFIT;
    })(section(header.sections.templates, Texts.is)),
  );

  const cursorOver = (bytes: Uint8Array, block: number, isOfOne: boolean): Read<BlockCursor> =>
    E.map((known: ReadonlyArray<Template> | Unfit): BlockCursor | Unfit =>
      known === UNFIT ? UNFIT : new BlockCursor(bytes, block * BLOCK_USERS, known, header.origin, isOfOne),
    )(templatesRead());

  const blocks = new Map(header.blocks.map((one) => [one.block, one]));

  // What stands beside blocks is kept once it was read: of a country's segments it takes two hundred bytes a person when all of it is.
  const indexes = new Map<number, Uint8Array>();
  const indexOf = (of: BlockPiece): Read<Uint8Array> => {
    const kept = indexes.get(of.block);
    if (kept !== undefined) return E.right(kept);
    const found = piece(of.index);
    if (E.isRight(found) && found.right !== UNFIT) indexes.set(of.block, found.right);
    return found;
  };

  /**
   * The first days of all blocks, with the first of them that is asked for. A question about an early day asks every later image: read block by
   * block, they would make the first question about anybody of a block slow.
   */
  const daysByBlock = once((): Read<ReadonlyMap<number, Uint8Array>> => {
    const all = new Map<number, Uint8Array>();
    for (const { block, days } of header.blocks) {
      const found = piece(days);
      if (E.isLeft(found)) return found;
      if (found.right === UNFIT) return E.right(UNFIT);
      all.set(block, found.right);
    }
    return E.right(all);
  });

  return {
    header,
    digest,
    users: once(() => section(header.sections.users, Users.is)),
    crises: once(() =>
      E.map((rows: ReadonlyArray<OfPopulation> | Unfit): CrisisEntries | Unfit => {
        if (rows === UNFIT) return UNFIT;
        const crises = rows.flatMap((row) =>
          'event' in row && 'crisis' in row.event ? [{ event: row.event, ref: row.ref }] : [],
        );
        return crises.length === rows.length ? crises : UNFIT;
      })(section(header.sections.crises, isWritten)),
    ),
    cursor: (block) => {
      const of = blocks.get(block);
      if (of === undefined) return E.right(undefined);
      const bytes = piece(of);
      if (E.isLeft(bytes)) return bytes;
      return bytes.right === UNFIT ? E.right(UNFIT) : cursorOver(bytes.right, block, false);
    },
    cursorAt: (person) => {
      const block = Math.floor(person / BLOCK_USERS);
      const of = blocks.get(block);
      if (of === undefined) return E.right(undefined);
      const index = indexOf(of);
      if (E.isLeft(index)) return index;
      if (index.right === UNFIT) return E.right(UNFIT);
      const group = Math.floor((person % BLOCK_USERS) / GROUP_USERS);
      const place = placeIn(index.right, group);
      if (place === undefined) return E.right(undefined);
      const bytes = read(of.at + place.at, place.bytes);
      if (E.isLeft(bytes)) return bytes;
      if (!isGroup(index.right, group, bytes.right)) return E.right(UNFIT);
      const found = cursorOver(bytes.right, block, true);
      if (E.isRight(found) && found.right !== UNFIT) found.right.seek(person);
      return found;
    },
    firstDay: (person) =>
      E.map((all: ReadonlyMap<number, Uint8Array> | Unfit): number | Unfit => {
        if (all === UNFIT) return UNFIT;
        const days = all.get(Math.floor(person / BLOCK_USERS));
        return days === undefined ? Number.POSITIVE_INFINITY : firstDayIn(days, person % BLOCK_USERS);
      })(daysByBlock()),
    isWhole: () => {
      for (const of of [
        ...Object.values(header.sections),
        ...header.blocks.flatMap((block) => [block, block.index, block.days]),
      ]) {
        const found = piece(of);
        if (E.isLeft(found)) return found;
        if (found.right === UNFIT) return E.right(false);
      }
      return E.right(true);
    },
    close,
  };
};

/** An image as bytes, which threads can share. */
export interface ImageBytes {
  readonly header: Header;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

/** The image of some bytes. */
export const imageInMemory = ({ header, bytes }: ImageBytes): Image =>
  imageOver(
    header,
    digestOf(headerBytes(header)),
    (from, length) => E.right(bytes.slice(from, from + length)),
    () => undefined,
  );

/** Lays out an image in memory. */
export const imageBytes = (contents: Contents): ImageBytes => {
  const { header, pieces } = laidOut(contents);
  const bytes = new Uint8Array(new SharedArrayBuffer(pieces.reduce((sum, { length }) => sum + length, 0)));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { header, bytes };
};

const DIGITS = 12;
const numbered = (place: number): string => String(place).padStart(DIGITS, '0');

/** What the file of an image is called. */
export const fileNameOf = ({ kind, from, to }: Pick<Header, 'kind' | 'from' | 'to'>): string =>
  kind === 'segment' ? `events-${numbered(from)}-${numbered(to)}` : `standing-${numbered(to)}`;

/** Writes an image to its file. */
export const writeImage = (folder: SegmentFolder, contents: Contents): E.Either<StoreError, void> => {
  const { header, pieces } = laidOut(contents);
  return folder.write(fileNameOf(header), [headerBytes(header), ...pieces]);
};

const imageIn = (file: SegmentFile): Read<Image> => {
  const first = file.read(0, OPENING_BYTES);
  if (E.isLeft(first)) return first;
  const opening = openingOf(first.right);
  if (opening === undefined) return E.right(UNFIT);
  const bytes = file.read(opening.at, opening.length);
  if (E.isLeft(bytes)) return bytes;
  const header = readHeader(bytes.right, opening.digest);
  if (header === undefined || fileNameOf(header) !== file.name) return E.right(UNFIT);
  const start = opening.at + opening.length;
  return E.right(
    imageOver(header, opening.digest, (from, length) => file.read(start + from, length), file.close),
  );
};

/** Opens the image in a file; undefined where there is none. */
export const openImage = (folder: SegmentFolder, name: string): Read<Image | undefined> => {
  const opened = folder.open(name);
  if (E.isLeft(opened)) return opened;
  const file = opened.right;
  if (file === undefined) return E.right(undefined);
  const image = imageIn(file);
  if (E.isLeft(image) || image.right === UNFIT) file.close();
  return image;
};
