import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  completedBy,
  frontierAt,
  growFrom,
  growWithin,
  NO_LEAVES,
} from '../../../src/stores/seal/frontier.js';
import { EMPTY_ROOT, HASH_DIGITS, leafHash, type Hash } from '../../../src/stores/seal/hash.js';
import { verifyConsistency, verifyInclusion } from '../../../src/stores/seal/proof.js';
import { consistencyPath, inclusionPath, rootAt } from '../../../src/stores/seal/tree.js';

const treeOf = (entries: ReadonlyArray<string>) => {
  const tree = growFrom(NO_LEAVES);
  const kept = entries.map((entry) => tree.append(leafHash(entry)));
  return { kept, completedWith: (n: number) => kept[n - 1] ?? '', frontier: tree.frontier() };
};

// The definition in RFC 6962, 2.1, with bytes in place of this library's texts.
const digest = (...parts: ReadonlyArray<Uint8Array>): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const splitOf = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));
const slowRoot = (entries: ReadonlyArray<string>): Buffer => {
  const [first] = entries;
  if (first === undefined) return digest();
  if (entries.length === 1) return digest(Buffer.from([0]), Buffer.from(first));
  const k = splitOf(entries.length);
  return digest(Buffer.from([1]), slowRoot(entries.slice(0, k)), slowRoot(entries.slice(k)));
};
const slowPath = (m: number, entries: ReadonlyArray<string>): ReadonlyArray<Hash> => {
  if (entries.length === 1) return [];
  const k = splitOf(entries.length);
  const [left, right] = [entries.slice(0, k), entries.slice(k)];
  return m < k
    ? [...slowPath(m, left), slowRoot(right).toString('hex')]
    : [...slowPath(m - k, right), slowRoot(left).toString('hex')];
};
const slowProof = (m: number, entries: ReadonlyArray<string>, known: boolean): ReadonlyArray<Hash> => {
  if (m === entries.length) return known ? [] : [slowRoot(entries).toString('hex')];
  const k = splitOf(entries.length);
  const [left, right] = [entries.slice(0, k), entries.slice(k)];
  return m <= k
    ? [...slowProof(m, left, known), slowRoot(right).toString('hex')]
    : [...slowProof(m - k, right, false), slowRoot(left).toString('hex')];
};

