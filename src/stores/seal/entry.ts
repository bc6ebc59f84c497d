import type { RecordedEvent } from '../event-store.js';
import { writeSha256 } from './digest-ranges.js';
import { leafHash, sha256, type Hash } from './hash.js';

/** What of a recorded event its entry in the tree is made of: everything but its places, which follow from the order of entries. */
export type Sealed = Pick<RecordedEvent, 'id' | 'stream' | 'type' | 'recordedAt' | 'metadata' | 'data'>;

/** Longer entries are logged by their hash: an entry's length has two bytes in the formats that others read logs in. */
const MOST_BYTES = 0xffff;

const isLong = (entry: string): boolean =>
  // UTF-16 units become at most three bytes each: nearly every entry is short enough without being counted.
  entry.length * 3 > MOST_BYTES && Buffer.byteLength(entry) > MOST_BYTES;

/**
 * The entry of an event in the tree, as text; its bytes are UTF-8. The parts are told apart by NUL, which no part holds:
 * `forsvarlig event 1`, id, stream, type, the time it was recorded (milliseconds since 1970 in decimal digits), metadata, data.
 * An entry of more than 65,535 bytes is replaced by `forsvarlig long event 1`, NUL, and its SHA-256 in hexadecimal.
 *
 * @example
 * import { entryOf } from 'forsvarlig';
 *
 * const event = { id: 'e1', stream: 'user-1', type: 'VisitReduced', recordedAt: 0, metadata: '{}', data: '{"n":1}' };
 * assert.deepEqual(entryOf(event).split('\0'), ['forsvarlig event 1', 'e1', 'user-1', 'VisitReduced', '0', '{}', '{"n":1}']);
 */
export const entryOf = ({ id, stream, type, recordedAt, metadata, data }: Sealed): string => {
  const entry = `forsvarlig event 1\0${id}\0${stream}\0${type}\0${recordedAt}\0${metadata}\0${data}`;
  return isLong(entry) ? `forsvarlig long event 1\0${sha256(entry)}` : entry;
};

/**
 * The hash of an event's leaf in the tree.
 *
 * @example
 * import { entryOf, leafHash, leafOf } from 'forsvarlig';
 *
 * const event = { id: 'e1', stream: 'user-1', type: 'VisitReduced', recordedAt: 0, metadata: '{}', data: '{"n":1}' };
 * assert.equal(leafOf(event), leafHash(entryOf(event)));
 */
export const leafOf = (event: Sealed): Hash => leafHash(entryOf(event));

/**
 * The same from bytes, those of an event's entry, however long, with the byte 0x00 of a leaf in front; put as bytes into `to`. For who
 * reads many entries as bytes and need not make texts of them.
 */
export const writeLeafHash = (bytes: Uint8Array, to: Uint8Array, at: number): void => {
  const isShort = bytes.length - 1 <= MOST_BYTES;
  writeSha256(
    isShort ? bytes : Buffer.from(`\0forsvarlig long event 1\0${sha256(bytes.subarray(1))}`),
    to,
    at,
  );
};
