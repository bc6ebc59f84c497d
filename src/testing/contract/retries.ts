import assert from 'node:assert/strict';
import type { Appended, NewEvent } from '../../stores/event-store.js';
import type { Law } from './subject.js';
import { append, event, events, idOf } from './subject.js';

/** How a retry of an append is acknowledged. */
const again = ({ version, position }: Appended): Appended => ({ duplicate: true, version, position });

export const retries = (law: Law): void => {
  law(
    'the same append again is acknowledged as before and records nothing',
    async ({ accepted, all, setClock }) => {
      const first = await accepted(append('a', 'none', event(1)));
      const before = await all();
      setClock(1_600_000_000_000);
      assert.deepEqual(await accepted(append('a', 'none', event(1))), again(first));
      assert.deepEqual(await accepted(append('a', 'any', event(1))), again(first));
      assert.deepEqual(await all(), before);
    },
  );

  law('a retry is acknowledged when others have appended since', async ({ accepted, all }) => {
    await accepted(append('a', 'none', event(1)));
    const second = await accepted(append('a', 0, ...events(2, 4)));
    await accepted(append('a', 3, event(5)));
    await accepted(append('b', 'none', event(6)));
    assert.deepEqual(await accepted(append('a', 0, ...events(2, 4))), again(second));
    assert.deepEqual(await accepted(append('a', 'exists', ...events(2, 4))), again(second));
    assert.equal((await all()).length, 6);
  });

  law('a retry is known in the same call', async ({ append: appendAll, all }) => {
    const outcomes = await appendAll(
      append('a', 'none', ...events(1, 2)),
      append('a', 'none', ...events(1, 2)),
    );
    assert.deepEqual(
      outcomes.map((outcome) => outcome._tag === 'Right' && [outcome.right.duplicate, outcome.right.version]),
      [
        [false, 1],
        [true, 1],
      ],
    );
    assert.equal((await all()).length, 2);
  });

  const differences: ReadonlyArray<readonly [string, Partial<NewEvent>]> = [
    ['type', { type: 'VisitRestored' }],
    ['data', { data: '{"n": 1}' }],
    ['metadata', { metadata: '{"by":"another"}' }],
  ];
  for (const [what, but] of differences) {
    law(`the id of an event with another ${what} is refused`, async ({ accepted, refused, all }) => {
      await accepted(append('a', 'none', event(1)));
      await accepted(append('b', 'none', event(2)));
      for (const expected of ['any', 'none', 'exists', 0, 7] as const) {
        const conflict = await refused(append('a', expected, event(1, but)));
        assert.deepEqual(conflict, { _tag: 'EventIdConflict', id: idOf(1) });
      }
      assert.equal((await all()).length, 2);
    });
  }

  law(
    'an append of which a part is there already is refused, with the id',
    async ({ accepted, refused, stream }) => {
      await accepted(append('a', 'none', ...events(1, 2)));
      const attempts = [
        [event(1), event(3)],
        [event(3), event(1)],
        [event(1), event(2), event(3)],
        [event(3), event(1), event(2)],
      ];
      for (const list of attempts) {
        for (const expected of ['any', 'none', 1] as const) {
          const conflict = await refused(append('a', expected, ...list));
          assert.deepEqual(conflict, { _tag: 'EventIdConflict', id: idOf(1) });
        }
      }
      assert.equal((await stream('a')).length, 2);
    },
  );

  law(
    'recorded events in another order, or with others between, are no retry',
    async ({ accepted, refused }) => {
      await accepted(append('a', 'none', ...events(1, 3)));
      const turned = await refused(append('a', 'any', event(2), event(1)));
      assert.deepEqual(turned, { _tag: 'EventIdConflict', id: idOf(1) });
      const gap = await refused(append('a', 'any', event(1), event(3)));
      assert.deepEqual(gap, { _tag: 'EventIdConflict', id: idOf(3) });
    },
  );

  law('an id twice in one append is refused', async ({ refused, accepted, all }) => {
    const twice = await refused(append('a', 'any', event(1), event(2), event(1)));
    assert.deepEqual(twice, { _tag: 'EventIdConflict', id: idOf(1) });
    assert.deepEqual(await all(), []);
    assert.equal((await accepted(append('a', 'none', event(1)))).version, 0);
  });
};
