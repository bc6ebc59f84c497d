import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import type { Law } from './subject.js';
import { append, event, left, right } from './subject.js';
import { allNow, assertNothingHeld, aWhile, calling, held, subscribed } from './subscribed.js';

/** How a subscription ends, and that nothing is held afterwards. */
export const endings = (law: Law): void => {
  law('stopping ends the call that waits and all that come', async (subject) => {
    const before = held();
    await subscribed(subject, {}, async (subscription) => {
      await allNow(subscription);
      const calls = [calling(subscription), calling(subscription)];
      await aWhile();
      assert.deepEqual(
        calls.map(({ answered }) => answered),
        [false, false],
      );
      await subscription.stop();
      for (const { answer } of calls) assert.deepEqual(await answer(), E.right(undefined));
      await subject.accepted(append('a', 'none', event(1)));
      assert.equal(await right(subscription.next), undefined);
      await subscription.stop();
    });
    await assertNothingHeld(before);
  });

  law('stopping in the very moment in which a call begins to wait ends it', async (subject) => {
    for (let n = 0; n < 12; n++)
      await subscribed(subject, {}, async (subscription) => {
        await allNow(subscription);
        const call = calling(subscription);
        for (let moment = 0; moment < n; moment++) await Promise.resolve();
        void subscription.stop();
        assert.deepEqual(await call.answer(), E.right(undefined));
      });
  });

  law('a subscription that was stopped before the first call has ended', async (subject) => {
    await subject.accepted(append('a', 'none', event(1)));
    const subscription = subject.store.subscribe({ after: 0, limit: 1 });
    await subscription.stop();
    assert.equal(await right(subscription.next), undefined);
  });

  law('stopping one of several leaves the others', async (subject) => {
    await subscribed(subject, {}, async (one) => {
      await subscribed(subject, {}, async (other) => {
        await Promise.all([allNow(one), allNow(other)]);
        const [stopped, waiting] = [calling(one), calling(other)];
        await one.stop();
        assert.deepEqual(await stopped.answer(), E.right(undefined));
        await subject.accepted(append('a', 'none', event(1)));
        const answer = await waiting.answer();
        assert(E.isRight(answer) && answer.right?.events.length === 1);
      });
    });
  });

  law(
    'closing the store ends calls that wait with that it is closed, and leaves nothing open',
    async (subject) => {
      const before = held();
      await subject.accepted(append('a', 'none', event(1)));
      const { store } = subject;
      const [waiting, stopped, fresh] = [1, 2, 3].map(() => store.subscribe({ after: 0, limit: 100 }));
      assert(waiting && stopped && fresh);
      await Promise.all([allNow(waiting), allNow(stopped)]);
      const call = calling(waiting);
      await stopped.stop();
      await aWhile();
      await right(store.close);
      const answer = await call.answer();
      assert(E.isLeft(answer) && answer.left._tag === 'StoreClosed');
      for (const one of [waiting, fresh, store.subscribe({ after: 0, limit: 1 })])
        assert.equal((await left(one.next))._tag, 'StoreClosed');
      assert.equal(await right(stopped.next), undefined);
      await waiting.stop();
      assert.equal(await right(waiting.next), undefined);
      await assertNothingHeld(before);
    },
  );
};
