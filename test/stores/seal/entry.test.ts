import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { entryOf, leafOf } from '../../../src/stores/seal/entry.js';
import { event, instant } from '../../../src/testing/contract/subject.js';

const sealed = { ...event(1), stream: 'user-1', recordedAt: instant(1_584_090_000_123) };
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe("an event's entry in the tree", () => {
  it('is made of these bytes', () => {
    const bytes = Buffer.from(
      `forsvarlig event 1\0${sealed.id}\0user-1\0VisitReduced\x001584090000123\0{"by":"test"}\0{"n":1}`,
    );
    expect(Buffer.from(entryOf(sealed)).equals(bytes)).toBe(true);
    expect(leafOf(sealed)).toBe(sha256(Buffer.concat([Buffer.from([0]), bytes])));
  });

  it('is another for an event with another id, stream, type, time, metadata or text', () => {
    const others = [
      sealed,
      { ...sealed, id: 'x' },
      { ...sealed, stream: 'user-2' },
      { ...sealed, type: 'X' },
      { ...sealed, recordedAt: instant(1_584_090_000_124) },
      { ...sealed, metadata: '{}' },
      { ...sealed, data: '{"n":2}' },
      // Nothing can move over from one part to the next.
      { ...sealed, type: `${sealed.type}1`, recordedAt: instant(584_090_000_123) },
    ];
    expect(new Set(others.map(leafOf)).size).toBe(others.length);
  });

  it('is its hash when it has more than 65,535 bytes, and not before', () => {
    const around = Buffer.byteLength(entryOf({ ...sealed, data: '' }));
    const most = entryOf({ ...sealed, data: 'x'.repeat(65_535 - around) });
    expect(Buffer.byteLength(most)).toBe(65_535);
    const whole = `${most}x`;
    const more = entryOf({ ...sealed, data: 'x'.repeat(65_536 - around) });
    expect(more).toBe(`forsvarlig long event 1\0${sha256(Buffer.from(whole))}`);
    // Bytes count, not letters.
    const letters = { ...sealed, data: '€'.repeat(Math.ceil((65_536 - around) / 3)) };
    expect(entryOf(letters)).toMatch(/^forsvarlig long event 1\0[\da-f]{64}$/);
  });
});
