import { hash } from 'node:crypto';

// A question about everybody reads blocks of 2,048 people, each checked by one digest. One about a single person should not have to: so
// beside each block stands where each group of its people begins, with a digest of just its bytes.

/** People of a block that can be read apart from the others. */
export const GROUP_USERS = 16;

/** Where the rows of a group lie in the bytes of their block. */
export interface GroupPlace {
  readonly rowsAt: number;
  readonly rowBytes: number;
  /** Counted from the first id of the block. */
  readonly idsAt: number;
  readonly idBytes: number;
  /** The place in the block of the last person before the group, from whom its first is counted. */
  readonly before: number;
}

/** Where a group begins; it goes on to where the next does. */
export type GroupStart = Pick<GroupPlace, 'rowsAt' | 'idsAt' | 'before'> & { readonly group: number };

const NUMBER_BYTES = 4;
const DIGEST_BYTES = 32;
const FIELDS = ['rowsAt', 'rowBytes', 'idsAt', 'idBytes', 'before'] as const;
const RECORD_BYTES = FIELDS.length * NUMBER_BYTES + DIGEST_BYTES;

/** Of the rows of a group with its ids after them. */
const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** The index of a block whose groups begin at `starts`. Groups without rows up to the last have an empty place. */
export const groupIndex = (
  starts: ReadonlyArray<GroupStart>,
  rows: Uint8Array,
  ids: Uint8Array,
): Uint8Array => {
  const index = Buffer.alloc(((starts.at(-1)?.group ?? -1) + 1) * RECORD_BYTES);
  for (const [i, { group, rowsAt, idsAt, before }] of starts.entries()) {
    const next = starts[i + 1];
    const [rowsEnd, idsEnd] = [next?.rowsAt ?? rows.length, next?.idsAt ?? ids.length];
    const at = group * RECORD_BYTES;
    for (const [field, value] of [rowsAt, rowsEnd - rowsAt, idsAt, idsEnd - idsAt, before].entries())
      index.writeUInt32LE(value, at + field * NUMBER_BYTES);
    const bytes = Buffer.concat([rows.subarray(rowsAt, rowsEnd), ids.subarray(idsAt, idsEnd)]);
    index.write(digestOf(bytes), at + FIELDS.length * NUMBER_BYTES, 'hex');
  }
  return index;
};

/** The place of a group in its block; undefined where it has no rows. */
export const placeIn = (index: Uint8Array, group: number): GroupPlace | undefined => {
  const at = group * RECORD_BYTES;
  if (at + RECORD_BYTES > index.length) return undefined;
  const view = new DataView(index.buffer, index.byteOffset + at, RECORD_BYTES);
  const number = (field: number): number => view.getUint32(field * NUMBER_BYTES, true);
  const rowBytes = number(1);
  return rowBytes === 0
    ? undefined
    : { rowsAt: number(0), rowBytes, idsAt: number(2), idBytes: number(3), before: number(4) };
};

/** Whether the rows of a group, with its ids after them, are those that were written. */
export const isGroup = (index: Uint8Array, group: number, bytes: Uint8Array): boolean => {
  const at = group * RECORD_BYTES + FIELDS.length * NUMBER_BYTES;
  const written = Buffer.from(index.buffer, index.byteOffset + at, DIGEST_BYTES);
  return written.toString('hex') === digestOf(bytes);
};
