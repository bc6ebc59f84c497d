import { createHash } from 'node:crypto';
import type { RecordedEvent } from '../../stores/event-store.js';
import { leafOf } from '../../stores/seal/entry.js';

/**
 * What a ledger is called where its events travel: a UUID (version 8, RFC 9562) made of the hash of its first event. So a copy is
 * called as the original is, in whatever store, and the name tells no host, file, user or municipality.
 *
 * @example
 * import { ledgerUrn } from 'forsvarlig';
 *
 * const event = { id: 'e1', type: 'VisitReduced', metadata: '{}', data: '{"n":1}' };
 * const first = { ...event, stream: 'user-1', version: 0, position: 1, recordedAt: 0 };
 * assert.equal(ledgerUrn(first), ledgerUrn({ ...first, position: 7_000 }));
 */
export const ledgerUrn = (first: RecordedEvent): string => {
  const digest = createHash('sha256')
    .update(`forsvarlig ledger 1\0${leafOf(first)}`)
    .digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const uuid = digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return `urn:uuid:${uuid}`;
};
