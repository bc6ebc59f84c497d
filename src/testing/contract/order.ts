import assert from 'node:assert/strict';
import type { Law } from './subject.js';
import { append, event, events, right } from './subject.js';

export const order = (law: Law): void => {
  law('a new store is empty, and its head is 0', async ({ store, all, stream }) => {
    assert.equal(await right(store.head), 0);
    assert.deepEqual(await all(), []);
    assert.deepEqual(await stream('unknown'), []);
  });

  law(
    'an event comes back as it was given, with its place and time',
    async ({ accepted, stream, all, setClock }) => {
      setClock(1_584_090_000_123);
      const given = event(1);
      const appended = await accepted(append('user-1', 'none', given));
      assert.equal(appended.duplicate, false);
      assert.equal(appended.version, 0);
      assert(appended.position >= 1);
      const recorded = {
        ...given,
        stream: 'user-1',
        version: 0,
        position: appended.position,
        recordedAt: 1_584_090_000_123,
      };
      assert.deepEqual(await stream('user-1'), [recorded]);
      assert.deepEqual(await all(), [recorded]);
    },
  );

  law('a stream counts its versions from 0, whatever is recorded between', async ({ accepted, stream }) => {
    for (let n = 0; n < 12; n++) {
      const { version } = await accepted(append(`user-${n % 3}`, 'any', event(n)));
      assert.equal(version, Math.floor(n / 3));
    }
    for (const user of [0, 1, 2]) {
      const recorded = await stream(`user-${user}`);
      assert.deepEqual(
        recorded.map(({ version, data }) => [version, data]),
        [0, 1, 2, 3].map((version) => [version, `{"n":${version * 3 + user}}`]),
      );
    }
  });

  law(
    'positions rise over all streams in the order recorded',
    async ({ append: appendAll, accepted, all, store }) => {
      await accepted(append('b', 'any', ...events(1, 2)));
      await appendAll(
        append('c', 'any', event(3)),
        append('a', 'any', event(4)),
        append('c', 'any', event(5)),
      );
      const last = await accepted(append('b', 'any', event(6)));
      const recorded = await all();
      assert.deepEqual(
        recorded.map(({ stream, data }) => stream + data),
        ['b{"n":1}', 'b{"n":2}', 'c{"n":3}', 'a{"n":4}', 'c{"n":5}', 'b{"n":6}'],
      );
      const positions = recorded.map(({ position }) => position);
      assert(positions.every((position, i) => position > (positions[i - 1] ?? 0)));
      assert.equal(positions.at(-1), last.position);
      assert.equal(await right(store.head), last.position);
    },
  );

  law('what one stream holds is no part of another', async ({ accepted, stream }) => {
    await accepted(append('user-1', 'none', event(1)));
    await accepted(append('user-10', 'none', event(2)));
    assert.deepEqual(
      (await stream('user-1')).map(({ id }) => id),
      [event(1).id],
    );
    assert.deepEqual(await stream('user-'), []);
  });
};
