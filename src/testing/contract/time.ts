import assert from 'node:assert/strict';
import type { Law } from './subject.js';
import { append, event, events } from './subject.js';

export const time = (law: Law): void => {
  law('an event is recorded at the time the clock tells', async ({ accepted, all, setClock }) => {
    for (const [n, ms] of [0, 1, 1_584_000_000_000, 253_402_300_799_999].entries()) {
      setClock(ms);
      await accepted(append('a', 'any', event(n)));
    }
    assert.deepEqual(
      (await all()).map(({ recordedAt }) => recordedAt),
      [0, 1, 1_584_000_000_000, 253_402_300_799_999],
    );
  });

  law(
    'recorded time never runs backwards when the clock does',
    async ({ accepted, refused, all, setClock }) => {
      const times = [5000, 4000, 4500, 5000, 6000, 1, 6001];
      for (const [n, ms] of times.entries()) {
        setClock(ms);
        await accepted(append(`user-${n % 2}`, 'any', event(n)));
      }
      setClock(90_000);
      await refused(append('new', 'exists', event(100)));
      assert.equal((await accepted(append('user-0', 'any', event(0)))).duplicate, true);
      setClock(6002);
      await accepted(append('new', 'any', ...events(101, 102)));
      assert.deepEqual(
        (await all()).map(({ recordedAt }) => recordedAt),
        [5000, 5000, 5000, 5000, 6000, 6000, 6001, 6002, 6002],
      );
    },
  );
};
