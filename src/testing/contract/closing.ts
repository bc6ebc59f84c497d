import assert from 'node:assert/strict';
import type { Law } from './subject.js';
import { append, event, left, right, START } from './subject.js';

export const closing = (law: Law): void => {
  law(
    'nothing happens before an effect is run, and running it again does it again',
    async ({ store, all }) => {
      const once = store.append([append('a', 'any', event(1))]);
      const head = store.head;
      assert.deepEqual(await all(), []);
      await right(once);
      assert.equal(await right(head), (await all()).at(-1)?.position);
      const [again] = await right(once);
      assert(again?._tag === 'Right' && again.right.duplicate);
      assert.equal((await all()).length, 1);
    },
  );

  law('after closing, everything answers that the store is closed', async ({ store }) => {
    await right(store.append([append('a', 'none', event(1))]));
    await right(store.close);
    const effects = [
      store.append([append('a', 'any', event(2))]),
      store.append([]),
      store.readStream('a', START),
      store.readAll(START),
      store.readData(START),
      store.head,
    ];
    for (const effect of effects) assert.equal((await left(effect))._tag, 'StoreClosed');
  });

  law('closing twice is no error', async ({ store }) => {
    await right(store.close);
    await right(store.close);
  });
};
