import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { growingBytes } from '../../src/cli/dossier/growing-bytes.js';

test('text that was added piece by piece is the bytes of all of it, however little room there was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat({ max: 40 }), (pieces, room) => {
      const bytes = growingBytes(room);
      pieces.forEach(bytes.add);
      expect(Buffer.from(bytes.whole()).toString()).toBe(Buffer.from(pieces.join('')).toString());
    }),
  );
});
