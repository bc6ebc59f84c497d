import { hash } from 'node:crypto';

// A question about everybody reads blocks of 2,048 people, each checked by one digest. One about a single person should not have to: so
// beside each block stands where each group of its people lies, with a digest of just its bytes. All of a group, its ids too, lies
// together, so that it is one reading: of a file that is not in memory each reading waits for the disk.

/** People of a block that can be read apart from the others. */
export const GROUP_USERS = 8;

/** Where a group lies in the bytes of its block. */
export interface GroupPlace {
  readonly at: number;
  readonly bytes: number;
}

/** Where a group begins; it goes on to where the next does. */
export interface GroupStart {
  readonly group: number;
  readonly at: number;
}

const NUMBER_BYTES = 4;
/** Half a digest of SHA-256: it tells what was spoilt, and nobody can be led to think that what is derived is the record. */
const DIGEST_BYTES = 16;
const PLACE_BYTES = 2 * NUMBER_BYTES;
const RECORD_BYTES = PLACE_BYTES + DIGEST_BYTES;

const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex').slice(0, 2 * DIGEST_BYTES);

/** The index of a block whose groups begin at `starts`. Groups without rows up to the last have an empty place. */
export const groupIndex = (starts: ReadonlyArray<GroupStart>, block: Uint8Array): Uint8Array => {
  const index = Buffer.alloc(((starts.at(-1)?.group ?? -1) + 1) * RECORD_BYTES);
  for (const [i, { group, at }] of starts.entries()) {
    const bytes = block.subarray(at, starts[i + 1]?.at ?? block.length);
    const record = group * RECORD_BYTES;
    index.writeUInt32LE(at, record);
    index.writeUInt32LE(bytes.length, record + NUMBER_BYTES);
    index.write(digestOf(bytes), record + PLACE_BYTES, 'hex');
  }
  return index;
};

/** The place of a group in its block; undefined where it has no rows. */
export const placeIn = (index: Uint8Array, group: number): GroupPlace | undefined => {
  const record = group * RECORD_BYTES;
  if (record + RECORD_BYTES > index.length) return undefined;
  const view = new DataView(index.buffer, index.byteOffset + record, PLACE_BYTES);
  const bytes = view.getUint32(NUMBER_BYTES, true);
  return bytes === 0 ? undefined : { at: view.getUint32(0, true), bytes };
};

/** Whether the bytes of a group are those that were written. */
export const isGroup = (index: Uint8Array, group: number, bytes: Uint8Array): boolean => {
  const written = Buffer.from(
    index.buffer,
    index.byteOffset + group * RECORD_BYTES + PLACE_BYTES,
    DIGEST_BYTES,
  );
  return written.toString('hex') === digestOf(bytes);
};
