import { EMPTY_ROOT, isHash, nodeHash, type Hash } from './hash.js';

/** The root of a ledger's first `size` events. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Shows that an event is among the first `size` of a ledger. */
export interface InclusionProof {
  /** The event's place among all, from 0. */
  readonly index: number;
  readonly size: number;
  /** The hash of the event's leaf: {@link leafOf} the event. */
  readonly leaf: Hash;
  readonly path: ReadonlyArray<Hash>;
}

/** Shows that the first `before` events of a ledger are still the same when it has `size`. */
export interface ConsistencyProof {
  readonly before: number;
  readonly size: number;
  readonly path: ReadonlyArray<Hash>;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * Whether a proof leads from its leaf to this root (RFC 9162, 2.1.3.2). Needs no ledger: the root is what somebody else kept, and the
 * leaf must be computed from the event ({@link leafOf}), not taken from the proof on trust. False for anything malformed.
 *
 * @example
 * import { leafOf, openMemoryStore, run, verifyInclusion } from 'forsvarlig';
 *
 * const store = openMemoryStore({ clock: () => 0 });
 * const event = { id: 'e1', type: 'VisitReduced', metadata: '{}', data: '{"n":1}' };
 * await run(store.append([{ stream: 'user-1', expected: 'none', events: [event] }]));
 * const head = await run(store.seal.head());
 * const proof = await run(store.seal.inclusion(1));
 * assert.equal(proof.leaf, leafOf({ ...event, stream: 'user-1', recordedAt: 0 }));
 * assert.equal(verifyInclusion(proof, head.root), true);
 */
export const verifyInclusion = ({ index, size, leaf, path }: InclusionProof, root: Hash): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leaf, root, ...path].every(isHash)) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const other of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(other, hash);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, other);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash === root;
};

/**
 * Whether a proof leads from the root of an earlier, smaller ledger to this one's (RFC 9162, 2.1.4.2): nothing that was there
 * then was changed, left out or put in another order since. False for anything malformed.
 *
 * @example
 * import { openMemoryStore, run, verifyConsistency } from 'forsvarlig';
 *
 * const store = openMemoryStore({ clock: () => 0 });
 * const event = (id) => ({ id, type: 'VisitReduced', metadata: '{}', data: '{}' });
 * await run(store.append([{ stream: 'user-1', expected: 'none', events: [event('e1')] }]));
 * const before = await run(store.seal.head());
 * await run(store.append([{ stream: 'user-1', expected: 0, events: [event('e2'), event('e3')] }]));
 * const now = await run(store.seal.head());
 * assert.equal(verifyConsistency(await run(store.seal.consistency(before.size)), before.root, now.root), true);
 */
export const verifyConsistency = (
  { before, size, path }: ConsistencyProof,
  rootBefore: Hash,
  root: Hash,
): boolean => {
  if (!isCount(before) || !isCount(size) || before > size) return false;
  if (![rootBefore, root, ...path].every(isHash)) return false;
  if (before === 0) return path.length === 0 && rootBefore === EMPTY_ROOT;
  if (before === size) return path.length === 0 && rootBefore === root;
  // A tree of a power of two is one subtree of the other, and the proof leaves out its root.
  const [first, ...rest] = Number.isInteger(Math.log2(before)) ? [rootBefore, ...path] : path;
  if (first === undefined) return false;
  let place = before - 1;
  let last = size - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  let old = first;
  let whole = first;
  for (const other of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      old = nodeHash(other, old);
      whole = nodeHash(other, whole);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      whole = nodeHash(whole, other);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && old === rootBefore && whole === root;
};
