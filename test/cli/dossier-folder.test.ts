import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import { writeFolder } from '../../src/cli/dossier/folder.js';
import { scratch } from '../stores/support/scratch.js';

/** So large that several make more than is written at a time. */
const large = (length: number): string => 'æ5'.repeat(length);

test('files hold what was added, in order, though bytes are written over as soon as they were taken', async () => {
  const pieces = fc.array(
    fc.record({
      file: fc.constantFrom('a', 'b/c'),
      text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat({ max: 400_000 }).map(large)),
      asBytes: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(pieces, async (added) => {
      const place = join(scratch(), 'folder');
      const done = await writeFolder(place, async (folder) => {
        for (const { file, text, asBytes } of added) {
          const bytes = Buffer.from(text);
          await folder.add(file, asBytes ? bytes : text);
          bytes.fill(0);
        }
        return E.right(await folder.sums());
      });
      if (E.isLeft(done)) throw new Error(done.left.message);
      for (const { path, bytes, sha256 } of done.right) {
        const expected = Buffer.from(
          added.flatMap(({ file, text }) => (file === path ? [text] : [])).join(''),
        );
        expect(readFileSync(join(place, path)).equals(expected)).toBe(true);
        expect({ bytes, sha256 }).toEqual({
          bytes: expected.length,
          sha256: createHash('sha256').update(expected).digest('hex'),
        });
      }
      expect(done.right.map(({ path }) => path).sort()).toEqual(
        [...new Set(added.map(({ file }) => file))].sort(),
      );
    }),
    { numRuns: 15 },
  );
});
