import { hash } from 'node:crypto';
import * as t from 'io-ts';
import { guardOf } from '../../domain/codec/guard.js';
import { struct } from '../../domain/codec/struct.js';

const piece = {
  /** Where it begins, after the header. */
  at: t.number,
  bytes: t.number,
  digest: t.string,
} as const;

const Piece = struct('Piece', piece);
export type Piece = t.TypeOf<typeof Piece>;

const BlockPiece = struct('BlockPiece', {
  ...piece,
  block: t.number,
  rows: t.number,
  /** Where in it each group of its people is. */
  index: Piece,
  /** From which day on what is in it of each of its people makes a difference. */
  days: Piece,
});
export type BlockPiece = t.TypeOf<typeof BlockPiece>;

/**
 * What a file of rows is about. A segment holds the rows of a range of the ledger; a standing those of everything before some place
 * that still matter for questions about later days by later knowledge.
 */
const Header = struct('Header', {
  kind: t.keyof({ segment: null, standing: null }),
  /** The places in the ledger, from 0: the first, and the one after the last. */
  from: t.number,
  to: t.number,
  /** The root of the ledger's tree over just these events. */
  root: t.string,
  /** Of the last event. */
  position: t.number,
  /** What positions and instants of rows are counted from. */
  origin: struct('Origin', { position: t.number, recordedAt: t.number }),
  /** The earliest that any event in it was recorded, and the latest that any up to here was. */
  recordedFrom: t.number,
  recordedBy: t.number,
  /** Of a standing, the number of the first day that it can be asked about; of a segment, one that most of it is not before. */
  day: t.number,
  /** What made it: the version of what a population needs of events, and how many events and codes were known. */
  made: struct('Made', { population: t.number, vocabulary: t.number }),
  /** Of a segment, all events in it, and those that were not known by their names. */
  events: t.number,
  unknown: t.readonlyArray(struct('UnknownKind', { name: t.string, count: t.number })),
  /** How many people came into the ledger before, and in it. */
  usersBefore: t.number,
  users: t.number,
  sections: struct('Sections', { users: Piece, crises: Piece, templates: Piece }),
  blocks: t.readonlyArray(BlockPiece),
});
export type Header = t.TypeOf<typeof Header>;

const isHeader = guardOf(Header);

/** The digest that a piece is checked by. */
export const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** The first line of a file: what it is, and in which format. */
const FIRST_LINE = 'forsvarlig segments 5';

/** How many bytes the first two lines take at most: the second has the length of the header and its digest. */
export const OPENING_BYTES = 120;

const OPENING = new RegExp(`^${FIRST_LINE}\\n(?<length>\\d{1,9}) (?<digest>[0-9a-f]{64})\\n`);

/** The bytes with which a file begins. */
export const headerBytes = (header: Header): Uint8Array => {
  const json = Buffer.from(`${JSON.stringify(header)}\n`);
  return Buffer.concat([Buffer.from(`${FIRST_LINE}\n${json.length} ${digestOf(json)}\n`), json]);
};

/** Where the header lies in a file; undefined when the file is none of ours. */
export const openingOf = (
  bytes: Uint8Array,
): { readonly at: number; readonly length: number; readonly digest: string } | undefined => {
  const found = OPENING.exec(Buffer.from(bytes).toString('latin1'));
  const { length, digest } = found?.groups ?? {};
  return found === null || length === undefined || digest === undefined
    ? undefined
    : { at: found[0].length, length: Number(length), digest };
};

/** Reads a header; undefined when it is not what was written. */
export const readHeader = (bytes: Uint8Array, digest: string): Header | undefined => {
  if (digestOf(bytes) !== digest) return undefined;
  const read: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return isHeader(read) ? read : undefined;
};
