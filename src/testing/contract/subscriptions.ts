import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import type { EventBatch, RecordedEvent } from '../../stores/event-store.js';
import type { Law } from './subject.js';
import { append, event, events } from './subject.js';
import { allNow, aWhile, batch, calling, subscribed, taken } from './subscribed.js';
import { endings } from './subscription-endings.js';

const WRITERS = 10;
const APPENDS = 8;

const starting = (law: Law): void => {
  law('a subscription gives what was recorded before, and then what is recorded', async (subject) => {
    await subject.accepted(append('a', 'none', ...events(1, 3)));
    await subscribed(subject, {}, async (subscription) => {
      assert.deepEqual(await taken(subscription, 3), await subject.all());
      for (const n of [4, 5]) {
        await subject.accepted(append(`b-${n}`, 'none', event(n)));
        assert.deepEqual(await taken(subscription, 1), (await subject.all()).slice(n - 1));
      }
      const pending = batch(subscription);
      await subject.accepted(append('a', 2, ...events(6, 8)));
      const first = await pending;
      const rest = await taken(subscription, 3 - first.events.length);
      assert.deepEqual([...first.events, ...rest], (await subject.all()).slice(5));
    });
  });

  law('a subscription begins after the place given, wherever that is', async (subject) => {
    await subject.accepted(append('a', 'none', ...events(1, 3)));
    await subject.accepted(append('b', 'none', ...events(4, 6)));
    const all = await subject.all();
    const places = all.flatMap(({ position }) => [position - 1, position]);
    for (const after of [-1, 0, ...places])
      await subscribed(subject, { after }, async (subscription) => {
        const expected = all.filter(({ position }) => position > after);
        assert.deepEqual(await allNow(subscription), expected);
      });
  });

  law('a subscription from the last event gives only what comes after it', async (subject) => {
    const { position: after } = await subject.accepted(append('a', 'none', ...events(1, 2)));
    await subscribed(subject, { after }, async (subscription) => {
      const { position } = await subject.accepted(append('a', 1, event(3)));
      const got = await taken(subscription, 1);
      assert.deepEqual(
        got.map((one) => one.position),
        [position],
      );
    });
  });

  law(
    'nothing happens before the first call, and then all that was recorded by then counts',
    async (subject) => {
      await subscribed(subject, {}, async (subscription) => {
        await subject.accepted(append('a', 'none', ...events(1, 2)));
        assert.equal((await taken(subscription, 2)).length, 2);
      });
    },
  );
};

const handingOver = (law: Law): void => {
  law('at most so many events are handed over at a time, in order of position', async (subject) => {
    for (let n = 0; n < 7; n++) await subject.accepted(append(`user-${n % 3}`, 'any', event(n)));
    const all = await subject.all();
    for (const limit of [1, 2, 3, 7, 8, Number.POSITIVE_INFINITY])
      await subscribed(subject, { limit }, async (subscription) => {
        const got: RecordedEvent[] = [];
        while (got.length < 7) {
          const { events: some } = await batch(subscription);
          assert(some.length <= limit, `${some.length} events at a time`);
          got.push(...some);
        }
        assert.deepEqual(got, all);
      });
  });

  law('it is told once that all was handed over, also where there was nothing', async (subject) => {
    await subscribed(subject, { limit: 2 }, async (subscription) => {
      assert.deepEqual(await batch(subscription), { events: [], caughtUp: true });
      const call = calling(subscription);
      await aWhile();
      assert.equal(call.answered, false, 'it was told twice');
      await subject.accepted(append('a', 'none', event(1)));
      const answer = await call.answer();
      assert(E.isRight(answer) && answer.right?.events.length === 1);
    });
    await subject.accepted(append('a', 0, ...events(2, 4)));
    for (const limit of [1, 2, 3, 4, 5])
      await subscribed(subject, { limit }, async (subscription) => {
        const told: EventBatch[] = [];
        while (told.at(-1)?.caughtUp !== true) told.push(await batch(subscription));
        assert.equal(told.flatMap((one) => one.events).length, 4);
        assert(told.slice(0, -1).every((one) => one.events.length > 0));
      });
  });

  law('what was refused, or was there already, is not handed over', async (subject) => {
    await subscribed(subject, {}, async (subscription) => {
      await subject.accepted(append('a', 'none', event(1)));
      assert.equal((await taken(subscription, 1)).length, 1);
      await subject.refused(append('a', 'none', event(2)));
      await subject.accepted(append('a', 'none', event(1)));
      await subject.accepted(append('a', 'exists', event(3)));
      assert.deepEqual(
        (await taken(subscription, 1)).map(({ data }) => data),
        ['{"n":3}'],
      );
    });
  });

  law('calls made at once are answered one after the other, each with its own events', async (subject) => {
    await subscribed(subject, { limit: 2 }, async (subscription) => {
      await subject.accepted(append('a', 'none', ...events(1, 3)));
      const calls = Array.from({ length: 4 }, () => batch(subscription));
      await subject.accepted(append('a', 2, ...events(4, 6)));
      const got = (await Promise.all(calls)).flatMap((one) => one.events);
      got.push(...(await taken(subscription, 6 - got.length)));
      assert.deepEqual(got, await subject.all());
    });
  });
};