describe('the tree of hashes', () => {
  // The eight inputs that implementations of RFC 6962 have been checked with since Certificate Transparency began.
  const inputs = [
    ...['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'],
  ].map((hex) => Buffer.from(hex, 'hex').toString('latin1'));
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  it('has the roots that were published for eight inputs', () => {
    const { completedWith } = treeOf(inputs);
    expect(roots.map((_, size) => rootAt(completedWith, size))).toEqual(roots);
    expect(EMPTY_ROOT).toBe(roots[0]);
  });

  it('has the proofs that were published for them', () => {
    const { completedWith } = treeOf(inputs);
    expect(inclusionPath(completedWith, 0, 8)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(consistencyPath(completedWith, 6, 8)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  const some = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 70 });

  it('has the roots and proofs of the definition, at every size', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), (entries, a, b) => {
        const { completedWith } = treeOf(entries);
        const size = (a % entries.length) + 1;
        const part = entries.slice(0, size);
        const m = b % size;
        expect(rootAt(completedWith, size)).toBe(slowRoot(part).toString('hex'));
        expect(inclusionPath(completedWith, m, size)).toEqual(slowPath(m, part));
        expect(consistencyPath(completedWith, m + 1, size)).toEqual(slowProof(m + 1, part, true));
      }),
    );
  });

  it('goes on from any size as if it had never stopped', () => {
    fc.assert(
      fc.property(some, fc.nat(), (entries, a) => {
        const { kept, completedWith } = treeOf(entries);
        const size = a % entries.length;
        const on = growFrom(frontierAt(size, completedWith));
        expect(entries.slice(size).map((entry) => on.append(leafHash(entry)))).toEqual(kept.slice(size));
      }),
    );
  });

  it('grows from runs of leaves, each worked out by itself, as leaf by leaf', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(some, cuts, (entries, lengths) => {
        const { kept } = treeOf(entries);
        const tree = growFrom(NO_LEAVES);
        let within = growWithin();
        let left = lengths[0] ?? entries.length;
        let run = 0;
        const grown = entries.map((entry, n) => {
          if (left === 0) {
            run += 1;
            left = lengths[run] ?? entries.length;
            within = growWithin();
          }
          left -= 1;
          return tree.append(within.append(n + 1, leafHash(entry)));
        });
        expect(grown).toEqual(kept);
      }),
    );
  });

  it('works out of a run all that is made of its leaves alone, and nothing else', () => {
    const { kept } = treeOf(Array.from({ length: 64 }, (_, n) => String(n)));
    const leafOfEach = kept.map((completed) => completed.slice(0, HASH_DIGITS));
    const runFrom = (first: number, within = growWithin()) =>
      leafOfEach.slice(first - 1).map((leaf, i) => within.append(first + i, leaf));
    expect(runFrom(1)).toEqual(kept);
    const counts = runFrom(6).map(({ length }) => length / HASH_DIGITS);
    // The 8th ends a subtree of two here; one of four and one of eight began before the 6th.
    expect(counts.slice(0, 8)).toEqual([1, 1, 2, 1, 2, 1, 3, 1]);
    expect(runFrom(6).every((known, i) => kept[i + 5]?.startsWith(known))).toBe(true);
    // A gap is the beginning of another run.
    const gapped = growWithin();
    gapped.append(1, leafOfEach[0] ?? '');
    expect(runFrom(6, gapped)).toEqual(runFrom(6));
  });

  it('keeps two hashes with a leaf on average, and as many as it says', () => {
    const { kept } = treeOf(Array.from({ length: 1024 }, (_, n) => String(n)));
    expect(kept.map(({ length }) => length / HASH_DIGITS)).toEqual(kept.map((_, n) => completedBy(n + 1)));
    expect(kept.join('').length / HASH_DIGITS).toBe(2047);
  });

  it('proves what is so', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), (entries, a, b) => {
        const { completedWith } = treeOf(entries);
        const size = (a % entries.length) + 1;
        const index = b % size;
        const root = rootAt(completedWith, size);
        const leaf = leafHash(entries[index] ?? '');
        const inclusion = { index, size, leaf, path: inclusionPath(completedWith, index, size) };
        expect(verifyInclusion(inclusion, root)).toBe(true);
        for (const before of [0, index, size]) {
          const proof = { before, size, path: consistencyPath(completedWith, before, size) };
          expect(verifyConsistency(proof, rootAt(completedWith, before), root)).toBe(true);
        }
      }),
    );
  });

  it('proves nothing else: another place, size, leaf, root or path does not do', () => {
    const other = leafHash('another');
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), fc.nat(), (entries, a, b, c) => {
        const distinct = entries.map((entry, n) => `${n} ${entry}`);
        const { completedWith } = treeOf(distinct);
        const size = (a % entries.length) + 1;
        const index = b % size;
        const root = rootAt(completedWith, size);
        const path = inclusionPath(completedWith, index, size);
        const good = { index, size, leaf: leafHash(distinct[index] ?? ''), path };
        const place = c % Math.max(path.length, 1);
        const bad = [
          { ...good, leaf: other },
          { ...good, index: size === 1 ? 1 : (index + 1) % size },
          { ...good, index: size },
          { ...good, index: -1 },
          { ...good, path: [...path, other] },
          ...(path.length > 0
            ? [
                { ...good, path: path.slice(1) },
                { ...good, path: path.toSpliced(place, 1, other) },
              ]
            : []),
        ];
        for (const proof of bad) expect(verifyInclusion(proof, root)).toBe(false);
        expect(verifyInclusion(good, other)).toBe(false);

        const before = index + 1;
        const earlier = rootAt(completedWith, before);
        const steps = consistencyPath(completedWith, before, size);
        const fit = { before, size, path: steps };
        expect(verifyConsistency(fit, other, root)).toBe(false);
        expect(verifyConsistency(fit, earlier, other)).toBe(false);
        expect(verifyConsistency({ ...fit, path: [...steps, other] }, earlier, root)).toBe(false);
        expect(verifyConsistency({ ...fit, before: size + 1 }, earlier, root)).toBe(false);
        for (const [n] of steps.entries()) {
          expect(verifyConsistency({ ...fit, path: steps.toSpliced(n, 1) }, earlier, root)).toBe(false);
          expect(verifyConsistency({ ...fit, path: steps.toSpliced(n, 1, other) }, earlier, root)).toBe(
            false,
          );
        }
      }),
    );
  });

  it('takes nothing malformed for a proof', () => {
    const { completedWith } = treeOf(['a', 'b']);
    const root = rootAt(completedWith, 2);
    const good = { index: 0, size: 2, leaf: leafHash('a'), path: [leafHash('b')] };
    expect(verifyInclusion(good, root)).toBe(true);
    for (const bad of [
      { ...good, path: [leafHash('b').toUpperCase()] },
      { ...good, path: ['xy'] },
      { ...good, index: 0.5 },
      { ...good, size: Number.NaN },
    ])
      expect(verifyInclusion(bad, root)).toBe(false);
  });
});
