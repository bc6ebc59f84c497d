import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { draw, sampleText, type UserKey } from '../../../src/index.js';
import { UserKey as Key } from '../../../src/domain/values/keys.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const key = (text: string): UserKey => {
  if (!Key.is(text)) throw new Error("a test's own key");
  return text;
};

const users = (count: number): ReadonlyArray<UserKey> =>
  Array.from({ length: count }, (_, i) => key(`u-${i + 1}`));

const drawn = (size: number, seed: string, from: ReadonlyArray<UserKey>): ReadonlyArray<UserKey> => {
  const drawing = draw({ size, seed }, sha256);
  for (const user of from) drawing.take(user);
  return drawing.drawn();
};

describe('a sample', () => {
  test('is those whose text has the lowest hashes, as anybody can find out with sha256sum', () => {
    const all = users(50);
    const byHash = all.toSorted((a, b) => (sha256(sampleText('7', a)) < sha256(sampleText('7', b)) ? -1 : 1));
    expect(drawn(5, '7', all)).toEqual(byHash.slice(0, 5));
    expect(sampleText('7', key('u-1'))).toBe('forsvarlig sample 1\n7\nu-1\n');
  });

  test('is the same in whatever order people come, and another by another seed', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...users(30)], { minLength: 30 }), (mixed) => {
        expect(drawn(4, '1', mixed)).toEqual(drawn(4, '1', users(30)));
      }),
      { numRuns: 20 },
    );
    expect(drawn(4, '2', users(30))).not.toEqual(drawn(4, '1', users(30)));
  });

  test('is nobody where none is asked for, and everybody where there are no more', () => {
    expect(drawn(0, '1', users(5))).toEqual([]);
    expect(drawn(9, '1', users(5)).toSorted()).toEqual(users(5));
  });
});
