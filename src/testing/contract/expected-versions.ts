import assert from 'node:assert/strict';
import type { Law } from './subject.js';
import { append, event, events } from './subject.js';

export const expectedVersions = (law: Law): void => {
  law("'any' is right for an empty stream and for one with events", async ({ accepted }) => {
    assert.equal((await accepted(append('a', 'any', event(1)))).version, 0);
    assert.equal((await accepted(append('a', 'any', event(2)))).version, 1);
  });

  law("'none' is right for an empty stream only", async ({ accepted, refused, stream }) => {
    await accepted(append('a', 'none', ...events(1, 2)));
    assert.deepEqual(await refused(append('a', 'none', event(3))), {
      _tag: 'VersionConflict',
      stream: 'a',
      expected: 'none',
      actual: 1,
      between: [],
    });
    assert.equal((await stream('a')).length, 2);
  });

  law("'exists' is right for a stream with events only", async ({ accepted, refused, stream }) => {
    assert.deepEqual(await refused(append('a', 'exists', event(1))), {
      _tag: 'VersionConflict',
      stream: 'a',
      expected: 'exists',
      actual: -1,
      between: [],
    });
    assert.deepEqual(await stream('a'), []);
    await accepted(append('a', 'none', event(1)));
    assert.equal((await accepted(append('a', 'exists', event(2)))).version, 1);
  });

  law('a number is right when it is the version of the last event', async ({ accepted, stream }) => {
    await accepted(append('a', -1, event(1)));
    await accepted(append('a', 0, ...events(2, 4)));
    assert.equal((await accepted(append('a', 3, event(5)))).version, 4);
    assert.equal((await stream('a')).length, 5);
  });

  law(
    'a number too low is refused, with what was recorded after it',
    async ({ accepted, refused, stream, all }) => {
      await accepted(append('a', 'none', ...events(1, 2)));
      await accepted(append('other', 'none', event(3)));
      await accepted(append('a', 1, ...events(4, 5)));
      const whole = await stream('a');
      for (const expected of [-1, 0, 1, 2]) {
        assert.deepEqual(await refused(append('a', expected, event(6))), {
          _tag: 'VersionConflict',
          stream: 'a',
          expected,
          actual: 3,
          between: whole.slice(expected + 1),
        });
      }
      assert.equal((await all()).length, 5);
    },
  );

  law('a number too high is refused; nothing came between', async ({ accepted, refused, all }) => {
    assert.deepEqual(await refused(append('a', 0, event(1))), {
      _tag: 'VersionConflict',
      stream: 'a',
      expected: 0,
      actual: -1,
      between: [],
    });
    await accepted(append('a', 'none', event(1)));
    assert.deepEqual(await refused(append('a', 1, event(2))), {
      _tag: 'VersionConflict',
      stream: 'a',
      expected: 1,
      actual: 0,
      between: [],
    });
    assert.equal((await all()).length, 1);
  });
};
