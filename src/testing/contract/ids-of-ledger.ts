import assert from 'node:assert/strict';
import type { Law } from './subject.js';
import { append, event, events, idOf } from './subject.js';

/** What holds where ids are looked for in the whole ledger; an engine without an index of ids can't. */
export const idsOfLedger = (law: Law): void => {
  law('the id of an event in another stream is refused', async ({ accepted, refused, all }) => {
    await accepted(append('a', 'none', event(1)));
    await accepted(append('b', 'none', event(2)));
    for (const expected of ['any', 'none', 'exists', 0, 7] as const) {
      const conflict = await refused(append('b', expected, event(1)));
      assert.deepEqual(conflict, { _tag: 'EventIdConflict', id: idOf(1) });
    }
    assert.equal((await all()).length, 2);
  });

  law(
    'an append refused for an id of another stream leaves none of its events',
    async ({ accepted, refused, stream, all }) => {
      await accepted(append('a', 'none', event(1)));
      const before = await all();
      const conflict = await refused(append('new', 'any', ...events(2, 4), event(1, { data: '{}' })));
      assert.deepEqual(conflict, { _tag: 'EventIdConflict', id: idOf(1) });
      assert.deepEqual(await all(), before);
      assert.deepEqual(await stream('new'), []);
      assert.equal((await accepted(append('new', 'none', event(2)))).version, 0);
    },
  );

  law('each of several appends sees the ids of the ones before it, in other streams', async (subject) => {
    const outcomes = await subject.append(
      append('a', 'none', event(1)),
      append('b', 'none', event(2)),
      append('c', 'any', event(3), event(1)),
      append('b', 'any', event(3)),
    );
    assert.deepEqual(
      outcomes.map((outcome) => outcome._tag),
      ['Right', 'Right', 'Left', 'Right'],
    );
    assert.deepEqual(outcomes[2], { _tag: 'Left', left: { _tag: 'EventIdConflict', id: idOf(1) } });
  });
};
