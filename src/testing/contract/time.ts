import assert from 'node:assert/strict';
import type { Law } from './subject.js';
import { append, event, events, right } from './subject.js';

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

  law(
    'who tells with the append when it was recorded tells what reading tells, and where each event is',
    async ({ store, append: appendAll, stream, setClock }) => {
      await appendAll(append('a', 'none', event(1)));
      for (const ms of [7000, 6000]) {
        setClock(ms);
        const before = await right(store.head);
        const outcomes = await appendAll(
          append('a', 'exists', ...events(before * 10 + 1, before * 10 + 3)),
          append('b', 'any', event(before * 10 + 4)),
        );
        for (const [i, name] of ['a', 'b'].entries()) {
          const outcome = outcomes[i];
          assert(outcome?._tag === 'Right');
          const { position, version, recordedAt } = outcome.right;
          if (recordedAt === undefined) continue;
          const recorded = (await stream(name)).slice(name === 'a' ? -3 : -1);
          assert.equal(recorded.at(-1)?.version, version);
          assert.deepEqual(
            recorded.map((one) => [one.position, one.recordedAt]),
            recorded.map((_, n) => [position - recorded.length + 1 + n, recordedAt]),
          );
        }
      }
    },
  );
};