const amongWriters = (law: Law): void => {
  law(
    'between what was recorded and what is being recorded, no event is missing and none comes twice',
    async (subject) => {
      await subject.accepted(append('before', 'none', ...events(9_000, 9_020)));
      const places = (await subject.all()).map(({ position }) => position);
      const total = places.length + WRITERS * APPENDS * 2;
      const writing = Array.from({ length: WRITERS }, async (_, w) => {
        for (let i = 0; i < APPENDS; i++) {
          const n = (w * APPENDS + i) * 2;
          await subject.accepted(append(`user-${w % 4}`, 'any', event(n), event(n + 1)));
          // A store that does everything at once would else leave no time in which anybody could read.
          await new Promise((resolve) => setTimeout(resolve, w % 3));
        }
      });
      // Each begins while others write, at another place and with another size of batch, and the second half of them is slow.
      const reading = Array.from({ length: 8 }, async (_, r) => {
        const seen = r * 2;
        const after = places[seen - 1] ?? 0;
        const got: RecordedEvent[] = [];
        await subscribed(subject, { after, limit: 1 + r * 7 }, async (subscription) => {
          while (got.length < total - seen) {
            got.push(...(await taken(subscription, 1)));
            if (r >= 4) await new Promise((resolve) => setTimeout(resolve, 1));
          }
        });
        return { seen, got };
      });
      await Promise.all(writing);
      const all = await subject.all();
      assert.equal(all.length, total);
      for (const { seen, got } of await Promise.all(reading)) assert.deepEqual(got, all.slice(seen));
    },
  );

  law(
    'an event recorded in the very moment in which a call begins to wait is not slept through',
    async (subject) => {
      await subscribed(subject, {}, async (subscription) => {
        await allNow(subscription);
        for (let n = 0; n < 12; n++) {
          const pending = batch(subscription);
          for (let moment = 0; moment < n; moment++) await Promise.resolve();
          await subject.accepted(append('a', 'any', event(n)));
          assert.deepEqual(
            (await pending).events.map(({ data }) => data),
            [`{"n":${n}}`],
          );
        }
      });
    },
  );

  law('who stops and begins again after the last event dealt with misses none', async (subject) => {
    const writing = (async () => {
      for (let n = 0; n < 40; n++) await subject.accepted(append(`user-${n % 3}`, 'any', event(n)));
    })();
    const got: RecordedEvent[] = [];
    while (got.length < 40)
      await subscribed(subject, { after: got.at(-1)?.position ?? 0, limit: 3 }, async (subscription) => {
        got.push(...(await taken(subscription, 1)));
      });
    await writing;
    assert.deepEqual(got, await subject.all());
  });
};

export const subscriptions = (law: Law): void => {
  starting(law);
  handingOver(law);
  amongWriters(law);
  endings(law);
};
