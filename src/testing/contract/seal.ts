import assert from 'node:assert/strict';
import type { RecordedEvent } from '../../stores/event-store.js';
import { leafOf } from '../../stores/seal/entry.js';
import { EMPTY_ROOT, nodeHash, type Hash } from '../../stores/seal/hash.js';
import { verifyConsistency, verifyInclusion } from '../../stores/seal/proof.js';
import type { Law, Subject } from './subject.js';
import { append, event, events, left, right } from './subject.js';

/** The definition of the tree's root, word for word: slow, and obvious. */
const rootOf = (recorded: ReadonlyArray<RecordedEvent>): Hash => {
  const [first] = recorded;
  if (first === undefined) return EMPTY_ROOT;
  if (recorded.length === 1) return leafOf(first);
  let split = 1;
  while (split * 2 < recorded.length) split *= 2;
  return nodeHash(rootOf(recorded.slice(0, split)), rootOf(recorded.slice(split)));
};

/** Appends of one and of several events, refused ones and retries among them: 19 events in the end. */
const grow = async ({ accepted, append: appendAll, refused, setClock }: Subject): Promise<void> => {
  await accepted(append('a', 'none', event(1)));
  await appendAll(
    append('b', 'none', ...events(2, 4)),
    append('b', 'none', event(5)),
    append('a', 0, event(6)),
  );
  await refused(append('b', 'none', ...events(5, 8)));
  await refused(append('b', 'any', event(7), event(2)));
  setClock(1_584_000_005_000);
  await accepted(append('b', 'any', ...events(2, 4)));
  await accepted(append('c', 'none', event(7, { data: '{"text":"æøå €"}' }), event(8)));
  for (let n = 9; n <= 20; n++) await accepted(append(`user-${n % 3}`, 'any', event(n)));
};

export const seal = (law: Law): void => {
  law('the root of an empty store is the hash of nothing', async ({ store }) => {
    assert.deepEqual(await right(store.seal.head()), { size: 0, root: EMPTY_ROOT });
    assert.deepEqual(await right(store.verify), { size: 0, root: EMPTY_ROOT });
  });

  law('the root at each size is that of the events recorded until then', async (subject) => {
    const { store, all } = subject;
    await grow(subject);
    const recorded = await all();
    assert.equal(recorded.length, 19);
    for (let size = 0; size <= recorded.length; size++) {
      const root = rootOf(recorded.slice(0, size));
      assert.deepEqual(await right(store.seal.head(size)), { size, root });
    }
    const head = await right(store.seal.head());
    assert.deepEqual(head, { size: 19, root: rootOf(recorded) });
    assert.deepEqual(await right(store.verify), head);
  });

  law('each event is proven to be among the first so many', async (subject) => {
    const { store, all } = subject;
    await grow(subject);
    const recorded = await all();
    for (const size of [1, 2, 7, 8, 13, 19]) {
      const { root } = await right(store.seal.head(size));
      for (const [index, one] of recorded.slice(0, size).entries()) {
        const proof = await right(store.seal.inclusion(one.position, size));
        assert.deepEqual([proof.index, proof.size, proof.leaf], [index, size, leafOf(one)]);
        assert(verifyInclusion(proof, root), `event ${index} of ${size}`);
        assert(!verifyInclusion(proof, nodeHash(root, root)));
      }
    }
  });

  law('what was there is proven to be the beginning of what is', async (subject) => {
    const { store } = subject;
    await grow(subject);
    for (let before = 0; before <= 19; before++) {
      const earlier = await right(store.seal.head(before));
      for (const size of [before, Math.ceil((before + 19) / 2), 19]) {
        const { root } = await right(store.seal.head(size));
        const proof = await right(store.seal.consistency(before, size));
        assert(verifyConsistency(proof, earlier.root, root), `${before} of ${size}`);
        if (before > 0) assert(!verifyConsistency(proof, nodeHash(root, root), root));
      }
    }
  });

  law(
    'an audit shows each event in order, with the hash of its leaf and of the subtree it ends',
    async (subject) => {
      const { store, all } = subject;
      await grow(subject);
      const seen: Array<readonly [RecordedEvent, Hash, Hash]> = [];
      const head = await right(store.audit((one, leaf, subtree) => seen.push([one, leaf, subtree])));
      assert.deepEqual(head, await right(store.seal.head()));
      const recorded = await all();
      assert.deepEqual(
        seen,
        recorded.map((one, i) => {
          // The greatest power of two that divides its number, counted from 1.
          const span = (i + 1) & -(i + 1);
          return [one, leafOf(one), rootOf(recorded.slice(i + 1 - span, i + 1))];
        }),
      );
    },
  );

  law('complete subtrees and the places of events are given', async (subject) => {
    const { store, all } = subject;
    await grow(subject);
    const recorded = await all();
    for (const level of [0, 1, 3]) {
      const span = 2 ** level;
      const count = Math.floor(recorded.length / span);
      const roots = Array.from({ length: count }, (_, i) => rootOf(recorded.slice(i * span, (i + 1) * span)));
      assert.deepEqual(await right(store.seal.subtrees(level, 0, count)), roots);
      assert.deepEqual(await right(store.seal.subtrees(level, 1, count)), roots.slice(1));
    }
    const positions = [recorded[7], recorded[0], recorded[18]].map((one) => one?.position ?? 0);
    assert.deepEqual(await right(store.seal.places(positions)), [7, 0, 18]);
  });

  law('nothing is proven of what is not there', async ({ store, accepted }) => {
    const { position } = await accepted(append('a', 'none', event(1)));
    for (const asked of [
      store.seal.head(2),
      store.seal.head(-1),
      store.seal.head(0.5),
      store.seal.inclusion(position, 0),
      store.seal.inclusion(position + 1),
      store.seal.inclusion(0),
      store.seal.consistency(2),
      store.seal.consistency(1, 0),
      store.seal.subtrees(0, 0, 2),
      store.seal.subtrees(1, 0, 1),
      store.seal.subtrees(0, 1, 0),
      store.seal.places([position, position + 1]),
    ])
      assert.deepEqual((await left(asked))._tag, 'StoreFailed');
  });
};
