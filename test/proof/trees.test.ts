import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  EMPTY_ROOT,
  leafHash,
  nodeHash,
  streamTree,
  tilePath,
  tilesFor,
  verifyNoStream,
  verifyStream,
  type Hash,
  type StreamHead,
} from '../../src/index.js';
import { tileBytes, tiledLeaves } from '../../src/proof/tiles.js';
import { growingTree } from '../../src/stores/seal/growing.js';

const sha256 = (text: string): Hash => createHash('sha256').update(text).digest('hex');

const HEADS: fc.Arbitrary<ReadonlyArray<StreamHead>> = fc.uniqueArray(
  fc.record({
    stream: fc.string({ minLength: 1, unit: 'grapheme' }),
    count: fc.integer({ min: 1, max: 9 }),
    root: fc.string().map(leafHash),
  }),
  { selector: ({ stream }) => stream, maxLength: 40 },
);

const bitsOf = (stream: string): string =>
  Array.from(sha256(stream), (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');

/** The definition of the tree of streams, word for word: slow, and obvious. */
const rootOf = (heads: ReadonlyArray<StreamHead>, depth = 0): Hash => {
  const [first, ...others] = heads;
  if (first === undefined) return EMPTY_ROOT;
  const { stream, count, root } = first;
  if (others.length === 0)
    return leafHash(`forsvarlig stream 1\0${sha256(stream)}\0${sha256(`${count}\0${root}`)}`);
  const side = (bit: string) => heads.filter((head) => bitsOf(head.stream)[depth] === bit);
  return nodeHash(rootOf(side('0'), depth + 1), rootOf(side('1'), depth + 1));
};

describe('the tree of streams', () => {
  test('has the root that its definition gives, in whatever order the streams come', () => {
    fc.assert(
      fc.property(HEADS, (heads) => {
        expect(streamTree(heads).root).toBe(rootOf(heads));
        expect(streamTree(heads.toReversed()).root).toBe(rootOf(heads));
      }),
    );
  });

  test('has the root that another program computed', () => {
    const heads = [
      { stream: 'user-1', count: 2, root: leafHash('a') },
      { stream: 'user-2', count: 1, root: leafHash('b') },
      { stream: 'crisis-1', count: 1, root: leafHash('c') },
    ];
    expect(streamTree(heads).root).toBe('185bedc6f4e74b5e8b62348ac9649a4e70d83fb6c971edda74638a3c469d21bb');
  });

  test('proves each stream as it is and not otherwise, and that others are not there', () => {
    fc.assert(
      fc.property(HEADS, fc.string({ minLength: 1 }), (heads, other) => {
        const tree = streamTree(heads);
        for (const head of heads) {
          const proof = tree.prove(head.stream);
          expect(verifyStream(head, proof.path, tree.root)).toBe(true);
          expect(verifyStream({ ...head, count: head.count - 1 }, proof.path, tree.root)).toBe(false);
          expect(verifyStream({ ...head, root: sha256(head.root) }, proof.path, tree.root)).toBe(false);
          expect(verifyStream({ ...head, stream: `${head.stream}x` }, proof.path, tree.root)).toBe(false);
          expect(verifyNoStream(head.stream, proof, tree.root)).toBe(false);
          expect(verifyNoStream(head.stream, { ...proof, found: undefined }, tree.root)).toBe(false);
          // A way that stops short or goes on can't show that nothing is there.
          for (let length = 0; length < proof.path.length; length += 1)
            for (const found of [
              undefined,
              ...heads.slice(0, 3).map((each) => tree.prove(each.stream).found),
            ])
              expect(verifyNoStream(head.stream, { path: proof.path.slice(-length), found }, tree.root)).toBe(
                false,
              );
        }
        if (heads.every(({ stream }) => stream !== other))
          expect(verifyNoStream(other, tree.prove(other), tree.root)).toBe(true);
      }),
    );
  });

  test('takes no stream twice', () => {
    const head = { stream: 'user-1', count: 1, root: EMPTY_ROOT };
    expect(() => streamTree([head, { ...head, count: 2 }])).toThrow();
  });

  test.each([
    ['a hash in capitals', (hash: Hash) => hash.toUpperCase()],
    ['a hash that is too short', (hash: Hash) => hash.slice(1)],
  ])('proves nothing with %s', (_, change) => {
    const heads = ['a', 'b', 'c'].map((stream) => ({ stream, count: 1, root: EMPTY_ROOT }));
    const tree = streamTree(heads);
    const { path } = tree.prove('a');
    expect(verifyStream({ stream: 'a', count: 1, root: EMPTY_ROOT }, path.map(change), tree.root)).toBe(
      false,
    );
  });
});

describe('tiles', () => {
  test('of 70,000 events are those of the specification', () => {
    const places = tilesFor(
      Array.from({ length: 70_000 }, (_, i) => i),
      70_000,
    );
    const count = (level: number, full: boolean) =>
      places
        .filter((place) => place.level === level && (place.width === 256) === full)
        .map(({ width }) => width);
    expect(count(0, true)).toHaveLength(273);
    expect(count(0, false)).toEqual([112]);
    expect(count(1, true)).toHaveLength(1);
    expect(count(1, false)).toEqual([17]);
    expect(count(2, false)).toEqual([1]);
    expect(places).toHaveLength(273 + 1 + 1 + 1 + 1);
  });

  test('of 256 events are a full one and the hash above it', () => {
    expect(tilesFor([0], 256).map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
  });

  test.each([1, 2, 255, 256, 257, 511, 513, 66_000])('show each event of %i where it stands', (size) => {
    const leaves = Array.from({ length: size }, (_, i) => leafHash(String(i)));
    const whole = growingTree();
    leaves.forEach(whole.append);
    const files = new Map<string, Uint8Array>();
    for (const place of tilesFor([0, size >> 1, size - 1], size)) {
      const span = 256 ** place.level;
      const hashes = Array.from({ length: place.width }, (_, i) => {
        const from = (place.index * 256 + i) * span;
        const tree = growingTree();
        leaves.slice(from, from + span).forEach(tree.append);
        return tree.root();
      });
      files.set(tilePath(place), tileBytes(hashes));
    }
    const tiled = tiledLeaves({ size, root: whole.root() }, (path) => files.get(path));
    for (const index of [0, size >> 1, size - 1]) expect(tiled.leafAt(index)).toBe(leaves[index]);
    expect(tiled.leafAt(size)).toBeUndefined();
    expect(tiled.flaws()).toEqual([]);

    // Any byte of any of them changed is noticed, and nothing that it vouches for is believed.
    for (const [path, bytes] of files) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(7) ^ 1, 7);
      const other = tiledLeaves({ size, root: whole.root() }, (at) =>
        at === path ? changed : files.get(at),
      );
      for (const index of [0, size >> 1, size - 1])
        expect([undefined, leaves[index]]).toContain(other.leafAt(index));
      expect(other.flaws()).toHaveLength(1);
      const missing = tiledLeaves({ size, root: whole.root() }, (at) =>
        at === path ? undefined : files.get(at),
      );
      for (const index of [0, size >> 1, size - 1])
        expect([undefined, leaves[index]]).toContain(missing.leafAt(index));
      expect(missing.flaws()).toEqual([{ path, what: 'missing' }]);
    }
  });
});
