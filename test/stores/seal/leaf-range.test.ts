import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { growingTree } from '../../../src/stores/seal/growing.js';
import { digestRanges, WORDS, writeSha256 } from '../../../src/stores/seal/digest-ranges.js';
import { leafHash } from '../../../src/stores/seal/hash.js';
import { appendRange, emptyRange, hashesIn, rootOfRange } from '../../../src/stores/seal/leaf-range.js';

const leafAt = (place: number): string => leafHash(`leaf ${place}`);

const rangeOf = (begin: number, end: number) => {
  const ranges = digestRanges();
  const range = ranges.from(emptyRange(begin));
  const completed = new Int32Array(WORDS * 64);
  const bytes = Buffer.from(completed.buffer);
  for (let place = begin; place < end; place += 1) {
    writeSha256(Buffer.from(`\0leaf ${place}`), bytes, 0);
    ranges.append(range, completed, 0);
  }
  return ranges.range(range);
};

const rootOver = (size: number): string => {
  const tree = growingTree();
  for (let place = 0; place < size; place += 1) tree.append(leafAt(place));
  return tree.root();
};

const CUTS = fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 6 });

describe('ranges of the leaves of a tree', () => {
  test('joined, wherever they were cut, have the root of the tree over all of their leaves', () => {
    fc.assert(
      fc.property(CUTS, (cuts) => {
        const ends = cuts.toSorted((a, b) => a - b);
        const whole = emptyRange(0);
        for (const end of ends) appendRange(whole, rangeOf(whole.end, end));
        expect(rootOfRange(whole)).toBe(rootOver(whole.end));
      }),
      { numRuns: 60 },
    );
  });

  test('have as many hashes as the complete subtrees that they fall into', () => {
    fc.assert(
      fc.property(fc.nat(70), fc.nat(70), (begin, length) => {
        expect(rangeOf(begin, begin + length).hashes).toHaveLength(hashesIn(begin, begin + length));
      }),
    );
    expect([hashesIn(0, 8), hashesIn(1, 8), hashesIn(3, 9)]).toEqual([1, 3, 3]);
  });

  test('are not joined where they do not meet, and have no root where leaves are missing before them', () => {
    expect(() => {
      appendRange(rangeOf(0, 3), rangeOf(4, 5));
    }).toThrow(RangeError);
    expect(() => rootOfRange(rangeOf(1, 3))).toThrow(RangeError);
  });
});
